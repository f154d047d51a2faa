package uk.candour.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/**
 * The annotations of a part that may stand in a pack: links to pages of the same part and
 * to web addresses, and what only draws. Nothing that acts.
 */
final class KeptAnnotations {

	private static final Set<String> DROPPED = Set.of("Popup", "FileAttachment", "Movie", "Screen", "RichMedia",
			"Sound", "3D", "Redact", "TrapNet", "Watermark");

	private static final List<String> KEYS = List.of("Rect", "QuadPoints", "Border", "BS", "C", "F", "AS",
			"StructParent", "Contents");

	private final PDDocument part;

	private final PartCopy copy;

	private final PackFile file;

	KeptAnnotations(PDDocument part, PartCopy copy, PackFile file) {
		this.part = part;
		this.copy = copy;
		this.file = file;
	}

	/** Writes the kept annotations of a page and says their numbers in the pack. */
	List<Integer> of(PDPage page) throws IOException {
		List<Integer> numbers = new ArrayList<>();
		COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
		for (int i = 0; annotations != null && i < annotations.size(); i++) {
			if (annotations.getObject(i) instanceof COSDictionary annotation) {
				byte[] body = body(annotation);
				if (body.length > 0) {
					int number = this.file.reserve();
					this.copy.standsAs(annotation, number);
					this.file.object(number, body);
					numbers.add(number);
				}
			}
		}
		return numbers;
	}

	private byte[] body(COSDictionary annotation) throws IOException {
		String subtype = annotation.getNameAsString(COSName.SUBTYPE, "");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		boolean link = subtype.equals("Link");
		byte[] shown = link ? target(annotation) : appearance(annotation);
		if (DROPPED.contains(subtype) || shown.length == 0) {
			return new byte[0];
		}
		out.write(PackFile.ascii("<</Type/Annot"));
		entry(COSName.SUBTYPE, annotation.getItem(COSName.SUBTYPE), out);
		for (String key : KEYS) {
			COSName name = COSName.getPDFName(key);
			COSBase value = annotation.getDictionaryObject(name);
			if (key.equals("StructParent") && value != null) {
				out.write(PackFile.ascii("/StructParent " + this.copy.structParent(annotation.getInt(name))));
			}
			else if (value != null) {
				entry(name, value, out);
			}
		}
		out.write(shown);
		out.write(PackFile.ascii(">>"));
		return out.toByteArray();
	}

	private void entry(COSName key, COSBase value, ByteArrayOutputStream out) throws IOException {
		key.writePDF(out);
		out.write(' ');
		this.copy.write(value, out);
	}

	private byte[] appearance(COSDictionary annotation) throws IOException {
		COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
		COSBase normal = (appearances != null) ? appearances.getItem(COSName.N) : null;
		if (normal == null) {
			return new byte[0];
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(PackFile.ascii("/AP<<"));
		entry(COSName.N, normal, out);
		out.write(PackFile.ascii(">>"));
		return out.toByteArray();
	}

	private byte[] target(COSDictionary link) throws IOException {
		COSDictionary action = link.getCOSDictionary(COSName.A);
		COSBase destination = link.getDictionaryObject(COSName.DEST);
		if (action != null && "URI".equals(action.getNameAsString(COSName.S))
				&& action.getDictionaryObject(COSName.URI) instanceof COSString address) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			out.write(PackFile.ascii("/A<</S/URI"));
			entry(COSName.URI, address, out);
			out.write(PackFile.ascii(">>"));
			return out.toByteArray();
		}
		if (action != null && "GoTo".equals(action.getNameAsString(COSName.S))) {
			destination = action.getDictionaryObject(COSName.D);
		}
		return destination(destination);
	}

	private byte[] destination(COSBase value) throws IOException {
		PDDestination destination = PDDestination.create(value);
		if (destination instanceof PDNamedDestination named) {
			destination = this.part.getDocumentCatalog().findNamedDestinationPage(named);
		}
		if (!(destination instanceof PDPageDestination target) || target.getPage() == null) {
			return new byte[0];
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(PackFile.ascii("/Dest["));
		for (COSBase item : target.getCOSObject()) {
			this.copy.write(item, out);
			out.write(' ');
		}
		out.write(']');
		return out.toByteArray();
	}

}
