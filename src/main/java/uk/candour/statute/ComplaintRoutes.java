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
			case FOI -> List.of(new Route(Turn.INTERNAL_REVIEW, "FOIA s.17(7)(a), s.45 Code part 5"),
					new Route(Turn.COMMISSIONER, "FOIA s.50"));
			case FOI_REVIEW -> List.of(new Route(Turn.COMMISSIONER, "FOIA s.50"));
			case EIR -> List.of(new Route(Turn.REPRESENTATIONS, "EIR reg 11"),
					new Route(Turn.COMMISSIONER, "EIR reg 18, FOIA s.50"));
			case EIR_REVIEW -> List.of(new Route(Turn.COMMISSIONER, "EIR reg 18, FOIA s.50"));
			case RPSI -> List.of(new Route(Turn.PROCEDURE, "RPSI 2015 reg 17"),
					new Route(Turn.COMMISSIONER, "RPSI 2015 reg 18"));
			case SAR, RECTIFICATION, ERASURE, RESTRICTION, OBJECTION -> dataProtection(answered);
			case DP_COMPLAINT ->
				List.of(new Route(Turn.COMMISSIONER, "DPA 2018 s.165"), new Route(Turn.COURT, "DPA 2018 s.167"));
			case HOUSING_COMPLAINT ->
				List.of(new Route(Turn.HOUSING_OMBUDSMAN, "Housing Ombudsman Complaint Handling Code 2024"));
			case CORPORATE_COMPLAINT ->
				List.of(new Route(Turn.GOVERNMENT_OMBUDSMAN, "LGSCO Complaint Handling Code 2024"));
			case THIRD_PARTY_DISCLOSURE -> List.of();
		};
	}

	private static List<Route> dataProtection(LocalDate answered) {
		Route court = new Route(Turn.COURT, "DPA 2018 s.167");
		if (answered.isBefore(DataProtection.COMPLAINTS_TO_CONTROLLERS)) {
			return List.of(new Route(Turn.COMMISSIONER, "UK GDPR Art 77, DPA 2018 s.165"), court);
		}
		return List.of(new Route(Turn.CONTROLLER, "DPA 2018 s.164A"), new Route(Turn.COMMISSIONER, "DPA 2018 s.165"),
				court);
	}

	/**
	 * A route.
	 *
	 * @param turn to whom
	 * @param citation where the law gives it
	 */
	public record Route(Turn turn, String citation) {

		/** To whom, in words. */
		public String to() {
			return this.turn.words;
		}

	}

	/** To whom one may turn. */
	public enum Turn {

		/** The council, which looks at its answer again. */
		INTERNAL_REVIEW("internal review by the council"),
		/** The council, which reconsiders. */
		REPRESENTATIONS("representations to the council"),
		/** The council's own procedure. */
		PROCEDURE("the council's complaints procedure"),
		/** The council, which decides how personal data are used. */
		CONTROLLER("the council as controller"),
		/** The Commissioner. */
		COMMISSIONER("the Information Commissioner"),
		/** A court. */
		COURT("the court"),
		/** The Ombudsman of landlords. */
		HOUSING_OMBUDSMAN("the Housing Ombudsman"),
		/** The Ombudsman of councils. */
		GOVERNMENT_OMBUDSMAN("the Local Government and Social Care Ombudsman");

		private final String words;

		Turn(String words) {
			this.words = words;
		}

	}

}
