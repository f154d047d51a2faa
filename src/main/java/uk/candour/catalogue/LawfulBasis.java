package uk.candour.catalogue;

/**
 * Why personal data may be processed: UK GDPR Article 6(1).
 */
public enum LawfulBasis implements Term {

	CONSENT("Consent (Article 6(1)(a))"), CONTRACT("Contract (Article 6(1)(b))"),
	LEGAL_OBLIGATION("Legal obligation (Article 6(1)(c))"), VITAL_INTERESTS("Vital interests (Article 6(1)(d))"),
	PUBLIC_TASK("Public task (Article 6(1)(e))"),
	RECOGNISED_INTEREST("Recognised legitimate interest (Article 6(1)(ea))"),
	LEGITIMATE_INTERESTS("Legitimate interests (Article 6(1)(f))");

	private final String words;

	LawfulBasis(String words) {
		this.words = words;
	}

	@Override
	public String words() {
		return this.words;
	}

}
