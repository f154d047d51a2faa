package uk.candour.redaction.removal;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.file.PageGeometry;

/**
 * Pages that are pictures for a large part, such as scans. No machine reads handwriting
 * well, so a person is told to look at them.
 */
final class LargePictures {

	/** Share of the page. */
	private static final double LARGE = 0.25;

	/** First and last of pages that follow each other, in order. */
	private final List<int[]> runs = new ArrayList<>();

	/** Looks at the next page. */
	void look(int number, PageContent content, PageGeometry geometry) {
		Rectangle2D sheet = geometry.visible();
		double covered = content.pictures.stream()
			.filter((picture) -> !picture.isOfLetter())
			.map((picture) -> picture.box().createIntersection(sheet))
			.filter((box) -> box.getWidth() > 0 && box.getHeight() > 0)
			.mapToDouble((box) -> box.getWidth() * box.getHeight())
			.sum();
		if (covered < LARGE * sheet.getWidth() * sheet.getHeight()) {
			return;
		}
		int[] last = this.runs.isEmpty() ? null : this.runs.get(this.runs.size() - 1);
		if (last != null && last[1] == number - 1) {
			last[1] = number;
		}
		else {
			this.runs.add(new int[] { number, number });
		}
	}

	/** What to tell the person who redacts; nothing where there are none. */
	Optional<String> warning() {
		if (this.runs.isEmpty()) {
			return Optional.empty();
		}
		List<String> pages = this.runs.stream()
			.map((run) -> (run[0] == run[1]) ? String.valueOf(run[0]) : run[0] + " to " + run[1])
			.toList();
		boolean one = this.runs.size() == 1 && this.runs.get(0)[0] == this.runs.get(0)[1];
		return Optional.of("Large pictures: look at " + (one ? "page " : "pages ") + String.join(", ", pages)
				+ " before release. Handwriting and faint print on pictures may not be found.");
	}

}
