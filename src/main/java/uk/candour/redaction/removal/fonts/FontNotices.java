package uk.candour.redaction.removal.fonts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PackedStream;

/**
 * What an embedded font program says about itself: names, makers, licences. Where that
 * holds a mark it is overwritten; what draws the letters stays.
 */
public final class FontNotices {

	private static final int LARGEST = 64 << 20;

	/** The tables that a page needs; the others are for programs that set type. */
	private static final Set<String> DRAWING = Set.of("cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca",
			"maxp", "post", "prep", "OS/2", "vhea", "vmtx", "VORG", "CFF ", "CFF2");

	/** Entries of a CFF dictionary whose value is a string (Adobe note 5176, table 9). */
	private static final Set<Integer> SAYINGS = Set.of(0, 1, 2, 3, 4, 0x0c00, 0x0c15, 0x0c16, 0x0c26);

	private static final int STANDARD_STRINGS = 391;

	private static final int ESCAPE = 12;

	private static final int LAST_OPERATOR = 21;

	private final ByteBuffer font;

	private final Predicate<String> marked;

	private FontNotices(byte[] font, Predicate<String> marked) {
		this.font = ByteBuffer.wrap(font);
		this.marked = marked;
	}

	/** Cleans a font program; one that cannot be understood stays as it is. */
	public static void clean(COSStream program, Predicate<String> marked) {
		try {
			byte[] bytes = Bounded.read(program, LARGEST);
			byte[] before = bytes.clone();
			new FontNotices(bytes, marked).clean();
			if (!Arrays.equals(before, bytes)) {
				PackedStream.fill(program, bytes);
			}
		}
		catch (IOException | RuntimeException strange) {
			// The inspector looks at the bytes and refuses the copy if they tell.
			return;
		}
	}

	private void clean() {
		if (this.font.limit() < 12) {
			return;
		}
		switch (this.font.getInt(0)) {
			case 0x00010000, 0x74727565, 0x4f54544f -> tables();
			default -> {
				if (this.font.get(0) == '%' || this.font.get(0) == (byte) 0x80) {
					clearText();
				}
				else if (this.font.get(0) == 1) {
					compact(0);
				}
			}
		}
	}

	private void tables() {
		int count = this.font.getShort(4) & 0xffff;
		for (int i = 0; i < count; i++) {
			int at = 12 + 16 * i;
			String tag = text(at, 4);
			int from = this.font.getInt(at + 8);
			int length = this.font.getInt(at + 12);
			if (tag.equals("CFF ")) {
				compact(from);
			}
			else if (!DRAWING.contains(tag) && says(from, length)) {
				Arrays.fill(this.font.array(), from, from + length, (byte) 0);
			}
		}
	}

	/** Whether bytes hold a mark, with one byte or two for a letter. */
	private boolean says(int from, int length) {
		String text = text(from, length);
		return this.marked.test(text) || this.marked.test(text.replace("\0", ""));
	}

	private String text(int from, int length) {
		return new String(this.font.array(), from, length, StandardCharsets.ISO_8859_1);
	}

	private void blot(int from, int to) {
		if (this.marked.test(text(from, to - from))) {
			Arrays.fill(this.font.array(), from, to, (byte) '-');
		}
	}

	/** The part of a Type 1 program that can be read: strings, comments and its name. */
	private void clearText() {
		byte[] bytes = this.font.array();
		int end = text(0, bytes.length).indexOf("eexec");
		int open = -1;
		int depth = 0;
		for (int i = 0; i < end; i++) {
			boolean plain = i == 0 || bytes[i - 1] != '\\';
			if (bytes[i] == '(' && plain) {
				open = (depth++ == 0) ? i + 1 : open;
			}
			else if (bytes[i] == ')' && plain && depth > 0 && --depth == 0) {
				blot(open, i);
			}
			else if (bytes[i] == '%' && depth == 0) {
				int from = i + 1;
				while (i + 1 < end && bytes[i + 1] != '\n' && bytes[i + 1] != '\r') {
					i++;
				}
				if (bytes[from] != '!') {
					blot(from, i + 1);
				}
			}
		}
		name(end, "/FontName");
		name(end, "%!PS-AdobeFont-1.0:");
		name(end, "%!FontType1-1.0:");
	}

	private void name(int end, String key) {
		int from = text(0, Math.max(0, end)).indexOf(key);
		if (from >= 0) {
			from += key.length();
			while (from < end && (this.font.get(from) == ' ' || this.font.get(from) == '/')) {
				from++;
			}
			int to = from;
			while (to < end && this.font.get(to) > ' ') {
				to++;
			}
			blot(from, to);
		}
	}

	/** The names and notices of a CFF program. */
	private void compact(int start) {
		int names = start + (this.font.get(start + 2) & 0xff);
		Index name = new Index(names);
		Index dictionaries = new Index(name.end);
		Index strings = new Index(dictionaries.end);
		for (int i = 0; i < name.count; i++) {
			blot(name.start(i), name.start(i + 1));
		}
		for (int i = 0; i < dictionaries.count; i++) {
			sayings(dictionaries.start(i), dictionaries.start(i + 1), strings);
		}
	}

	private void sayings(int from, int to, Index strings) {
		int operand = -1;
		for (int at = from; at < to;) {
			int b = this.font.get(at) & 0xff;
			if (b > LAST_OPERATOR) {
				operand = integer(at);
				at += width(at);
				continue;
			}
			int operator = (b == ESCAPE) ? b << 8 | (this.font.get(at + 1) & 0xff) : b;
			int string = operand - STANDARD_STRINGS;
			if (SAYINGS.contains(operator) && string >= 0 && string < strings.count) {
				blot(strings.start(string), strings.start(string + 1));
			}
			at += (b == ESCAPE) ? 2 : 1;
		}
	}

	private int integer(int at) {
		int b = this.font.get(at) & 0xff;
		return switch (b) {
			case 28 -> this.font.getShort(at + 1);
			case 29 -> this.font.getInt(at + 1);
			default -> (b < 247) ? b - 139 : (b < 251) ? (b - 247) * 256 + (this.font.get(at + 1) & 0xff) + 108 : -1;
		};
	}

	private int width(int at) {
		int b = this.font.get(at) & 0xff;
		if (b == 30) {
			int end = at + 1;
			while ((this.font.get(end) & 0xf) != 0xf && (this.font.get(end) & 0xf0) != 0xf0) {
				end++;
			}
			return end + 1 - at;
		}
		return (b == 28) ? 3 : (b == 29) ? 5 : (b < 247) ? 1 : 2;
	}

	/** A list of byte strings in a CFF program. */
	private final class Index {

		private final int count;

		private final int at;

		private final int size;

		private final int end;

		Index(int at) {
			this.at = at;
			this.count = FontNotices.this.font.getShort(at) & 0xffff;
			this.size = (this.count == 0) ? 0 : FontNotices.this.font.get(at + 2);
			this.end = (this.count == 0) ? at + 2 : start(this.count);
		}

		int start(int i) {
			int offset = 0;
			for (int k = 0; k < this.size; k++) {
				offset = offset << 8 | (FontNotices.this.font.get(this.at + 3 + i * this.size + k) & 0xff);
			}
			return this.at + 2 + (this.count + 1) * this.size + offset;
		}

	}

}
