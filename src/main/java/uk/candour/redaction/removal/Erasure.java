package uk.candour.redaction.removal;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import uk.candour.redaction.removal.content.MadeToMeasure;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PathCutter;
import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.content.Spoken;
import uk.candour.redaction.removal.search.SeenWords;

/**
 * What lies under the removed places of one page besides text: pixels, drawn lines, and
 * the spoken text of touched content.
 */
final class Erasure {

	/** Letters in a picture reach this many em under and over the baseline. */
	private static final double AROUND = 0.12;

	private final PageContent page;

	private final Workpiece work;

	/** Places whose content goes, in user space. */
	private final List<Rectangle2D> places = new ArrayList<>();

	/** Of these, the ones a person drew or that were read from pixels. */
	private final List<Rectangle2D> areas = new ArrayList<>();

	/** Parts of pictures that go, wherever these are drawn. */
	private final List<SeenWords.Within> parts = new ArrayList<>();

	Erasure(PageContent page, Workpiece work) {
		this.page = page;
		this.work = work;
	}

	void area(Rectangle2D area) {
		this.areas.add(area);
		this.places.add(area);
	}

	void part(SeenWords.Within part) {
		this.parts.add(part);
	}

	/**
	 * Glyphs that lie over a picture and so keep their place; removed ones become places.
	 */
	Set<PlacedGlyph> pinned() {
		Set<PlacedGlyph> pinned = Collections.newSetFromMap(new IdentityHashMap<>());
		List<Rectangle2D> pictures = this.page.pictures.stream().map(PageContent.Picture::box).toList();
		for (PlacedGlyph glyph : this.page.isMarked() ? this.page.glyphs : List.<PlacedGlyph>of()) {
			Rectangle2D.Double box = (glyph.mark != null || !pictures.isEmpty()) ? glyph.box() : null;
			if (box != null && pictures.stream().anyMatch(box::intersects)) {
				pinned.add(glyph);
			}
			if (glyph.mark != null) {
				double pad = AROUND * glyph.show.em();
				this.places
					.add(new Rectangle2D.Double(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad));
			}
		}
		return pinned;
	}

	List<Rectangle2D> areas() {
		return this.areas;
	}

	List<Rectangle2D> places() {
		return this.places;
	}

	/** Overwrites pixels, cuts lines, and takes replacement texts away. */
	void apply() {
		if (this.places.isEmpty() && this.parts.isEmpty()) {
			return;
		}
		for (PageContent.Picture picture : this.page.pictures) {
			List<Rectangle2D> under = this.places.stream().filter((place) -> touches(picture.box(), place)).toList();
			List<Rectangle2D> within = this.parts.stream()
				.filter((part) -> part.picture() == picture)
				.map(SeenWords.Within::place)
				.toList();
			if (!under.isEmpty() || !within.isEmpty()) {
				this.work.eraser.erase(picture, under, within);
				this.page.touchedPictures.add(List.of(System.identityHashCode(picture.use()), picture.instruction()));
				this.page.touchedTags.add(picture.tag());
			}
		}
		new PathCutter(this.page, this.places, this.areas).cut();
		MadeToMeasure.remove(this.page);
		for (PlacedGlyph glyph : this.page.glyphs) {
			if (glyph.mark != null) {
				this.page.touchedTags.add(glyph.tag);
			}
		}
		Spoken.scrub(this.page);
	}

	private static boolean touches(Rectangle2D box, Rectangle2D place) {
		return place.intersects(box.getX() - 0.01, box.getY() - 0.01, box.getWidth() + 0.02, box.getHeight() + 0.02);
	}

}
