package uk.candour.redaction.inspection.text;

import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that a run of bytes may stand for: the encodings in which PDF files, their
 * strings and their attachments hide words.
 */
public final class TextInBytes {

	private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

	/** A letter as scripts escape it. */
	private static final Pattern NUMBERED = Pattern.compile("%u([0-9A-Fa-f]{4})");

	/** Bytes as mail escapes them: quoted-printable. */
	private static final Pattern QUOTED = Pattern.compile("(?:=[0-9A-Fa-f]{2})+");

	private static final Pattern SENT = Pattern.compile("[?&;][\\w.%\\[\\]-]{0,64}=([^&;#\\n]*)");

	private static final Pattern ENTITY = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");

	private static final Pattern HEX = Pattern.compile("(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}\\s?){6,}(?![0-9A-Fa-f])");

	private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/_-]{8,65536}");

	private static final Pattern INTERNATIONAL = Pattern.compile("[\\w.-]*xn--[\\w.-]+");

	private static final Pattern BACKSLASH = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))");

	private TextInBytes() {
	}

	/** Each possible reading of the bytes, the plainest first. */
	public static Set<String> readings(byte[] bytes) {
		Set<String> texts = new LinkedHashSet<>();
		texts.add(new String(bytes, StandardCharsets.ISO_8859_1));
		if (!isPlain(bytes)) {
			addStrict(texts, bytes, StandardCharsets.UTF_8);
			if (looksWide(bytes)) {
				texts.add(new String(bytes, StandardCharsets.UTF_16BE));
				texts.add(new String(bytes, StandardCharsets.UTF_16LE));
			}
		}
		return texts;
	}

	/** The same text with escapes undone: percent signs, entities, hex digits. */
	public static List<String> unescaped(String text) {
		List<String> forms = new ArrayList<>();
		if (text.indexOf('%') >= 0) {
			String lettered = NUMBERED.matcher(text)
				.replaceAll((m) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
			addIfNew(forms, text, ESCAPED.matcher(lettered)
				.replaceAll((m) -> Matcher.quoteReplacement(decoded(m.group().replace("%", "")))));
		}
		if (forms.size() > 0 && (forms.get(0).indexOf('%') >= 0 || forms.get(0).indexOf('=') >= 0)) {
			forms.addAll(unescaped(forms.get(0)));
		}
		if (text.indexOf('=') >= 0) {
			addIfNew(forms, text, QUOTED.matcher(text)
				.replaceAll((m) -> Matcher.quoteReplacement(decoded(m.group().replace("=", "")))));
		}
		if (text.indexOf('&') >= 0) {
			addIfNew(forms, text, entities(text));
		}
		if (text.indexOf('\\') >= 0) {
			addIfNew(forms, text, BACKSLASH.matcher(text)
				.replaceAll((m) -> Matcher.quoteReplacement(
						String.valueOf((char) Integer.parseInt((m.group(1) != null) ? m.group(1) : m.group(2), 16)))));
		}
		Matcher hex = HEX.matcher(text);
		while (hex.find() && forms.size() < 2_000) {
			forms.add(decoded(hex.group().replaceAll("\\s", "")));
		}
		addCoded(forms, text);
		return forms;
	}

	/**
	 * What a filled-in form sends with an address, in both directions: a name may be
	 * parted among its values.
	 */
	public static String sent(String address) {
		StringBuilder there = new StringBuilder();
		StringBuilder back = new StringBuilder();
		SENT.matcher(address).results().forEach((value) -> {
			there.append(value.group(1)).append(' ');
			back.insert(0, value.group(1) + ' ');
		});
		return there + "\n\n" + back;
	}

	/** What is coded in base 64, which may begin anywhere, and names of hosts. */
	private static void addCoded(List<String> forms, String text) {
		Matcher coded = BASE_64.matcher(text);
		while (coded.find() && forms.size() < 2_000) {
			String run = coded.group().replace('-', '+').replace('_', '/');
			for (int from = 0; from < 4; from++) {
				int left = (run.length() - from) % 4;
				byte[] bytes = Base64.getDecoder().decode(run.substring(from, run.length() - ((left == 1) ? 1 : 0)));
				if (isText(bytes)) {
					forms.add(new String(bytes, StandardCharsets.UTF_8));
				}
			}
		}
		INTERNATIONAL.matcher(text).results().forEach((host) -> forms.add(IDN.toUnicode(host.group())));
	}

	/** Whether nearly everything in the bytes can be read. */
	public static boolean isText(byte[] bytes) {
		int odd = 0;
		int sample = Math.min(bytes.length, 1 << 16);
		for (int i = 0; i < sample; i++) {
			int b = bytes[i] & 0xFF;
			if ((b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f') || (b >= 0x7F && b < 0xA0)) {
				odd++;
			}
		}
		return odd * 20 <= sample || looksWide(bytes) || isUtf8(bytes);
	}

	private static String decoded(String hex) {
		byte[] bytes = HexFormat.of().parseHex(hex, 0, hex.length() & ~1);
		return readings(bytes).stream().reduce((first, last) -> last).orElse("");
	}

	private static String entities(String text) {
		String numbered = ENTITY.matcher(text).replaceAll((m) -> {
			int code = (m.group(1) != null) ? Integer.parseInt(m.group(1), 16) : Integer.parseInt(m.group(2));
			return Character.isValidCodePoint(code) ? Matcher.quoteReplacement(Character.toString(code)) : "";
		});
		return numbered.replace("&apos;", "'")
			.replace("&quot;", "\"")
			.replace("&nbsp;", " ")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&amp;", "&");
	}

	private static void addIfNew(List<String> forms, String text, String form) {
		if (!form.equals(text)) {
			forms.add(form);
		}
	}

	private static void addStrict(Set<String> texts, byte[] bytes, Charset charset) {
		try {
			texts.add(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException ex) {
			// Not in this encoding: one reading fewer.
			return;
		}
	}

	private static boolean isUtf8(byte[] bytes) {
		Set<String> texts = new LinkedHashSet<>();
		addStrict(texts, bytes, StandardCharsets.UTF_8);
		return !texts.isEmpty() && texts.iterator().next().chars().filter((c) -> c < 9).findAny().isEmpty();
	}

	private static boolean isPlain(byte[] bytes) {
		for (byte b : bytes) {
			if (b <= 0) {
				return false;
			}
		}
		return true;
	}

	/** Two bytes a character: many zero bytes, nearly all on one side. */
	private static boolean looksWide(byte[] bytes) {
		int even = 0;
		int odd = 0;
		int sample = Math.min(bytes.length, 1 << 16);
		for (int i = 0; i < sample; i++) {
			if (bytes[i] == 0) {
				even += (i % 2 == 0) ? 1 : 0;
				odd += i % 2;
			}
		}
		boolean marked = bytes.length > 1 && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
				|| (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
		return marked || (Math.max(even, odd) * 4 > sample && Math.min(even, odd) * 8 < sample);
	}

}
