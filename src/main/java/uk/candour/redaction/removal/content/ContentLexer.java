package uk.candour.redaction.removal.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSName;

/**
 * Splits a content stream into instructions that remember their bytes, so that what is
 * not touched can be written back exactly as it was.
 */
public final class ContentLexer {

	private static final int DEEPEST = 64;

	private static final boolean[] DELIMITERS = delimiters();

	private static final Object END = new Object();

	private final byte[] in;

	private final Map<Integer, String> words = new HashMap<>();

	private final Map<String, COSName> names = new HashMap<>();

	private int at;

	/** Where the last token ended. */
	private int ended;

	/** Whether a token began where the last one ended, with no sign to part them. */
	private boolean tight;

	private ContentLexer(byte[] in) {
		this.in = in;
	}

	/** The instructions of a content stream, in order. */
	public static List<Instruction> read(byte[] content) {
		return new ContentLexer(content).instructions();
	}

	private List<Instruction> instructions() {
		List<Instruction> found = new ArrayList<>(Math.max(16, this.in.length / 24));
		List<Object> operands = new ArrayList<>();
		int start = -1;
		while (true) {
			skipBlank();
			if (this.at >= this.in.length) {
				return found;
			}
			start = (start < 0) ? this.at : start;
			Object token = token(0);
			if (!(token instanceof Word word)) {
				operands.add((token == END) ? null : token);
				continue;
			}
			if (word.text().equals("BI")) {
				found.add(InlineImage.read(this, start));
			}
			else {
				List<Object> taken = Operands.taken(word.text(), withoutNulls(operands));
				found.add(new Instruction(word.text(), List.copyOf(taken), start, this.at,
						this.tight || taken != operands));
			}
			operands.clear();
			start = -1;
			this.tight = false;
		}
	}

	private static List<Object> withoutNulls(List<Object> operands) {
		operands.removeIf((operand) -> operand == null);
		return operands;
	}

	/** A bare word: an operator, or true, false, null. */
	record Word(String text) {
	}

	Object token(int depth) {
		skipBlank();
		if (this.at >= this.in.length) {
			return END;
		}
		this.tight |= this.at > 0 && this.at == this.ended && !delimits(this.in[this.at - 1])
				&& !delimits(this.in[this.at]);
		Object token = next(depth);
		this.ended = this.at;
		return token;
	}

	private Object next(int depth) {
		int c = this.in[this.at] & 0xff;
		switch (c) {
			case '/':
				return name();
			case '(':
				return literal();
			case '[':
				this.at++;
				return array(depth);
			case '<':
				if (peek(1) == '<') {
					this.at += 2;
					return dictionary(depth);
				}
				return hexadecimal();
			case '>':
				this.at += (peek(1) == '>') ? 2 : 1;
				return END;
			case ']', ')', '{', '}':
				this.at++;
				return END;
			default:
				return (c <= '9' && (c >= '0' || c == '+' || c == '-' || c == '.')) ? number() : word();
		}
	}

	private List<Object> array(int depth) {
		List<Object> items = new ArrayList<>();
		while (this.at < this.in.length && depth < DEEPEST) {
			skipBlank();
			if (this.at < this.in.length && this.in[this.at] == ']') {
				this.at++;
				break;
			}
			Object item = token(depth + 1);
			if (item == END && this.at >= this.in.length) {
				break;
			}
			if (item != END && item != null) {
				items.add((item instanceof Word word) ? truth(word) : item);
			}
		}
		return items;
	}

	private Map<COSName, Object> dictionary(int depth) {
		Map<COSName, Object> entries = new LinkedHashMap<>();
		while (this.at < this.in.length && depth < DEEPEST) {
			Object key = token(depth + 1);
			if (key == END) {
				break;
			}
			if (key instanceof COSName name) {
				Object value = token(depth + 1);
				if (value == END) {
					break;
				}
				entries.put(name, (value instanceof Word word) ? truth(word) : value);
			}
		}
		return entries;
	}

	private static Object truth(Word word) {
		return word.text().equals("true");
	}

	private COSName name() {
		int start = ++this.at;
		while (this.at < this.in.length && !delimits(this.in[this.at])) {
			this.at++;
		}
		String raw = new String(this.in, start, this.at - start, StandardCharsets.ISO_8859_1);
		return this.names.computeIfAbsent(raw, ContentLexer::decoded);
	}

	private static COSName decoded(String raw) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int i = 0; i < raw.length(); i++) {
			char c = raw.charAt(i);
			boolean escape = c == '#' && i + 2 < raw.length() && Character.digit(raw.charAt(i + 1), 16) >= 0
					&& Character.digit(raw.charAt(i + 2), 16) >= 0;
			out.write(escape ? Integer.parseInt(raw.substring(i + 1, i + 3), 16) : c);
			i += escape ? 2 : 0;
		}
		String text = out.toString(StandardCharsets.UTF_8);
		boolean invalid = text.indexOf('\ufffd') >= 0;
		return COSName.getPDFName(invalid ? out.toString(Charset.forName("windows-1252")) : text);
	}

	private byte[] hexadecimal() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int high = -1;
		for (this.at++; this.at < this.in.length && this.in[this.at] != '>'; this.at++) {
			int digit = Character.digit(this.in[this.at] & 0xff, 16);
			if (digit >= 0 && high < 0) {
				high = digit;
			}
			else if (digit >= 0) {
				out.write(high << 4 | digit);
				high = -1;
			}
		}
		this.at++;
		if (high >= 0) {
			out.write(high << 4);
		}
		return out.toByteArray();
	}

	private byte[] literal() {
		int start = this.at + 1;
		for (int i = start; i < this.in.length; i++) {
			byte c = this.in[i];
			if (c == ')') {
				this.at = i + 1;
				return Arrays.copyOfRange(this.in, start, i);
			}
			if (c == '\\' || c == '(' || c == '\r') {
				break;
			}
		}
		return literalWithSigns();
	}

	/** One with escapes, brackets or ends of lines in it. */
	private byte[] literalWithSigns() {
		ByteArrayOutputStream out = new ByteArrayOutputStream(32);
		int depth = 1;
		this.at++;
		while (this.at < this.in.length) {
			int c = this.in[this.at++] & 0xff;
			if (c == '\\') {
				escape(out);
				continue;
			}
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
			if (depth == 0) {
				break;
			}
			if (c == '\r') {
				this.at += (peek(0) == '\n') ? 1 : 0;
				c = '\n';
			}
			out.write(c);
		}
		return out.toByteArray();
	}

	private void escape(ByteArrayOutputStream out) {
		int c = peek(0);
		this.at++;
		if (c >= '0' && c <= '7') {
			int value = c - '0';
			for (int i = 0; i < 2 && peek(0) >= '0' && peek(0) <= '7'; i++) {
				value = value * 8 + (this.in[this.at++] - '0');
			}
			out.write(value & 0xff);
			return;
		}
		int plain = "nrtbf".indexOf(c);
		if (plain >= 0) {
			out.write("\n\r\t\b\f".charAt(plain));
		}
		else if (c == '\r') {
			this.at += (peek(0) == '\n') ? 1 : 0;
		}
		else if (c != '\n' && c >= 0) {
			out.write(c);
		}
	}

	/** As the library reads it: a sign at the start, one point, other signs skipped. */
	private Double number() {
		boolean negative = this.in[this.at] == '-';
		this.at += (negative && peek(1) == '-') ? 2 : (negative || this.in[this.at] == '+') ? 1 : 0;
		double value = 0;
		double scale = 0;
		for (; this.at < this.in.length; this.at++) {
			int c = this.in[this.at];
			if (c >= '0' && c <= '9') {
				value = value * 10 + (c - '0');
				scale *= 10;
			}
			else if (c == '.' && scale == 0) {
				scale = 1;
			}
			else if (c != '-') {
				break;
			}
		}
		value = (scale > 1) ? value / scale : value;
		return negative ? -value : value;
	}

	private Word word() {
		int start = this.at;
		while (this.at < this.in.length && !delimits(this.in[this.at])) {
			this.at++;
		}
		String whole = known(start, this.at);
		if (KnownOperators.ALL.contains(whole)) {
			return new Word(whole);
		}
		int end = start + 1;
		while (end < this.at && !KnownOperators.end(this.in, start, end)) {
			end++;
		}
		this.at = end;
		return new Word(known(start, end));
	}

	private String known(int start, int end) {
		if (end - start > 4) {
			return text(start, end - start);
		}
		int key = 0;
		for (int i = start; i < end; i++) {
			key = key << 8 | (this.in[i] & 0xff);
		}
		return this.words.computeIfAbsent(key, (ignored) -> text(start, end - start));
	}

	private String text(int start, int length) {
		return new String(this.in, start, length, StandardCharsets.ISO_8859_1).intern();
	}

	void skipBlank() {
		while (this.at < this.in.length) {
			int c = this.in[this.at];
			if (c == '%') {
				while (this.at < this.in.length && this.in[this.at] != '\n' && this.in[this.at] != '\r') {
					this.at++;
				}
			}
			else if (!blank(c)) {
				return;
			}
			else {
				this.at++;
			}
		}
	}

	int peek(int ahead) {
		return (this.at + ahead < this.in.length) ? this.in[this.at + ahead] & 0xff : -1;
	}

	byte[] bytes() {
		return this.in;
	}

	int position() {
		return this.at;
	}

	void moveTo(int position) {
		this.at = position;
	}

	static boolean ends(Object token) {
		return token == END;
	}

	static boolean blank(int c) {
		return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
	}

	static boolean delimits(int c) {
		return c >= 0 && c < DELIMITERS.length && DELIMITERS[c];
	}

	/** Which of the first signs are blank or stand alone. */
	private static boolean[] delimiters() {
		boolean[] delimiters = new boolean[128];
		for (int c = 0; c < delimiters.length; c++) {
			delimiters[c] = blank(c) || "/()<>[]{}%".indexOf(c) >= 0;
		}
		return delimiters;
	}

}
