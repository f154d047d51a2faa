package uk.candour.catalogue;

import java.util.Arrays;
import java.util.List;

/**
 * Categories of personal data (Article 30(1)(c)); those of Article 9(1) and Article 10
 * need a condition of their own.
 */
public enum DataCategory implements Term {

	IDENTITY("Identity"), CONTACT("Contact details"), HOUSEHOLD("Household and family"),
	TENANCY("Tenancy and property"), FINANCE("Rent, benefits and payments"), REPAIRS("Repairs and access"),
	NEEDS("Support needs and vulnerability"), CONDUCT("Alleged conduct"), IMAGES("Photographs and recordings"),
	WORDS("Correspondence and notes"), STAFF("Staff and work"), HEALTH("Health"), ETHNICITY("Racial or ethnic origin"),
	RELIGION("Religion or belief"), POLITICS("Political opinions"), UNION("Trade union membership"),
	GENETIC("Genetic data"), BIOMETRIC("Biometric data"), SEX_LIFE("Sex life or sexual orientation"),
	OFFENCES("Criminal convictions and offences");

	private final String words;

	DataCategory(String words) {
		this.words = words;
	}

	@Override
	public String words() {
		return this.words;
	}

	/** The codes of those that Article 9(1) names. */
	static List<String> special() {
		return Arrays.stream(values()).filter(DataCategory::isSpecial).map(Enum::name).toList();
	}

	/** Whether Article 9(1) names it. */
	public boolean isSpecial() {
		return compareTo(HEALTH) >= 0 && this != OFFENCES;
	}

}
