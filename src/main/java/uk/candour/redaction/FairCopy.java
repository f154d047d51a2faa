package uk.candour.redaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import uk.candour.redaction.inspection.PictureTexts;
import uk.candour.redaction.removal.pictures.Ocr;
import uk.candour.redaction.removal.pictures.Readings;

/**
 * A copy that was redacted and proven. Where the inspector sees something marked, that
 * place is marked too; pages that cannot be proven in this way become pictures. The copy
 * is made anew and looked at once more.
 *
 * @param redaction what was removed
 * @param proof that nothing marked is left
 */
public record FairCopy(Redaction redaction, VerifiedPdf proof) {

	/** The most pages that become pictures: more would be another document. */
	private static final int MOST_PICTURES = 60;

	private static final int MOST_TRIES = 4;

	/** Places are compared to this many points. */
	private static final double ROUNDING = 0.1;

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
		List<Mark> all = new ArrayList<>(marks);
		Set<Integer> pictures = new TreeSet<>();
		Set<Residue> seen = new LinkedHashSet<>();
		for (int tries = 1;; tries++) {
			Redaction redaction = redactor.redact(original, target, all, password, pictures, readings);
			try {
				FairCopy copy = new FairCopy(redaction,
						new Inspector().verify(original, password, target, all, proofs));
				List<Residue> left = seen.stream().filter((residue) -> mayStillBeSeen(residue, redaction)).toList();
				if (!left.isEmpty()) {
					throw new ResidueFound(left);
				}
				return copy;
			}
			catch (ResidueFound found) {
				if (tries == MOST_TRIES || !Ocr.present() || !isMoreToDo(found, all, pictures)) {
					throw found;
				}
				seen.addAll(found.residues());
			}
		}
	}

	/**
	 * Marks the places where something was seen, and makes pictures of pages of which no
	 * new place is known.
	 */
	private static boolean isMoreToDo(ResidueFound found, List<Mark> marks, Set<Integer> pictures) {
		Set<Integer> pages = pages(found);
		int before = marks.size() + pictures.size();
		for (int page : pages) {
			List<Residue> on = found.residues().stream().filter((residue) -> residue.page() == page).toList();
			Set<Mark> seen = new LinkedHashSet<>();
			on.forEach((residue) -> residue.places()
				.stream()
				.filter((place) -> !isCovered(place, marks))
				.forEach((place) -> seen.add(new Mark.Box(place, reason(residue, marks)))));
			boolean allSeen = on.stream().noneMatch((residue) -> residue.places().isEmpty());
			if (seen.isEmpty() || !allSeen) {
				pictures.add(page);
			}
			marks.addAll(seen);
		}
		return marks.size() + pictures.size() > before && pictures.size() <= MOST_PICTURES;
	}

	private static boolean isCovered(Area place, List<Mark> marks) {
		return marks.stream().anyMatch((mark) -> mark instanceof Mark.Box box && covers(box.area(), place));
	}

	private static boolean covers(Area box, Area place) {
		return box.page() == place.page() && box.x() <= place.x() + ROUNDING && box.y() <= place.y() + ROUNDING
				&& box.x() + box.width() >= place.x() + place.width() - ROUNDING
				&& box.y() + box.height() >= place.y() + place.height() - ROUNDING;
	}

	private static String reason(Residue residue, List<Mark> marks) {
		return marks.stream()
			.filter((mark) -> !(mark instanceof Mark.Box) && isOf(mark, residue))
			.findFirst()
			.map(Mark::reason)
			.orElse(null);
	}

	/**
	 * Whether something was seen on a page of which the picture shows as much as before.
	 * That the inspector does not see it again proves nothing.
	 */
	static boolean mayStillBeSeen(Residue residue, Redaction redaction) {
		if (!residue.channel().equals("image")) {
			return false;
		}
		List<Redaction.Removed> removed = redaction.removed()
			.stream()
			.filter((each) -> each.area() != null && each.area().page() == residue.page())
			.toList();
		boolean blackened = !residue.places().isEmpty() && residue.places()
			.stream()
			.allMatch((place) -> removed.stream().anyMatch((each) -> covers(each.area(), place)));
		return !blackened
				&& removed.stream().noneMatch((each) -> each.channel().equals("image") && isOf(each.mark(), residue));
	}

	private static boolean isOf(Mark mark, Residue residue) {
		return !(mark instanceof Mark.Text text) || residue.detail().contains(text.text());
	}

	/**
	 * The pages on which something is left; none when something is left elsewhere too.
	 */
	private static Set<Integer> pages(ResidueFound found) {
		Set<Integer> pages = new TreeSet<>();
		found.residues().forEach((residue) -> pages.add(residue.page()));
		return pages.contains(0) ? Set.of() : pages;
	}

}
