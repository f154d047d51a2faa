package uk.candour.catalogue;

/**
 * Why data of special categories may be processed: UK GDPR Article 9(2).
 */
public enum SpecialCondition implements Term {

	EXPLICIT_CONSENT("Explicit consent (Article 9(2)(a))"),
	EMPLOYMENT("Employment, social security and social protection (Article 9(2)(b))"),
	VITAL_INTERESTS("Vital interests (Article 9(2)(c))"), NOT_FOR_PROFIT("Not-for-profit body (Article 9(2)(d))"),
	MADE_PUBLIC("Made public by the person (Article 9(2)(e))"), LEGAL_CLAIMS("Legal claims (Article 9(2)(f))"),
	PUBLIC_INTEREST("Substantial public interest (Article 9(2)(g))"),
	HEALTH_CARE("Health or social care (Article 9(2)(h))"), PUBLIC_HEALTH("Public health (Article 9(2)(i))"),
	ARCHIVING("Archiving, research and statistics (Article 9(2)(j))");

	private final String words;

	SpecialCondition(String words) {
		this.words = words;
	}

	@Override
	public String words() {
		return this.words;
	}

}
