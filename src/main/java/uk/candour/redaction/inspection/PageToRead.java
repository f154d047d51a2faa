package uk.candour.redaction.inspection;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Set;

import uk.candour.redaction.Area;

/**
 * A page of which something must be read off a picture.
 *
 * @param page from 1
 * @param what what of it must be read
 * @param turns by how many quarters pictures on it are turned clockwise
 * @param scan whether something on it is large enough to be a page that lies on its side
 * @param foreign whether a mark may stand there that would not be read
 * @param marked the places on it that are marked, as shares of the page
 * @param sheet all of the page; null where its picture is not that of a page
 */
record PageToRead(int page, What what, Set<Integer> turns, boolean scan, boolean foreign, List<Rectangle2D> marked,
		Area sheet) {

	/**
	 * Everything, what is no text, the pictures alone, one as it is stored, or shapes
	 * that nobody sees.
	 */
	enum Extent {

		ALL, DRAWN, PICTURES, STORED, UNSEEN

	}

	/**
	 * What of a page must be read.
	 *
	 * @param extent what of that which is seen counts
	 * @param lines the only ones that count; null for all of the page
	 * @param unseen the shapes that nobody sees, where they are to be read
	 */
	record What(Extent extent, LinesAtPictures lines, List<Shape> unseen) {

		static final What ALL = new What(Extent.ALL);

		static final What DRAWINGS = new What(Extent.DRAWN);

		static final What PICTURES = new What(Extent.PICTURES);

		static final What STORED = new What(Extent.STORED);

		private What(Extent extent) {
			this(extent, null, List.of());
		}

		/** Lines beside pictures, and no others. */
		static What of(LinesAtPictures lines) {
			return new What(Extent.ALL, lines, List.of());
		}

		/** Shapes that nobody sees. */
		static What of(List<Shape> unseen) {
			return new What(Extent.UNSEEN, null, unseen);
		}

		private boolean isWhole() {
			return this.extent != Extent.PICTURES;
		}

	}

	/** One of its pictures, upright as the file holds it. */
	PageToRead asStored() {
		return new PageToRead(this.page, What.STORED, Set.of(0), false, false, List.of(), null);
	}

	/** Whether this is one of its pictures as the file holds it. */
	boolean isStored() {
		return this.what == What.STORED;
	}

	/** Whether what would not be read may stand on a picture of what is to be read. */
	boolean mayHide(BufferedImage picture) {
		return this.foreign
				&& (this.what.isWhole() || GreyPicture.of(PageRender.without(this.marked, picture)).isPainted());
	}

	/**
	 * What is to be read.
	 * @return null where that turns out to be nothing
	 */
	BufferedImage picture(PageRender render, float scale) throws IOException {
		return switch (this.what.extent()) {
			case PICTURES -> render.imagesOnly(this.page, scale);
			case UNSEEN -> UnseenLetters.picture(this.what.unseen());
			case DRAWN -> render.withoutText(this.page, scale);
			case ALL, STORED -> (this.what.lines() == null) ? render.forReading(this.page, scale)
					: this.what.lines().picture(render, scale);
		};
	}

	/** What of it is seen in a colour and not in grey; null where nothing is. */
	BufferedImage inColour(PageRender render, float scale) throws IOException {
		return (this.sheet != null) ? render.inColour(this.page, scale) : null;
	}

	/** What its pictures hold beside what they show. */
	List<BufferedImage> unread(PageRender render, float scale) throws IOException {
		return (this.what == What.PICTURES) ? render.unread(this.page, scale) : List.of();
	}

}
