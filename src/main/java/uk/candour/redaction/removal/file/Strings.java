package uk.candour.redaction.removal.file;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

	private static final Pattern ENTITY = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,4})|([0-9]{1,5}));");

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
			plain = ENTITY.matcher(unescaped(plain)).replaceAll((entity) -> Matcher.quoteReplacement(letter(entity)));
			readings.add(plain);
		}
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
		try {
			return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException asItIs) {
			return address;
		}
	}

}
