package uk.candour.redaction.removal.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSName;

/**
 * Finds the end of a picture that stands inside a content stream.
 */
final class InlineImage {

	private static final Set<String> DEVICES = Set.of("G", "RGB", "CMYK", "DeviceGray", "DeviceRGB", "DeviceCMYK");

	private static final Set<COSName> LENGTHS = Set.of(COSName.L, COSName.LENGTH);

	private InlineImage() {
	}

	static Instruction read(ContentLexer lexer, int start) {
		Map<COSName, Object> entries = new LinkedHashMap<>();
		boolean surplus = false;
		while (true) {
			Object key = lexer.token(0);
			if (key instanceof COSName name) {
				Object value = lexer.token(0);
				if (Operands.isOfPicture(name) && !ContentLexer.ends(value)) {
					entries.put(name, (value instanceof ContentLexer.Word word) ? word.text().equals("true") : value);
				}
				surplus |= !Operands.isOfPicture(name);
			}
			else if (ContentLexer.ends(key) && lexer.position() >= lexer.bytes().length) {
				return new Instruction("BI", List.of(entries), start, lexer.position(), false);
			}
			else if (key instanceof ContentLexer.Word word && word.text().equals("ID")) {
				break;
			}
		}
		int data = lexer.position() + 1;
		int length = plainLength(entries);
		int end = end(lexer.bytes(), data, length);
		lexer.moveTo(Math.min(lexer.bytes().length, after(lexer.bytes(), end)));
		if (length > 0 && end > data + length && hasKnownColours(entries)) {
			end = data + length;
			surplus = true;
		}
		return new Instruction("BI", List.of(entries), start, lexer.position(), Math.min(data, end), end, surplus);
	}

	/** Whether it can be told how many numbers make a colour. */
	private static boolean hasKnownColours(Map<COSName, Object> entries) {
		Object space = either(entries, "CS", "ColorSpace");
		return !(space instanceof COSName name) || DEVICES.contains(name.getName());
	}

	/** One that has more than a picture takes, without it. */
	static byte[] written(Instruction op, byte[] content) {
		OperandWriter head = new OperandWriter();
		((Map<?, ?>) op.last()).forEach((key, value) -> {
			if (!LENGTHS.contains(key)) {
				head.item(key);
				head.item(value);
			}
		});
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(("BI " + head + "ID ").getBytes(StandardCharsets.ISO_8859_1));
		out.write(content, op.dataStart(), op.dataEnd() - op.dataStart());
		out.writeBytes("\nEI".getBytes(StandardCharsets.ISO_8859_1));
		return out.toByteArray();
	}

	private static int after(byte[] in, int end) {
		int at = end;
		while (at < in.length && in[at] != 'E') {
			at++;
		}
		return at + 2;
	}

	private static int end(byte[] in, int data, int length) {
		for (int at = data + length; at + 1 < in.length; at++) {
			boolean letters = in[at] == 'E' && in[at + 1] == 'I';
			boolean before = at == data || ContentLexer.blank(in[at - 1]) || length > 0;
			if (letters && before && (at + 2 >= in.length || ContentLexer.blank(in[at + 2])) && readable(in, at + 2)) {
				return (at > data && length == 0) ? at - 1 : Math.max(data, at - ((at > data + length) ? 1 : 0));
			}
		}
		return in.length;
	}

	private static boolean readable(byte[] in, int from) {
		for (int at = from; at < Math.min(in.length, from + 12); at++) {
			int c = in[at] & 0xff;
			if (c > 126 || (c < 32 && !ContentLexer.blank(c))) {
				return false;
			}
		}
		return true;
	}

	/** Unfiltered data may hold the letters EI itself: its length is known instead. */
	private static int plainLength(Map<COSName, Object> entries) {
		if (entries.containsKey(COSName.F) || entries.containsKey(COSName.FILTER)) {
			return 0;
		}
		boolean mask = Boolean.TRUE.equals(either(entries, "IM", "ImageMask"));
		int bits = mask ? 1 : number(either(entries, "BPC", "BitsPerComponent"), 8);
		Object space = either(entries, "CS", "ColorSpace");
		String name = (space instanceof COSName known) ? known.getName() : "";
		int parts = switch (name) {
			case "RGB", "DeviceRGB" -> 3;
			case "CMYK", "DeviceCMYK" -> 4;
			default -> 1;
		};
		long row = ((long) number(either(entries, "W", "Width"), 0) * parts * bits + 7) / 8;
		long length = row * number(either(entries, "H", "Height"), 0);
		return (length > 0 && length < Integer.MAX_VALUE / 2) ? (int) length : 0;
	}

	private static Object either(Map<COSName, Object> entries, String brief, String full) {
		Object value = entries.get(COSName.getPDFName(brief));
		return (value != null) ? value : entries.get(COSName.getPDFName(full));
	}

	private static int number(Object value, int otherwise) {
		return (value instanceof Double number) ? number.intValue() : otherwise;
	}

}
