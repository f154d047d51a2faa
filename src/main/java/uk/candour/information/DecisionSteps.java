package uk.candour.information;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.QuestionLetters;
import uk.candour.cases.Worksheets;
import uk.candour.correspondence.LetterKind;
import uk.candour.information.InformationForms.DecideExemptions;
import uk.candour.information.InformationForms.QualifiedOpinion;
import uk.candour.information.InformationForms.RecordViews;
import uk.candour.information.InformationForms.WeighPublicInterest;
import uk.candour.statute.Exemption;
import uk.candour.statute.Ground;
import uk.candour.statute.Refusal;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.statute.UnsoundRefusal;
import uk.candour.statute.WorkingDays;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Visit;
import uk.candour.workflow.Worklist;

/**
 * What diagrams may ask in order to decide and answer: exemptions, third parties, the
 * opinion of the qualified person, public interest, and the answer.
 */
@Configuration(proxyBeanMethods = false)
class DecisionSteps {

	static final Fact<Boolean> CONSULTATION_NEEDED = new Fact<>("consultationNeeded", Boolean.class);

	static final Fact<Boolean> OPINION_NEEDED = new Fact<>("opinionNeeded", Boolean.class);

	static final Fact<Boolean> PUBLIC_INTEREST = new Fact<>("publicInterestToWeigh", Boolean.class);

	private static final int DAYS_TO_ANSWER = 5;

	@Bean
	DeclaredFacts decisionFacts() {
		return DeclaredFacts.of(Decision.FACT, Weighing.FACT, CONSULTATION_NEEDED, OPINION_NEEDED, PUBLIC_INTEREST);
	}

	@Bean("decide-exemptions")
	Completion<DecideExemptions> decideExemptions(CaseFiles files, Worksheets sheets, Answers answers) {
		return Completion.of(DecideExemptions.class, (item, form, by) -> {
			CaseFile file = files.get(item.caseReference());
			Question question = file.question(item.item());
			boolean limit = answers.isTooCostly(file, question) || answers.isVexatious(file, question);
			List<Exemption> exemptions = form.exemptions(question.regime());
			check(form, exemptions, question.regime(), limit);
			sheets.keep(item, form, by.username());
			boolean heard = !sheets.all(file.reference(), item.item(), "record-views", RecordViews.class).isEmpty();
			boolean opinion = sheets.newest(file.reference(), item.item(), "qualified-opinion", QualifiedOpinion.class)
				.isPresent();
			return Facts.of(Decision.FACT, form.decision())
				.and(CONSULTATION_NEEDED, form.consult() && !heard)
				.and(OPINION_NEEDED,
						!opinion && exemptions.stream()
							.anyMatch((each) -> each.test() == Exemption.Test.QUALIFIED_PERSON))
				.and(PUBLIC_INTEREST, exemptions.stream().anyMatch(Exemption::needsPublicInterestTest));
		});
	}

	private static void check(DecideExemptions form, List<Exemption> exemptions, Regime regime, boolean limit) {
		if (limit && (form.decision() != Decision.REFUSED || !exemptions.isEmpty())) {
			throw new Refused("contradiction", "The request is refused for its cost or as vexatious, so choose"
					+ " “refused” and name no exemption.");
		}
		if (form.withholds() && exemptions.isEmpty() && !limit && regime != Regime.RPSI) {
			throw new Refused("no-exemption",
					"Name the exemption or exception for what is withheld (FOIA s.17(1)(b)).");
		}
		if (form.withholds() && !limit && form.why() == null) {
			throw new Refused("no-reasons", "Say why it applies (FOIA s.17(1)(c), EIR reg 14(3)).");
		}
		if (!form.withholds() && !exemptions.isEmpty()) {
			throw new Refused("contradiction", "Nothing is withheld, so no exemption is named.");
		}
		requireSound(form, exemptions, regime);
		if (form.consult() && form.thirdParty() == null) {
			throw new Refused("no-third-party", "Say who has to be heard.");
		}
	}

	/** What no exemption of that law allows is refused in the words of the law. */
	private static void requireSound(DecideExemptions form, List<Exemption> exemptions, Regime regime) {
		Set<Ground.Fact> facts = EnumSet.noneOf(Ground.Fact.class);
		if (form.emissions()) {
			facts.add(Ground.Fact.EMISSIONS);
		}
		if (form.neither()) {
			facts.add(Ground.Fact.NEITHER_CONFIRM_NOR_DENY);
		}
		try {
			if (form.neither() || !exemptions.isEmpty()) {
				new Refusal(regime, exemptions.stream().map((each) -> new Ground(each, facts, Map.of())).toList());
			}
		}
		catch (UnsoundRefusal ex) {
			throw new Refused("unsound-refusal", ex.getMessage());
		}
	}

	@Bean
	Step askThirdParty(CaseFiles files, Worksheets sheets, QuestionLetters letters, Worklist worklist) {
		return (visit) -> {
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			DecideExemptions sheet = decided(sheets, visit);
			letters.keep(file, question, LetterKind.L6,
					Map.of("addressee", sheet.thirdParty(), "information", sheet.information(), "answer-by",
							files.calendars().of(WorkingDays.UK_ANY).plus(files.today(), DAYS_TO_ANSWER)),
					"L6 " + visit.key(), "system");
			worklist.raise(file.reference(), "send-consultation", "Send the letter to " + sheet.thirdParty(),
					"The letter is with the case. Send it without naming the requester.", "officer");
			return Facts.none();
		};
	}

	@Bean("record-views")
	Completion<RecordViews> recordViews(Worksheets sheets) {
		return kept(RecordViews.class, sheets);
	}

	@Bean("qualified-opinion")
	Completion<QualifiedOpinion> qualifiedOpinion(CaseFiles files, Worksheets sheets) {
		return Completion.of(QualifiedOpinion.class, (item, form, by) -> {
			if (form.on().isAfter(files.today())) {
				throw new Refused("not-yet", "The opinion must be given before the answer, not after today.");
			}
			sheets.keep(item, form, by.username());
			return Facts.none();
		});
	}

	@Bean("weigh-public-interest")
	Completion<WeighPublicInterest> weighPublicInterest(CaseFiles files, Worksheets sheets) {
		return Completion.of(WeighPublicInterest.class, (item, form, by) -> {
			Regime regime = files.get(item.caseReference()).question(item.item()).regime();
			if (form.outcome() == Weighing.NOT_YET && regime != Regime.FOI) {
				throw new Refused("no-such-extension",
						"Only FOI gives more time for the public interest. Under EIR it is decided within the time.");
			}
			if (form.outcome() == Weighing.NOT_YET
					&& (form.estimatedOn() == null || !form.estimatedOn().isAfter(files.today()))) {
				throw new Refused("no-date", "Give the estimated date of the decision, after today (s.17(2)).");
			}
			sheets.keep(item, form, by.username());
			return Facts.of(Weighing.FACT, form.outcome());
		});
	}

	@Bean
	Step extendForPublicInterest(CaseFiles files, Worksheets sheets, QuestionLetters letters) {
		return (visit) -> {
			WeighPublicInterest sheet = sheets
				.newest(visit.caseReference(), visit.item(), "weigh-public-interest", WeighPublicInterest.class)
				.orElseThrow();
			DecideExemptions decided = decided(sheets, visit);
			CaseFile file = files.tick(visit.caseReference(), visit.item(),
					Tick.notice(Tick.Kind.PIT_EXTENSION_NOTICE, files.today(), sheet.estimatedOn(), "public interest"),
					"system");
			Question question = file.question(visit.item());
			String exemptions = decided.exemptions(question.regime())
				.stream()
				.map(Exemption::citation)
				.collect(Collectors.joining("; "));
			letters.send(file, question, LetterKind.L8,
					Map.of("exemption", exemptions, "why", decided.why(), "estimated-on", sheet.estimatedOn()),
					"L8 " + visit.key());
			return Facts.none();
		};
	}

	@Bean
	Step issueAnswer(Answers answers) {
		return (visit) -> {
			answers.issue(visit.caseReference(), visit.item(), "system");
			return Facts.none();
		};
	}

	private static DecideExemptions decided(Worksheets sheets, Visit visit) {
		return sheets.newest(visit.caseReference(), visit.item(), "decide-exemptions", DecideExemptions.class)
			.orElseThrow();
	}

	private static <F extends Record> Completion<F> kept(Class<F> form, Worksheets sheets) {
		return Completion.of(form, (item, values, by) -> {
			sheets.keep(item, values, by.username());
			return Facts.none();
		});
	}

}
