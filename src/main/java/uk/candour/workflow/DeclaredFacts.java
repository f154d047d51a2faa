package uk.candour.workflow;

import java.util.Set;

/**
 * The facts that a module's steps, errands and completions may set: one bean for each
 * module. A fact that no module declares cannot be put into a process.
 *
 * @param facts never null
 */
public record DeclaredFacts(Set<Fact<?>> facts) {

	public DeclaredFacts {
		facts = Set.copyOf(facts);
	}

	public static DeclaredFacts of(Fact<?>... facts) {
		return new DeclaredFacts(Set.of(facts));
	}

}
