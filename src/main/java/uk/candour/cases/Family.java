package uk.candour.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import uk.candour.statute.Regime;

/** Requests that go the same way through the office: one diagram for each family. */
public enum Family {

	/** A person asks for their own data. */
	SUBJECT_ACCESS("subject-access", true, Regime.SAR),
	/** Anybody asks for information that the council holds. */
	INFORMATION_REQUEST("information-request", false, Regime.FOI, Regime.EIR, Regime.RPSI),
	/** Somebody is dissatisfied. */
	COMPLAINT("complaint", false, Regime.HOUSING_COMPLAINT, Regime.CORPORATE_COMPLAINT, Regime.DP_COMPLAINT),
	/** A person wants their data put right. */
	CORRECTION("data-correction", true, Regime.RECTIFICATION);

	private final String process;

	private final boolean aboutSomebody;

	private final Set<Regime> regimes;

	Family(String process, boolean aboutSomebody, Regime first, Regime... more) {
		this.process = process;
		this.aboutSomebody = aboutSomebody;
		this.regimes = EnumSet.of(first, more);
	}

	/**
	 * The family of a law.
	 * @throws IllegalArgumentException when requests under it come by no letter of their
	 * own, such as an internal review
	 */
	public static Family of(Regime regime) {
		return Arrays.stream(values())
			.filter((family) -> family.regimes.contains(regime))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No request begins under " + regime));
	}

	/** Whether a request under a law has to name the person whose data it is about. */
	public static boolean needsSubject(Regime regime) {
		return has(regime) && of(regime).isAboutSomebody();
	}

	/** Whether a request may begin under a law at all. */
	static boolean has(Regime regime) {
		return Arrays.stream(values()).anyMatch((family) -> family.regimes.contains(regime));
	}

	/** Id of its diagram. */
	public String process() {
		return this.process;
	}

	/** Whether it is about the data of a person, who has to be named. */
	public boolean isAboutSomebody() {
		return this.aboutSomebody;
	}

	/** The laws of the family. */
	public Set<Regime> regimes() {
		return EnumSet.copyOf(this.regimes);
	}

}
