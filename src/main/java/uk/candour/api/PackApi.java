package uk.candour.api;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonRawValue;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.disclosure.Pack;
import uk.candour.disclosure.Packs;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;

/**
 * The released pack over REST.
 */
@RestController
@RequestMapping("/api/cases/{reference}/pack")
class PackApi {

	private final Packs packs;

	private final Documents documents;

	private final Caller caller;

	PackApi(Packs packs, Documents documents, Caller caller) {
		this.packs = packs;
		this.documents = documents;
		this.caller = caller;
	}

	/** The pack's manifest and certificate. */
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	View view(@PathVariable String reference) {
		Pack pack = released(reference);
		return new View(pack.pages(), pack.documents(), pack.releasedAt().orElseThrow(),
				pack.collectedAt().orElse(null), pack.manifest(), pack.certificate());
	}

	/** The pack itself. */
	@GetMapping(produces = MediaType.APPLICATION_PDF_VALUE)
	ResponseEntity<InputStreamResource> file(@PathVariable String reference) throws IOException {
		Document file = this.packs.file(released(reference));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(reference + ".pdf").build().toString())
			.contentType(MediaType.APPLICATION_PDF)
			.contentLength(file.size())
			.body(new InputStreamResource(this.documents.open(file)));
	}

	/** Says that the pack is in the requester's hands: the case then closes. */
	@PostMapping("/collected")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void collected(@PathVariable String reference) {
		released(reference);
		this.packs.collected(reference);
	}

	private Pack released(String reference) {
		this.caller.see(reference);
		return this.packs.released(reference)
			.orElseThrow(() -> new Caller.NotThere("The case " + reference + " has no released pack."));
	}

	/** What is in the pack and what proves it. */
	record View(int pages, int documents, Instant releasedAt, Instant collectedAt, @JsonRawValue String manifest,
			@JsonRawValue String certificate) {
	}

}
