package uk.candour.redaction;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSString;

/**
 * Text strings of dictionaries.
 */
final class Strings {

	private Strings() {
	}

	/** The text of a string object, or null for anything else. */
	static String text(COSBase value) {
		if (!(value instanceof COSString string)) {
			return null;
		}
		byte[] bytes = string.getBytes();
		if (bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf) {
			return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
		}
		return string.getString();
	}

	/** An address with its percent signs resolved, where they can be. */
	static String unescaped(String address) {
		try {
			return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException asItIs) {
			return address;
		}
	}

}
