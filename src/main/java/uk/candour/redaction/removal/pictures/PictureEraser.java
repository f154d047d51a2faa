package uk.candour.redaction.removal.pictures;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.StreamUse;
import uk.candour.redaction.removal.file.AllowList;
import uk.candour.redaction.removal.file.Bounded;

/**
 * Overwrites the pixels of one drawing of a picture at the picture's own resolution, in
 * its colours and in its masks, and puts the new picture in place of the old for this
 * drawing only.
 */
public final class PictureEraser {

	/** Steps of the unit square to which places are rounded. */
	private static final double GRID = 2048;

	private static final double NOISE = 1e-3;

	private static final Rectangle2D SQUARE = new Rectangle2D.Double(0, 0, 1, 1);

	private final PDDocument document;

	private final Consumer<String> warnings;

	/** Copies of pictures with pixels overwritten, by what was overwritten. */
	private final Map<COSStream, Map<String, COSStream>> wiped = new IdentityHashMap<>();

	/**
	 * @param document the document whose pictures are overwritten
	 * @param warnings takes what the person who redacts should know
	 */
	public PictureEraser(PDDocument document, Consumer<String> warnings) {
		this.document = document;
		this.warnings = warnings;
	}

	/**
	 * Overwrites places of one drawing of a picture. One that cannot be decoded is not
	 * drawn any more.
	 * @param places in user space
	 * @param parts in the unit square of the picture, its first row at the top
	 */
	public void erase(PageContent.Picture picture, List<Rectangle2D> places, List<Rectangle2D> parts) {
		StreamUse use = picture.use();
		try {
			COSStream source = (picture.image() != null) ? picture.image() : InlinePicture.stream(use, picture);
			Area unit = places.isEmpty() ? new Area() : unit(picture.place(), places);
			parts.forEach((part) -> unit.add(new Area(rounded(part.createIntersection(SQUARE)))));
			if (unit.isEmpty()) {
				return;
			}
			Map<String, COSStream> copies = this.wiped.computeIfAbsent(source, (ignored) -> new HashMap<>());
			String outline = outline(unit);
			COSStream copy = copies.get(outline);
			if (copy == null) {
				synchronized (Bounded.reading()) {
					copy = wiped(source, unit, true);
				}
				copies.put(outline, copy);
			}
			use.replace(picture.instruction(), "/" + use.add(COSName.XOBJECT, copy).getName() + " Do");
		}
		catch (IOException | RuntimeException unreadable) {
			use.erase(picture.instruction());
			this.warnings.accept("A picture under a mark could not be decoded and was left out as a whole.");
		}
	}

	/** The places in the unit square of the picture, its first row at the top. */
	private static Area unit(AffineTransform place, List<Rectangle2D> places) {
		Area all = new Area();
		try {
			AffineTransform back = place.createInverse();
			back.preConcatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
			for (Rectangle2D each : places) {
				Area shape = new Area(back.createTransformedShape(each));
				all.add(shape.isRectangular() ? new Area(rounded(shape.getBounds2D())) : shape);
			}
			all.intersect(new Area(SQUARE));
		}
		catch (NoninvertibleTransformException flat) {
			return new Area(SQUARE);
		}
		return all;
	}

	/** Outwards to a fine grid, so that the same place of two drawings is the same. */
	private static Rectangle2D rounded(Rectangle2D box) {
		double left = Math.floor(box.getMinX() * GRID + NOISE) / GRID;
		double top = Math.floor(box.getMinY() * GRID + NOISE) / GRID;
		double right = Math.ceil(box.getMaxX() * GRID - NOISE) / GRID;
		double bottom = Math.ceil(box.getMaxY() * GRID - NOISE) / GRID;
		return new Rectangle2D.Double(left, top, right - left, bottom - top);
	}

	private static String outline(Area unit) {
		StringBuilder outline = new StringBuilder();
		double[] at = new double[6];
		for (PathIterator path = unit.getPathIterator(null); !path.isDone(); path.next()) {
			outline.append(path.currentSegment(at));
			for (double value : at) {
				outline.append(' ').append(Math.round(value * GRID));
			}
		}
		return outline.toString();
	}

	private COSStream wiped(COSStream source, Area unit, boolean withMasks) throws IOException {
		COSStream copy = Samples.handles(source) ? Samples.wipe(source, unit)
				: new Photograph(this.document).wipe(source, unit);
		AllowList.IMAGE.apply(copy);
		for (COSName name : new COSName[] { COSName.SMASK, COSName.MASK }) {
			COSBase mask = source.getDictionaryObject(name);
			if (mask instanceof COSStream stream && withMasks) {
				copy.setItem(name, wiped(stream, unit, false));
			}
			else if (mask instanceof COSArray && copy.getDictionaryObject(COSName.COLORSPACE) != null
					&& Samples.handles(source)) {
				copy.setItem(name, mask);
			}
			else {
				copy.removeItem(name);
			}
		}
		return copy;
	}

	/** Entries of an image that the copy takes over. */
	static void inherit(COSDictionary from, COSDictionary to, List<COSName> names) {
		for (COSName name : names) {
			COSBase value = from.getItem(name);
			if (value != null) {
				to.setItem(name, value);
			}
		}
	}

	/** Entries of an inline image under their full names. */
	static COSName full(COSName brief) {
		return Map
			.ofEntries(Map.entry("BPC", "BitsPerComponent"), Map.entry("CS", "ColorSpace"), Map.entry("D", "Decode"),
					Map.entry("DP", "DecodeParms"), Map.entry("F", "Filter"), Map.entry("H", "Height"),
					Map.entry("IM", "ImageMask"), Map.entry("I", "Interpolate"), Map.entry("W", "Width"))
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equals(brief.getName()))
			.map((entry) -> COSName.getPDFName(entry.getValue()))
			.findFirst()
			.orElse(brief);
	}

}
