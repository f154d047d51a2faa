package uk.candour.statute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sample files of the specification. */
final class Sample {

	static final String VECTORS = "/law/deadline-vectors.csv";

	static final String HOLIDAYS = "/law/bank-holidays-2018-2028.json";

	private Sample() {
	}

	static String text(String name) {
		try (InputStream file = Sample.class.getResourceAsStream(name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
