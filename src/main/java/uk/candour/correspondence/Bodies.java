package uk.candour.correspondence;

import java.util.Map;

import uk.candour.statute.Regime;

/**
 * What a letter says because of the law of its case: how the law is called, which
 * Ombudsman hears a complaint, and how the Commissioner is reached.
 */
final class Bodies {

	private Bodies() {
	}

	/** Values for a case under a law; the law may be null where no letter names it. */
	static Map<String, String> of(Regime regime, Language language, Council council) {
		boolean welsh = language == Language.WELSH;
		String regulator = welsh ? council.regulatorInWelsh() : council.regulator();
		String commissioner = "Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, 0303 123 1113, ico.org.uk";
		return Map.of("regulator", regulator, "regulator-contact", commissioner, "law", law(regime, welsh), "ombudsman",
				ombudsman(regime, welsh), "ombudsman-contact", contact(regime));
	}

	private static String law(Regime regime, boolean welsh) {
		if (regime == null) {
			return "";
		}
		return switch (regime) {
			case FOI, FOI_REVIEW -> welsh ? "Deddf Rhyddid Gwybodaeth 2000" : "Freedom of Information Act 2000";
			case EIR, EIR_REVIEW ->
				welsh ? "Rheoliadau Gwybodaeth Amgylcheddol 2004" : "Environmental Information Regulations 2004";
			case RPSI -> welsh ? "Rheoliadau Ailddefnyddio Gwybodaeth y Sector Cyhoeddus 2015"
					: "Re-use of Public Sector Information Regulations 2015";
			default -> "";
		};
	}

	/** Landlord or not decides which Ombudsman; any other case has none. */
	private static String ombudsman(Regime regime, boolean welsh) {
		if (regime == Regime.HOUSING_COMPLAINT) {
			return welsh ? "Gwasanaeth yr Ombwdsmon Tai (Housing Ombudsman Service)" : "Housing Ombudsman Service";
		}
		if (regime == Regime.CORPORATE_COMPLAINT) {
			return welsh
					? "Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol (Local Government and Social Care Ombudsman)"
					: "Local Government and Social Care Ombudsman";
		}
		return "";
	}

	private static String contact(Regime regime) {
		if (regime == Regime.HOUSING_COMPLAINT) {
			return "PO Box 1484, Unit D, Preston PR2 0ET, 0300 111 3000, www.housing-ombudsman.org.uk";
		}
		return (regime == Regime.CORPORATE_COMPLAINT) ? "PO Box 4771, Coventry CV4 0EH, 0300 061 0614, www.lgo.org.uk"
				: "";
	}

}
