package uk.candour.statute;

import java.util.EnumSet;
import java.util.Set;

/** Which meaning of "working day" a law uses. */
public enum WorkingDays {

	/**
	 * No bank holiday in any part of the United Kingdom: FOIA s.10(6), EIR reg 2(1), RPSI
	 * reg 2.
	 */
	UK_ANY(EnumSet.allOf(Part.class)),
	/** England and Wales only: data protection (DPA s.205(2)) and complaints. */
	ENG_WAL(EnumSet.of(Part.ENGLAND_AND_WALES)),
	/** Scotland only. */
	SCOT(EnumSet.of(Part.SCOTLAND)),
	/** Northern Ireland only. */
	NI(EnumSet.of(Part.NORTHERN_IRELAND));

	private final Set<Part> parts;

	WorkingDays(Set<Part> parts) {
		this.parts = Set.copyOf(parts);
	}

	/** Whose holidays are not working days. */
	public Set<Part> parts() {
		return this.parts;
	}

}
