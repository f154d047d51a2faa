package uk.candour.information;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Family;
import uk.candour.cases.Outcome;
import uk.candour.cases.Question;
import uk.candour.cases.QuestionLetters;
import uk.candour.cases.Worksheets;
import uk.candour.correspondence.LetterKind;
import uk.candour.information.InformationForms.DecideExemptions;
import uk.candour.information.InformationForms.EstimateCost;
import uk.candour.information.InformationForms.EstimatedCost;
import uk.candour.information.InformationForms.VexatiousPanel;
import uk.candour.information.InformationForms.VexatiousWorksheet;
import uk.candour.information.InformationForms.WeighPublicInterest;
import uk.candour.statute.CostLimit;
import uk.candour.statute.Exemption;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;

/**
 * The answer to a question: which letter it is, and what that letter says, out of the
 * worksheets.
 */
@Component
public class Answers {

	/**
	 * Under which council information may be used again unless something else is said.
	 */
	static final String LICENCE = "Open Government Licence v3.0";

	private final CaseFiles files;

	private final Worksheets sheets;

	private final QuestionLetters letters;

	Answers(CaseFiles files, Worksheets sheets, QuestionLetters letters) {
		this.files = files;
		this.sheets = sheets;
		this.letters = letters;
	}

	/** Whether a question is answered from here. */
	public boolean areFor(Question question) {
		return Family.INFORMATION_REQUEST.regimes().contains(question.regime());
	}

	/** The letter that answers a question. */
	public LetterKind kind(CaseFile file, Question question) {
		DecideExemptions decided = decided(file, question);
		if (question.regime() == Regime.FOI && isTooCostly(file, question)) {
			return LetterKind.L7_COST;
		}
		if (question.regime() == Regime.FOI && isVexatious(file, question)) {
			return LetterKind.L7_VEXATIOUS;
		}
		String code = switch (decided.decision()) {
			case GIVEN -> "L11";
			case GIVEN_IN_PART, REFUSED -> "L12";
			case NOT_HELD -> "L4";
		};
		return LetterKind.valueOf(code + "_" + question.regime());
	}

	/** What the letter says, by the keys of its fields. */
	public Map<String, Object> values(CaseFile file, Question question) {
		Map<String, Object> values = this.letters.values(file, question);
		DecideExemptions decided = decided(file, question);
		values.put("information", decided.information());
		values.put("held", decided.neither() ? "We neither confirm nor deny that we hold the information."
				: decided.information());
		values.put("exemption", provisions(decided, question));
		values.put("exception", provisions(decided, question));
		values.put("why", or(decided.why(), ""));
		values.put("reasons", or(decided.why(), decided.information()));
		values.put("help", or(decided.help(), "If anything is unclear, write to us and we will help."));
		values.put("form", or(decided.form(), "You get it in the form in which you asked for it."));
		values.put("public-interest", publicInterest(file, question));
		values.put("re-use", "You may use it again under the Open Government Licence v3.0, unless it says otherwise.");
		values.put("conditions", LICENCE);
		values.put("charges", "There is no charge.");
		values.put("unfinished", "We do not rely on regulation 12(4)(d) (unfinished material).");
		values.put("owner", "The rights of others are not a reason.");
		values.put("elsewhere", decided.information());
		refusal(file, question, values);
		return values;
	}

	private void refusal(CaseFile file, Question question, Map<String, Object> values) {
		sheet(file, question, "estimate-cost", EstimateCost.class).ifPresent((estimate) -> {
			values.put("estimate", words(file, question, estimate));
			values.put("narrow", or(estimate.narrow(), ""));
			values.put("confirm", or(decided(file, question).information(), ""));
		});
		sheet(file, question, "vexatious-panel", VexatiousPanel.class)
			.filter((panel) -> panel.outcome() == Panel.VEXATIOUS)
			.ifPresent((panel) -> {
				values.put("why", panel.reasons() + repeats(file, question));
				values.put("provision",
						sheet(file, question, "vexatious-worksheet", VexatiousWorksheet.class)
							.filter(VexatiousWorksheet::repeated)
							.map((repeated) -> "section 14(2)")
							.orElse("section 14(1)"));
			});
	}

	/** Which request it repeats: the requester's own. */
	private String repeats(CaseFile file, Question question) {
		return sheet(file, question, "vexatious-worksheet", VexatiousWorksheet.class)
			.filter(VexatiousWorksheet::repeated)
			.map((sheet) -> "\nIt repeats your request " + sheet.repeats() + ". " + sheet.interval())
			.orElse("");
	}

	/**
	 * Of related requests no more is said than how many there are: others may have asked.
	 */
	private String words(CaseFile file, Question question, EstimateCost estimate) {
		CostLimit limit = CostLimit.inForce(CostLimit.council(), file.receivedOn());
		EstimatedCost cost = sheet(file, question, "estimated-cost", EstimatedCost.class)
			.orElseGet(() -> new EstimatedCost(estimate.cost(limit), estimate.cost(limit), 0));
		String related = (cost.related() == 0) ? ""
				: " We add up " + cost.related() + " related request(s) received within sixty working days"
						+ " (SI 2004/3244, regulation 5), which makes £" + cost.total() + ". " + estimate.relation();
		return "We estimate " + estimate.hours() + " hours at £" + limit.poundsAnHour() + " an hour: £" + cost.cost()
				+ "." + related + " The limit is £" + limit.pounds() + ". " + estimate.evidence();
	}

	private String publicInterest(CaseFile file, Question question) {
		if (decided(file, question).exemptions(question.regime())
			.stream()
			.noneMatch(Exemption::needsPublicInterestTest)) {
			return "No public interest is weighed here: what we rely on is absolute.";
		}
		return sheet(file, question, "weigh-public-interest", WeighPublicInterest.class)
			.map((weighed) -> "For disclosure: " + weighed.factorsFor() + "\nAgainst: " + weighed.factorsAgainst()
					+ "\n" + weighed.balance())
			.orElse("");
	}

	private static String provisions(DecideExemptions decided, Question question) {
		return decided.exemptions(question.regime())
			.stream()
			.map((exemption) -> exemption.citation() + " (" + exemption.title() + ")")
			.collect(Collectors.joining("; "));
	}

	/**
	 * Issues the answer as a letter alone.
	 * @throws uk.candour.correspondence.IncompleteLetter when something that the law asks
	 * for is missing: it does not issue
	 */
	@Transactional
	public void issue(String reference, String item, String by) {
		CaseFile file = this.files.get(reference);
		Question question = file.question(item);
		this.letters.send(file, question, kind(file, question), values(file, question),
				"answer " + reference + " " + question.number(), by);
		conclude(reference, item, by);
	}

	/** The answer has been sent: the clock stops, and the question has ended. */
	@Transactional
	public void conclude(String reference, String item, String by) {
		CaseFile file = this.files.get(reference);
		Question question = file.question(item);
		if (file.clock(question).answeredOn().isEmpty()) {
			this.files.tick(reference, item, new Tick(Tick.Kind.RESPONSE_SENT, this.files.today(), ""), by);
		}
		this.files.conclude(reference, item, outcome(decided(file, question).decision()), by);
	}

	private static Outcome outcome(Decision decision) {
		return switch (decision) {
			case GIVEN -> Outcome.GIVEN;
			case GIVEN_IN_PART -> Outcome.GIVEN_IN_PART;
			case REFUSED -> Outcome.REFUSED;
			case NOT_HELD -> Outcome.NOT_HELD;
		};
	}

	boolean isTooCostly(CaseFile file, Question question) {
		return sheet(file, question, "estimate-cost", EstimateCost.class)
			.filter((estimate) -> estimate.outcome() == Estimate.OVER)
			.isPresent();
	}

	boolean isVexatious(CaseFile file, Question question) {
		return sheet(file, question, "vexatious-panel", VexatiousPanel.class)
			.filter((panel) -> panel.outcome() == Panel.VEXATIOUS)
			.isPresent();
	}

	private DecideExemptions decided(CaseFile file, Question question) {
		return sheet(file, question, "decide-exemptions", DecideExemptions.class).orElseThrow();
	}

	private <T extends Record> Optional<T> sheet(CaseFile file, Question question, String kind, Class<T> type) {
		return this.sheets.newest(file.reference(), question.code(), kind, type);
	}

	private static String or(String text, String otherwise) {
		return (text == null || text.isBlank()) ? otherwise : text;
	}

}
