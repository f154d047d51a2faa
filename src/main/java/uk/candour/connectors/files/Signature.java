package uk.candour.connectors.files;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests to an object store as Amazon's Signature Version 4 says, for requests
 * without a body.
 *
 * @param key its name, which is sent along
 * @param secret its secret, which never is
 * @param region of the store
 */
record Signature(String key, String secret, String region) {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final String METHOD = "AWS4-HMAC-SHA256";

	private static final HexFormat HEX = HexFormat.of();

	private static final String NO_BODY = HEX.formatHex(sha256(""));

	/**
	 * The headers that a request has to carry.
	 * @param address with a query as {@link #query} writes it
	 * @param at when it is sent: stores accept a quarter of an hour of difference
	 */
	Map<String, String> headers(String method, URI address, Instant at) {
		String moment = MOMENT.format(at);
		SortedMap<String, String> signed = new TreeMap<>(
				Map.of("host", host(address), "x-amz-content-sha256", NO_BODY, "x-amz-date", moment));
		String names = String.join(";", signed.keySet());
		String lines = signed.entrySet()
			.stream()
			.map((header) -> header.getKey() + ":" + header.getValue() + "\n")
			.collect(Collectors.joining());
		String query = (address.getRawQuery() != null) ? address.getRawQuery() : "";
		String request = String.join("\n", method, address.getRawPath(), query, lines, names, NO_BODY);
		String day = moment.substring(0, 8);
		String scope = day + "/" + this.region + "/s3/aws4_request";
		String toSign = String.join("\n", METHOD, moment, scope, HEX.formatHex(sha256(request)));
		byte[] signing = mac(mac(mac(mac(bytes("AWS4" + this.secret), day), this.region), "s3"), "aws4_request");
		String signature = HEX.formatHex(mac(signing, toSign));
		signed.put("authorization", METHOD + " Credential=" + this.key + "/" + scope + ", SignedHeaders=" + names
				+ ", Signature=" + signature);
		signed.remove("host"); // the client of the platform writes it, the same way
		return signed;
	}

	private static String host(URI address) {
		int usual = address.getScheme().equals("https") ? 443 : 80;
		boolean plain = address.getPort() == -1 || address.getPort() == usual;
		return plain ? address.getHost() : address.getHost() + ":" + address.getPort();
	}

	/**
	 * A query in the one order and the one writing that can be signed.
	 */
	static String query(Map<String, String> parameters) {
		return new TreeMap<>(parameters).entrySet()
			.stream()
			.map((parameter) -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
			.collect(Collectors.joining("&"));
	}

	/**
	 * Text as a part of an address that can be signed (RFC 3986 section 2.3).
	 */
	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8)
			.replace("+", "%20")
			.replace("*", "%2A")
			.replace("%7E", "~");
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes(text));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static byte[] mac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(bytes(text));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "Signature of " + this.key;
	}

}
