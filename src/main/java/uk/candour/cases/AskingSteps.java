package uk.candour.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.statute.Deadline;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Step;
import uk.candour.workflow.Visit;

/**
 * What diagrams may ask in order to wait for a requester: clarification, payment, and
 * what happens when neither comes. What the wait does to a clock is the law's to say.
 */
@Configuration(proxyBeanMethods = false)
class AskingSteps {

	/** The first day on which a notice of a fee or charge has lapsed. */
	static final Fact<LocalDate> LAPSES_ON = new Fact<>("lapsesOn", LocalDate.class);

	@Bean
	DeclaredFacts askingFacts() {
		return DeclaredFacts.of(Assessment.FACT, LAPSES_ON);
	}

	@Bean
	Step askForClarification(CaseFiles files, ObjectProvider<Asking> families, QuestionLetters letters) {
		return (visit) -> {
			CaseFile before = files.get(visit.caseReference());
			Asking.Asked asked = of(families, (family) -> family.clarification(before, before.question(visit.item())));
			CaseFile file = ticked(files, visit, asked);
			files.moveTo(file.reference(), Stage.AWAITING_CLARIFICATION);
			Map<String, Object> values = new HashMap<>(asked.values());
			values.put("lapses-on", Asking.lastDay(files.today()));
			send(letters, file, visit, asked, values, "L3 ");
			return Facts.none();
		};
	}

	@Bean
	Step giveNotice(CaseFiles files, ObjectProvider<Asking> families, QuestionLetters letters) {
		return (visit) -> {
			CaseFile before = files.get(visit.caseReference());
			Asking.Asked asked = of(families, (family) -> family.payment(before, before.question(visit.item())));
			CaseFile file = ticked(files, visit, asked);
			files.moveTo(file.reference(), Stage.AWAITING_PAYMENT);
			LocalDate payBy = payBy(file, file.question(visit.item()), files.today());
			Map<String, Object> values = new HashMap<>(asked.values());
			values.put("pay-by", payBy);
			send(letters, file, visit, asked, values, "L5 ");
			return Facts.of(LAPSES_ON, payBy.plusDays(1));
		};
	}

	@Bean
	Step lapse(CaseFiles files) {
		return (visit) -> {
			files.conclude(visit.caseReference(), visit.item(), Outcome.LAPSED, "system");
			return Facts.of(Assessment.FACT, Assessment.ENDED);
		};
	}

	private static CaseFile ticked(CaseFiles files, Visit visit, Asking.Asked asked) {
		return (asked.clock() == null) ? files.get(visit.caseReference()) : files.tick(visit.caseReference(),
				visit.item(), new Tick(asked.clock(), files.today(), asked.note()), "system");
	}

	private static Asking.Asked of(ObjectProvider<Asking> families, Function<Asking, Optional<Asking.Asked>> what) {
		return families.stream()
			.map(what)
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody has written what is asked of the requester"));
	}

	private static void send(QuestionLetters letters, CaseFile file, Visit visit, Asking.Asked asked,
			Map<String, Object> more, String prefix) {
		letters.send(file, file.question(visit.item()), asked.letter(), more, prefix + visit.key());
	}

	/**
	 * The last day to pay: the law's (FOIA s.9(2), EIR reg 8(5)); where it names none, as
	 * for a fee of Article 12(5), as long as a clarification is waited for.
	 */
	private static LocalDate payBy(CaseFile file, Question question, LocalDate today) {
		return file.clocks(question)
			.stream()
			.filter((clock) -> clock.rule().deadline() == Deadline.FEE_PAY_BY
					|| clock.rule().deadline() == Deadline.CHARGE_PAY_BY)
			.map(StatutoryClock::due)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(Asking.lastDay(today));
	}

}
