package uk.candour.portal;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Intake;
import uk.candour.cases.Proof;
import uk.candour.cases.Stage;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.Letters;
import uk.candour.disclosure.Packs;
import uk.candour.statute.DaySheet;
import uk.candour.statute.Tick;
import uk.candour.workflow.Refused;

/**
 * Where a requester follows their request and collects the answer.
 */
@Controller
@RequestMapping("/my-request")
class MyRequest {

	private final CaseFiles cases;

	private final Intake intake;

	private final Packs packs;

	private final Letters letters;

	private final MyQuestions questions;

	private final PageWords words;

	MyRequest(CaseFiles cases, Intake intake, Packs packs, Letters letters, MyQuestions questions, PageWords words) {
		this.cases = cases;
		this.intake = intake;
		this.packs = packs;
		this.letters = letters;
		this.questions = questions;
		this.words = words;
	}

	@GetMapping
	String tracker(HttpSession session, Model model) {
		Optional<String> reference = Visitor.of(session);
		if (reference.isEmpty()) {
			return "redirect:/collect";
		}
		CaseFile file = this.cases.get(reference.get());
		model.addAttribute("requester", true);
		model.addAttribute("about", this.words.say("mine.caption", file.reference()));
		model.addAttribute("heading", this.words.say("stage." + file.stage()));
		model.addAttribute("due", file.dueOn().orElse(null));
		model.addAttribute("answered", file.clock().answeredOn().orElse(null));
		model.addAttribute("explanations", file.clock().explain());
		model.addAttribute("sheet", DaySheet.of(file.clock(), this.cases.today()));
		model.addAttribute("wantsProof", file.stage() == Stage.AWAITING_IDENTITY);
		List<MyQuestions.Line> lines = this.questions.of(file);
		model.addAttribute("questions", lines);
		model.addAttribute("answerable", lines.stream().anyMatch(MyQuestions.Line::answerable));
		model.addAttribute("entries", entries(file));
		model.addAttribute("pack", this.packs.released(file.reference()).orElse(null));
		model.addAttribute("letters", this.letters.of(file.reference()).stream().map(MyRequest::letter).toList());
		return "portal/my-request";
	}

	/** The same page in another language, with what was typed. */
	@PostMapping(params = PageLanguage.FORM)
	String inOtherWords(@RequestParam Map<String, String> form, RedirectAttributes after) {
		after.addFlashAttribute("typed", form);
		return "redirect:/my-request";
	}

	/** Takes proof of identity that was asked for. */
	@PostMapping("/proof")
	String proof(@RequestParam MultipartFile file, HttpSession session, RedirectAttributes after) throws IOException {
		Optional<String> reference = Visitor.of(session);
		if (reference.isEmpty()) {
			return "redirect:/collect";
		}
		try {
			Proof proof = new Proof(AboutRequest.plain(file.getOriginalFilename()), file.getBytes());
			this.intake.identityReceived(reference.get(), List.of(proof), "requester");
			after.addFlashAttribute("notice", this.words.say("mine.proof.received"));
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", this.words.say(ex));
		}
		return "redirect:/my-request";
	}

	private static LetterLine letter(Letter letter) {
		return new LetterLine(letter.code().title(PageWords.language()), letter.document(),
				letter.writtenAt().atZone(ZoneId.of("Europe/London")).toLocalDate());
	}

	private List<Entry> entries(CaseFile file) {
		List<Entry> entries = new ArrayList<>();
		for (Tick tick : file.ticks()) {
			String key = "tick." + tick.kind();
			// what has no words moves the clock without being news
			if (this.words.know(key)) {
				entries.add(new Entry(this.words.say(key), tick.on(), tick.reason().isEmpty() ? null : tick.reason()));
			}
		}
		// what came last on a day stands above what came before it
		Collections.reverse(entries);
		entries.sort(Comparator.comparing(Entry::on).reversed());
		return entries;
	}

	/** A letter that may be read again. */
	record LetterLine(String title, UUID document, LocalDate on) {
	}

	/**
	 * Something that happened, as the requester reads it.
	 *
	 * @param text more, or null
	 */
	record Entry(String title, LocalDate on, String text) {

		/** Who did it is not the requester's concern. */
		public String by() {
			return null;
		}

	}

}
