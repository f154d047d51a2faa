package uk.candour.redaction.inspection;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import uk.candour.redaction.Area;
import uk.candour.redaction.Mark;
import uk.candour.redaction.inspection.sight.SeenGlyph;
import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.inspection.sight.SeenText;
import uk.candour.redaction.inspection.text.SearchFold;

/**
 * Makes sure that nothing is left under the boxes that people drew: no text but the
 * label, no picture, nothing but one solid colour.
 */
public final class MarkedAreas {

	/** How much of a glyph must lie under a box for it to count. */
	private static final double SHARE = 0.35;

	/** Label and edges of a bar inside a page that is one picture. */
	private static final double INK_WITH_LABEL = 0.55;

	private static final double SOLID = 0.99;

	private static final double EDGE = 1.2;

	private final List<Area> areas = new ArrayList<>();

	private final List<String> labels = new ArrayList<>();

	private final Findings findings;

	/** The areas among the marks, and the labels that may stand on bars. */
	public MarkedAreas(List<Mark> marks, Findings findings) {
		this.findings = findings;
		for (Mark mark : marks) {
			if (mark instanceof Mark.Box box) {
				this.areas.add(box.area());
			}
			if (mark.reason() != null && !mark.reason().isBlank()) {
				this.labels.add(compact(mark.reason()));
			}
		}
		this.labels.sort((a, b) -> b.length() - a.length());
	}

	boolean isOn(int page) {
		return this.areas.stream().anyMatch((area) -> area.page() == page);
	}

	/**
	 * Reports marks on pages that do not exist: what they meant cannot be proven gone.
	 */
	public void checkPages(int pages) {
		for (Area area : this.areas) {
			if (area.page() < 1 || area.page() > pages) {
				this.findings.add("page", area.page(),
						"a box is marked on page " + area.page() + " of a document of " + pages + " pages");
			}
		}
	}

	/** Looks under every box of a page. */
	public void check(SeenPage page, PageRender render) throws IOException {
		BufferedImage picture = isOn(page.number()) ? render.page(page.number()) : null;
		for (Area area : this.areas) {
			if (area.page() == page.number()) {
				Rectangle2D place = inset(page.inUserSpace(area), EDGE);
				checkText(page, page.inUserSpace(area));
				checkSeen(page, place, picture);
				checkPictures(page, place);
			}
		}
	}

	private void checkText(SeenPage page, Rectangle2D place) {
		List<SeenGlyph> under = page.glyphs().stream().filter((g) -> !g.isBlank() && isUnder(g, place)).toList();
		String text = SeenText.plain(under);
		if (!withoutLabels(compact(text)).isEmpty()) {
			this.findings.add("text-under-box", page.number(),
					"\"" + UnderBoxes.shortened(text.strip()) + "\" can still be read under a marked box");
		}
	}

	private static boolean isUnder(SeenGlyph glyph, Rectangle2D place) {
		Rectangle2D cell = glyph.cell();
		Rectangle2D common = cell.createIntersection(place);
		if (common.getWidth() < 0 || common.getHeight() < 0) {
			return false;
		}
		double whole = Math.max(cell.getWidth(), 0.01) * Math.max(cell.getHeight(), 0.01);
		return Math.max(common.getWidth(), 0.01) * Math.max(common.getHeight(), 0.01) > whole * SHARE;
	}

	private String withoutLabels(String compact) {
		String rest = compact;
		for (String label : this.labels) {
			rest = rest.replace(label, "");
		}
		String left = rest;
		boolean cut = this.labels.stream().anyMatch((label) -> label.contains(left));
		return cut ? "" : left.replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private void checkSeen(SeenPage page, Rectangle2D place, BufferedImage picture) {
		List<Rectangle2D> letters = page.glyphs()
			.stream()
			.filter((g) -> !g.isInvisible() && g.cell().intersects(place))
			.map((g) -> inset(g.cell(), -EDGE))
			.toList();
		PictureSamples samples = new PictureSamples();
		samples.take(place, (x, y) -> {
			boolean letter = letters.stream().anyMatch((cell) -> cell.contains(x, y));
			return letter ? null : PageRender.colour(page, picture, x, y);
		});
		report(page, place, samples, "what shows at a marked box is not one solid colour");
	}

	private void checkPictures(SeenPage page, Rectangle2D place) {
		for (SeenPage.Picture picture : page.pictures()) {
			if (!picture.area().intersects(place)) {
				continue;
			}
			try {
				for (PictureSamples samples : PictureSamples.under(picture, place)) {
					report(page, place, samples, "a picture still holds something under a marked box");
				}
			}
			catch (IOException | RuntimeException ex) {
				this.findings.add("image", page.number(), "a picture under a marked box cannot be read ("
						+ ex.getClass().getSimpleName() + "), so it cannot be proven empty");
			}
		}
	}

	private void report(SeenPage page, Rectangle2D place, PictureSamples samples, String what) {
		boolean scan = page.pictures().stream().anyMatch((p) -> p.area().contains(place));
		boolean bar = scan && samples.isInk() && samples.share() >= INK_WITH_LABEL;
		if (!bar && samples.share() < SOLID) {
			this.findings.add("image", page.number(), what);
		}
	}

	private static Rectangle2D inset(Rectangle2D r, double by) {
		double w = Math.max(0.1, r.getWidth() - 2 * by);
		double h = Math.max(0.1, r.getHeight() - 2 * by);
		return new Rectangle2D.Double(r.getCenterX() - w / 2, r.getCenterY() - h / 2, w, h);
	}

	private static String compact(String text) {
		return SearchFold.compact(SearchFold.fold(text, false));
	}

}
