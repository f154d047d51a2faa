package uk.candour.workflow;

import java.util.Map;

/** Council policy: decision tables that a council changes without a release. */
public interface Policy {

	/**
	 * What a table rules.
	 * @param table id of the decision
	 * @param asked what its input columns ask for, by name: enums, booleans, whole
	 * numbers or days
	 * @return its output columns, each of which is a declared fact
	 * @throws Refused "no-rule" when no rule of the table fits: the policy has a gap
	 */
	Facts decide(String table, Map<String, ?> asked);

	/**
	 * What a table says, asked for a page or a date and not to decide anything: as
	 * {@link #decide}, but the engine keeps no record of it.
	 * @throws Refused "no-rule" as above
	 */
	Facts consult(String table, Map<String, ?> asked);

}
