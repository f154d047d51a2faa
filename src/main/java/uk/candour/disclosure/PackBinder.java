package uk.candour.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import uk.candour.redaction.VerifiedPdf;

/** To be merged. */
final class PackBinder {

	record Part(VerifiedPdf pdf, String title, String number) {
	}

	record Manifest(int pages, String sha256, String json) {
	}

	Manifest bind(String title, String reference, Path letter, Path schedule, List<Part> parts, Path target, Instant at)
			throws IOException {
		throw new IOException("");
	}

}
