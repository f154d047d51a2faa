package uk.candour.connectors.files;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTests {

	private static final Signature SIGNATURE = new Signature("AKIAIOSFODNN7EXAMPLE",
			"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1");

	/**
	 * The example “GET Bucket (List Objects)” of Amazon's description of Signature
	 * Version 4.
	 */
	@Test
	void signsTheExampleOfTheDescriptionAsItSays() {
		URI address = URI.create(
				"https://examplebucket.s3.amazonaws.com/?" + Signature.query(Map.of("prefix", "J", "max-keys", "2")));
		Map<String, String> headers = SIGNATURE.headers("GET", address, Instant.parse("2013-05-24T00:00:00Z"));
		assertThat(headers)
			.containsEntry("authorization",
					"AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
							+ "SignedHeaders=host;x-amz-content-sha256;x-amz-date, "
							+ "Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")
			.containsEntry("x-amz-date", "20130524T000000Z")
			.doesNotContainKey("host");
	}

	@Test
	void writesWhatAddressesCannotHold() {
		assertThat(Signature.encoded("a b+c*d~e/ł")).isEqualTo("a%20b%2Bc%2Ad~e%2F%C5%82");
	}

	@Test
	void theSecretIsNotInItsText() {
		assertThat(SIGNATURE.toString()).doesNotContain("wJalrXUtnFEMI");
	}

}
