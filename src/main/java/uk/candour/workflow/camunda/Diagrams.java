package uk.candour.workflow.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Forms;
import uk.candour.workflow.Step;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Gives the engine every diagram, decision table and form at each start, all together
 * when one has changed and none otherwise; not before every name in them has been found
 * in the house.
 */
@Component
class Diagrams implements SmartInitializingSingleton {

	private final RepositoryService repository;

	private final ListableBeanFactory beans;

	private final Forms forms;

	private final CarriedFacts carried;

	private final List<Resource> files;

	private final CompletableFuture<List<BpmnModelInstance>> models;

	private final CompletableFuture<List<DmnModelInstance>> tables;

	/** Begins to read the diagrams, which takes seconds, beside the rest of the start. */
	Diagrams(RepositoryService repository, ResourcePatternResolver resources, ListableBeanFactory beans, Forms forms,
			CarriedFacts carried, EngineSettings settings,
			@Value("${candour.workflow.forms:classpath*:forms/*.form}") String pattern) {
		this.repository = repository;
		this.files = Stream.of(settings.diagrams(), settings.diagrams().replace(".bpmn", ".dmn"), pattern)
			.flatMap((place) -> find(resources, place))
			.sorted(Comparator.comparing(Resource::getFilename))
			.toList();
		this.models = CompletableFuture.supplyAsync(() -> all(".bpmn", Bpmn::readModelFromStream),
				(reading) -> new Thread(reading, "diagrams").start());
		this.tables = this.models.thenApply((models) -> all(".dmn", Dmn::readModelFromStream));
		this.beans = beans;
		this.forms = forms;
		this.carried = carried;
	}

	@Override
	public void afterSingletonsInstantiated() {
		check();
		// names are the same from folders and from the jar, or every start would deploy
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name("candour")
			.source("candour")
			.enableDuplicateFiltering(false);
		this.files.forEach((file) -> read(file, (in) -> deployment.addInputStream(file.getFilename(), in)));
		deployment.deploy();
	}

	/** A house whose diagrams ask for what nobody does must not open. */
	private void check() {
		KnownNames names = names();
		List<String> problems = new ArrayList<>(ModelCheck.problems(this.models.join(), names));
		problems.addAll(PolicyCheck.problems(this.tables.join(), names.facts()));
		problems.addAll(FormCheck.problems(this.forms.all(), names.completions()));
		if (!problems.isEmpty()) {
			throw new IllegalStateException(
					"Diagrams, forms and code do not fit together:\n- " + String.join("\n- ", problems));
		}
	}

	private KnownNames names() {
		Map<String, Class<? extends Record>> completions = new TreeMap<>();
		this.beans.getBeansOfType(Completion.class)
			.forEach((name, completion) -> completions.put(name, ((Completion<?>) completion).form()));
		return new KnownNames(Set.of(this.beans.getBeanNamesForType(Step.class)),
				Set.of(this.beans.getBeanNamesForType(Errand.class)), completions, this.carried.declared(), null);
	}

	private static Stream<Resource> find(ResourcePatternResolver resources, String pattern) {
		try {
			return Arrays.stream(resources.getResources(pattern));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Diagrams and forms cannot be found at " + pattern, ex);
		}
	}

	private <M> List<M> all(String ending, Function<InputStream, M> reader) {
		return this.files.stream()
			.filter((file) -> file.getFilename().endsWith(ending))
			.map((file) -> read(file, reader))
			.toList();
	}

	private static <M> M read(Resource file, Function<InputStream, M> reader) {
		try (InputStream in = file.getInputStream()) {
			return reader.apply(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " cannot be read", ex);
		}
	}

}
