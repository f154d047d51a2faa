package uk.candour.redaction.removal.fonts;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.CorpusFonts;
import uk.candour.redaction.CorpusPdf;

import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.numbers;
import static uk.candour.redaction.CorpusPdf.string;

/**
 * Programs of Type 1, plain and compact, of the letters of a free font. The outline of
 * every other letter lies in a subroutine.
 */
public final class CorpusPrograms {

	private static final int STANDARD_STRINGS = 391;

	private CorpusPrograms() {
	}

	public static int[] letters(String text) {
		return text.codePoints().distinct().sorted().toArray();
	}

	static String name(int letter) {
		return (letter == ' ') ? "space" : Character.toString(letter);
	}

	/** Codes of a text, from 1 in the order of letters, each of some bytes. */
	public static String codes(String text, int bytes) {
		List<Integer> order = text.codePoints().distinct().sorted().boxed().toList();
		StringBuilder out = new StringBuilder("<");
		text.codePoints()
			.forEach((point) -> out.append(String.format("%0" + 2 * bytes + "X", order.indexOf(point) + 1)));
		return out.append(">").toString();
	}

	/** A font with a plain program and its own encoding. */
	public static COSDictionary typeOne(String text) throws IOException {
		StringBuilder clear = new StringBuilder("%!PS-AdobeFont-1.0: Sans\n% drawn by nobody\n12 dict begin\n"
				+ "/FontInfo 2 dict dup begin /FullName (Sans) readonly def end readonly def\n/FontName /AAAAAA+Sans def\n"
				+ "/PaintType 0 def\n/FontType 1 def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n"
				+ "/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n");
		int[] letters = letters(text);
		for (int i = 0; i < letters.length; i++) {
			clear.append("dup ").append(i + 1).append(" /").append(name(letters[i])).append(" put\n");
		}
		clear.append("dup 39 /quotesingle put\n");
		clear
			.append("readonly def\n/FontBBox {-200 -300 1200 1000} readonly def\ncurrentdict end\ncurrentfile eexec\n");
		ByteArrayOutputStream secret = new ByteArrayOutputStream();
		latin(secret,
				"    dup /Private 8 dict dup begin\n/RD {string currentfile exch readstring pop} executeonly def\n"
						+ "/ND {noaccess def} executeonly def\n/NP {noaccess put} executeonly def\n/BlueValues [] def\n"
						+ "/lenIV 4 def\n/password 5839 def\n/Subrs " + (4 + letters.length) + " array\n");
		for (int i = 0; i < 4; i++) {
			entry(secret, "dup " + i, new byte[] { 11 }, "NP");
		}
		for (int i = 0; i < letters.length; i++) {
			entry(secret, "dup " + (4 + i), with(outline(letters[i], 9), 11), "NP");
		}
		latin(secret, "ND\n2 index /CharStrings " + (letters.length + 1) + " dict dup begin\n");
		entry(secret, "/.notdef", with(start(500), 14), "ND");
		for (int i = 0; i < letters.length; i++) {
			byte[] start = start((int) CorpusFonts.width(letters[i]));
			byte[] drawn = (i % 2 == 0) ? outline(letters[i], 9) : call(4 + i);
			entry(secret, "/" + name(letters[i]), with(joined(start, drawn), 14), "ND");
		}
		latin(secret,
				"end\nend\nreadonly put\nnoaccess put\ndup /FontName get exch definefont pop\nmark currentfile closefile\n");
		byte[] coded = TypeOneOutlines.encrypted(secret.toByteArray(), 55665);
		byte[] head = clear.toString().getBytes(StandardCharsets.ISO_8859_1);
		byte[] end = ("0".repeat(64) + "\n").repeat(8).concat("cleartomark\n").getBytes(StandardCharsets.ISO_8859_1);
		COSStream program = CorpusPdf.packed(joined(joined(head, coded), end));
		program.setInt("Length1", head.length);
		program.setInt("Length2", coded.length);
		program.setInt("Length3", end.length);
		return simple(text, "FontFile", program);
	}

	private static COSDictionary simple(String text, String key, COSStream program) throws IOException {
		COSDictionary descriptor = CorpusFonts.descriptor("AAAAAA+Sans");
		descriptor.setItem(key, program);
		StringBuilder set = new StringBuilder();
		COSArray widths = new COSArray();
		for (int letter : letters(text)) {
			set.append('/').append(name(letter));
			widths.add(COSInteger.get((long) CorpusFonts.width(letter)));
		}
		descriptor.setItem("CharSet", string(set.toString()));
		return dictionary("Type", "Font", "Subtype", "Type1", "BaseFont", "AAAAAA+Sans", "FirstChar", 1, "LastChar",
				widths.size(), "Widths", widths, "FontDescriptor", descriptor);
	}

	/** A font with a compact program whose glyphs have names. */
	public static COSDictionary compact(String text) throws IOException {
		int[] letters = letters(text);
		Map<Integer, byte[]> top = new LinkedHashMap<>();
		ByteArrayOutputStream charset = new ByteArrayOutputStream();
		ByteArrayOutputStream encoding = new ByteArrayOutputStream();
		charset.write(0);
		encoding.writeBytes(new byte[] { 0, (byte) letters.length });
		List<byte[]> strings = new ArrayList<>(List.of("Sans".getBytes(StandardCharsets.ISO_8859_1)));
		top.put(2, CompactData.operands(STANDARD_STRINGS));
		for (int i = 0; i < letters.length; i++) {
			strings.add(("letter" + name(letters[i])).getBytes(StandardCharsets.ISO_8859_1));
			CompactData.number(charset, STANDARD_STRINGS + 1 + i, 2);
			encoding.write(i + 1);
		}
		COSStream program = program(letters, top, strings, charset.toByteArray(), encoding.toByteArray());
		program.setItem(COSName.SUBTYPE, COSName.getPDFName("Type1C"));
		COSDictionary font = simple(text, "FontFile3", program);
		font.setItem(COSName.TO_UNICODE, CorpusFonts.toUnicode(says(letters), 1));
		StringBuilder set = new StringBuilder();
		for (int letter : letters) {
			set.append("/letter").append(name(letter));
		}
		font.getCOSDictionary(COSName.FONT_DESC).setItem("CharSet", string(set.toString()));
		return font;
	}

	private static Map<Integer, String> says(int[] letters) {
		Map<Integer, String> says = new LinkedHashMap<>();
		for (int i = 0; i < letters.length; i++) {
			says.put(i + 1, Character.toString(letters[i]));
		}
		return says;
	}

	/** A composite font with a compact program whose glyphs have numbers. */
	public static COSDictionary byNumber(String text) throws IOException {
		int[] letters = letters(text);
		Map<Integer, byte[]> top = new LinkedHashMap<>();
		List<byte[]> strings = List.of("Adobe".getBytes(StandardCharsets.ISO_8859_1),
				"Identity".getBytes(StandardCharsets.ISO_8859_1));
		top.put(0x0c1e, CompactData.operands(STANDARD_STRINGS, STANDARD_STRINGS + 1, 0));
		byte[] charset = { 2, 0, 1, 0, (byte) (letters.length - 1) };
		COSStream program = program(letters, top, strings, charset, null);
		program.setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType0C"));
		COSDictionary descriptor = CorpusFonts.descriptor("AAAAAA+Sans");
		descriptor.setItem("FontFile3", program);
		descriptor.setItem("CIDSet", CorpusPdf.packed(new byte[] { -1, -1, -1, -1 }));
		COSArray widths = new COSArray();
		for (int letter : letters) {
			widths.add(COSInteger.get((long) CorpusFonts.width(letter)));
		}
		COSDictionary descendant = dictionary("Type", "Font", "Subtype", "CIDFontType0", "BaseFont", "AAAAAA+Sans",
				"CIDSystemInfo",
				dictionary("Registry", string("Adobe"), "Ordering", string("Identity"), "Supplement", 0),
				"FontDescriptor", descriptor, "W", array(COSInteger.ONE, widths));
		return dictionary("Type", "Font", "Subtype", "Type0", "BaseFont", "AAAAAA+Sans", "Encoding", "Identity-H",
				"DescendantFonts", array(descendant), "ToUnicode", CorpusFonts.toUnicode(says(letters), 2));
	}

	/** The same, wrapped as OpenType. */
	public static COSDictionary openType(String text) throws IOException {
		COSDictionary font = byNumber(text);
		COSDictionary descendant = (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
		COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
		byte[] inner;
		try (InputStream in = descriptor.getCOSStream(COSName.FONT_FILE3).createInputStream()) {
			inner = in.readAllBytes();
		}
		int[] letters = letters(text);
		Map<String, ByteBuffer> tables = new LinkedHashMap<>();
		tables.put("CFF ", ByteBuffer.wrap(inner));
		tables.put("head", ByteBuffer.allocate(54).putInt(0x10000).putInt(12, 0x5f0f3cf5).putShort(18, (short) 1000));
		tables.put("hhea", ByteBuffer.allocate(36).putInt(0x10000).putShort(34, (short) (letters.length + 1)));
		ByteBuffer widths = ByteBuffer.allocate(4 * letters.length + 4);
		for (int i = 0; i < letters.length; i++) {
			widths.putShort(4 * i + 4, (short) CorpusFonts.width(letters[i]));
		}
		tables.put("hmtx", widths);
		tables.put("maxp", ByteBuffer.allocate(6).putInt(0x5000).putShort((short) (letters.length + 1)));
		COSStream program = CorpusPdf.packed(wrapped(tables));
		program.setName(COSName.SUBTYPE, "OpenType");
		descriptor.setItem(COSName.FONT_FILE3, program);
		return font;
	}

	private static byte[] wrapped(Map<String, ByteBuffer> tables) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteBuffer directory = ByteBuffer.allocate(12 + 16 * tables.size());
		directory.putInt(0x4f54544f).putShort((short) tables.size()).putShort((short) 64).putInt(0x20010);
		for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
			byte[] bytes = table.getValue().array();
			directory.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
			directory.putInt(0).putInt(directory.capacity() + out.size()).putInt(bytes.length);
			out.writeBytes(Arrays.copyOf(bytes, (bytes.length + 3) / 4 * 4));
		}
		return joined(directory.array(), out.toByteArray());
	}

	private static COSStream program(int[] letters, Map<Integer, byte[]> top, List<byte[]> strings, byte[] charset,
			byte[] encoding) throws IOException {
		boolean byNumber = encoding == null;
		List<byte[]> outlines = new ArrayList<>(List.of(new byte[] { 14 }));
		List<byte[]> subroutines = new ArrayList<>();
		for (int i = 0; i < letters.length; i++) {
			byte[] drawn = outline(letters[i], -1);
			subroutines.add(with(drawn, 11));
			outlines.add(with((i % 2 == 0) ? drawn : joined(number(i - 107), new byte[] { 10 }), 14));
		}
		Map<Integer, byte[]> setting = new LinkedHashMap<>();
		setting.put(20, CompactData.operands(0));
		setting.put(19, CompactData.operands(12));
		byte[] settings = CompactData.dictionary(setting);
		byte[] own = CompactData.index(subroutines);
		byte[] select = { 3, 0, 1, 0, 0, 0, 0, (byte) outlines.size() };
		List.of(15, 17).forEach((operator) -> top.put(operator, CompactData.operands(0)));
		top.put(byNumber ? 0x0c24 : 18, byNumber ? CompactData.operands(0) : CompactData.operands(0, 0));
		top.put(byNumber ? 0x0c25 : 16, CompactData.operands(0));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int turn = 0; turn < 2; turn++) {
			out.reset();
			out.writeBytes(new byte[] { 1, 0, 4, 4 });
			out.writeBytes(CompactData.index(List.of("AAAAAA+Sans".getBytes(StandardCharsets.ISO_8859_1))));
			out.writeBytes(CompactData.index(List.of(CompactData.dictionary(top))));
			out.writeBytes(CompactData.index(strings));
			out.writeBytes(CompactData.index(List.of()));
			top.put(15, CompactData.operands(out.size()));
			out.writeBytes(charset);
			top.put(byNumber ? 0x0c25 : 16, CompactData.operands(out.size()));
			out.writeBytes(byNumber ? select : encoding);
			top.put(17, CompactData.operands(out.size()));
			out.writeBytes(CompactData.index(outlines));
			byte[] place = CompactData.operands(settings.length, out.size());
			out.writeBytes(settings);
			out.writeBytes(own);
			top.put(byNumber ? 0x0c24 : 18, byNumber ? CompactData.operands(out.size()) : place);
			if (byNumber) {
				out.writeBytes(CompactData.index(List.of(CompactData.dictionary(Map.of(18, place)))));
			}
		}
		return CorpusPdf.packed(out.toByteArray());
	}

	/** The strokes of a letter, each shape ended by an operator where one is given. */
	public static byte[] outline(int letter, int close) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		double[] c = new double[6];
		int[] pen = { 0, 0 };
		for (PathIterator at = CorpusFonts.outline(Character.toString(letter)).getPathIterator(null); !at.isDone(); at
			.next()) {
			switch (at.currentSegment(c)) {
				case PathIterator.SEG_MOVETO -> to(out, pen, 21, c[0], c[1]);
				case PathIterator.SEG_LINETO -> to(out, pen, 5, c[0], c[1]);
				case PathIterator.SEG_QUADTO -> {
					double x = pen[0] / 1000d;
					double y = pen[1] / 1000d;
					to(out, pen, 8, x + (c[0] - x) * 2 / 3, y + (c[1] - y) * 2 / 3, c[2] + (c[0] - c[2]) * 2 / 3,
							c[3] + (c[1] - c[3]) * 2 / 3, c[2], c[3]);
				}
				default -> {
					if (close >= 0) {
						out.write(close);
					}
				}
			}
		}
		return out.toByteArray();
	}

	private static void to(ByteArrayOutputStream out, int[] pen, int operator, double... points) {
		for (int i = 0; i < points.length; i++) {
			int place = (int) Math.round(points[i] * 1000);
			out.writeBytes(number(place - pen[i % 2]));
			pen[i % 2] = place;
		}
		out.write(operator);
	}

	private static byte[] start(int width) {
		return joined(joined(number(0), number(width)), new byte[] { 13 });
	}

	private static byte[] call(int subroutine) {
		return joined(number(subroutine), new byte[] { 10 });
	}

	/** A number as outlines of both kinds write it. */
	private static byte[] number(int value) {
		if (Math.abs(value) <= 107) {
			return new byte[] { (byte) (value + 139) };
		}
		int rest = Math.abs(value) - 108;
		return new byte[] { (byte) (((value > 0) ? 247 : 251) + rest / 256), (byte) rest };
	}

	private static byte[] with(byte[] code, int end) {
		return joined(code, new byte[] { (byte) end });
	}

	private static byte[] joined(byte[] one, byte[] other) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(one);
		out.writeBytes(other);
		return out.toByteArray();
	}

	private static void entry(ByteArrayOutputStream out, String before, byte[] code, String after) {
		byte[] coded = TypeOneOutlines.encrypted(joined(new byte[4], code), 4330);
		latin(out, before + " " + coded.length + " RD ");
		out.writeBytes(coded);
		latin(out, " " + after + "\n");
	}

	private static void latin(ByteArrayOutputStream out, String text) {
		out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

}
