package uk.candour.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.correspondence.Letters;
import uk.candour.disclosure.Pack;
import uk.candour.disclosure.Packs;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.workflow.Refused;

/**
 * The files that a requester may take away: the released pack, its manifest, and the
 * letters of their own case. Everything is looked up from the case of the session.
 */
@Controller
@RequestMapping("/my-request")
class MyFiles {

	private final Packs packs;

	private final Letters letters;

	private final Documents documents;

	private final PageWords words;

	MyFiles(Packs packs, Letters letters, Documents documents, PageWords words) {
		this.packs = packs;
		this.letters = letters;
		this.documents = documents;
		this.words = words;
	}

	/** The pack; counted as collected only when all of it was sent. */
	@GetMapping("/pack.pdf")
	void pack(HttpSession session, HttpServletResponse response) throws IOException {
		Pack pack = released(session);
		send(this.packs.file(pack), pack.caseReference() + ".pdf", response);
		this.packs.collected(pack.caseReference());
	}

	/** What is in the pack, with the fingerprint of each document. */
	@GetMapping("/manifest.json")
	void manifest(HttpSession session, HttpServletResponse response) throws IOException {
		Pack pack = released(session);
		byte[] json = pack.manifest().getBytes(StandardCharsets.UTF_8);
		head(response, "application/json", pack.caseReference() + "-manifest.json", json.length);
		response.getOutputStream().write(json);
	}

	@GetMapping("/letters/{id}")
	void letter(@PathVariable UUID id, HttpSession session, HttpServletResponse response) throws IOException {
		String reference = Visitor.of(session).orElseThrow(MyFiles::notThere);
		Document letter = this.letters.of(reference)
			.stream()
			.filter((each) -> each.document().equals(id))
			.findFirst()
			.flatMap((each) -> this.documents.find(reference, id))
			.orElseThrow(MyFiles::notThere);
		send(letter, letter.name(), response);
	}

	private Pack released(HttpSession session) {
		return Visitor.of(session).flatMap(this.packs::released).orElseThrow(MyFiles::notThere);
	}

	private void send(Document document, String name, HttpServletResponse response) throws IOException {
		try (InputStream content = this.documents.open(document)) {
			head(response, document.mediaType(), name, document.size());
			content.transferTo(response.getOutputStream());
			response.flushBuffer();
		}
	}

	private static void head(HttpServletResponse response, String mediaType, String name, long size) {
		response.setContentType(mediaType);
		response.setContentLengthLong(size);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	/** Nothing was handed out; the requester's own page says why. */
	@ExceptionHandler
	String refused(Refused refused, RedirectAttributes after) {
		after.addFlashAttribute("problem", this.words.say(refused));
		return "redirect:/my-request";
	}

	private static ResponseStatusException notThere() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
