package uk.candour.redaction.removal.content;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A glance at the content of a page on which nothing is marked and no layer is hidden.
 * Where it draws nothing but letters, lines and pictures, in a way that no reader could
 * take differently, nothing of it changes and only the names in it matter. Whatever else
 * it meets, the page is to be read.
 */
public final class PlainContent {

	private static final Set<String> OPERATORS = Set.of("q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "BT",
			"ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"", "CS", "cs",
			"SC", "sc", "G", "g", "RG", "rg", "K", "k", "BMC", "BDC", "EMC", "MP", "DP", "m", "l", "c", "v", "y", "h",
			"re", "W", "W*", "n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do");

	/** Deeper than this, the page is looked at with care. */
	private static final int DEEPEST = 256;

	private final byte[] content;

	private final Map<COSName, Set<COSName>> used = new HashMap<>();

	/** The name that stands last. */
	private String name = "";

	/** How many names stand since the last operator. */
	private int names;

	private int at;

	/** States that are saved. */
	private int saved;

	private PlainContent(byte[] content) {
		this.content = content;
	}

	/**
	 * Glances at a page.
	 * @param resources of the page; may be null
	 * @return the names that it uses of each category; null when it is to be read
	 */
	public static Map<COSName, Set<COSName>> names(byte[] content, COSDictionary resources) {
		PlainContent glance = new PlainContent(content);
		return (drawsPlainly(resources) && glance.isPlain()) ? glance.used : null;
	}

	/** Whether no name stands for content of its own. */
	private static boolean drawsPlainly(COSDictionary resources) {
		if (resources == null) {
			return true;
		}
		if (resources.containsKey(COSName.PATTERN)) {
			return false;
		}
		return all(resources, COSName.FONT, (font) -> !COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE)))
				&& all(resources, COSName.EXT_G_STATE,
						(state) -> !state.containsKey(COSName.FONT) && state.getCOSDictionary(COSName.SMASK) == null)
				&& all(resources, COSName.XOBJECT, (object) -> object instanceof COSStream
						&& COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE)));
	}

	private static boolean all(COSDictionary resources, COSName category, Predicate<COSDictionary> plain) {
		COSDictionary list = resources.getCOSDictionary(category);
		return list == null || list.keySet()
			.stream()
			.map(list::getCOSDictionary)
			.allMatch((each) -> each != null && plain.test(each));
	}

	private boolean isPlain() {
		while (this.at < this.content.length) {
			boolean plain = switch (this.content[this.at]) {
				case 0, '\t', '\n', '\f', '\r', ' ', '[', ']' -> {
					this.at++;
					yield true;
				}
				case '(' -> string();
				case '<' -> hexadecimal();
				case '>' -> follows('>');
				case '/' -> name();
				default -> word();
			};
			if (!plain) {
				return false;
			}
		}
		return true;
	}

	private boolean follows(char next) {
		this.at += 2;
		return this.at <= this.content.length && this.content[this.at - 1] == next;
	}

	private boolean string() {
		int depth = 0;
		int end = this.at;
		do {
			byte c = this.content[end++];
			if (c == '\\') {
				end++;
			}
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
		}
		while (depth > 0 && end < this.content.length);
		this.at = end;
		return depth == 0;
	}

	private boolean hexadecimal() {
		if (this.at + 1 < this.content.length && this.content[this.at + 1] == '<') {
			return follows('<');
		}
		this.at++;
		while (this.at < this.content.length) {
			byte c = this.content[this.at++];
			if (c == '>') {
				return true;
			}
			if (Character.digit(c, 16) < 0 && !ContentLexer.blank(c)) {
				return false;
			}
		}
		return false;
	}

	private boolean name() {
		int start = ++this.at;
		toEnd();
		for (int i = start; i < this.at; i++) {
			if (this.content[i] == '#' || this.content[i] > '~' || this.content[i] < 0) {
				return false;
			}
		}
		this.names++;
		this.name = text(start);
		return true;
	}

	/** A number or an operator that is known to be plain. */
	private boolean word() {
		int start = this.at;
		toEnd();
		return isNumber(start) || isPlain(text(start));
	}

	private boolean isPlain(String operator) {
		this.saved += operator.equals("q") ? 1 : operator.equals("Q") ? -1 : 0;
		boolean clear = OPERATORS.contains(operator) && use(operator);
		this.names = 0;
		return clear && this.saved >= 0 && this.saved <= DEEPEST;
	}

	/** Notes the name that an operator takes; no reader may doubt which one that is. */
	private boolean use(String operator) {
		COSName category = NamesInUse.category(operator);
		if (category != null) {
			this.used.computeIfAbsent(category, (ignored) -> new HashSet<>()).add(COSName.getPDFName(this.name));
		}
		return category == null || category == COSName.PROPERTIES || this.names == 1;
	}

	/**
	 * Whether the signs from a place to here are a number that all readers take alike.
	 */
	private boolean isNumber(int start) {
		int digits = 0;
		int points = 0;
		for (int i = start; i < this.at; i++) {
			byte c = this.content[i];
			if (c >= '0' && c <= '9') {
				digits++;
			}
			else if (c == '.') {
				points++;
			}
			else if (i > start || (c != '-' && c != '+')) {
				return false;
			}
		}
		return digits > 0 && points <= 1;
	}

	/** Goes to the next blank or delimiter. */
	private void toEnd() {
		int end = this.at;
		while (end < this.content.length && !ContentLexer.delimits(this.content[end])) {
			end++;
		}
		this.at = end;
	}

	/** The signs from a place to here. */
	private String text(int start) {
		return new String(this.content, start, this.at - start, StandardCharsets.ISO_8859_1);
	}

}
