package uk.candour.redaction.removal.fonts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.fontbox.encoding.StandardEncoding;

/**
 * A Type 1 program that is written anew with some of its glyphs only: outlines, names and
 * subroutines of the others are gone.
 */
final class TypeOneFont {

	private static final int KEY = 55665;

	private static final int LEAD = 4;

	private static final Pattern LEAD_OF_OUTLINES = Pattern.compile("/lenIV\\s+(-?\\d+)");

	private static final Pattern OUTLINES = Pattern.compile("/CharStrings\\s+(\\d+)\\s+dict\\s+dup\\s+begin\\s*");

	private static final Pattern OUTLINE = Pattern.compile("\\G\\s*/(\\S+)\\s+(\\d+)\\s+\\S+ ");

	private static final Pattern SUBROUTINES = Pattern.compile("/Subrs\\s+(\\d+)\\s+array\\s*");

	private static final Pattern SUBROUTINE = Pattern.compile("\\G\\s*dup\\s+(\\d+)\\s+(\\d+)\\s+\\S+ ");

	private static final Pattern AFTER = Pattern.compile("\\G\\s*(?:(?:noaccess|readonly)\\s+)?[^\\s/]+");

	private static final Pattern ENCODED = Pattern.compile("dup\\s+(\\d+)\\s*/(\\S+)\\s+put\\s*");

	private static final Pattern COMMENT = Pattern.compile("(?m)^%(?!!).*(?:\\R|$)");

	/** A complete program identifies itself to printers. */
	private static final Pattern IDENTIFIER = Pattern
		.compile("/(?:UniqueID\\s+\\d+|XUID\\s*\\[[^]]*])\\s*(?:readonly\\s+)?def\\s*");

	private final String clear;

	private final String secret;

	private final String end;

	private final int lead;

	private final Matcher outlinesHead;

	private final Map<String, byte[]> outlines = new LinkedHashMap<>();

	private int outlinesEnd;

	private int subroutinesStart;

	private int subroutinesEnd;

	private final List<byte[]> subroutines = new ArrayList<>();

	/** How outlines and subroutines are introduced and ended in this program. */
	private String read = "RD";

	private String define = "ND";

	private String put = "NP";

	/**
	 * A program.
	 * @param clearLength length of the part that can be read
	 * @param secretLength length of the part that is encrypted
	 */
	TypeOneFont(byte[] program, int clearLength, int secretLength) {
		String text = latin(program);
		int marker = text.indexOf("eexec");
		if (program[0] != '%' || marker < 0) {
			throw new IllegalArgumentException("no plain Type 1 program");
		}
		int from = (clearLength > marker && clearLength < program.length) ? clearLength : marker + 6;
		int to = (secretLength > 0 && from + secretLength <= program.length) ? from + secretLength : program.length;
		this.clear = text.substring(0, from);
		this.end = text.substring(to);
		this.secret = latin(TypeOneOutlines.decrypted(binary(Arrays.copyOfRange(program, from, to)), KEY));
		Matcher given = LEAD_OF_OUTLINES.matcher(this.secret);
		this.lead = given.find() ? Integer.parseInt(given.group(1)) : LEAD;
		this.outlinesHead = OUTLINES.matcher(this.secret);
		if (!this.outlinesHead.find()) {
			throw new IllegalArgumentException("no outlines");
		}
		readOutlines();
		readSubroutines();
	}

	private static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	/** The encrypted part may be written in hexadecimal digits. */
	private static byte[] binary(byte[] part) {
		boolean digits = part.length >= LEAD;
		for (int i = 0; i < LEAD && digits; i++) {
			digits = Character.digit(part[i], 16) >= 0 || part[i] <= ' ' && part[i] >= 0;
		}
		if (!digits) {
			return part;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int high = -1;
		for (byte b : part) {
			int digit = Character.digit(b, 16);
			if (digit >= 0) {
				if (high >= 0) {
					out.write(high << 4 | digit);
				}
				high = (high < 0) ? digit : -1;
			}
		}
		return out.toByteArray();
	}

	private void readOutlines() {
		int at = this.outlinesHead.end();
		Matcher head = OUTLINE.matcher(this.secret);
		Matcher after = AFTER.matcher(this.secret);
		while (head.find(at)) {
			int length = Integer.parseInt(head.group(2));
			this.read = lastWord(head.group());
			this.outlines.putIfAbsent(head.group(1), bytes(head.end(), length));
			if (!after.find(head.end() + length)) {
				throw new IllegalArgumentException("an outline without an end");
			}
			this.define = after.group().strip();
			at = after.end();
		}
		this.outlinesEnd = at;
		if (this.outlines.isEmpty() || OUTLINES.matcher(this.secret).results().count() != 1) {
			throw new IllegalArgumentException("no outlines, or two sets of them");
		}
	}

	private void readSubroutines() {
		Matcher head = SUBROUTINES.matcher(this.secret);
		if (!head.find() || head.start() > this.outlinesHead.start()) {
			return;
		}
		this.subroutinesStart = head.end();
		int count = Math.min(Integer.parseInt(head.group(1)), this.secret.length());
		int at = head.end();
		Matcher one = SUBROUTINE.matcher(this.secret);
		Matcher after = AFTER.matcher(this.secret);
		while (one.find(at)) {
			int length = Integer.parseInt(one.group(2));
			int number = Integer.parseInt(one.group(1));
			while (this.subroutines.size() <= number && number < count) {
				this.subroutines.add(null);
			}
			this.subroutines.set(number, bytes(one.end(), length));
			if (!after.find(one.end() + length)) {
				throw new IllegalArgumentException("a subroutine without an end");
			}
			this.put = after.group().strip();
			at = after.end();
		}
		this.subroutinesEnd = at;
		if (head.find() && head.start() < this.outlinesHead.start()) {
			throw new IllegalArgumentException("two sets of subroutines");
		}
	}

	private byte[] bytes(int from, int length) {
		return this.secret.substring(from, from + length).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String lastWord(String text) {
		String[] words = text.strip().split("\\s+");
		return words[words.length - 1];
	}

	boolean has(String name) {
		return this.outlines.containsKey(name);
	}

	/** The name that the program's own encoding gives a code; null for none. */
	String encoded(int code) {
		if (this.clear.contains("/Encoding StandardEncoding")) {
			return StandardEncoding.INSTANCE.getName(code);
		}
		Matcher entry = ENCODED.matcher(this.clear);
		String name = null;
		while (entry.find()) {
			name = (Integer.parseInt(entry.group(1)) == code) ? entry.group(2) : name;
		}
		return name;
	}

	/**
	 * A program in its parts.
	 *
	 * @param bytes all of it
	 * @param clear length of the part that can be read
	 * @param secret length of the part that is encrypted
	 */
	record Parts(byte[] bytes, int clear, int secret) {
	}

	/** The program with the glyphs of these names only. */
	Parts only(Set<String> wanted) {
		TypeOneOutlines use = new TypeOneOutlines(this.subroutines, this.lead);
		Set<String> kept = new HashSet<>(wanted);
		kept.add(".notdef");
		this.outlines.forEach((name, outline) -> {
			if (kept.contains(name)) {
				use.follow(outline);
			}
		});
		use.borrowed()
			.stream()
			.mapToObj(StandardEncoding.INSTANCE::getName)
			.filter(kept::add)
			.toList()
			.forEach((name) -> {
				if (has(name)) {
					use.follow(this.outlines.get(name));
				}
			});
		StringBuilder plain = new StringBuilder();
		if (this.subroutinesEnd > 0) {
			plain.append(this.secret, 0, this.subroutinesStart);
			subroutines(use, plain);
		}
		plain.append(this.secret, this.subroutinesEnd, this.outlinesHead.start(1));
		outlines(kept, plain);
		plain.append(this.secret, this.outlinesEnd, this.secret.length());
		String head = clear(kept);
		byte[] coded = TypeOneOutlines.encrypted(plain.toString().getBytes(StandardCharsets.ISO_8859_1), KEY);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
		out.writeBytes(coded);
		out.writeBytes(this.end.getBytes(StandardCharsets.ISO_8859_1));
		return new Parts(out.toByteArray(), head.length(), coded.length);
	}

	private void subroutines(TypeOneOutlines use, StringBuilder out) {
		for (int i = 0; i < this.subroutines.size(); i++) {
			if (this.subroutines.get(i) != null) {
				byte[] code = use.isInUse(i) ? this.subroutines.get(i) : use.nothing();
				out.append("dup ").append(i).append(' ').append(code.length).append(' ').append(this.read).append(' ');
				out.append(latin(code)).append(' ').append(this.put).append('\n');
			}
		}
	}

	private void outlines(Set<String> kept, StringBuilder out) {
		List<String> names = this.outlines.keySet().stream().filter(kept::contains).toList();
		out.append(names.size()).append(" dict dup begin\n");
		for (String name : names) {
			byte[] code = this.outlines.get(name);
			out.append('/').append(name).append(' ').append(code.length).append(' ').append(this.read).append(' ');
			out.append(latin(code)).append(' ').append(this.define).append('\n');
		}
	}

	/** The part that can be read, without comments and without names that are gone. */
	private String clear(Set<String> kept) {
		String encoding = ENCODED.matcher(this.clear)
			.replaceAll((entry) -> kept.contains(entry.group(2)) ? Matcher.quoteReplacement(entry.group()) : "");
		return IDENTIFIER.matcher(COMMENT.matcher(encoding).replaceAll("")).replaceAll("");
	}

}
