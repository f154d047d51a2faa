package uk.candour.connectors.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * What a system answered.
 *
 * @param status of HTTP
 * @param headers as sent
 * @param body to its end
 */
record Answer(int status, HttpHeaders headers, byte[] body) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final Pattern NEXT = Pattern.compile("<([^<>]*)>\\s*;[^,]*\\brel=\"?next\\b\"?");

	/**
	 * Itself, when it is a good one.
	 * @param who answered, for people
	 * @throws SourceFailure for any other
	 */
	Answer good(String who) throws SourceFailure {
		if (this.status == 401 || this.status == 403) {
			throw new SourceFailure(who + " refused the token (status " + this.status + ").", false, null);
		}
		if (this.status >= 300 && this.status < 400) {
			throw new SourceFailure(who + " sends elsewhere (status " + this.status + "); redirects are refused.",
					false, null);
		}
		if (this.status < 200 || this.status >= 300) {
			boolean passing = this.status >= 500 || this.status == 429 || this.status == 408;
			throw new SourceFailure(who + " answered with an error (status " + this.status + ").", passing, null);
		}
		return this;
	}

	/**
	 * The body as JSON.
	 */
	JsonNode json() throws SourceFailure {
		try {
			JsonNode document = JSON.readTree(this.body);
			if (!document.isMissingNode()) {
				return document;
			}
			throw new SourceFailure("The system answered with nothing where JSON was expected.", false, null);
		}
		catch (JsonProcessingException garbage) {
			throw new SourceFailure("The system answered with something that is not JSON.", false, Trace.of(garbage));
		}
		catch (IOException impossible) {
			throw new SourceFailure("The system's answer cannot be read.", true, Trace.of(impossible));
		}
	}

	/**
	 * The address of the next page, where headers say it (RFC 8288).
	 */
	Optional<String> next() {
		return this.headers.allValues("Link")
			.stream()
			.map(NEXT::matcher)
			.filter(Matcher::find)
			.map((found) -> found.group(1))
			.findFirst();
	}

	/**
	 * The state of the record that was answered (RFC 9110 section 8.8.3).
	 */
	Optional<String> entityTag() {
		return this.headers.firstValue("ETag");
	}

}
