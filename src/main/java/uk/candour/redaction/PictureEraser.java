package uk.candour.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Overwrites the pixels of one drawing of a picture at the picture's own resolution, in
 * its colours and in its masks, and puts the new picture in place of the old for this
 * drawing only.
 */
final class PictureEraser {

	private final Workpiece work;

	PictureEraser(Workpiece work) {
		this.work = work;
	}

	void erase(PageContent.Picture picture, List<Rectangle2D> places) {
		StreamUse use = picture.use();
		try {
			COSStream source = (picture.image() != null) ? picture.image() : InlinePicture.stream(use, picture);
			Area unit = unit(picture.place(), places);
			if (unit.isEmpty() && picture.place().getDeterminant() != 0) {
				return;
			}
			COSStream copy;
			synchronized (Bounded.READING) {
				copy = wiped(source, unit, true);
			}
			use.replace(picture.instruction(), "/" + use.add(COSName.XOBJECT, copy).getName() + " Do");
		}
		catch (IOException | RuntimeException unreadable) {
			use.erase(picture.instruction());
			this.work.warn("A picture under a mark could not be decoded and was left out as a whole.");
		}
	}

	/** The places in the unit square of the picture, its first row at the top. */
	private static Area unit(AffineTransform place, List<Rectangle2D> places) {
		Area all = new Area();
		try {
			AffineTransform back = place.createInverse();
			back.preConcatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
			for (Rectangle2D each : places) {
				all.add(new Area(back.createTransformedShape(each)));
			}
			all.intersect(new Area(new Rectangle2D.Double(0, 0, 1, 1)));
		}
		catch (NoninvertibleTransformException flat) {
			return new Area(new Rectangle2D.Double(0, 0, 1, 1));
		}
		return all;
	}

	private COSStream wiped(COSStream source, Area unit, boolean withMasks) throws IOException {
		COSStream copy = Samples.handles(source) ? Samples.wipe(source, unit)
				: new Photograph(this.work.document).wipe(source, unit);
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
