package uk.candour.complaints;

import uk.candour.statute.Regime;
import uk.candour.workflow.Fact;

/** How many times a complaint may be looked at by the council. */
public enum Procedure {

	/** Twice: the codes of the two Ombudsmen. */
	TWO_STAGES,
	/** Once: DPA 2018 s.164A. */
	ONE_STAGE;

	/** As diagrams know it. */
	public static final Fact<Procedure> FACT = new Fact<>("procedure", Procedure.class);

	static Procedure of(Regime regime) {
		return (regime == Regime.DP_COMPLAINT) ? ONE_STAGE : TWO_STAGES;
	}

}
