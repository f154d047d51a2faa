package uk.candour.workflow.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Gives the engine every diagram and form at each start, all together when one has
 * changed and none otherwise.
 */
@Component
class Diagrams implements SmartInitializingSingleton {

	private final RepositoryService repository;

	private final ResourcePatternResolver resources;

	private final List<String> patterns;

	Diagrams(RepositoryService repository, ResourcePatternResolver resources, EngineSettings settings,
			@Value("${candour.workflow.forms:classpath*:forms/*.form}") String forms) {
		this.repository = repository;
		this.resources = resources;
		this.patterns = List.of(settings.diagrams(), forms);
	}

	@Override
	public void afterSingletonsInstantiated() {
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name("candour")
			.source("candour")
			.enableDuplicateFiltering(false);
		// names are the same from folders and from the jar, or every start would deploy
		this.patterns.stream()
			.flatMap(this::find)
			.sorted(Comparator.comparing(Resource::getFilename))
			.forEach((resource) -> add(deployment, resource));
		deployment.deploy();
	}

	private Stream<Resource> find(String pattern) {
		try {
			return Arrays.stream(this.resources.getResources(pattern));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Diagrams and forms cannot be found at " + pattern, ex);
		}
	}

	private static void add(DeploymentBuilder deployment, Resource resource) {
		try (InputStream in = resource.getInputStream()) {
			deployment.addInputStream(resource.getFilename(), in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + resource + " cannot be read", ex);
		}
	}

}
