package uk.candour.redaction.removal.fonts;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.PackedStream;

/**
 * A new ToUnicode table that holds the codes still in use and no others.
 */
public final class UnicodeTable {

	private static final int BLOCK = 100;

	private UnicodeTable() {
	}

	/**
	 * A table that not every reader reads alike says from now on what was searched.
	 * @param font of which every code that is drawn was read
	 */
	public static void makePlain(FontCodes font) {
		if (font.font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table
				&& CodeTable.isDoubtful(table)) {
			font.font.setItem(COSName.TO_UNICODE, of(font.seen().stream().filter((code) -> code.kept).toList()));
		}
	}

	/** The table of these codes. */
	public static COSStream of(List<FontCode> codes) {
		Map<Integer, List<FontCode>> byLength = codes.stream()
			.filter((code) -> code.text != null && !code.text.isEmpty())
			.sorted(Comparator.comparingInt((code) -> code.value))
			.collect(Collectors.groupingBy((code) -> code.length, TreeMap::new, Collectors.toList()));
		StringBuilder out = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
				+ "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
				+ "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
		out.append(Math.max(1, byLength.size())).append(" begincodespacerange\n");
		if (byLength.isEmpty()) {
			out.append("<00> <FF>\n");
		}
		byLength.keySet()
			.forEach((length) -> out.append('<')
				.append("00".repeat(length))
				.append("> <")
				.append("FF".repeat(length))
				.append(">\n"));
		out.append("endcodespacerange\n");
		byLength.values().forEach((list) -> {
			for (int from = 0; from < list.size(); from += BLOCK) {
				block(list.subList(from, Math.min(list.size(), from + BLOCK)), out);
			}
		});
		out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
		COSStream stream = new COSStream();
		PackedStream.fill(stream, out.toString().getBytes(StandardCharsets.ISO_8859_1));
		stream.removeItem(COSName.TYPE);
		return stream;
	}

	private static void block(List<FontCode> codes, StringBuilder out) {
		out.append(codes.size()).append(" beginbfchar\n");
		for (FontCode code : codes) {
			String hex = Integer.toHexString(code.value);
			out.append('<')
				.append("0".repeat(Math.max(0, 2 * code.length - hex.length())))
				.append(hex)
				.append("> <")
				.append(HexFormat.of().formatHex(code.text.getBytes(StandardCharsets.UTF_16BE)))
				.append(">\n");
		}
		out.append("endbfchar\n");
	}

}
