package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import uk.candour.redaction.inspection.PictureTexts;
import uk.candour.redaction.removal.pictures.Ocr;
import uk.candour.redaction.removal.pictures.Readings;

/**
 * A copy that was redacted and proven. Pages that cannot be proven as text become
 * pictures, and the copy is looked at once more.
 *
 * @param redaction what was removed
 * @param proof that nothing marked is left
 */
public record FairCopy(Redaction redaction, VerifiedPdf proof) {

	/** The most pages that become pictures: more would be another document. */
	private static final int MOST_PICTURES = 60;

	/**
	 * Makes and proves a copy.
	 * @param original the file to redact; never changed
	 * @param password the password that opens it, or null
	 * @param target where the copy goes; overwritten, and not to be used when this fails
	 * @param marks what is to go; may be empty
	 * @throws ResidueFound when something marked survives on a page that is a picture, or
	 * outside pages
	 * @throws RedactionRefused when it cannot be told what a page says
	 * @throws UnusablePdf when the file cannot be read, needs a password or exceeds the
	 * limits
	 */
	public static FairCopy of(Path original, String password, Path target, List<Mark> marks) throws ResidueFound {
		return of(new Redactor(), original, password, target, marks);
	}

	static FairCopy of(Redactor redactor, Path original, String password, Path target, List<Mark> marks)
			throws ResidueFound {
		Readings readings = new Readings();
		PictureTexts proofs = new PictureTexts();
		Try copy = (pictures) -> new FairCopy(redactor.redact(original, target, marks, password, pictures, readings),
				new Inspector().verify(original, password, target, marks, proofs));
		try {
			return copy.with(Set.of());
		}
		catch (ResidueFound found) {
			Set<Integer> pages = pages(found);
			if (pages.isEmpty() || !Ocr.present()) {
				throw found;
			}
			FairCopy pictured = copy.with(pages);
			if (found.residues().stream().anyMatch((residue) -> mayStillBeSeen(residue, pictured.redaction()))) {
				throw found;
			}
			return pictured;
		}
	}

	/**
	 * Whether something was seen on a page of which the picture shows as much as before.
	 * That the inspector does not see it again proves nothing.
	 */
	static boolean mayStillBeSeen(Residue residue, Redaction redaction) {
		return residue.channel().equals("image") && redaction.removed()
			.stream()
			.filter((removed) -> removed.area() != null && removed.area().page() == residue.page())
			.noneMatch((removed) -> removed.channel().equals("image") && isOf(removed.mark(), residue));
	}

	private static boolean isOf(Mark mark, Residue residue) {
		return !(mark instanceof Mark.Text text) || residue.detail().contains(text.text());
	}

	/** Makes a copy on which some pages are pictures. */
	private interface Try {

		FairCopy with(Set<Integer> pictures) throws ResidueFound;

	}

	/**
	 * The pages on which something is left; none when something is left elsewhere too.
	 */
	private static Set<Integer> pages(ResidueFound found) {
		Set<Integer> pages = new TreeSet<>();
		found.residues().forEach((residue) -> pages.add(residue.page()));
		return (pages.contains(0) || pages.size() > MOST_PICTURES) ? Set.of() : pages;
	}

}
