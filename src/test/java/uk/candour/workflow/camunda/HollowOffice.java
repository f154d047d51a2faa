package uk.candour.workflow.camunda;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Step;

/**
 * Everything that the diagrams ask for, without the modules that do it: every step and
 * errand of the house by its name, doing nothing but answer what the test has told it to,
 * and every form, whose choices become the facts of their types.
 */
public class HollowOffice implements ImportBeanDefinitionRegistrar {

	private final Answers answers = new Answers();

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		add(registry, "answers", Answers.class, this.answers);
		beans().forEach((method) -> {
			String name = name(method);
			Class<?> type = method.getReturnType();
			if (type == Step.class) {
				add(registry, name, Step.class, (Step) (visit) -> this.answers.step(name, visit.item()));
			}
			else if (type == Errand.class) {
				add(registry, name, Errand.class, (Errand) (visit) -> this.answers.errand(name).run(visit));
			}
			else if (type == DeclaredFacts.class) {
				add(registry, name, DeclaredFacts.class, declared(method));
			}
			else if (type == Completion.class) {
				add(registry, name, Completion.class, completion(name, form(method)));
			}
		});
	}

	private static <T> void add(BeanDefinitionRegistry registry, String name, Class<T> type, T bean) {
		RootBeanDefinition definition = new RootBeanDefinition(type, () -> bean);
		definition.setTargetType(ResolvableType.forClass(type));
		registry.registerBeanDefinition(name, definition);
	}

	/** The methods by which the modules of the house make their beans. */
	private static Stream<Method> beans() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
		return scanner.findCandidateComponents("uk.candour")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
			.filter((type) -> type.getSimpleName().endsWith("Steps"))
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((method) -> method.isAnnotationPresent(Bean.class));
	}

	private static String name(Method method) {
		String[] names = method.getAnnotation(Bean.class).value();
		return (names.length > 0) ? names[0] : method.getName();
	}

	private static DeclaredFacts declared(Method method) {
		try {
			var constructor = method.getDeclaringClass().getDeclaredConstructor();
			constructor.setAccessible(true);
			method.setAccessible(true);
			return (DeclaredFacts) method.invoke(constructor.newInstance());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("The facts of " + method + " cannot be had", ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static Class<? extends Record> form(Method method) {
		return (Class<? extends Record>) ((ParameterizedType) method.getGenericReturnType())
			.getActualTypeArguments()[0];
	}

	private <F extends Record> Completion<F> completion(String id, Class<F> form) {
		return Completion.of(form, (item, values, by) -> this.answers.facts(id, values));
	}

	/** The facts that the modules declare. */
	static Set<Fact<?>> facts() {
		return beans().filter((method) -> method.getReturnType() == DeclaredFacts.class)
			.flatMap((method) -> declared(method).facts().stream())
			.collect(Collectors.toSet());
	}

	/** Names of the beans of a type. */
	static Set<String> names(Class<?> type) {
		return beans().filter((method) -> method.getReturnType() == type)
			.map(HollowOffice::name)
			.collect(Collectors.toSet());
	}

	/** The records of the forms, by the forms' ids. */
	static Map<String, Class<? extends Record>> forms() {
		return beans().filter((method) -> method.getReturnType() == Completion.class)
			.collect(Collectors.toMap(HollowOffice::name, HollowOffice::form));
	}

	/** What each step answers, by its name or, in a repeated stage, its item. */
	public static class Answers {

		private final Map<String, Facts> steps = new ConcurrentHashMap<>();

		private final Map<String, Facts> forms = new ConcurrentHashMap<>();

		private final Map<String, Errand> errands = new ConcurrentHashMap<>();

		private final Set<Fact<?>> declared = HollowOffice.facts();

		/** Has every system searched in this way. */
		public void search(Errand how) {
			this.errands.put("search", how);
		}

		/** As if nothing had been told. */
		void forget() {
			this.steps.clear();
			this.errands.clear();
			this.forms.clear();
		}

		public void put(String step, Facts answer) {
			this.steps.put(step, answer);
		}

		/** What a form says beside its choices. */
		void form(String id, Facts answer) {
			this.forms.put(id, answer);
		}

		/** A declared fact by its name; of an enum, by the name of its constant. */
		Facts fact(String name, Object value) {
			Fact<?> fact = this.declared.stream().filter((each) -> each.name().equals(name)).findFirst().orElseThrow();
			return and(Facts.none(), fact,
					fact.type().isEnum() ? CarriedFacts.constant(fact.type(), value.toString()) : value);
		}

		Facts step(String name, String item) {
			Facts forItem = (item != null) ? this.steps.get(item) : null;
			return this.steps.getOrDefault(name, (forItem != null) ? forItem : Facts.none());
		}

		Errand errand(String name) {
			return this.errands.getOrDefault(name, (visit) -> Facts::none);
		}

		/** What a form's choices say to the diagram. */
		Facts facts(String id, Record form) {
			Facts facts = Facts.none();
			for (RecordComponent component : form.getClass().getRecordComponents()) {
				Object value = value(form, component);
				if (value instanceof Enum<?> constant) {
					facts = with(facts, constant);
				}
			}
			return facts.with(this.forms.getOrDefault(id, Facts.none()));
		}

		private Facts with(Facts facts, Enum<?> constant) {
			Facts all = facts;
			for (Fact<?> fact : this.declared) {
				if (fact.type() == constant.getDeclaringClass()) {
					all = and(all, fact, constant);
				}
			}
			return all;
		}

		private static <T> Facts and(Facts facts, Fact<T> fact, Object value) {
			return facts.and(fact, fact.type().cast(value));
		}

		private static Object value(Record form, RecordComponent component) {
			try {
				component.getAccessor().setAccessible(true);
				return component.getAccessor().invoke(form);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
