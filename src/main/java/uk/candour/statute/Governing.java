package uk.candour.statute;

import uk.candour.statute.Tick.Kind;

/** Which of its deadlines governs a case now. */
final class Governing {

	private Governing() {
	}

	static Rule rule(Regime regime, Entries entries, WorkingCalendars calendars) {
		return switch (regime) {
			case FOI -> freedomOfInformation(entries, calendars);
			case DP_COMPLAINT ->
				Regimes.rule(regime, (entries.first(Kind.ACK_SENT) != null) ? Deadline.OUTCOME : Deadline.ACKNOWLEDGE);
			case HOUSING_COMPLAINT, CORPORATE_COMPLAINT -> complaint(regime, entries, calendars);
			default -> Regimes.rule(regime, Deadline.RESPONSE);
		};
	}

	/**
	 * After a section 17(2) notice in time, the decision on the public interest governs.
	 */
	private static Rule freedomOfInformation(Entries entries, WorkingCalendars calendars) {
		Rule answer = Regimes.rule(Regime.FOI, Deadline.RESPONSE);
		if (entries.first(Kind.PIT_EXTENSION_NOTICE) == null) {
			return answer;
		}
		Rule decision = Regimes.rule(Regime.FOI, Deadline.PIT_LATEST_RECOMMENDED);
		return Replay.of(decision, entries, calendars).extended() ? decision : answer;
	}

	private static Rule complaint(Regime regime, Entries entries, WorkingCalendars calendars) {
		if (entries.first(Kind.STAGE2_REQUESTED) != null || entries.first(Kind.STAGE2_ACK_SENT) != null) {
			return stage(regime, entries, calendars, Kind.STAGE2_ACK_SENT, Deadline.STAGE2_ACK,
					Deadline.STAGE2_RESPONSE, Deadline.STAGE2_RESPONSE_EXTENDED_MAX);
		}
		return stage(regime, entries, calendars, Kind.STAGE1_ACK_SENT, Deadline.STAGE1_ACK, Deadline.STAGE1_RESPONSE,
				Deadline.STAGE1_RESPONSE_EXTENDED_MAX);
	}

	private static Rule stage(Regime regime, Entries entries, WorkingCalendars calendars, Kind acknowledged,
			Deadline acknowledge, Deadline answer, Deadline extended) {
		if (entries.first(acknowledged) == null) {
			return Regimes.rule(regime, acknowledge);
		}
		Rule longest = Regimes.rule(regime, extended);
		return Replay.of(longest, entries, calendars).extended() ? longest : Regimes.rule(regime, answer);
	}

}
