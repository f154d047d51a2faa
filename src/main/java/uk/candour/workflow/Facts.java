package uk.candour.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values of facts. Immutable.
 */
public final class Facts {

	private static final Facts NONE = new Facts(Map.of());

	private final Map<Fact<?>, Object> values;

	private Facts(Map<Fact<?>, Object> values) {
		this.values = Map.copyOf(values);
	}

	public static Facts none() {
		return NONE;
	}

	public static <T> Facts of(Fact<T> fact, T value) {
		return NONE.and(fact, value);
	}

	/** These facts and one more; a fact said twice keeps the last value. */
	public <T> Facts and(Fact<T> fact, T value) {
		Map<Fact<?>, Object> more = new LinkedHashMap<>(this.values);
		more.put(fact, fact.type().cast(value));
		return new Facts(more);
	}

	/** These facts and others; a fact that both say keeps the value of the others. */
	public Facts with(Facts others) {
		Map<Fact<?>, Object> more = new LinkedHashMap<>(this.values);
		more.putAll(others.values);
		return new Facts(more);
	}

	/** One of them. */
	public <T> Optional<T> value(Fact<T> fact) {
		return Optional.ofNullable(fact.type().cast(this.values.get(fact)));
	}

	public Map<Fact<?>, Object> values() {
		return this.values;
	}

}
