package uk.candour.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.correspondence.Language;
import uk.candour.correspondence.Notices;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Restrictions;
import uk.candour.workflow.Step;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

/**
 * What diagrams may ask when something befalls a case.
 */
@Configuration(proxyBeanMethods = false)
class NewsSteps {

	private static final Set<String> ABOUT_TIME = Set.of("look-at-deadline", "avert-delay", "answer-for-delay");

	@Bean
	DeclaredFacts newsFacts() {
		return DeclaredFacts.of(News.FACT, RegulatorDecision.FACT);
	}

	@Bean
	Restrictions restrictions(CaseRows rows) {
		return (reference) -> rows.findById(reference).map(CaseFile::named).orElse(Set.of());
	}

	@Bean
	Notes deadlineNotes(CaseFiles files) {
		return (reference, step, item) -> ABOUT_TIME.contains(step) ? Optional.of(note(files, reference, item))
				: Optional.empty();
	}

	private static String note(CaseFiles files, String reference, String item) {
		CaseFile file = files.get(reference);
		Question question = file.question(item);
		return question.regime().title() + ", question " + question.number() + ": "
				+ question.dueOn().map((due) -> "due on " + Language.ENGLISH.write(due)).orElse("the clock is stopped")
				+ ".";
	}

	@Bean
	Errand watchClocks(Watch watch) {
		return (visit) -> {
			watch.look();
			return Facts::none;
		};
	}

	@Bean
	Step withdraw(CaseFiles files, Workflow workflow) {
		return (visit) -> {
			files.conclude(visit.caseReference(), visit.item(), Outcome.WITHDRAWN, "system");
			if (files.close(visit.caseReference(), visit.item(), "system")) {
				// a search that was added runs by itself: nobody needs it any more
				workflow.stop("gather", visit.caseReference(), "The request has been withdrawn");
			}
			return Facts.none();
		};
	}

	@Bean
	Step apologise(CaseFiles files, Notices notices) {
		return (visit) -> {
			notices.queue(files.get(visit.caseReference()).addressee(), "late", "late " + visit.key());
			return Facts.none();
		};
	}

	@Bean
	Step handOver(CaseFiles files, Worklist worklist) {
		return (visit) -> {
			Question question = files.get(visit.caseReference()).question(visit.item());
			question.formerOwner()
				.ifPresent((former) -> worklist.handOver(visit.caseReference(), former, question.owner().orElse(null)));
			return Facts.none();
		};
	}

	@Bean
	Step restrict(CaseFiles files, Worklist worklist) {
		return (visit) -> {
			worklist.restrict(visit.caseReference(), files.get(visit.caseReference()).named());
			return Facts.none();
		};
	}

	@Bean("look-at-deadline")
	Completion<LookAtDeadline> lookAtDeadline(Worksheets sheets, Worklist worklist) {
		return Completion.of(LookAtDeadline.class, (item, form, by) -> {
			sheets.keep(item, form, by.username());
			if (form.outcome() == LookAtDeadline.Outcome.HELP_NEEDED) {
				worklist.raise(item.caseReference(), "help-with-deadline", "Help with the deadline", form.note(),
						"manager");
			}
			return Facts.none();
		});
	}

	@Bean("avert-delay")
	Completion<AvertDelay> avertDelay(Worksheets sheets) {
		return kept(AvertDelay.class, sheets);
	}

	@Bean("answer-for-delay")
	Completion<AnswerForDelay> answerForDelay(CaseFiles files, Worksheets sheets, DelayLetters letters) {
		return Completion.of(AnswerForDelay.class, (item, form, by) -> {
			if (!form.promised().isAfter(files.today())) {
				throw new Refused("no-date", "Give the new day, after today: the person is told.");
			}
			sheets.keep(item, form, by.username());
			letters.send(files.get(item.caseReference()), item, form, by.username());
			return Facts.none();
		});
	}

	@Bean("keep-hold")
	Completion<KeepHold> keepHold(Worksheets sheets, Happenings happenings) {
		return Completion.of(KeepHold.class, (item, form, by) -> {
			sheets.keep(item, form, by.username());
			happenings.lift(item.caseReference(), by.username());
			return Facts.none();
		});
	}

	@Bean("log-regulator")
	Completion<LogRegulator> logRegulator(Worksheets sheets) {
		return kept(LogRegulator.class, sheets);
	}

	@Bean("send-bundle")
	Completion<SendBundle> sendBundle(Worksheets sheets) {
		return kept(SendBundle.class, sheets);
	}

	@Bean("record-decision")
	Completion<RecordDecision> recordDecision(Worksheets sheets) {
		return Completion.of(RecordDecision.class, (item, form, by) -> {
			if (form.decision() == RegulatorDecision.ORDERS && form.by() == null) {
				throw new Refused("no-date", "Say by when it has to be done.");
			}
			sheets.keep(item, form, by.username());
			return Facts.of(RegulatorDecision.FACT, form.decision());
		});
	}

	@Bean("comply")
	Completion<Comply> comply(Worksheets sheets) {
		return kept(Comply.class, sheets);
	}

	/** A form that is only kept. */
	private static <F extends Record> Completion<F> kept(Class<F> form, Worksheets sheets) {
		return Completion.of(form, (item, values, by) -> {
			sheets.keep(item, values, by.username());
			return Facts.none();
		});
	}

	/** What an officer says of a deadline that is near. */
	record LookAtDeadline(@NotNull Outcome outcome, @NotBlank String note) {

		enum Outcome {

			IN_TIME, HELP_NEEDED

		}

	}

	/** What a manager does about a deadline at risk. */
	record AvertDelay(@NotBlank String measures) {
	}

	/** Why a deadline was missed. */
	record AnswerForDelay(@NotBlank String reason, @NotNull LocalDate promised) {
	}

	/** That a hold is over. */
	record KeepHold(@AssertTrue boolean over, @NotBlank String reason) {
	}

	/** What a regulator asks, and by when. */
	record LogRegulator(@NotNull Regulator regulator, @NotBlank String reference, @NotBlank String asks,
			@NotNull LocalDate by) {

		enum Regulator {

			ICO, HOUSING_OMBUDSMAN, LGSCO

		}

	}

	/** What a regulator was sent. */
	record SendBundle(@NotBlank String sent, @NotNull LocalDate on) {
	}

	/** What a regulator decided. */
	record RecordDecision(@NotNull RegulatorDecision decision, @NotBlank String words, LocalDate by) {
	}

	/** What was done about it. */
	record Comply(@NotBlank String done, @NotNull LocalDate on) {
	}

}
