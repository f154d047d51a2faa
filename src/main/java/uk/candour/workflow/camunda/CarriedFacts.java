package uk.candour.workflow.camunda;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.variable.Variables;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Turns facts into what the engine stores: enums as their names, dates in ISO form, codes
 * as a list of strings. Lets nothing through that no module has declared.
 */
@Component
class CarriedFacts {

	/** The variable that names what a stage is repeated for. */
	static final String ITEM = "item";

	/** The same for a process as a whole: no repeated stage of it has another. */
	static final String BEGUN_FOR = "begunFor";

	private final Supplier<Set<Fact<?>>> declared;

	CarriedFacts(ObjectProvider<DeclaredFacts> declarations) {
		this.declared = SingletonSupplier.of(() -> declarations.stream()
			.flatMap((each) -> each.facts().stream())
			.collect(Collectors.toUnmodifiableSet()));
	}

	Set<Fact<?>> declared() {
		return this.declared.get();
	}

	/**
	 * The declared fact of a name.
	 * @throws IllegalArgumentException when there is none
	 */
	Fact<?> named(String name) {
		return declared().stream()
			.filter((fact) -> fact.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The fact \"" + name + "\" is not declared"));
	}

	/** The constant of an enum by its name. */
	static Object constant(Class<?> type, String name) {
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equals(name)) {
				return constant;
			}
		}
		throw new IllegalArgumentException("\"" + name + "\" is no " + type.getSimpleName());
	}

	/**
	 * The facts as variables.
	 * @throws IllegalArgumentException when a fact is not declared
	 */
	Map<String, Object> of(Facts facts) {
		Map<String, Object> variables = new LinkedHashMap<>();
		facts.values().forEach((fact, value) -> {
			if (!declared().contains(fact)) {
				throw new IllegalArgumentException("The fact \"" + fact.name() + "\" of type "
						+ fact.type().getSimpleName() + " is not declared, so a process may not carry it");
			}
			variables.put(fact.name(), stored(value));
		});
		return variables;
	}

	private static Object stored(Object value) {
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		if (value instanceof LocalDate date) {
			return date.toString();
		}
		if (value instanceof Fact.Codes codes) {
			return Variables.objectValue(codes.values()).serializationDataFormat(CodesSerializer.FORMAT).create();
		}
		return value;
	}

}
