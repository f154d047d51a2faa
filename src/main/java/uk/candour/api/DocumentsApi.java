package uk.candour.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import uk.candour.accounts.Account;
import uk.candour.cases.Intake;
import uk.candour.cases.Proof;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.redaction.Area;
import uk.candour.review.Marking;
import uk.candour.review.Marks;
import uk.candour.review.PageMark;
import uk.candour.review.Reviews;
import uk.candour.review.Suggestion;
import uk.candour.review.Suggestions;
import uk.candour.review.Withholding;

/**
 * The documents of a case over REST: read them, decide what belongs, mark what is
 * withheld.
 */
@RestController
@RequestMapping("/api/cases/{reference}/documents")
class DocumentsApi {

	private final Documents documents;

	private final Reviews reviews;

	private final Marks marks;

	private final Suggestions suggestions;

	private final Intake intake;

	private final Caller caller;

	DocumentsApi(Documents documents, Reviews reviews, Marks marks, Suggestions suggestions, Intake intake,
			Caller caller) {
		this.documents = documents;
		this.reviews = reviews;
		this.marks = marks;
		this.suggestions = suggestions;
		this.intake = intake;
		this.caller = caller;
	}

	/** Adds proof of identity. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	void add(@PathVariable String reference, @RequestParam MultipartFile file) throws IOException {
		Account who = this.caller.officer();
		this.caller.see(reference);
		String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "proof";
		this.intake.identityReceived(reference, List.of(new Proof(name, file.getBytes())), who.username());
	}

	/** Findings with what was decided of each. */
	@GetMapping
	List<Found> list(@PathVariable String reference) {
		this.caller.see(reference);
		return this.reviews.items(reference).stream().map((item) -> Found.of(item, List.of(), List.of())).toList();
	}

	/** One finding, with its marks and suggestions. */
	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	Found one(@PathVariable String reference, @PathVariable UUID id) {
		this.caller.see(reference);
		Reviews.Item item = item(reference, id);
		return Found.of(item, this.marks.of(id), this.suggestions.of(reference, item.finding()));
	}

	/** The content of a finding: as it was found, or as pages. */
	@GetMapping("/{id}/content")
	ResponseEntity<InputStreamResource> content(@PathVariable String reference, @PathVariable UUID id,
			@RequestParam(defaultValue = "pages") Form form) throws IOException {
		this.caller.see(reference);
		Reviews.Item item = item(reference, id);
		if (form == Form.pages && !item.isReadable()) {
			throw new Caller.NotThere("This document has no pages. " + item.trouble());
		}
		Document document = (form == Form.pages) ? item.pages() : item.finding();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(document.getId() + (form == Form.pages ? ".pdf" : ""))
						.build()
						.toString())
			.contentType((form == Form.pages) ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
			.contentLength(document.size())
			.body(new InputStreamResource(this.documents.open(document)));
	}

	/** Decides whether a finding belongs to the answer. */
	@PutMapping("/{id}/decision")
	void decide(@PathVariable String reference, @PathVariable UUID id, @Valid @RequestBody Decision decision) {
		Account who = this.caller.officer();
		this.caller.see(reference);
		this.reviews.choose(reference, id, decision.included(), (decision.reason() != null) ? decision.reason() : "",
				who);
	}

	/** Replaces the marks on a finding; whoever does so has read it through. */
	@PutMapping("/{id}/marks")
	List<PageMark> marks(@PathVariable String reference, @PathVariable UUID id,
			@Valid @RequestBody List<@Valid NewMark> marks) {
		Account who = this.caller.officer();
		this.caller.see(reference);
		return this.marks.replace(reference, id, marks.stream().map(NewMark::marking).toList(), who);
	}

	private Reviews.Item item(String reference, UUID id) {
		return this.reviews.item(reference, id)
			.orElseThrow(() -> new Caller.NotThere("The case " + reference + " has no such document."));
	}

	/** Which form of a document is wanted. */
	enum Form {

		original, pages

	}

	/** Whether a finding belongs; when not, why. */
	record Decision(@NotNull Boolean included, @Size(max = 1000) String reason) {
	}

	/** A text wherever it stands in the document, or an area of a page; and why. */
	record NewMark(@Size(max = 1000) String text, boolean matchCase, Boolean wholeWord, Area area,
			@NotNull Withholding withholding) {

		Marking marking() {
			boolean word = (this.wholeWord == null) || this.wholeWord;
			return new Marking(this.text, this.matchCase, this.text != null && word, this.area, this.withholding);
		}

	}

	/** A finding. */
	record Found(UUID id, String name, String mediaType, String asset, String locator, Instant madeAt, String why,
			String sha256, Integer pages, String note, Boolean included, String reason, boolean read, int markCount,
			List<PageMark> marks, List<Suggestion> suggestions) {

		static Found of(Reviews.Item item, List<PageMark> marks, List<Suggestion> suggestions) {
			Document finding = item.finding();
			return new Found(finding.getId(), finding.name(), finding.mediaType(), finding.origin(), finding.locator(),
					finding.madeAt(), finding.why(), finding.sha256(), item.isReadable() ? item.pages().pages() : null,
					item.trouble(), item.choice().map(Reviews.Choice::included).orElse(null),
					item.choice().map(Reviews.Choice::reason).orElse(null), item.read(), item.marks(), marks,
					suggestions);
		}

	}

}
