package uk.candour.review;

import uk.candour.workflow.Fact;

/** Whether who asks may have the data of a person. */
public enum Entitlement {

	/** They may. */
	ENTITLED,
	/** They may not. */
	REFUSED;

	/** As diagrams know it. */
	public static final Fact<Entitlement> FACT = new Fact<>("entitlement", Entitlement.class);

}
