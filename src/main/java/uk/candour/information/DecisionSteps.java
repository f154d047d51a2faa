package uk.candour.information;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.QuestionLetters;
import uk.candour.cases.Stage;
import uk.candour.cases.Worksheets;
import uk.candour.correspondence.LetterKind;
import uk.candour.gathering.Searches;
import uk.candour.information.InformationForms.CommissionSearches;
import uk.candour.information.InformationForms.DecideExemptions;
import uk.candour.information.InformationForms.QualifiedOpinion;
import uk.candour.information.InformationForms.RecordViews;
import uk.candour.information.InformationForms.ReviewAnswer;
import uk.candour.information.InformationForms.WeighPublicInterest;
import uk.candour.statute.Exemption;
import uk.candour.statute.Ground;
import uk.candour.statute.Refusal;
import uk.candour.statute.Regime;
import uk.candour.statute.Regimes;
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
 * What diagrams may ask in order to decide and answer: searches, exemptions, public
 * interest, consultation, the answer and its review.
 */
@Configuration(proxyBeanMethods = false)
class DecisionSteps {

	static final Fact<Boolean> MORE_TIME = new Fact<>("moreTime", Boolean.class);

	static final Fact<Boolean> CONSULTATION_NEEDED = new Fact<>("consultationNeeded", Boolean.class);

	static final Fact<Boolean> OPINION_NEEDED = new Fact<>("opinionNeeded", Boolean.class);

	static final Fact<Boolean> PUBLIC_INTEREST = new Fact<>("publicInterestToWeigh", Boolean.class);

	private static final int DAYS_TO_ANSWER = 5;

	@Bean
	DeclaredFacts decisionFacts() {
		return DeclaredFacts.of(Decision.FACT, Weighing.FACT, MORE_TIME, CONSULTATION_NEEDED, OPINION_NEEDED,
				PUBLIC_INTEREST);
	}

	@Bean("commission-searches")
	Completion<CommissionSearches> commissionSearches(CaseFiles files, Worksheets sheets, Searches searches) {
		return Completion.of(CommissionSearches.class, (item, form, by) -> {
			Regime regime = files.get(item.caseReference()).question(item.item()).regime();
			if (form.moreTime() && regime == Regime.FOI) {
				throw new Refused("no-such-extension",
						"FOI gives no more time for complexity or volume, only for the public interest (s.10(3)).");
			}
			if (form.moreTime() && (form.complexity() == null || form.volume() == null)) {
				throw new Refused("no-reasons", "Say why it is complex and why the volume is large (EIR reg 7(1)).");
			}
			sheets.keep(item, form, by.username());
			List<String> codes = form.assets().lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
			return searches.commission(item.caseReference(), item.item(), codes, form.terms(), by.username())
				.and(MORE_TIME, form.moreTime());
		});
	}

	@Bean
	Step extend(CaseFiles files, Worksheets sheets, QuestionLetters letters) {
		return (visit) -> {
			CommissionSearches sheet = sheets
				.newest(visit.caseReference(), visit.item(), "commission-searches", CommissionSearches.class)
				.orElseThrow();
			CaseFile before = files.get(visit.caseReference());
			boolean environment = before.question(visit.item()).regime() == Regime.EIR;
			LocalDate until = files.calendars()
				.of(WorkingDays.UK_ANY)
				.plus(before.question(visit.item()).dueOn().orElse(files.today()), 20);
			Tick.Kind kind = environment ? Tick.Kind.EIR_EXTENSION_NOTICE : Tick.Kind.EXTENSION_NOTICE;
			CaseFile file = files.tick(visit.caseReference(), visit.item(),
					Tick.notice(kind, files.today(), until, sheet.complexity()), "system");
			Question question = file.question(visit.item());
			Map<String, Object> values = letters.values(file, question);
			values.put("complexity", sheet.complexity());
			values.put("volume", sheet.volume());
			values.put("reasons", sheet.complexity() + "\n" + sheet.volume());
			values.put("new-date", question.dueOn().orElse(until));
			values.put("estimated-on", question.dueOn().orElse(until));
			letters.send(file, question, environment ? LetterKind.L9 : LetterKind.L10, values, "L9 " + visit.key(),
					"system");
			return Facts.none();
		};
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
			Map<String, Object> values = letters.values(file, question);
			values.put("addressee", sheet.thirdParty());
			values.put("information", sheet.information());
			values.put("answer-by", files.calendars().of(WorkingDays.UK_ANY).plus(files.today(), DAYS_TO_ANSWER));
			letters.keep(file, LetterKind.L6, values, "L6 " + visit.key(), "system");
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
			Map<String, Object> values = letters.values(file, question);
			values.put("exemption", String.join("; ",
					decided.exemptions(question.regime()).stream().map(Exemption::citation).toList()));
			values.put("why", decided.why());
			values.put("estimated-on", sheet.estimatedOn());
			letters.send(file, question, LetterKind.L8, values, "L8 " + visit.key(), "system");
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

	@Bean
	Step openReview(CaseFiles files) {
		return (visit) -> {
			files.reopen(visit.caseReference(), visit.item(), "system");
			if (means(files, visit, Tick.Kind.REVIEW_REQUESTED)) {
				files.tick(visit.caseReference(), visit.item(), new Tick(Tick.Kind.REVIEW_REQUESTED, files.today(), ""),
						"system");
			}
			files.moveTo(visit.caseReference(), Stage.REVIEWED_ANEW);
			return Facts.none();
		};
	}

	private static boolean means(CaseFiles files, Visit visit, Tick.Kind kind) {
		return Regimes.allowed(files.get(visit.caseReference()).question(visit.item()).regime()).contains(kind);
	}

	@Bean("review-answer")
	Completion<ReviewAnswer> reviewAnswer(Worksheets sheets) {
		return Completion.of(ReviewAnswer.class, (item, form, by) -> {
			boolean hand = sheets.of(item.caseReference(), item.item())
				.stream()
				.filter((sheet) -> !sheet.kind().equals("review-answer"))
				.anyMatch((sheet) -> sheet.by().equals(by.username()));
			if (hand) {
				throw new Refused("same-person",
						"You had a hand in the answer, so somebody else has to review it (s.45 Code 5.9, EIR reg 11).");
			}
			sheets.keep(item, form, by.username());
			return Facts.none();
		});
	}

	@Bean
	Step sendReviewOutcome(CaseFiles files, Worksheets sheets, QuestionLetters letters) {
		return (visit) -> {
			ReviewAnswer sheet = sheets.newest(visit.caseReference(), visit.item(), "review-answer", ReviewAnswer.class)
				.orElseThrow();
			CaseFile file = files.get(visit.caseReference());
			Question question = file.question(visit.item());
			Map<String, Object> values = letters.values(file, question);
			values.put("decision", sheet.decision());
			values.put("reasons", sheet.reasons());
			values.put("failure", (sheet.failure() != null) ? sheet.failure() : "We did not fail in our duties.");
			values.put("action", (sheet.action() != null) ? sheet.action() : "Nothing more has to be done.");
			values.put("period", (sheet.action() != null) ? sheet.action() : "No time is needed.");
			values.put("delay", "");
			letters.send(file, question, LetterKind.valueOf("L13_" + question.regime()), values, "L13 " + visit.key(),
					"system");
			if (means(files, visit, Tick.Kind.REVIEW_RESPONSE_SENT)) {
				files.tick(visit.caseReference(), visit.item(),
						new Tick(Tick.Kind.REVIEW_RESPONSE_SENT, files.today(), ""), "system");
			}
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
