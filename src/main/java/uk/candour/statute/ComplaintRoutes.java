package uk.candour.statute;

import java.time.LocalDate;
import java.util.List;

/**
 * To whom somebody may complain about an answer. Letters and notices must name every one
 * of them.
 */
public final class ComplaintRoutes {

	private ComplaintRoutes() {
	}

	/**
	 * The routes to be named in an answer.
	 * @param regime the law of the case
	 * @param answered the day of the answer
	 * @return the routes, nearest first
	 */
	public static List<Route> after(Regime regime, LocalDate answered) {
		return switch (regime) {
			case FOI -> List.of(new Route("internal review by the council", "FOIA s.17(7)(a), s.45 Code part 5"),
					new Route("the Information Commissioner", "FOIA s.50"));
			case FOI_REVIEW -> List.of(new Route("the Information Commissioner", "FOIA s.50"));
			case EIR -> List.of(new Route("representations to the council", "EIR reg 11"),
					new Route("the Information Commissioner", "EIR reg 18, FOIA s.50"));
			case EIR_REVIEW -> List.of(new Route("the Information Commissioner", "EIR reg 18, FOIA s.50"));
			case RPSI -> List.of(new Route("the council's complaints procedure", "RPSI 2015 reg 17"),
					new Route("the Information Commissioner", "RPSI 2015 reg 18"));
			case SAR, RECTIFICATION, ERASURE, RESTRICTION, OBJECTION -> dataProtection(answered);
			case DP_COMPLAINT -> List.of(new Route("the Information Commissioner", "DPA 2018 s.165"),
					new Route("the court", "DPA 2018 s.167"));
			case HOUSING_COMPLAINT ->
				List.of(new Route("the Housing Ombudsman", "Housing Ombudsman Complaint Handling Code 2024"));
			case CORPORATE_COMPLAINT -> List
				.of(new Route("the Local Government and Social Care Ombudsman", "LGSCO Complaint Handling Code 2024"));
			case THIRD_PARTY_DISCLOSURE -> List.of();
		};
	}

	private static List<Route> dataProtection(LocalDate answered) {
		Route court = new Route("the court", "DPA 2018 s.167");
		if (answered.isBefore(DataProtection.COMPLAINTS_TO_CONTROLLERS)) {
			return List.of(new Route("the Information Commissioner", "UK GDPR Art 77, DPA 2018 s.165"), court);
		}
		return List.of(new Route("the council as controller", "DPA 2018 s.164A"),
				new Route("the Information Commissioner", "DPA 2018 s.165"), court);
	}

	/**
	 * A route.
	 *
	 * @param to to whom
	 * @param citation where the law gives it
	 */
	public record Route(String to, String citation) {
	}

}
