package uk.candour.redaction.removal.file;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program of a function (ISO 32000-1, 7.10.5) without what no reader runs: remarks,
 * and what stands behind its end.
 */
final class Calculator {

	private static final Set<String> OPERATORS = Set.of("abs", "add", "and", "atan", "bitshift", "ceiling", "copy",
			"cos", "cvi", "cvr", "div", "dup", "eq", "exch", "exp", "false", "floor", "ge", "gt", "idiv", "if",
			"ifelse", "index", "le", "ln", "log", "lt", "mod", "mul", "ne", "neg", "not", "or", "pop", "roll", "round",
			"sin", "sqrt", "sub", "true", "truncate", "xor");

	private static final Pattern WORD = Pattern.compile("%[^\\r\\n]*|[{}]|[^\\s{}%\\x00]+");

	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

	private Calculator() {
	}

	/**
	 * The program alone. It ends before the first word that is none of the language: no
	 * reader runs such a program.
	 */
	static byte[] plain(byte[] program) {
		Matcher words = WORD.matcher(new String(program, StandardCharsets.ISO_8859_1));
		StringBuilder plain = new StringBuilder();
		int depth = 0;
		while (words.find()) {
			String word = words.group();
			if (word.startsWith("%")) {
				continue;
			}
			depth += word.equals("{") ? 1 : word.equals("}") ? -1 : 0;
			if (!"{}".contains(word) && !OPERATORS.contains(word) && !NUMBER.matcher(word).matches()) {
				break;
			}
			plain.append(word).append(' ');
			if (depth <= 0) {
				break;
			}
		}
		return plain.toString().strip().getBytes(StandardCharsets.ISO_8859_1);
	}

}
