package uk.candour.redaction.removal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import uk.candour.redaction.removal.content.Instruction;
import uk.candour.redaction.removal.content.Numbers;
import uk.candour.redaction.removal.file.Strings;

/**
 * Turns what annotations and form fields show into page content, which is then redacted
 * like any other, and leaves behind what they only hold. Links stay for now.
 */
public final class AnnotationPass implements Pass {

	private static final int MOST = 20_000;

	private static final int HIDDEN = 2;

	private static final int NO_VIEW = 32;

	private static final Set<String> SHOWN = Set.of("Widget", "FreeText", "Stamp", "Highlight", "Underline",
			"StrikeOut", "Squiggly", "Ink", "Line", "Square", "Circle", "Polygon", "PolyLine", "Caret", "Watermark");

	/** Whether viewers draw the values of fields anew (ISO 32000-1, 12.7.2). */
	private boolean anew;

	/** What appearances of fields use without having it (ISO 32000-1, 12.7.2). */
	private COSDictionary defaults;

	@Override
	public String name() {
		return "annotations and form fields";
	}

	@Override
	public void run(Workpiece work) throws IOException {
		COSDictionary form = work.catalogue.getCOSDictionary(COSName.ACRO_FORM);
		this.anew = form != null && form.getBoolean(COSName.NEED_APPEARANCES, false);
		this.defaults = (form != null) ? form.getCOSDictionary(COSName.DR) : null;
		for (COSDictionary page : work.pages) {
			COSArray annotations = page.getCOSArray(COSName.ANNOTS);
			if (annotations != null) {
				page(work, page, annotations);
			}
		}
	}

	private void page(Workpiece work, COSDictionary page, COSArray annotations) throws IOException {
		COSArray links = new COSArray();
		StringBuilder drawn = new StringBuilder();
		COSDictionary forms = new COSDictionary();
		for (int i = 0; i < Math.min(MOST, annotations.size()); i++) {
			if (!(annotations.getObject(i) instanceof COSDictionary annotation)) {
				continue;
			}
			String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
			if (kind.equals("Link")) {
				links.add(annotation);
				continue;
			}
			note(work, annotation, kind);
			boolean hidden = (annotation.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) != 0
					|| work.layers.hides(annotation.getDictionaryObject(COSName.OC));
			if (!hidden && SHOWN.contains(kind)) {
				draw(work, annotation, forms, drawn);
			}
		}
		page.setItem(COSName.ANNOTS, links);
		if (drawn.length() > 0) {
			append(work, page, drawn, forms);
		}
	}

	private static void note(Workpiece work, COSDictionary annotation, String kind) {
		String channel = kind.equals("Widget") ? "form" : "annotation";
		COSDictionary holder = annotation;
		for (int up = 0; holder != null && up < 8; up++) {
			for (COSName name : holder.keySet().toArray(new COSName[0])) {
				work.hit(Strings.text(holder.getDictionaryObject(name)), channel);
			}
			holder = holder.getCOSDictionary(COSName.PARENT);
		}
		if (!SHOWN.contains(kind) && !kind.equals("Popup")) {
			work.warn("Comments, attached files and media on pages were left out.");
		}
	}

	private void draw(Workpiece work, COSDictionary annotation, COSDictionary forms, StringBuilder drawn)
			throws IOException {
		COSArray corners = annotation.getCOSArray(COSName.RECT);
		if (corners == null || corners.size() < 4) {
			return;
		}
		PDRectangle rectangle = new PDRectangle(corners);
		COSStream present = appearance(annotation);
		COSStream value = (present == null || this.anew)
				? FieldText.appearance(work, annotation, rectangle, present != null) : null;
		COSStream form = (value != null) ? value : present;
		if (form == null) {
			return;
		}
		COSArray edges = form.getCOSArray(COSName.BBOX);
		if (edges == null || edges.size() < 4) {
			return;
		}
		if (form == present && COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))) {
			complete(form);
		}
		AffineTransform place = place(form, new PDRectangle(edges), rectangle);
		form.setItem(COSName.TYPE, COSName.XOBJECT);
		form.setItem(COSName.SUBTYPE, COSName.FORM);
		form.removeItem(COSName.OC);
		COSName name = COSName.getPDFName("CdA" + forms.size());
		forms.setItem(name, form);
		drawn.append("q ").append(Numbers.matrix(place)).append(" cm /").append(name.getName()).append(" Do Q\n");
	}

	/** Gives an appearance what it would take from the form that is left behind. */
	private void complete(COSStream form) {
		if (this.defaults == null) {
			return;
		}
		COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
		COSDictionary all = (own == null) ? new COSDictionary() : new COSDictionary(own);
		for (COSName category : this.defaults.keySet()) {
			COSDictionary defaulted = this.defaults.getCOSDictionary(category);
			COSDictionary present = all.getCOSDictionary(category);
			if (defaulted != null && (present != null || !all.containsKey(category))) {
				COSDictionary both = new COSDictionary(defaulted);
				if (present != null) {
					both.addAll(present);
				}
				all.setItem(category, both);
			}
		}
		form.setItem(COSName.RESOURCES, all);
	}

	/** The appearance that shows (ISO 32000-1, 12.5.5). */
	private static COSStream appearance(COSDictionary annotation) {
		COSDictionary all = annotation.getCOSDictionary(COSName.AP);
		COSBase normal = (all == null) ? null : all.getDictionaryObject(COSName.N);
		if (normal instanceof COSStream stream) {
			return stream;
		}
		COSName state = annotation.getCOSName(COSName.AS);
		return (normal instanceof COSDictionary states && state != null
				&& states.getDictionaryObject(state) instanceof COSStream stream) ? stream : null;
	}

	private static AffineTransform place(COSStream form, PDRectangle box, PDRectangle rectangle) {
		COSArray own = form.getCOSArray(COSName.MATRIX);
		AffineTransform matrix = (own != null && own.size() >= 6) ? new AffineTransform(own.toFloatArray())
				: new AffineTransform();
		Rectangle2D turned = matrix
			.createTransformedShape(
					new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
			.getBounds2D();
		double wide = factor(rectangle.getWidth(), turned.getWidth());
		double high = factor(rectangle.getHeight(), turned.getHeight());
		AffineTransform place = AffineTransform.getTranslateInstance(rectangle.getLowerLeftX(),
				rectangle.getLowerLeftY());
		place.scale(wide, high);
		place.translate(-turned.getX(), -turned.getY());
		return place;
	}

	/** So coarse that the noise of small numbers does not tell how large a field was. */
	private static double factor(double shown, double drawn) {
		return (drawn == 0) ? 1 : Math.rint(shown / drawn * 1e5) / 1e5;
	}

	private static void append(Workpiece work, COSDictionary page, StringBuilder drawn, COSDictionary forms)
			throws IOException {
		byte[] contents = work.streams.contents(page.getDictionaryObject(COSName.CONTENTS));
		int open = 1;
		for (Instruction op : work.streams.lex(contents)) {
			open += op.operator().equals("q") ? 1 : op.operator().equals("Q") ? -1 : 0;
		}
		COSStream stream = new COSStream();
		try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
			out.write("q\n".getBytes(StandardCharsets.ISO_8859_1));
			out.write(contents);
			out.write(("\n" + "Q\n".repeat(Math.max(0, open)) + drawn).getBytes(StandardCharsets.ISO_8859_1));
		}
		page.setItem(COSName.CONTENTS, stream);
		COSDictionary present = page.getCOSDictionary(COSName.RESOURCES);
		COSDictionary resources = (present == null) ? new COSDictionary() : new COSDictionary(present);
		COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
		COSDictionary all = (objects == null) ? new COSDictionary() : new COSDictionary(objects);
		forms.forEach(all::setItem);
		resources.setItem(COSName.XOBJECT, all);
		page.setItem(COSName.RESOURCES, resources);
	}

}
