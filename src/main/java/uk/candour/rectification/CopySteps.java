package uk.candour.rectification;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.cases.Stage;
import uk.candour.cases.Worksheets;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.rectification.CorrectionForms.AppendStatement;
import uk.candour.rectification.CorrectionForms.ConfirmCopies;
import uk.candour.rectification.CorrectionForms.CorrectByHand;
import uk.candour.rectification.CorrectionForms.DecideCorrection;
import uk.candour.rectification.CorrectionForms.DescribeCorrection;
import uk.candour.rectification.CorrectionForms.Line;
import uk.candour.rectification.CorrectionForms.MarkContested;
import uk.candour.rectification.CorrectionForms.ReadItBack;
import uk.candour.rectification.CorrectionForms.Statement;
import uk.candour.rectification.CorrectionForms.UnmarkContested;
import uk.candour.workflow.Allocation;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Visit;
import uk.candour.workflow.WorkItem;

/**
 * What diagrams may ask of each copy of contested data: found, marked, corrected, read
 * back, and let go.
 */
@Configuration(proxyBeanMethods = false)
class CopySteps {

	private static final Set<String> FOR_OWNERS = Set.of("mark-contested", "correct-by-hand", "append-statement",
			"unmark-contested");

	@Bean
	Allocation copyOwners(Copies copies, Catalogue catalogue) {
		return (reference, step, item) -> FOR_OWNERS.contains(step)
				? catalogue.find(copies.get(reference, item).asset()).map((asset) -> asset.entry().ownerTeam())
				: Optional.empty();
	}

	@Bean
	Notes copyNotes(CaseFiles files, Copies copies, Corrections corrections) {
		return (reference, step, item) -> {
			if ("describe-correction".equals(step)) {
				return Optional.of("They write: " + files.get(reference).question(item).wording());
			}
			if ("confirm-copies".equals(step) || "decide-correction".equals(step)) {
				return Optional.of(overview(files.get(reference), item, copies, corrections));
			}
			return (FOR_OWNERS.contains(step) || "read-back".equals(step))
					? Optional.of(note(reference, step, copies.get(reference, item), corrections)) : Optional.empty();
		};
	}

	private static String overview(CaseFile file, String item, Copies copies, Corrections corrections) {
		DescribeCorrection described = corrections.described(file.reference(), item);
		StringBuilder text = new StringBuilder(
				described.datum() + ": “" + described.wrong() + "” is said to be wrong, “" + described.right()
						+ "” to be right. Evidence: " + described.evidence() + "\n");
		List<Copy> found = copies.of(file.reference(), file.question(item));
		text.append(found.isEmpty() ? "No system told of a copy." : "Copies:");
		found.forEach((copy) -> text.append("\n")
			.append(copy.asset())
			.append(", ")
			.append(copy.place())
			.append(": ")
			.append((copy.holds() != null) ? copy.holds() : "nothing"));
		return text.append("\nNot asked by machine: ").append(corrections.notAsked(file.reference(), item)).toString();
	}

	private static String note(String reference, String step, Copy copy, Corrections corrections) {
		String question = String.valueOf(copy.question());
		String where = corrections.described(reference, question).datum() + " in " + copy.asset() + ", " + copy.place()
				+ ": “" + copy.holds() + "”";
		return switch (step) {
			case "mark-contested" -> where + " is contested.";
			case "append-statement" -> where + ". The statement: "
					+ corrections.statement(reference, question).map(Statement::words).orElse("");
			case "unmark-contested" -> where + " was contested; that is settled.";
			default -> where + " becomes “" + corrections.decided(reference, question).value() + "”."
					+ ((copy.trouble() != null) ? " " + copy.trouble() : "");
		};
	}

	@Bean
	Errand findCopies(Corrections corrections) {
		return corrections::find;
	}

	@Bean("confirm-copies")
	Completion<ConfirmCopies> confirmCopies(CaseFiles files, Worksheets sheets, Copies copies, Catalogue catalogue) {
		return Completion.of(ConfirmCopies.class, (item, form, by) -> {
			Question question = files.get(item.caseReference()).question(item.item());
			for (Line line : form.lines()) {
				Asset asset = catalogue.named(line.asset());
				copies.enter(item.caseReference(), question, asset.code(), line.place(), line.holds(), false,
						by.username());
			}
			sheets.keep(item, form, by.username());
			return copies.codes(item.caseReference(), question);
		});
	}

	@Bean("mark-contested")
	Completion<MarkContested> markContested(Copies copies, Worksheets sheets) {
		return kept(MarkContested.class, copies, sheets);
	}

	/** By machine only what a machine found and is corrected, not what is completed. */
	@Bean
	Step openCorrection(CaseFiles files, Copies copies, Corrections corrections) {
		return (visit) -> {
			Copy copy = copies.get(visit.caseReference(), visit.item());
			DecideCorrection decided = corrections.decided(visit.caseReference(), String.valueOf(copy.question()));
			files.moveTo(visit.caseReference(), Stage.CORRECTING);
			boolean machine = copy.byMachine() && decided.outcome() == Ruling.CORRECTED;
			return Facts.of(CorrectionMethod.FACT, machine ? CorrectionMethod.CONNECTOR : CorrectionMethod.BY_HAND);
		};
	}

	@Bean
	Errand correctAtSource(Corrections corrections) {
		return new Errand() {
			@Override
			public Report run(Visit visit) throws Exception {
				return corrections.correct(visit);
			}

			@Override
			public Optional<String> whenExhausted() {
				return Optional.of(Corrections.BY_HAND);
			}
		};
	}

	@Bean("correct-by-hand")
	Completion<CorrectByHand> correctByHand(CaseFiles files, Copies copies, Worksheets sheets) {
		return Completion.of(CorrectByHand.class, (item, form, by) -> {
			if (form.on().isAfter(files.today())) {
				throw new Refused("not-yet", "Say that it is corrected when it is, not before.");
			}
			keep(copies, sheets, item, form, by.username());
			copies.correctedBy(item.caseReference(), item.item(), by.username());
			return Facts.none();
		});
	}

	@Bean("read-back")
	Completion<ReadItBack> readBack(Copies copies, Corrections corrections, Worksheets sheets) {
		return Completion.of(ReadItBack.class, (item, form, by) -> {
			Copy copy = copies.get(item.caseReference(), item.item());
			if (by.username().equals(copy.correctedBy())) {
				throw new Refused("same-person", "You corrected it, so somebody else has to read it back.");
			}
			DecideCorrection decided = corrections.decided(item.caseReference(), String.valueOf(copy.question()));
			boolean right = (decided.outcome() == Ruling.CORRECTED)
					? plain(form.stands()).equals(plain(decided.value()))
					: plain(form.stands()).contains(plain(decided.value()));
			keep(copies, sheets, item, form, by.username());
			if (right) {
				copies.proven(item.caseReference(), copy.code(), copies.now(), "Read by a person: " + form.how(),
						by.username());
			}
			else {
				copies.troubled(item.caseReference(), copy.code(),
						"It was read back, and “" + form.stands() + "” stands there.");
			}
			return Facts.of(ReadBack.FACT, right ? ReadBack.PROVEN : ReadBack.NOT_PROVEN);
		});
	}

	/** As one compares by eye: case, spaces and forms of the same letter aside. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
	}

	@Bean("append-statement")
	Completion<AppendStatement> appendStatement(Copies copies, Worksheets sheets) {
		return kept(AppendStatement.class, copies, sheets);
	}

	@Bean("unmark-contested")
	Completion<UnmarkContested> unmarkContested(Copies copies, Worksheets sheets) {
		return kept(UnmarkContested.class, copies, sheets);
	}

	private static <F extends Record> Completion<F> kept(Class<F> form, Copies copies, Worksheets sheets) {
		return Completion.of(form, (item, values, by) -> {
			keep(copies, sheets, item, values, by.username());
			return Facts.none();
		});
	}

	/** Sheets belong to the question whose copy it is. */
	private static void keep(Copies copies, Worksheets sheets, WorkItem item, Record sheet, String by) {
		Copy copy = copies.get(item.caseReference(), item.item());
		sheets.keep(item.caseReference(), String.valueOf(copy.question()),
				item.form() + "-" + copy.code().toLowerCase(Locale.UK), sheet, by);
	}

}
