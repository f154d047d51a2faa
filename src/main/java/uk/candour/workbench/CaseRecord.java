package uk.candour.workbench;

import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.accounts.Accounts;
import uk.candour.accounts.SignedIn;
import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.Letters;
import uk.candour.correspondence.Outbox;

/**
 * The record of a case: its letters and messages, and the trail of what was done.
 */
@Controller
@RequestMapping("/cases/{reference}")
class CaseRecord {

	/** Entries of the trail on one page. */
	private static final int ENTRIES = 50;

	private final OpenCase cases;

	private final Letters letters;

	private final Outbox outbox;

	private final AuditTrail trail;

	private final Accounts accounts;

	CaseRecord(OpenCase cases, Letters letters, Outbox outbox, AuditTrail trail, Accounts accounts) {
		this.cases = cases;
		this.letters = letters;
		this.outbox = outbox;
		this.trail = trail;
		this.accounts = accounts;
	}

	@GetMapping("/letters")
	String letters(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		this.cases.open(reference, signedIn.account(), "letters", model);
		model.addAttribute("letters", this.letters.of(reference).stream().map(this::letter).toList());
		model.addAttribute("messages", this.outbox.of(reference).stream().map(CaseRecord::message).toList());
		return "workbench/letters";
	}

	private LetterLine letter(Letter letter) {
		return new LetterLine(letter.title(), letter.document().toString(), Words.time(letter.writtenAt()),
				who(letter.writtenBy()));
	}

	private static MessageLine message(Outbox.Sent sent) {
		return new MessageLine(sent.subject(), sent.recipient(), Words.time(sent.queuedAt().toInstant()),
				sent.sentAt().map((at) -> "Sent " + Words.time(at.toInstant())).orElse("Waiting"),
				sent.sentAt().isPresent() ? null : sent.failure());
	}

	@GetMapping("/trail")
	String trail(@PathVariable String reference, @RequestParam(defaultValue = "0") int after,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		this.cases.open(reference, signedIn.account(), "trail", model);
		List<Entry> entries = this.trail.of(reference, after, ENTRIES + 1);
		String address = "/cases/" + reference + "/trail";
		model.addAttribute("entries", entries.stream().limit(ENTRIES).map(this::entry).toList());
		model.addAttribute("first", (after > 0) ? address : null);
		model.addAttribute("next",
				(entries.size() > ENTRIES) ? address + "?after=" + entries.get(ENTRIES - 1).number() : null);
		return "workbench/trail";
	}

	private TrailLine entry(Entry entry) {
		return new TrailLine(entry.number(), Words.time(entry.at()), who(entry.actor()), entry.action(),
				entry.details());
	}

	private String who(String actor) {
		return switch (actor) {
			case "system" -> "The system";
			case "requester" -> "The requester";
			default -> this.accounts.nameOf(actor);
		};
	}

	record LetterLine(String title, String document, String at, String by) {
	}

	record MessageLine(String subject, String recipient, String at, String state, String failure) {
	}

	record TrailLine(int number, String at, String by, String action, String details) {
	}

}
