package uk.candour.information;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.QuestionLetters;
import uk.candour.cases.Worksheets;
import uk.candour.correspondence.LetterKind;
import uk.candour.gathering.Searches;
import uk.candour.information.InformationForms.CommissionSearches;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingDays;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;

/**
 * What diagrams may ask about the searches of a request for information, and the time
 * that they may take.
 */
@Configuration(proxyBeanMethods = false)
class CommissionSteps {

	static final Fact<Boolean> MORE_TIME = new Fact<>("moreTime", Boolean.class);

	@Bean
	DeclaredFacts commissionFacts() {
		return DeclaredFacts.of(MORE_TIME);
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
			letters.send(file, question, environment ? LetterKind.L9 : LetterKind.L10,
					Map.of("complexity", sheet.complexity(), "volume", sheet.volume(), "reasons",
							sheet.complexity() + "\n" + sheet.volume(), "new-date", question.dueOn().orElse(until),
							"estimated-on", question.dueOn().orElse(until)),
					"L9 " + visit.key());
			return Facts.none();
		};
	}

}
