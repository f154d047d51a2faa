package uk.candour.redaction.inspection.sight;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A table of letters (ToUnicode) as lenient readers take it: they follow the table it is
 * built on, take identifiers of characters for letters, and strings however they are
 * written. What any reader understands is left to the library.
 */
final class LenientTable {

	private static final COSName BASE = COSName.getPDFName("UseCMap");

	private static final int LARGEST = 4 << 20;

	private static final int DEEPEST = 4;

	/** Codes of a range that a table is asked to name one by one. */
	private static final int LONGEST = 1 << 16;

	private static final Pattern BLOCK = Pattern.compile("begin(bf|cid|notdef)(char|range)(.*?)(?:end|\\z)",
			Pattern.DOTALL);

	private static final Pattern ITEM = Pattern.compile("<([^<>]*)>|\\(((?:[^()\\\\]|\\\\.)*)\\)|(-?\\d+)|([\\[\\]])",
			Pattern.DOTALL);

	private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{1,3}|.)", Pattern.DOTALL);

	private final Map<Integer, String> letters = new HashMap<>();

	private LenientTable() {
	}

	/** The table of a font; an empty one where it has none, or a plain one. */
	static LenientTable of(COSDictionary font) {
		LenientTable table = new LenientTable();
		if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
			table.read(stream, 0);
		}
		return table;
	}

	/** What a code stands for; null where nothing odd says so. */
	String text(int code) {
		return this.letters.get(code);
	}

	private void read(COSStream stream, int depth) {
		if (stream.getDictionaryObject(BASE) instanceof COSStream base && depth < DEEPEST) {
			read(base, depth + 1);
		}
		String text;
		try (InputStream in = stream.createInputStream()) {
			text = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
		}
		catch (IOException unread) {
			// Nobody can read it: no second reading.
			return;
		}
		Matcher blocks = BLOCK.matcher(text);
		while (blocks.find()) {
			boolean odd = depth > 0 || !blocks.group(1).equals("bf") || blocks.group(3).indexOf('(') >= 0;
			if (odd) {
				note(items(blocks.group(3)), blocks.group(2).equals("range"));
			}
		}
	}

	/** Strings as their bytes, numbers as such, brackets as they are. */
	private static List<Object> items(String block) {
		List<Object> items = new ArrayList<>();
		Matcher found = ITEM.matcher(block);
		while (found.find()) {
			if (found.group(1) != null) {
				items.add(bytes(found.group(1)));
			}
			else if (found.group(2) != null) {
				items.add(ESCAPE.matcher(found.group(2))
					.replaceAll((escape) -> Matcher.quoteReplacement(escape.group(1).matches("[0-7]+")
							? String.valueOf((char) Integer.parseInt(escape.group(1), 8)) : escape.group(1))));
			}
			else if (found.group(3) != null) {
				items.add(new BigInteger(found.group(3)).intValue());
			}
			else {
				items.add(found.group(4).charAt(0));
			}
		}
		return items;
	}

	private static String bytes(String digits) {
		String clean = digits.replaceAll("[^0-9A-Fa-f]", "");
		StringBuilder bytes = new StringBuilder();
		for (int i = 0; i + 1 < clean.length(); i += 2) {
			bytes.append((char) Integer.parseInt(clean.substring(i, i + 2), 16));
		}
		return bytes.toString();
	}

	private void note(List<Object> items, boolean ranges) {
		int at = 0;
		while (at < items.size()) {
			int first = number(items.get(at++));
			int last = (ranges && at < items.size()) ? number(items.get(at++)) : first;
			if (at >= items.size()) {
				return;
			}
			Object to = items.get(at++);
			boolean list = to.equals('[');
			for (int code = first; code <= Math.min(last, first + LONGEST); code++) {
				Object one = (list && at < items.size()) ? items.get(at++) : to;
				if (one instanceof Character) {
					break;
				}
				this.letters.put(code, text(one, list ? 0 : code - first));
			}
			while (list && at < items.size() && !items.get(at - 1).equals(']')) {
				at++;
			}
		}
	}

	/** A code, whether written as bytes or as a number. */
	private static int number(Object item) {
		if (item instanceof Integer value) {
			return value;
		}
		int number = 0;
		for (char c : item.toString().toCharArray()) {
			number = number << 8 | c & 0xff;
		}
		return number;
	}

	/** A letter, some further on where a range says so. */
	private static String text(Object item, int further) {
		if (item instanceof Integer value) {
			return Character.isValidCodePoint(value + further) ? Character.toString(value + further) : "";
		}
		String bytes = item.toString();
		String text = (bytes.length() < 2) ? bytes
				: new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16BE);
		return text.isEmpty() ? text
				: text.substring(0, text.length() - 1) + (char) (text.charAt(text.length() - 1) + further);
	}

}
