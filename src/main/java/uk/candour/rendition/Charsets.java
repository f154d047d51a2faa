package uk.candour.rendition;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Text from bytes whose character set is unknown or wrongly declared.
 */
final class Charsets {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private Charsets() {
	}

	/** By byte order mark, as UTF-8 when it is that, otherwise as Windows wrote it. */
	static String decode(byte[] bytes) {
		if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
			return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
		}
		if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, WINDOWS);
		}
	}

	/** In the declared character set when there is such a one. */
	static String decode(byte[] bytes, String declared) {
		try {
			Charset charset = (declared == null) ? null : Charset.forName(declared);
			// Much mail declares ASCII and is not.
			return (charset == null || charset.equals(StandardCharsets.US_ASCII)) ? decode(bytes)
					: new String(bytes, charset);
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return decode(bytes);
		}
	}

	private static boolean starts(byte[] bytes, int... mark) {
		for (int i = 0; i < mark.length; i++) {
			if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
