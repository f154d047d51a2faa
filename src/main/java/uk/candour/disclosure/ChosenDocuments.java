package uk.candour.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uk.candour.documents.Documents;
import uk.candour.documents.Workroom;
import uk.candour.redaction.FairCopy;
import uk.candour.redaction.Mark;
import uk.candour.redaction.Redaction;
import uk.candour.redaction.RedactionRefused;
import uk.candour.redaction.ResidueFound;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.VerifiedPdf;
import uk.candour.review.Marks;
import uk.candour.review.PageMark;
import uk.candour.review.Reviews;
import uk.candour.review.Withholding;
import uk.candour.workflow.Refused;

/**
 * The documents that were chosen for an answer: each is redacted and inspected, and one
 * that cannot be proven sends the case back to its officer.
 */
@Component
class ChosenDocuments {

	private final Documents documents;

	private final Reviews reviews;

	private final Marks marks;

	private final SendBack sendBack;

	ChosenDocuments(Documents documents, Reviews reviews, Marks marks, SendBack sendBack) {
		this.documents = documents;
		this.reviews = reviews;
		this.marks = marks;
		this.sendBack = sendBack;
	}

	/**
	 * A name withheld to protect another person is withheld wherever it stands in the
	 * answer.
	 */
	WithheldNames withheldNames(String caseReference) {
		return new WithheldNames(included(caseReference).stream()
			.flatMap((item) -> this.marks.of(item.finding().getId()).stream())
			.filter((mark) -> mark.text() != null && mark.withholding() == Withholding.OTHER_PERSON)
			.map(PageMark::asMark)
			.distinct()
			.toList());
	}

	/**
	 * Redacts each and has it inspected.
	 * @param room where the copies lie until the pack is bound
	 * @throws Refused "not-proven" when something marked survives in one
	 */
	List<Proven> prove(String caseReference, Workroom room) throws IOException {
		WithheldNames names = withheldNames(caseReference);
		List<Proven> proven = new ArrayList<>();
		for (Reviews.Item item : included(caseReference)) {
			proven.add(prove(caseReference, item, names, proven.size() + 1, room));
		}
		return proven;
	}

	private List<Reviews.Item> included(String caseReference) {
		return this.reviews.items(caseReference).stream().filter(Reviews.Item::isIncluded).toList();
	}

	private Proven prove(String caseReference, Reviews.Item item, WithheldNames names, int number, Workroom room)
			throws IOException {
		Path original = room.file(number + "-original.pdf");
		Path redacted = room.file(number + "-redacted.pdf");
		this.documents.copy(item.pages(), original);
		List<Mark> marks = Stream
			.concat(names.marks().stream(), this.marks.of(item.finding().getId()).stream().map(PageMark::asMark))
			.distinct()
			.toList();
		try {
			FairCopy copy = FairCopy.of(original, null, redacted, marks);
			Redaction redaction = copy.redaction();
			VerifiedPdf verified = copy.proof();
			if (!verified.warnings().isEmpty()) {
				throw refused(caseReference, item,
						String.join(" ", verified.warnings()) + " Draw a box over it, or leave the document out.");
			}
			Files.delete(original);
			boolean telling = !redaction.removed().isEmpty() || names.areIn(item.finding().name());
			return new Proven(number, item, telling, redaction, verified);
		}
		catch (ResidueFound ex) {
			String residues = ex.residues()
				.stream()
				.map((residue) -> residue.channel() + ((residue.page() > 0) ? ", page " + residue.page() : ""))
				.distinct()
				.collect(Collectors.joining("; "));
			throw refused(caseReference, item, "Something that is marked would still be readable (" + residues + ")."
					+ " Draw a box over it, or leave the document out.");
		}
		catch (UnusablePdf | RedactionRefused ex) {
			throw refused(caseReference, item, ex.getMessage());
		}
	}

	private Refused refused(String caseReference, Reviews.Item item, String why) {
		String note = "The pack was not made, because “" + item.finding().name() + "” could not be proven. " + why;
		this.sendBack.because(caseReference, note);
		return new Refused("not-proven", note);
	}

}
