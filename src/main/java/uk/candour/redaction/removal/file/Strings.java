package uk.candour.redaction.removal.file;

import java.net.IDN;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSString;

/**
 * Text strings of dictionaries.
 */
public final class Strings {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private static final Pattern ENTITY = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,4})|([0-9]{1,5}));");

	/** Also as scripts of web pages write them. */
	private static final Pattern ESCAPED = Pattern.compile("[%\\\\]u([0-9A-Fa-f]{4})|((?:%[0-9A-Fa-f]{2})+)");

	/** As mail writes letters beside those of ASCII (RFC 2045, 6.7). */
	private static final Pattern QUOTED = Pattern.compile("(?:=[0-9A-Fa-f]{2})+");

	/** The same for lines at the head of a mail (RFC 2047). */
	private static final Pattern ENCODED = Pattern.compile("=\\?[^?\\s]+\\?[Qq]\\?([^?]*)\\?=");

	/** What a form that was filled in sends. */
	private static final Pattern VALUE = Pattern.compile("[?&;][^=&;#]*=([^&;#]*)");

	private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){4,}");

	private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}");

	private static final Pattern HOST = Pattern.compile("[\\w.-]*xn--[\\w.-]+");

	/** Addresses inside addresses are escaped more than once. */
	private static final int MOST_TURNS = 3;

	private static final int MOST_CODES = 100;

	private Strings() {
	}

	/** The text of a string object, or null for anything else. */
	public static String text(COSBase value) {
		if (!(value instanceof COSString string)) {
			return null;
		}
		byte[] bytes = string.getBytes();
		if (bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
			return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
		}
		return string.getString();
	}

	/** What an address may say: as it stands, and with each way of writing it undone. */
	public static Set<String> readings(String address) {
		Set<String> readings = new LinkedHashSet<>(List.of(address));
		String plain = address;
		for (int turn = 0; turn < MOST_TURNS; turn++) {
			values(plain, readings);
			plain = ENTITY.matcher(unescaped(plain)).replaceAll((entity) -> Matcher.quoteReplacement(letter(entity)));
			readings.add(plain);
		}
		mail(plain, readings);
		readings.add(plain.replace('+', ' '));
		for (Pattern code : List.of(HEX, BASE_64)) {
			code.matcher(plain).results().limit(MOST_CODES).forEach((run) -> decoded(run.group(), code, readings));
		}
		HOST.matcher(plain).results().forEach((host) -> readings.add(IDN.toUnicode(host.group())));
		return readings;
	}

	private static String letter(MatchResult entity) {
		return Character.toString((entity.group(1) != null) ? Integer.parseInt(entity.group(1), 16)
				: Math.min(Integer.parseInt(entity.group(2)), 0xffff));
	}

	/** Codes may begin anywhere in a run of their letters; only what is text counts. */
	private static void decoded(String run, Pattern code, Set<String> readings) {
		if (code == HEX) {
			readings.add(text(HexFormat.of().parseHex(run, 0, run.length() & ~1)));
			return;
		}
		for (int from = 0; from < 4; from++) {
			int end = from + (run.length() - from) / 4 * 4;
			int rest = (run.length() - end > 1) ? run.length() : end;
			byte[] bytes = Base64.getDecoder().decode(run.substring(from, rest).replace('-', '+').replace('_', '/'));
			readings.add(text(bytes));
		}
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/** An address with its percent signs resolved, where they can be. */
	private static String unescaped(String address) {
		return ESCAPED.matcher(address)
			.replaceAll((escape) -> Matcher.quoteReplacement((escape.group(1) != null)
					? Character.toString(Integer.parseInt(escape.group(1), 16)) : letters(escape.group(2), "%")));
	}

	/** What bytes say that are written as digits behind a sign. */
	private static String letters(String escapes, String sign) {
		byte[] bytes = HexFormat.of().parseHex(escapes.replace(sign, ""));
		String text = text(bytes);
		return (text.indexOf('\ufffd') < 0) ? text : new String(bytes, WINDOWS);
	}

	private static void mail(String address, Set<String> readings) {
		if (address.indexOf('=') >= 0) {
			String plain = QUOTED.matcher(address)
				.replaceAll((quoted) -> Matcher.quoteReplacement(letters(quoted.group(), "=")));
			readings.add(plain);
			ENCODED.matcher(plain).results().forEach((word) -> readings.add(word.group(1).replace('_', ' ')));
		}
	}

	/** Values that stand beside each other may be a name, in either order. */
	private static void values(String address, Set<String> readings) {
		List<String> values = new ArrayList<>();
		VALUE.matcher(address).results().forEach((value) -> values.add(unescaped(value.group(1).replace('+', ' '))));
		readings.add(String.join(" ", values));
		Collections.reverse(values);
		readings.add(String.join(" ", values));
	}

}
