package uk.candour.redaction;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds text that a page shows to programs but hides from people: under opaque boxes,
 * invisible, in layers that are off, outside the page.
 */
final class UnderBoxes {

	private static final int SHOWN = 60;

	private final SeenPage page;

	private final Findings findings;

	/** How high the middle of each glyph stands; null until there is a cover. */
	private double[] heights;

	UnderBoxes(SeenPage page, Findings findings) {
		this.page = page;
		this.findings = findings;
	}

	/** Reports text under boxes that look like redactions, and what hides it. */
	void reportCovered(boolean onlyInk) {
		for (SeenPage.Cover cover : this.page.covers()) {
			if (onlyInk && !cover.isInk()) {
				continue;
			}
			String text = SeenText.plain(hiddenBy(cover)).strip();
			if (text.codePoints().filter(Character::isLetterOrDigit).count() > 1) {
				this.findings.add("text-under-box", this.page.number(),
						"\"" + shortened(text) + "\" can still be read under an opaque " + cover.what());
			}
		}
	}

	/** Reports text that nobody sees on the page. */
	void reportInvisible() {
		report("hidden-layer", this.page.glyphs().stream().filter((g) -> g.style().off()).toList(),
				"is in a layer that is switched off");
		report("invisible-text",
				this.page.glyphs()
					.stream()
					.filter((g) -> !g.style().off() && g.isInvisible() && !isOverPicture(g))
					.toList(),
				"is invisible");
		report("invisible-text",
				this.page.glyphs()
					.stream()
					.filter((g) -> !g.isBlank() && !g.style().off() && !g.isInvisible() && !isOnPage(g))
					.toList(),
				"is outside the visible page");
		report("invisible-text",
				this.page.glyphs().stream().filter((g) -> !g.isBlank() && !g.isInvisible() && g.size() < 0.8).toList(),
				"is too small to be seen");
		report("invisible-text", this.page.glyphs().stream().filter((g) -> isOnPage(g) && isWhiteOnPaper(g)).toList(),
				"is white on white");
	}

	private void report(String channel, List<SeenGlyph> glyphs, String how) {
		String text = SeenText.plain(glyphs).strip();
		if (text.codePoints().filter(Character::isLetterOrDigit).count() > 1) {
			this.findings.add(channel, this.page.number(), "\"" + shortened(text) + "\" " + how);
		}
	}

	/** The glyphs painted before the cover, under it, and not painted again above it. */
	List<SeenGlyph> hiddenBy(SeenPage.Cover cover) {
		Set<String> above = new HashSet<>();
		List<SeenGlyph> below = new ArrayList<>();
		if (this.heights == null) {
			this.heights = this.page.glyphs().stream().mapToDouble((glyph) -> glyph.cell().getCenterY()).toArray();
		}
		double low = cover.area().getMinY();
		double high = cover.area().getMaxY();
		for (int i = 0; i < this.heights.length; i++) {
			if (this.heights[i] < low || this.heights[i] > high) {
				continue;
			}
			SeenGlyph glyph = this.page.glyphs().get(i);
			if (!covers(cover, glyph) || glyph.isBlank() || glyph.style().off()) {
				continue;
			}
			if (glyph.order() > cover.order()) {
				above.add(place(glyph));
			}
			else {
				below.add(glyph);
			}
		}
		below.removeIf((glyph) -> above.contains(place(glyph)) || (!cover.isInk() && isWhite(glyph)));
		return below;
	}

	private static boolean covers(SeenPage.Cover cover, SeenGlyph glyph) {
		Rectangle2D cell = glyph.cell();
		double x = cell.getCenterX();
		double y = cell.getCenterY();
		return cover.area().contains(x, y) && cover.shape().contains(x, y)
				&& cover.area().getHeight() > cell.getHeight() * 0.5;
	}

	private static String place(SeenGlyph glyph) {
		return glyph.text() + Math.round(glyph.x() / 3) + ',' + Math.round(glyph.y() / 3);
	}

	private boolean isOverPicture(SeenGlyph glyph) {
		double x = glyph.cell().getCenterX();
		double y = glyph.cell().getCenterY();
		return this.page.pictures().stream().anyMatch((p) -> p.area().contains(x, y));
	}

	private boolean isOnPage(SeenGlyph glyph) {
		return this.page.visible()
			.intersects(glyph.cell().getX(), glyph.cell().getY(), Math.max(glyph.cell().getWidth(), 0.01),
					Math.max(glyph.cell().getHeight(), 0.01));
	}

	private boolean isWhiteOnPaper(SeenGlyph glyph) {
		if (glyph.isBlank() || glyph.isInvisible() || glyph.style().off() || !isWhite(glyph) || isOverPicture(glyph)) {
			return false;
		}
		double x = glyph.cell().getCenterX();
		double y = glyph.cell().getCenterY();
		return this.page.covers()
			.stream()
			.noneMatch((c) -> c.order() < glyph.order() && c.isInk() && c.area().contains(x, y));
	}

	private static boolean isWhite(SeenGlyph glyph) {
		return glyph.style().mode() == 0 && glyph.style().rgb() >= 0 && (glyph.style().rgb() & 0xF8F8F8) == 0xF8F8F8;
	}

	static String shortened(String text) {
		String line = text.replaceAll("\\s+", " ");
		return (line.length() <= SHOWN) ? line : line.substring(0, SHOWN - 1) + "…";
	}

}
