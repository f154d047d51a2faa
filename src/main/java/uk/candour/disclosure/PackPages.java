package uk.candour.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Puts the pages of one part into the pack: an allow-list of what a page may keep, with
 * its stamp.
 */
final class PackPages {

	private static final List<COSName> KEPT = List.of(COSName.GROUP, COSName.getPDFName("UserUnit"),
			COSName.getPDFName("Tabs"));

	private final PackFile file;

	private final PageStamp stamp;

	private final PartCopy copy;

	private final PDDocument part;

	private final int node;

	private final int suffix;

	private final boolean tagged;

	private final Map<COSDictionary, Integer> resources = new IdentityHashMap<>();

	private final List<PDPage> pages = new ArrayList<>();

	/**
	 * @param node the number of the part's node in the page tree
	 * @param suffix the number of the stream that ends each page
	 */
	PackPages(PackFile file, PageStamp stamp, PartCopy copy, PDDocument part, int node, int suffix, boolean tagged) {
		this.file = file;
		this.stamp = stamp;
		this.copy = copy;
		this.part = part;
		this.node = node;
		this.suffix = suffix;
		this.tagged = tagged;
		for (PDPage page : part.getPages()) {
			this.pages.add(page);
			copy.standsAs(page.getCOSObject(), file.reserve());
		}
	}

	int count() {
		return this.pages.size();
	}

	/** The number in the pack of a page of the part. */
	int number(int index) {
		return this.copy.number(this.pages.get(index).getCOSObject());
	}

	/**
	 * Writes the pages and their node.
	 * @param first the page number of the pack on which the part starts
	 * @param root the number of the root of the page tree
	 */
	void write(int first, int root) throws IOException {
		KeptAnnotations annotations = new KeptAnnotations(this.part, this.copy, this.file);
		List<List<Integer>> kept = new ArrayList<>();
		for (PDPage page : this.pages) {
			kept.add(annotations.of(page));
		}
		StringBuilder kids = new StringBuilder();
		for (int i = 0; i < this.pages.size(); i++) {
			kids.append(number(i)).append(" 0 R ");
			write(i, first + i, kept.get(i));
			this.copy.write();
		}
		this.file.object(this.node,
				"<</Type/Pages/Parent " + root + " 0 R/Count " + this.pages.size() + "/Kids[" + kids + "]>>");
	}

	private void write(int index, int pageNumber, List<Integer> annotations) throws IOException {
		PDPage page = this.pages.get(index);
		COSDictionary old = page.getCOSObject();
		int rotation = Math.floorMod(page.getRotation(), 360);
		double unit = Math.max(0.001, old.getFloat(COSName.getPDFName("UserUnit"), 1));
		PDRectangle box = page.getCropBox();
		PDRectangle room = PageStamp.extended(box, rotation, unit);
		int prefix = this.file.reserve();
		// of so few bytes compressing saves a fifth, and takes longer than all else that
		// is written for a page
		this.file.stream(prefix, new byte[0], PackFile.ascii(this.stamp.operators(pageNumber, box, rotation, unit)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		text(out, "<</Type/Page/Parent " + this.node + " 0 R/MediaBox[" + corner(room) + "]/Rotate " + rotation
				+ "/Resources " + resources(page) + " 0 R/Contents[" + prefix + " 0 R ");
		contents(old.getDictionaryObject(COSName.CONTENTS), out);
		text(out, this.suffix + " 0 R]");
		for (COSName key : KEPT) {
			if (old.getItem(key) != null) {
				key.writePDF(out);
				out.write(' ');
				this.copy.write(old.getItem(key), out);
			}
		}
		if (this.tagged && old.containsKey(COSName.STRUCT_PARENTS)) {
			text(out, "/StructParents " + this.copy.structParent(old.getInt(COSName.STRUCT_PARENTS)));
		}
		if (!annotations.isEmpty()) {
			StringBuilder list = new StringBuilder("/Annots[");
			annotations.forEach((number) -> list.append(number).append(" 0 R "));
			text(out, list.append(']').toString());
		}
		text(out, ">>");
		this.file.object(number(index), out.toByteArray());
	}

	private static String corner(PDRectangle box) {
		return PageStamp.decimal(box.getLowerLeftX()) + ' ' + PageStamp.decimal(box.getLowerLeftY()) + ' '
				+ PageStamp.decimal(box.getUpperRightX()) + ' ' + PageStamp.decimal(box.getUpperRightY());
	}

	private void contents(COSBase contents, ByteArrayOutputStream out) throws IOException {
		if (contents instanceof COSStream) {
			this.copy.write(contents, out);
			out.write(' ');
		}
		else if (contents instanceof COSArray array) {
			for (int i = 0; i < array.size(); i++) {
				if (array.getObject(i) instanceof COSStream stream) {
					this.copy.write(stream, out);
					out.write(' ');
				}
			}
		}
	}

	/** The resources of the page with the stamp's font among them; shared as before. */
	private int resources(PDPage page) throws IOException {
		PDResources given = page.getResources();
		COSDictionary old = (given != null) ? given.getCOSObject() : new COSDictionary();
		Integer known = this.resources.get(old);
		if (known != null) {
			return known;
		}
		int number = this.file.reserve();
		this.resources.put(old, number);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		text(out, "<</Font<</" + PageStamp.FONT_NAME + ' ' + this.stamp.fontNumber() + " 0 R");
		COSDictionary fonts = old.getCOSDictionary(COSName.FONT);
		if (fonts != null) {
			entries(fonts, out);
		}
		text(out, ">>");
		COSDictionary others = new COSDictionary(old);
		others.removeItem(COSName.FONT);
		entries(others, out);
		text(out, ">>");
		this.file.object(number, out.toByteArray());
		return number;
	}

	private void entries(COSDictionary dictionary, ByteArrayOutputStream out) throws IOException {
		for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
			entry.getKey().writePDF(out);
			out.write(' ');
			this.copy.write(entry.getValue(), out);
		}
	}

	private static void text(ByteArrayOutputStream out, String text) throws IOException {
		out.write(PackFile.ascii(text));
	}

}
