package uk.candour.information;

import uk.candour.workflow.Fact;

/** What the panel decided of a request that may be vexatious. */
public enum Panel {

	/** It is vexatious or repeated (FOIA s.14). */
	VEXATIOUS,
	/** It is neither. */
	NOT_VEXATIOUS;

	/** As diagrams know it. */
	public static final Fact<Panel> FACT = new Fact<>("panel", Panel.class);

}
