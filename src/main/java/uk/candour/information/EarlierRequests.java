package uk.candour.information;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Outcome;
import uk.candour.cases.Question;
import uk.candour.cases.Worksheets;
import uk.candour.information.InformationForms.EstimateCost;
import uk.candour.statute.CostLimit;
import uk.candour.statute.Regime;
import uk.candour.statute.WorkingDays;

/**
 * Earlier requests that a new one may repeat (FOIA s.14(2)) or be added up with
 * (s.12(4)). Proposed by person, words and date; whether they are, an officer decides.
 * Restricted cases are not proposed: not everybody who reads the proposal may see them.
 */
@Component
class EarlierRequests {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	/** Consecutive working days (SI 2004/3244 reg 5(2)(b)). */
	private static final int PERIOD = 60;

	/** Calendar days that surely hold sixty working days. */
	private static final int DAYS_AROUND = 120;

	private static final int MOST = 2_000;

	private static final int ALIKE = 30;

	private static final int ALIKE_OF_OTHERS = 50;

	private static final int SHOWN = 8;

	private final JdbcClient jdbc;

	private final CaseFiles files;

	private final Worksheets sheets;

	EarlierRequests(JdbcClient jdbc, CaseFiles files, Worksheets sheets) {
		this.jdbc = jdbc;
		this.files = files;
		this.sheets = sheets;
	}

	/** Requests that may be added up with a question (FOIA s.12(4)), likest first. */
	List<EarlierRequest> related(CaseFile file, Question question) {
		return before(file, question).stream()
			.filter((earlier) -> isWithinPeriod(earlier.receivedOn(), file.receivedOn()))
			.filter((earlier) -> earlier.likeness() >= (earlier.isOfTheSamePerson() ? ALIKE : ALIKE_OF_OTHERS))
			.toList();
	}

	/** Requests of the same person that a question may repeat (FOIA s.14(2)). */
	List<EarlierRequest> repeated(CaseFile file, Question question) {
		return before(file, question).stream()
			.filter((earlier) -> earlier.isOfTheSamePerson() && earlier.isCompliedWith() && earlier.likeness() >= ALIKE)
			.toList();
	}

	/**
	 * An earlier request, as an officer names it: a reference, perhaps with the number of
	 * a question, as in FOI-2026-00012/2.
	 */
	Optional<EarlierRequest> named(CaseFile file, Question question, String name) {
		return before(file, question).stream()
			.filter((earlier) -> earlier.name().equals(name.strip().toUpperCase(Locale.ROOT)))
			.findFirst();
	}

	/**
	 * Everything before it of this person, and of others as far as it may be added up.
	 */
	private List<EarlierRequest> before(CaseFile file, Question question) {
		if (question.regime() != Regime.FOI) {
			return List.of();
		}
		return this.jdbc.sql("""
				select c.reference, q.number, q.wording, q.outcome, q.concluded_on, c.received_at,
				    lower(c.email) = lower(:email) as same_address,
				    lower(c.requester ->> 'name') = lower(:name) as same_name
				from question q join case_file c on c.reference = q.case_reference
				where q.regime = 'FOI' and c.named is null and c.received_at <= :received
				    and (q.case_reference <> :case or q.number < :number)
				    and (lower(c.email) = lower(:email) or lower(c.requester ->> 'name') = lower(:name)
				        or c.received_at >= :since)
				order by c.received_at desc, q.number desc limit :most""")
			.param("email", file.requester().email().strip())
			.param("name", file.requester().name().strip())
			.param("received", Timestamp.from(file.receivedAt()))
			.param("case", file.reference())
			.param("number", question.number())
			.param("since", Timestamp.from(file.receivedOn().minusDays(DAYS_AROUND).atStartOfDay(LONDON).toInstant()))
			.param("most", MOST)
			.query((row, at) -> read(row, question))
			.list()
			.stream()
			.sorted((one, other) -> other.likeness() - one.likeness())
			.toList();
	}

	private EarlierRequest read(ResultSet row, Question question) throws SQLException {
		LocalDate receivedOn = row.getTimestamp("received_at").toInstant().atZone(LONDON).toLocalDate();
		String outcome = row.getString("outcome");
		EarlierRequest.Person person = row.getBoolean("same_address") ? EarlierRequest.Person.SAME_ADDRESS
				: row.getBoolean("same_name") ? EarlierRequest.Person.SAME_NAME : EarlierRequest.Person.ANOTHER;
		return new EarlierRequest(row.getString("reference"), row.getInt("number"), row.getString("wording"),
				receivedOn, (outcome != null) ? Outcome.valueOf(outcome) : null,
				row.getObject("concluded_on", LocalDate.class), person,
				Likeness.of(row.getString("wording"), question.wording()));
	}

	private boolean isWithinPeriod(LocalDate earlier, LocalDate later) {
		return !later.isAfter(this.files.calendars().of(WorkingDays.UK_ANY).within(earlier, PERIOD));
	}

	/** What an earlier request was estimated to cost, in pounds. */
	Optional<BigDecimal> pounds(EarlierRequest earlier) {
		return this.sheets
			.newest(earlier.reference(), String.valueOf(earlier.number()), "estimate-cost", EstimateCost.class)
			.map((sheet) -> sheet.cost(CostLimit.inForce(CostLimit.council(), earlier.receivedOn())));
	}

	/** The proposal as an officer reads it; empty when there is nothing to propose. */
	String words(String heading, List<EarlierRequest> proposed) {
		return proposed.isEmpty() ? "" : "\n\n" + heading + "\n"
				+ proposed.stream().limit(SHOWN).map(this::line).collect(Collectors.joining("\n"));
	}

	private String line(EarlierRequest earlier) {
		String ended = (earlier.outcome() != null)
				? earlier.outcome().title().toLowerCase(Locale.UK) + " on " + earlier.concludedOn() : "open";
		return earlier.name() + ", received " + earlier.receivedOn() + ", " + earlier.person().words() + ", "
				+ earlier.likeness() + " % of the words, " + ended
				+ pounds(earlier).map((pounds) -> ", estimated at £" + pounds).orElse("") + ": “"
				+ shortened(earlier.wording()) + "”";
	}

	private static String shortened(String wording) {
		String line = wording.replaceAll("\\s+", " ").strip();
		return (line.length() > 160) ? line.substring(0, 160) + "…" : line;
	}

}
