package uk.candour.review;

import java.util.Optional;

import uk.candour.statute.Exemption;
import uk.candour.statute.Exemption.Law;
import uk.candour.statute.Exemptions;

/**
 * Why something is withheld from a person who asks for their own data. What each
 * provision is called and what has to be shown for it is the law's to say:
 * {@link Exemptions}.
 */
public enum Withholding {

	/** Another person can be identified. */
	OTHER_PERSON("Sch 2 para 16"),
	/** Prevention, investigation or detection of crime. */
	CRIME("Sch 2 para 2"),
	/** Legal professional privilege. */
	LEGAL_ADVICE("Sch 2 para 19"),
	/** What the council means to say in a negotiation. */
	NEGOTIATIONS("Sch 2 para 23"),
	/** A confidential reference. */
	REFERENCE("Sch 2 para 24"),
	/** Health data that would do serious harm. */
	HEALTH("Sch 3 Part 2"),
	/** Health data that the person gave in confidence. */
	HEALTH_IN_CONFIDENCE("Sch 3 para 4"),
	/** Social work data that would do serious harm. */
	SOCIAL_WORK("Sch 3 Part 3"),
	/** Social work data that the person gave in confidence. */
	SOCIAL_WORK_IN_CONFIDENCE("Sch 3 para 10"),
	/** Education data that would do serious harm. */
	EDUCATION("Sch 3 Part 4"),
	/** Child abuse data, asked for by a parent or appointee. */
	CHILD_ABUSE("Sch 3 para 21"),
	/** Another enactment forbids it. */
	OTHER_ENACTMENT("Sch 4"),
	/** A system that assesses the risk of fraud. */
	RISK_ASSESSMENT("Sch 2 para 3"),
	/** Required by law, or for legal proceedings. */
	LEGAL_PROCEEDINGS("Sch 2 para 5"),
	/** A function that protects the public. */
	PUBLIC_PROTECTION("Sch 2 para 7"),
	/** An audit. */
	AUDIT("Sch 2 para 8"),
	/** A regulator of legal, health or children's services. */
	REGULATED_SERVICES("Sch 2 para 10"),
	/** Another regulator, an ombudsman or a monitoring officer. */
	REGULATION("Sch 2 para 11"),
	/** Parliamentary privilege. */
	PARLIAMENT("Sch 2 para 13"),
	/** Honours of the Crown. */
	HONOURS("Sch 2 para 15"),
	/** It would incriminate the council. */
	SELF_INCRIMINATION("Sch 2 para 20"),
	/** A forecast or a plan. */
	PLANNING("Sch 2 para 22"),
	/** What a candidate wrote, or marks before their day. */
	EXAMS("Sch 2 para 25"),
	/** Journalism, academia, art and literature. */
	JOURNALISM("Sch 2 para 26"),
	/** Research and statistics. */
	RESEARCH("Sch 2 para 27"),
	/** An archive in the public interest. */
	ARCHIVES("Sch 2 para 28"),
	/** UK GDPR Article 15(1): only the person's own data. */
	NOT_THEIR_DATA(null);

	private final Exemption exemption;

	Withholding(String provision) {
		this.exemption = (provision != null) ? Exemptions.find(Law.DPA, provision).orElseThrow() : null;
	}

	/** In plain words. */
	public String title() {
		return (this.exemption != null) ? this.exemption.title() : "Not the requester’s personal data";
	}

	/** The provision relied on, for the schedule, without abbreviations. */
	public String provision() {
		return (this.exemption != null) ? this.exemption.inWords() : "UK GDPR, Article 15(1)";
	}

	/** What has to be shown, as the second half of a sentence. */
	public String test() {
		return (this.exemption != null) ? this.exemption.test().words() : "it does not relate to the requester";
	}

	/** What the bar says. */
	public String label() {
		return (this.exemption != null) ? this.exemption.provision() : "Not your data";
	}

	/** The rule of law; none where the person has no right to it in the first place. */
	public Optional<Exemption> exemption() {
		return Optional.ofNullable(this.exemption);
	}

}
