package uk.candour.redaction.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import uk.candour.redaction.Residue;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.text.SearchFold;

/**
 * The text that a file hid under boxes before anyone redacted it, page by page.
 */
public final class CoveredText {

	private final Map<Integer, StringBuilder> pages = new HashMap<>();

	private CoveredText() {
	}

	/** Reads a file; one that cannot be read hid nothing that is known of. */
	public static CoveredText in(Path original, String password, InspectionBudget budget) throws IOException {
		CoveredText covered = new CoveredText();
		Inspection inspection = new Inspection(List.of(), true, budget);
		try (InspectedPdf pdf = InspectedPdf.open(original, password)) {
			inspection.of(pdf, (page, document) -> {
			});
		}
		catch (UnusablePdf unread) {
			return covered;
		}
		inspection.covered()
			.inPageOrder()
			.forEach((residue) -> covered.pages.computeIfAbsent(residue.page(), (page) -> new StringBuilder())
				.append(compact(residue)));
		return covered;
	}

	/** Whether this text, or all its words, were under boxes of the same page. */
	public boolean holds(Residue residue) {
		CharSequence page = this.pages.getOrDefault(residue.page(), new StringBuilder());
		for (String word : quoted(residue).split("\\s+")) {
			if (!page.toString().contains(SearchFold.compact(SearchFold.fold(word, false)))) {
				return false;
			}
		}
		return true;
	}

	private static String compact(Residue residue) {
		return SearchFold.compact(SearchFold.fold(quoted(residue), false));
	}

	/** What the finding says was read. */
	private static String quoted(Residue residue) {
		String detail = residue.detail();
		return detail.substring(detail.indexOf('"') + 1, Math.max(detail.indexOf('"') + 1, detail.lastIndexOf('"')));
	}

}
