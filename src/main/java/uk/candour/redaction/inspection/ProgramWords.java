package uk.candour.redaction.inspection;

import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * The words of the languages in which Type 1 programs and tables of codes are written
 * (Adobe Type 1 Font Format; Adobe note 5014): every program holds them, whoever is
 * meant. What else its strings and comments say counts.
 */
final class ProgramWords {

	private static final Set<String> WORDS = Set.of("array", "begin", "bind", "cleartomark", "closefile", "copy",
			"currentdict", "currentfile", "currentpoint", "def", "definefont", "dict", "dup", "eexec", "end", "exch",
			"executeonly", "false", "findfont", "for", "get", "index", "known", "mark", "noaccess", "pop", "put",
			"readonly", "readstring", "setcachedevice", "string", "systemdict", "true", "userdict", "Encoding",
			"StandardEncoding", "ISOLatin1Encoding", "FontDirectory", "FontInfo", "FontName", "FontMatrix", "FontBBox",
			"FontType", "PaintType", "StrokeWidth", "UniqueID", "XUID", "Metrics", "Private", "CharStrings", "version",
			"Notice", "Copyright", "FullName", "FamilyName", "Weight", "ItalicAngle", "isFixedPitch",
			"UnderlinePosition", "UnderlineThickness", "WeightVector", "BlendDesignPositions", "BlendDesignMap",
			"BlendAxisTypes");

	/** Also what tables say of themselves (Adobe note 5411). */
	private static final Set<String> TABLE_WORDS = Set.of("CIDInit", "ProcSet", "findresource", "begin", "dict", "dup",
			"begincmap", "endcmap", "usecmap", "usefont", "CIDSystemInfo", "Registry", "Adobe", "Ordering", "UCS",
			"UCS2", "Identity", "Supplement", "def", "put", "CMap", "CMapName", "CMapType", "CMapVersion", "WMode",
			"UIDOffset", "XUID", "begincodespacerange", "endcodespacerange", "beginbfchar", "endbfchar", "beginbfrange",
			"endbfrange", "begincidchar", "endcidchar", "begincidrange", "endcidrange", "beginnotdefchar",
			"endnotdefchar", "beginnotdefrange", "endnotdefrange", "defineresource", "currentdict", "pop", "end",
			"Resource");

	private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

	private ProgramWords() {
	}

	/** Whether a word is one of the language, or the name of a letter. */
	private static boolean isPlain(String word, boolean name) {
		return WORDS.contains(word) || (name && GlyphList.getAdobeGlyphList().toUnicode(word) != null);
	}

	/** What a program says beside the words of its language; other text as it is. */
	static String without(String program) {
		if (program.contains("begincmap")) {
			return WORD.matcher(program).replaceAll((word) -> TABLE_WORDS.contains(word.group()) ? "" : word.group());
		}
		int end = program.startsWith("%!") ? program.indexOf("eexec") : -1;
		if (end < 0) {
			return program;
		}
		StringBuilder said = new StringBuilder();
		int depth = 0;
		boolean comment = false;
		for (int at = 0; at < end;) {
			char c = program.charAt(at);
			comment = (c == '%' && depth == 0) || (comment && c != '\n' && c != '\r');
			depth = comment ? depth : (c == '(') ? depth + 1 : (c == ')' && depth > 0) ? depth - 1 : depth;
			int to = at + 1;
			while (Character.isLetterOrDigit(c) && to < end && Character.isLetterOrDigit(program.charAt(to))) {
				to++;
			}
			boolean name = at > 0 && program.charAt(at - 1) == '/';
			if (comment || depth > 0 || !isPlain(program.substring(at, to), name)) {
				said.append(program, at, to);
			}
			at = to;
		}
		return said.append(program.substring(end + "eexec".length()).replace("cleartomark", "")).toString();
	}

}
