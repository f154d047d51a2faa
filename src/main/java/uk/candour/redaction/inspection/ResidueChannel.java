package uk.candour.redaction.inspection;

import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Names the channel through which an object would give its content away.
 */
final class ResidueChannel {

	private static final Map<String, String> BY_KEY = Map.ofEntries(Map.entry("ActualText", "structure"),
			Map.entry("Alt", "structure"), Map.entry("E", "structure"), Map.entry("URI", "link"),
			Map.entry("JS", "script"), Map.entry("XFA", "xfa"), Map.entry("V", "form"), Map.entry("DV", "form"),
			Map.entry("TU", "form"), Map.entry("TM", "form"), Map.entry("Opt", "form"), Map.entry("RV", "form"),
			Map.entry("Metadata", "metadata"), Map.entry("PieceInfo", "private-data"),
			Map.entry("Private", "private-data"), Map.entry("Thumb", "thumbnail"), Map.entry("ToUnicode", "font"),
			Map.entry("FontFile", "font"), Map.entry("FontFile2", "font"), Map.entry("FontFile3", "font"),
			Map.entry("EmbeddedFiles", "attachment"), Map.entry("EF", "attachment"), Map.entry("UF", "attachment"),
			Map.entry("Dests", "destination"), Map.entry("Dest", "destination"), Map.entry("PageLabels", "page-label"),
			Map.entry("Author", "metadata"), Map.entry("Subject", "metadata"), Map.entry("Keywords", "metadata"),
			Map.entry("Creator", "metadata"), Map.entry("Producer", "metadata"),
			Map.entry("SpiderInfo", "private-data"));

	private static final Set<String> ANNOTATION_KEYS = Set.of("Contents", "RC", "Subj", "NM", "T", "CA", "AC", "RO",
			"OverlayText", "DS", "QuadPoints");

	private ResidueChannel() {
	}

	/** The channel of a string or name. */
	static String of(COSDictionary holder, COSName key) {
		String type = holder.getNameAsString(COSName.TYPE, "");
		if (type.equals("OCG") || type.equals("OCMD")) {
			return "hidden-layer";
		}
		if (type.equals("StructElem")) {
			return "structure";
		}
		if (type.equals("Filespec") || type.equals("F") || holder.containsKey(COSName.EF)) {
			return "attachment";
		}
		if (holder.containsKey(COSName.FT)) {
			return "form";
		}
		if (type.equals("Annot") || (ANNOTATION_KEYS.contains(key.getName()) && holder.containsKey(COSName.RECT))) {
			return "annotation";
		}
		if (COSName.TITLE.equals(key)) {
			return holder.containsKey(COSName.PARENT) ? "outline" : "metadata";
		}
		return BY_KEY.getOrDefault(key.getName(), "object");
	}

	/** The channel of a stream's content. */
	static String of(COSStream stream, COSName role) {
		String type = stream.getNameAsString(COSName.TYPE, "");
		String subtype = stream.getNameAsString(COSName.SUBTYPE, "");
		if (type.equals("Metadata") || subtype.equals("XML")) {
			return "metadata";
		}
		if (type.equals("EmbeddedFile")) {
			return "attachment";
		}
		if (COSName.IMAGE.getName().equals(subtype)) {
			return COSName.getPDFName("Thumb").equals(role) ? "thumbnail" : "image";
		}
		if (type.equals("ObjStm")) {
			return "object-stream";
		}
		if (COSName.FORM.getName().equals(subtype) || COSName.CONTENTS.equals(role) || type.equals("Pattern")) {
			return "page";
		}
		return (role != null) ? BY_KEY.getOrDefault(role.getName(), "object") : "unreferenced-object";
	}

}
