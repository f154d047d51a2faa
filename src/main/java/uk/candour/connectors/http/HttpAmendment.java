package uk.candour.connectors.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import uk.candour.connectors.spi.Amendment;
import uk.candour.connectors.spi.Correction;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;

/**
 * Corrects one value by one declared request, on condition that nobody changed the record
 * meanwhile: by the tag of its state, or by the expected value in the request itself.
 *
 * @param search how records are found; its rights read, too
 * @param reading the desk of the search
 * @param writing the desk with the right to write
 * @param valueInRecord where the value stands in a record found
 * @param readPath of one record
 * @param valueInDocument where the value stands in that document
 * @param method PATCH, PUT or POST
 * @param path that the request goes to
 * @param body what it says
 */
record HttpAmendment(HttpEnquiry search, Desk reading, Desk writing, JsonPointer valueInRecord, String readPath,
		JsonPointer valueInDocument, String method, String path, BodyTemplate body) implements Amendment {

	@Override
	public void find(Query query, BiConsumer<String, String> held, Deadline deadline) throws SourceFailure {
		this.search.read(query, (locator, item) -> held.accept(locator, text(item.at(this.valueInRecord))), deadline);
	}

	@Override
	public Optional<String> read(String record, Deadline deadline) throws SourceFailure {
		return value(this.reading.get(document(record), deadline));
	}

	@Override
	public boolean write(Correction correction, Deadline deadline) throws SourceFailure {
		Answer before = this.reading.get(document(correction.record()), deadline);
		if (!Objects.equals(value(before).orElse(null), correction.expected())) {
			return false;
		}
		if (before.entityTag().isEmpty() && !this.body.saysWhatIsExpected()) {
			throw new SourceFailure(
					"The system does not say which state of the record it answered with (ETag), "
							+ "so a change made by somebody else meanwhile could be lost; nothing was changed.",
					false, null);
		}
		Answer answer = this.writing.send(() -> request(correction, before.entityTag()), deadline);
		// 409 and 412 say that the record is no longer as it was (RFC 9110 section 15.5).
		if (answer.status() == 409 || answer.status() == 412) {
			return false;
		}
		answer.good("The system");
		return true;
	}

	private HttpRequest.Builder request(Correction correction, Optional<String> state) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.writing.at(filled(this.path, correction.record())))
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", Line.encoded(correction.key()))
			.method(this.method, BodyPublishers.ofByteArray(this.body.filled(correction)));
		state.ifPresent((tag) -> request.header("If-Match", tag));
		return request;
	}

	private URI document(String record) {
		return this.reading.at(filled(this.readPath, record));
	}

	private Optional<String> value(Answer answer) throws SourceFailure {
		JsonNode value = answer.json().at(this.valueInDocument);
		return Optional.ofNullable(text(value));
	}

	private static String text(JsonNode value) {
		return value.isValueNode() && !value.isNull() ? value.asText() : null;
	}

	private static String filled(String path, String record) {
		return path.replace("{record}", Line.encoded(record));
	}

}
