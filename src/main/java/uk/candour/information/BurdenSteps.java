package uk.candour.information;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.Assessment;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.Worksheets;
import uk.candour.gathering.Experience;
import uk.candour.information.InformationForms.EstimateCost;
import uk.candour.information.InformationForms.EstimatedCost;
import uk.candour.information.InformationForms.VexatiousPanel;
import uk.candour.information.InformationForms.VexatiousWorksheet;
import uk.candour.statute.CostEstimate;
import uk.candour.statute.Regime;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;

/**
 * What diagrams may ask about the burden of a request: what it would cost, alone or with
 * related ones (FOIA s.12), and whether it is vexatious or repeated (s.14).
 */
@Configuration(proxyBeanMethods = false)
class BurdenSteps {

	@Bean
	DeclaredFacts burdenFacts() {
		return DeclaredFacts.of(Estimate.FACT, Panel.FACT);
	}

	/** Whoever weighs the burden reads what was asked, and what came before. */
	@Bean
	Notes burdenNotes(CaseFiles files, Experience experience, EarlierRequests earlier) {
		return (reference, step, item) -> {
			if (!Set.of("estimate-cost", "vexatious-worksheet", "vexatious-panel").contains(step)) {
				return Optional.empty();
			}
			CaseFile file = files.get(reference);
			Question question = file.question(item);
			String related = earlier.words("Earlier requests that may have to be added up with it (s.12(4)):",
					earlier.related(file, question));
			String repeated = earlier.words("Earlier requests of the same person that it may repeat (s.14(2)):",
					earlier.repeated(file, question));
			return Optional.of("They ask: " + question.wording()
					+ ("estimate-cost".equals(step) ? minutes(experience) + related + repeated : repeated));
		};
	}

	/** What searches by hand have really taken is the best evidence of an estimate. */
	private static String minutes(Experience experience) {
		List<String> lines = experience.minutes();
		return lines.isEmpty() ? "" : "\n\nWhat searches by hand have taken:\n" + String.join("\n", lines);
	}

	@Bean("estimate-cost")
	Completion<EstimateCost> estimateCost(CaseFiles files, Worksheets sheets, CostTogether together) {
		return Completion.of(EstimateCost.class, (item, form, by) -> {
			CaseFile file = files.get(item.caseReference());
			Question question = file.question(item.item());
			if (form.outcome() != Estimate.WITHIN && question.regime() != Regime.FOI) {
				throw new Refused("no-such-refusal", "Only FOI knows the cost limit and section 14. Under "
						+ question.regime() + " go on, and rely on an exception if there is one.");
			}
			CostEstimate estimate = together.of(file, question, form);
			if (form.outcome() == Estimate.OVER) {
				requireOver(form, estimate);
			}
			sheets.keep(item, form, by.username());
			sheets.keep(item.caseReference(), item.item(), "estimated-cost",
					new EstimatedCost(estimate.cost(), estimate.total(), estimate.related().size()), by.username());
			Facts facts = Facts.of(Estimate.FACT, form.outcome());
			return (form.outcome() == Estimate.OVER) ? facts.and(Assessment.FACT, Assessment.ANSWER) : facts;
		});
	}

	private static void requireOver(EstimateCost form, CostEstimate estimate) {
		if (!estimate.isAboveLimit()) {
			throw new Refused("within-limit", form.hours() + " hours cost £" + estimate.cost()
					+ (estimate.related().isEmpty() ? "" : ", with the related requests £" + estimate.total())
					+ ", which is not more than £" + estimate.limit().pounds() + ": it cannot be refused for that.");
		}
		if (form.narrow() == null) {
			throw new Refused("no-help", "Say how the request could be narrowed (FOIA s.16).");
		}
	}

	@Bean("vexatious-worksheet")
	Completion<VexatiousWorksheet> vexatiousWorksheet(CaseFiles files, Worksheets sheets, EarlierRequests earlier) {
		return Completion.of(VexatiousWorksheet.class, (item, form, by) -> {
			if (form.repeated()) {
				CaseFile file = files.get(item.caseReference());
				requireRepeated(form, file, file.question(item.item()), earlier);
			}
			sheets.keep(item, form, by.username());
			return Facts.none();
		});
	}

	/** Section 14(2) is about a request of the same person that was complied with. */
	private static void requireRepeated(VexatiousWorksheet form, CaseFile file, Question question,
			EarlierRequests earlier) {
		if (form.repeats() == null || form.interval() == null) {
			throw new Refused("no-earlier-request", "Name the earlier request that it repeats, and say why no"
					+ " reasonable interval has passed since it was complied with (FOIA s.14(2)).");
		}
		EarlierRequest one = earlier.named(file, question, form.repeats())
			.filter(EarlierRequest::isOfTheSamePerson)
			.orElseThrow(() -> new Refused("no-such-case", form.repeats().strip()
					+ " is no earlier request of the same person that is open to everybody. Only such a request can"
					+ " be repeated (FOIA s.14(2))."));
		if (!one.isCompliedWith()) {
			throw new Refused("not-complied", one.name() + " was not complied with, so this one does not repeat it in"
					+ " the sense of section 14(2).");
		}
	}

	@Bean("vexatious-panel")
	Completion<VexatiousPanel> vexatiousPanel(Worksheets sheets) {
		return Completion.of(VexatiousPanel.class, (item, form, by) -> {
			if (sheets.authors(item.caseReference(), item.item(), Set.of("vexatious-worksheet"))
				.contains(by.username())) {
				throw new Refused("same-person", "You wrote the worksheet, so somebody else has to decide on it.");
			}
			sheets.keep(item, form, by.username());
			Facts facts = Facts.of(Panel.FACT, form.outcome());
			return (form.outcome() == Panel.VEXATIOUS) ? facts.and(Assessment.FACT, Assessment.ANSWER) : facts;
		});
	}

}
