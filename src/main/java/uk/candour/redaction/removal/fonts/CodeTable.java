package uk.candour.redaction.removal.fonts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PackedStream;

/**
 * What an embedded table of codes (ISO 32000-1, 9.7.5.4) says beside its codes: remarks,
 * names, makers. Where that holds a mark, or bytes that are no text, it goes.
 */
public final class CodeTable {

	private static final int LARGEST = 16 << 20;

	private static final COSName USED = COSName.getPDFName("UseCMap");

	private static final Pattern WORD = Pattern.compile(
			"%[^\\r\\n]*|<<|>>|<[0-9A-Fa-f\\s]*>|\\([^()]*\\)|[\\[\\]]" + "|/?[^\\s\\x00\\[\\]()<>{}/%]+|[^\\s\\x00]");

	/**
	 * Numbers and codes, of which the table itself is made, and the words of its
	 * language.
	 */
	private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9.]+|<<|>>|[\\[\\]]|<[^>]*>|(?:begin|end)[a-z]*"
			+ "|def|dict|dup|pop|currentdict|findresource|defineresource|usecmap|CMapName|true|false");

	private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

	private static final Set<String> NAMES = Set.of("/CIDInit", "/ProcSet", "/CIDSystemInfo", "/Registry", "/Ordering",
			"/Supplement", "/CMapName", "/CMapType", "/CMapVersion", "/WMode", "/UIDOffset", "/XUID", "/CMap");

	/** What not every reader of a table of letters understands, or not alike. */
	private static final Pattern DOUBTFUL = Pattern
		.compile("usecmap|begin(?:cid|notdef)(?:char|range)|beginbf(?:char|range)(?:(?!endbf)[^(/])*[(/]");

	private CodeTable() {
	}

	/** Cleans a table; one that says nothing stays as it is. */
	public static void clean(COSStream table, Predicate<String> marked) {
		try {
			String text = new String(Bounded.read(table, LARGEST), StandardCharsets.ISO_8859_1);
			if (text.chars().anyMatch(CodeTable::isOdd) || marked.test(text)) {
				PackedStream.fill(table, rewritten(text, marked).getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		catch (IOException | RuntimeException strange) {
			// The inspector looks at the bytes and refuses the copy if they tell.
			return;
		}
	}

	/**
	 * Whether readers may differ about the letters that a table (ToUnicode) names, or the
	 * library cannot read it.
	 */
	static boolean isDoubtful(COSStream table) {
		try {
			String text = new String(Bounded.read(table, LARGEST), StandardCharsets.ISO_8859_1);
			return table.containsKey(USED) || DOUBTFUL.matcher(text).find() || FontCodes.map(table) == null;
		}
		catch (IOException | RuntimeException damaged) {
			return true;
		}
	}

	private static boolean isOdd(int c) {
		return c > '~' || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
	}

	private static String rewritten(String text, Predicate<String> marked) {
		StringBuilder out = new StringBuilder();
		Matcher words = WORD.matcher(text);
		while (words.find()) {
			String word = words.group();
			if (word.startsWith("/")) {
				boolean says = !NAMES.contains(word) && (word.chars().anyMatch(CodeTable::isOdd) || marked.test(word));
				out.append(says ? "/Withheld" : word);
			}
			else if (word.startsWith("(")) {
				out.append((word.chars().anyMatch(CodeTable::isOdd) || marked.test(word)) ? "()" : word);
			}
			else if (PLAIN.matcher(word).matches() || LETTERS.matcher(word).matches() && !marked.test(word)) {
				out.append(word);
			}
			else {
				continue;
			}
			out.append(word.matches("def|end.+|[A-Z]+|>") ? "\n" : " ");
		}
		return out.toString();
	}

}
