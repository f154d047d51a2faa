package uk.candour.redaction.inspection;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * Names that the PDF format itself uses, and that therefore say nothing about anyone:
 * "Annots" does not mean that a mark "Ann" survives.
 */
final class PlainNames {

	private static final Set<String> STANDARD = standard();

	private PlainNames() {
	}

	/** Whether the name belongs to the format: a key, a type, a glyph, a resource. */
	static boolean contains(COSName name) {
		String text = name.getName();
		return text.length() < 4 || STANDARD.contains(text) || text.matches("[A-Za-z]{1,6}[0-9_.]*")
				|| GlyphList.getAdobeGlyphList().toUnicode(text) != null;
	}

	private static Set<String> standard() {
		Set<String> names = new HashSet<>();
		for (Field field : COSName.class.getFields()) {
			if (Modifier.isStatic(field.getModifiers()) && field.getType() == COSName.class) {
				names.add(name(field));
			}
		}
		for (String more : """
				Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private Lbl LBody Table
				TBody THead TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form
				Artifact Aside Title FENote Strong DocumentFragment ParentTree ParentTreeNextKey RoleMap ClassMap
				StructTreeRoot StructElem StructParents StructParent MarkInfo Marked ViewerPreferences DisplayDocTitle
				Placement Block Inline Before Start End SpaceBefore SpaceAfter StartIndent EndIndent TextIndent TextAlign
				BBox Width Height BlockAlign InlineAlign LineHeight BaselineShift TextDecorationType Underline
				LineThrough Overline ListNumbering Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha
				Layout List PrintField Header Footer Pagination Attached Bottom Background HeaderFooter
				Polygon PolyLine Highlight Squiggly StrikeOut PrinterMark Watermark Projection Compatible Overlay Lighten
				ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Saturation AbsoluteColorimetric
				RelativeColorimetric Perceptual Unordered Ordered Description Structure Justify Columns
				TransferFunction GTS_PDFX GTS_PDFA1 ColumnCount ColumnGap ColSpan RowSpan Headers Scope Summary
				"""
			.split("\\s+")) {
			names.add(more);
		}
		return names;
	}

	private static String name(Field field) {
		try {
			return ((COSName) field.get(null)).getName();
		}
		catch (IllegalAccessException ex) {
			return field.getName().toLowerCase(Locale.ROOT);
		}
	}

}
