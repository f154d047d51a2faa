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
import java.util.function.Consumer;
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

	private final ResourcePatternResolver resources;

	private final ListableBeanFactory beans;

	private final Forms forms;

	private final CarriedFacts carried;

	private final List<String> patterns;

	Diagrams(RepositoryService repository, ResourcePatternResolver resources, ListableBeanFactory beans, Forms forms,
			CarriedFacts carried, EngineSettings settings,
			@Value("${candour.workflow.forms:classpath*:forms/*.form}") String pattern) {
		this.repository = repository;
		this.resources = resources;
		this.patterns = List.of(settings.diagrams(), settings.diagrams().replace(".bpmn", ".dmn"), pattern);
		this.beans = beans;
		this.forms = forms;
		this.carried = carried;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<Resource> files = this.patterns.stream()
			.flatMap(this::find)
			.sorted(Comparator.comparing(Resource::getFilename))
			.toList();
		check(files);
		// names are the same from folders and from the jar, or every start would deploy
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name("candour")
			.source("candour")
			.enableDuplicateFiltering(false);
		files.forEach((file) -> read(file, (in) -> deployment.addInputStream(file.getFilename(), in)));
		deployment.deploy();
	}

	/** A house whose diagrams ask for what nobody does must not open. */
	private void check(List<Resource> files) {
		List<BpmnModelInstance> models = new ArrayList<>();
		files.stream()
			.filter((file) -> file.getFilename().endsWith(".bpmn"))
			.forEach((file) -> read(file, (in) -> models.add(Bpmn.readModelFromStream(in))));
		List<DmnModelInstance> tables = new ArrayList<>();
		files.stream()
			.filter((file) -> file.getFilename().endsWith(".dmn"))
			.forEach((file) -> read(file, (in) -> tables.add(Dmn.readModelFromStream(in))));
		KnownNames names = names();
		List<String> problems = new ArrayList<>(ModelCheck.problems(models, names));
		problems.addAll(PolicyCheck.problems(tables, names.facts()));
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

	private Stream<Resource> find(String pattern) {
		try {
			return Arrays.stream(this.resources.getResources(pattern));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Diagrams and forms cannot be found at " + pattern, ex);
		}
	}

	private static void read(Resource file, Consumer<InputStream> reader) {
		try (InputStream in = file.getInputStream()) {
			reader.accept(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + file + " cannot be read", ex);
		}
	}

}
