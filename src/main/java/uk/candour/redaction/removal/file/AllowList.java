package uk.candour.redaction.removal.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * The entries that may leave with a dictionary; everything else stays behind. Behind a
 * colon stands of what kind the value of an entry is; a star says that it is a dictionary
 * of such values under any names. {@link Places} goes these ways.
 */
public enum AllowList {

	/** The document as a whole (ISO 32000-1, table 28). */
	CATALOGUE("Type Pages PageLayout PageMode Lang MarkInfo StructTreeRoot ViewerPreferences:VIEWER"
			+ " OutputIntents:INTENT Outlines PageLabels Dests Version"),

	/** How the window of a reader looks (table 150). */
	VIEWER("HideToolbar HideMenubar HideWindowUI FitWindow CenterWindow DisplayDocTitle NonFullScreenPageMode"
			+ " Direction ViewArea ViewClip PrintArea PrintClip PrintScaling Duplex PickTrayByPDFSize NumCopies"),

	/** For which printer the colours are meant (table 365). */
	INTENT("Type S OutputCondition OutputConditionIdentifier RegistryName Info DestOutputProfile:PROFILE"),

	/** A page (table 30). */
	PAGE("Type Parent Resources:RESOURCES MediaBox CropBox BleedBox TrimBox ArtBox Rotate UserUnit Contents:CONTENT"
			+ " Group:GROUP Annots StructParents Tabs"),

	/** What names in a content stream mean (table 33). */
	RESOURCES("Font:FONT* XObject:OBJECT* ColorSpace:SPACE* Pattern:PATTERN* Shading:SHADING* ExtGState:GRAPHICS*"
			+ " Properties ProcSet"),

	/** What a page draws. */
	CONTENT(true, ""),

	/** A form or an image, which its subtype tells (8.8); others are not drawn. */
	OBJECT(""),

	/** A form XObject (table 95). */
	FORM(true, "Type Subtype FormType BBox Matrix Resources:RESOURCES Group:GROUP StructParent StructParents"),

	/** An image (table 89). */
	IMAGE(true,
			"Type Subtype Width Height ColorSpace:SPACE BitsPerComponent Intent ImageMask Mask:IMAGE SMask:IMAGE Decode"
					+ " Interpolate SMaskInData Matte StructParent"),

	/** A transparency group (table 147). */
	GROUP("Type S CS:SPACE I K"),

	/** A font (tables 111 to 121). */
	FONT("Type Subtype BaseFont Name FirstChar LastChar Widths FontDescriptor:DESCRIPTOR Encoding:CODES"
			+ " ToUnicode:CODES DescendantFonts:FONT CIDSystemInfo:COLLECTION DW W DW2 W2 CIDToGIDMap:GLYPHS FontBBox"
			+ " FontMatrix CharProcs:PROCEDURE* Resources:RESOURCES"),

	/** What a font looks like (tables 122 and 124). */
	DESCRIPTOR("Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading"
			+ " CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile:PROGRAM FontFile2:PROGRAM"
			+ " FontFile3:PROGRAM CharSet CIDSet:NUMBERS Lang Style"),

	/** An embedded font (table 127). */
	PROGRAM(true, "Subtype Length1 Length2 Length3"),

	/** Which identifiers a font has. */
	NUMBERS(true, ""),

	/** What codes mean (tables 114 and 120). */
	CODES(true, "Type BaseEncoding Differences CMapName CIDSystemInfo:COLLECTION WMode UseCMap:CODES"),

	/** Of which collection identifiers are (table 116). */
	COLLECTION("Registry Ordering Supplement"),

	/** Which glyph an identifier draws. */
	GLYPHS(true, ""),

	/** The drawing of one glyph. */
	PROCEDURE(true, "Resources:RESOURCES"),

	/**
	 * A graphics state (table 58). How a printer makes its dots, and its inks of the
	 * colours of a screen, nobody sees.
	 */
	GRAPHICS(
			"Type LW LC LJ ML D RI OP op OPM Font:FONT FL SM SA BM SMask:SOFTENED CA ca AIS TK TR:FUNCTION TR2:FUNCTION"),

	/** A soft mask (table 144). */
	SOFTENED("Type S G:FORM BC TR:FUNCTION"),

	/** A pattern (tables 75 and 76). */
	PATTERN(true, "Type PatternType PaintType TilingType BBox XStep YStep Resources:RESOURCES Matrix Shading:SHADING"),

	/** Colours that run into one another (tables 78 to 84). */
	SHADING(true,
			"ShadingType ColorSpace:SPACE Background BBox AntiAlias Coords Domain Matrix Function:FUNCTION Extend"
					+ " BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow"),

	/** A function (tables 38 to 41). */
	FUNCTION(true,
			"FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Functions:FUNCTION Bounds"),

	/** A colour space: an array (8.6), of which the first name tells the rest. */
	SPACE("ICCBased1:PROFILE Indexed1:SPACE Indexed3:PALETTE Separation2:SPACE Separation3:FUNCTION DeviceN2:SPACE"
			+ " DeviceN3:FUNCTION DeviceN4:INKS Pattern1:SPACE CalGray1:WHITE CalRGB1:WHITE Lab1:WHITE"),

	/** A colour profile (table 66). */
	PROFILE(true, "N Alternate:SPACE Range"),

	/** The colours that numbers stand for (8.6.6.3). */
	PALETTE(true, ""),

	/** What is white (tables 63 to 65). */
	WHITE("WhitePoint BlackPoint Gamma Matrix Range"),

	/** Several inks (tables 71 and 72). */
	INKS("Subtype Colorants:SPACE* Process:PROCESS"),

	/** The inks of a process. */
	PROCESS("ColorSpace:SPACE Components"),

	/** How a stream is packed (tables 8, 11, 12 and 13). */
	PACKING("Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1"
			+ " DamagedRowsBeforeError ColorTransform JBIG2Globals:SEGMENTS"),

	/** What several pictures share. */
	SEGMENTS(true, ""),

	/** Roles of marked content (14.8.4 and 14.6). */
	TAGS("Document Part Art Sect Div BlockQuote Caption Index NonStruct Private Aside Title FENote Span Quote Note"
			+ " Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form Table Caption TOCI LBody THead"
			+ " TBody TFoot Artifact Clip ReversedChars Strong"),

	/**
	 * What else the standard calls something: kinds of objects (tables 87, 93, 110 and
	 * 171), ways to blend (134 and 135) and to render (69), artifacts (363), and how
	 * tagged content is laid out (379 to 384).
	 */
	WORDS("Image Type0 Type1 Type3 Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Caret Stamp Popup"
			+ " Sound Movie Screen Widget PrinterMark Watermark Redact Projection GoTo Named URI Compatible Overlay Darken"
			+ " Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color"
			+ " AbsoluteColorimetric RelativeColorimetric Perceptual Alpha Pagination Layout Background Header Footer"
			+ " Bates List PrintField Block Inline Before Middle After Start Center Justify Auto Disc Decimal UpperRoman"
			+ " LowerRoman UpperAlpha LowerAlpha Row Column Both None Hidden Dotted Dashed Solid Double Groove Ridge Inset"
			+ " Outset Unordered Ordered Description Rows Columns Structure Invert Outline Push Toggle Crypt Identity");

	private static final String ANY = "*";

	private static final Set<String> NAMES = Stream.of(values())
		.flatMap((list) -> list.allowed.keySet().stream())
		.collect(Collectors.toUnmodifiableSet());

	private final boolean stream;

	/** What is allowed, and of what kind it is; nothing where it has none. */
	private final Map<String, String> allowed = new TreeMap<>();

	AllowList(String allowed) {
		this(false, allowed);
	}

	AllowList(boolean stream, String allowed) {
		this.stream = stream;
		Stream.of((allowed + (stream ? " Length Filter DecodeParms:PACKING" : "")).strip().split(" "))
			.map((entry) -> entry.split(":"))
			.forEach((entry) -> this.allowed.put(entry[0], (entry.length > 1) ? entry[1] : ""));
	}

	/** Every name that some list allows. */
	public static Set<String> names() {
		return NAMES;
	}

	/** Whether an entry of this name may leave. */
	public boolean allows(COSName name) {
		return this.allowed.containsKey(name.getName());
	}

	/** Takes everything else away. */
	public void apply(COSDictionary dictionary) {
		apply(List.of(this), dictionary);
	}

	/** Takes away what none of these kinds has. */
	static void apply(Collection<AllowList> kinds, COSDictionary dictionary) {
		for (COSName name : new ArrayList<>(dictionary.keySet())) {
			if (kinds.stream().noneMatch((kind) -> kind.allows(name))) {
				dictionary.removeItem(name);
			}
		}
	}

	/** Whether a thing of this kind may be a stream. */
	boolean isStream() {
		return this.stream;
	}

	/** The kind of what stands under a name; null where nothing of interest does. */
	AllowList under(String name) {
		String kind = this.allowed.getOrDefault(name, "");
		return kind.isEmpty() ? null : valueOf(kind.replace(ANY, ""));
	}

	/** Whether under a name stand several of a kind, each with a name of its own. */
	boolean isMany(String name) {
		return this.allowed.getOrDefault(name, "").endsWith(ANY);
	}

	/** This kind, or which of two it is that only a stream itself can tell. */
	AllowList of(COSDictionary dictionary) {
		if (this != OBJECT || !(dictionary instanceof COSStream)) {
			return this;
		}
		COSName subtype = dictionary.getCOSName(COSName.SUBTYPE);
		return COSName.IMAGE.equals(subtype) ? IMAGE : COSName.FORM.equals(subtype) ? FORM : this;
	}

}
