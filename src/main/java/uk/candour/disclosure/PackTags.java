package uk.candour.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Joins the tags of the parts, so that a screen reader reads the pack as it would have
 * read each part.
 */
final class PackTags {

	private static final COSName PARENT_TREE = COSName.PARENT_TREE;

	private static final int DEEPEST = 40;

	private final PackFile file;

	private final int root;

	private final StringBuilder sections = new StringBuilder();

	private final StringBuilder parents = new StringBuilder();

	private final Map<String, byte[]> roles = new LinkedHashMap<>();

	private final Map<String, byte[]> classes = new LinkedHashMap<>();

	private int next;

	PackTags(PackFile file) {
		this.file = file;
		this.root = file.reserve();
	}

	/** The first number that the next part may use for its marked pages. */
	int next() {
		return this.next;
	}

	boolean isEmpty() {
		return this.sections.isEmpty();
	}

	/** The tags of a part, or null when it has none. */
	static COSDictionary of(COSDictionary catalog) {
		COSDictionary tree = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
		return (tree != null && tree.getCOSDictionary(PARENT_TREE) != null) ? tree : null;
	}

	/**
	 * Adds the tags of a part.
	 * @param section the number kept for the element that holds them
	 */
	void add(COSDictionary tree, int section, String title, PartCopy copy) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(PackFile.ascii("<</Type/StructElem/S/Sect/P " + this.root + " 0 R/T"));
		copy.write(new COSString(title), out);
		COSBase kids = tree.getItem(COSName.K);
		if (kids != null) {
			out.write(PackFile.ascii("/K "));
			copy.write(kids, out);
		}
		out.write(PackFile.ascii(">>"));
		this.file.object(section, out.toByteArray());
		this.sections.append(section).append(" 0 R ");
		merge(tree.getCOSDictionary(COSName.ROLE_MAP), this.roles, copy);
		merge(tree.getCOSDictionary(COSName.getPDFName("ClassMap")), this.classes, copy);
		addParents(tree.getCOSDictionary(PARENT_TREE), copy);
		copy.write();
	}

	private static void merge(COSDictionary from, Map<String, byte[]> into, PartCopy copy) throws IOException {
		if (from == null) {
			return;
		}
		for (Map.Entry<COSName, COSBase> entry : from.entrySet()) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			copy.write(entry.getValue(), out);
			into.putIfAbsent(entry.getKey().getName(), out.toByteArray());
		}
	}

	private void addParents(COSDictionary tree, PartCopy copy) throws IOException {
		TreeMap<Integer, COSBase> entries = new TreeMap<>();
		collect(tree, entries, 0);
		if (entries.isEmpty()) {
			return;
		}
		int low = this.next + entries.firstKey();
		int high = this.next + entries.lastKey();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(PackFile.ascii("<</Limits[" + low + ' ' + high + "]/Nums["));
		for (Map.Entry<Integer, COSBase> entry : entries.entrySet()) {
			out.write(PackFile.ascii((this.next + entry.getKey()) + " "));
			copy.write(entry.getValue(), out);
			out.write(' ');
		}
		out.write(PackFile.ascii("]>>"));
		int number = this.file.reserve();
		this.file.object(number, out.toByteArray());
		this.parents.append(number).append(" 0 R ");
		this.next = high + 1;
	}

	private static void collect(COSDictionary node, TreeMap<Integer, COSBase> entries, int depth) {
		COSArray numbers = node.getCOSArray(COSName.NUMS);
		for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
			if (numbers.getObject(i) instanceof COSInteger key && key.intValue() >= 0) {
				entries.put(key.intValue(), numbers.get(i + 1));
			}
		}
		COSArray kids = node.getCOSArray(COSName.KIDS);
		for (int i = 0; kids != null && depth < DEEPEST && i < kids.size(); i++) {
			if (kids.getObject(i) instanceof COSDictionary kid) {
				collect(kid, entries, depth + 1);
			}
		}
	}

	/** Writes the root of all tags and says its number. */
	int write() throws IOException {
		int tree = this.file.reserve();
		this.file.object(tree, "<</Kids[" + this.parents + "]>>");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(PackFile.ascii("<</Type/StructTreeRoot/K[" + this.sections + "]/ParentTree " + tree
				+ " 0 R/ParentTreeNextKey " + this.next));
		map("/RoleMap", this.roles, out);
		map("/ClassMap", this.classes, out);
		out.write(PackFile.ascii(">>"));
		this.file.object(this.root, out.toByteArray());
		return this.root;
	}

	private static void map(String key, Map<String, byte[]> entries, ByteArrayOutputStream out) throws IOException {
		if (entries.isEmpty()) {
			return;
		}
		out.write(PackFile.ascii(key + "<<"));
		for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
			COSName.getPDFName(entry.getKey()).writePDF(out);
			out.write(' ');
			out.write(entry.getValue());
		}
		out.write(PackFile.ascii(">>"));
	}

}
