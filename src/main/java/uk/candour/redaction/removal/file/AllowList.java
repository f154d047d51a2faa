package uk.candour.redaction.removal.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The entries that may leave with a dictionary; everything else stays behind.
 */
public enum AllowList {

	/** The document as a whole (ISO 32000-1, table 28). */
	CATALOGUE("Type Pages PageLayout PageMode Lang MarkInfo StructTreeRoot ViewerPreferences OutputIntents Outlines"
			+ " PageLabels Dests Version"),

	/** A page (table 30). */
	PAGE("Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Rotate UserUnit Contents Group Annots"
			+ " StructParents Tabs"),

	/** What names in a content stream mean (table 33). */
	RESOURCES("Font XObject ColorSpace Pattern Shading ExtGState Properties ProcSet"),

	/** A form XObject (table 95). */
	FORM("Type Subtype FormType BBox Matrix Resources Group StructParent StructParents Length Filter DecodeParms"),

	/** An image (table 89). */
	IMAGE("Type Subtype Width Height ColorSpace BitsPerComponent Intent ImageMask Mask SMask Decode Interpolate"
			+ " SMaskInData Matte StructParent Length Filter DecodeParms"),

	/** A font (tables 111 to 121). */
	FONT("Type Subtype BaseFont Name FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts"
			+ " CIDSystemInfo DW W DW2 W2 CIDToGIDMap FontBBox FontMatrix CharProcs Resources"),

	/** A graphics state (table 58). */
	GRAPHICS("Type LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM SMask CA ca AIS TK"),

	/** A pattern (tables 75 and 76). */
	PATTERN("Type PatternType PaintType TilingType BBox XStep YStep Resources Matrix Shading Length Filter"
			+ " DecodeParms"),

	/** Roles of marked content (14.8.4 and 14.6). */
	TAGS("Document Part Art Sect Div BlockQuote Caption Index NonStruct Private Aside Title FENote Span Quote Note"
			+ " Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form Table Caption TOCI LBody THead"
			+ " TBody TFoot Artifact Clip ReversedChars Strong");

	private final Set<String> allowed;

	AllowList(String allowed) {
		this.allowed = new TreeSet<>(List.of(allowed.split(" ")));
	}

	/** Every name that some list allows. */
	public static Set<String> names() {
		Set<String> all = new TreeSet<>();
		for (AllowList list : values()) {
			all.addAll(list.allowed);
		}
		return all;
	}

	/** Whether an entry of this name may leave. */
	public boolean allows(COSName name) {
		return this.allowed.contains(name.getName());
	}

	/** Takes everything else away. */
	public void apply(COSDictionary dictionary) {
		for (COSName name : new ArrayList<>(dictionary.keySet())) {
			if (!this.allowed.contains(name.getName())) {
				dictionary.removeItem(name);
			}
		}
	}

}
