package uk.candour.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.portal.Draft.Contact;
import uk.candour.portal.Draft.Place;
import uk.candour.portal.Draft.You;

/**
 * The first part of a request: who asks, where they lived, how to reach them.
 */
@Controller
@RequestMapping("/request")
class AboutYou {

	private static final int MOST_PLACES = 10;

	private final Drafts drafts;

	private final PageWords words;

	private final Clock clock;

	AboutYou(Drafts drafts, PageWords words, Clock clock) {
		this.drafts = drafts;
		this.words = words;
		this.clock = clock;
	}

	/** Whether the page was opened from the answers being checked. */
	@ModelAttribute("changing")
	boolean changing(@RequestParam(required = false) String change) {
		return change != null;
	}

	@ModelAttribute("draft")
	Draft draft(HttpSession session) {
		return this.drafts.of(session);
	}

	@GetMapping
	String begin() {
		return "redirect:/request/you";
	}

	@GetMapping("/you")
	String you() {
		return "portal/you";
	}

	@PostMapping("/you")
	String you(@RequestParam Map<String, String> form, HttpSession session, Model model) {
		You you = new You(form.getOrDefault("name", "").strip(), form.getOrDefault("formerNames", ""),
				DateParts.of(form, "birth"));
		Problems problems = new Problems(this.words);
		you.check(problems, today());
		keep(session, model, draft(session).with(you));
		return Step.next(problems, form, Step.YOU, model);
	}

	@GetMapping("/addresses")
	String addresses() {
		return "portal/addresses";
	}

	/** One form, three buttons: go on, one more address, take one away. */
	@PostMapping("/addresses")
	String addresses(@RequestParam Map<String, String> form, HttpSession session, Model model) {
		List<Place> places = places(form);
		if (form.containsKey("remove")) {
			return changed(session, without(places, form.get("remove")), form);
		}
		if (form.containsKey("more") && places.size() < MOST_PLACES) {
			places.add(Place.EMPTY);
			return changed(session, places, form);
		}
		Problems problems = new Problems(this.words);
		for (int index = 0; index < places.size(); index++) {
			places.get(index).check(index, problems, today());
		}
		keep(session, model, draft(session).with(places));
		return Step.next(problems, form, Step.ADDRESSES, model);
	}

	private String changed(HttpSession session, List<Place> places, Map<String, String> form) {
		this.drafts.keep(session, draft(session).with(places));
		return "redirect:/request/addresses" + (form.containsKey("change") ? "?change" : "");
	}

	private static List<Place> places(Map<String, String> form) {
		List<Place> places = new ArrayList<>();
		for (int index = 0; index < MOST_PLACES && form.containsKey("address-" + index); index++) {
			places.add(new Place(form.get("address-" + index).strip(), form.getOrDefault("from-" + index, "").strip(),
					form.getOrDefault("to-" + index, "").strip()));
		}
		return places.isEmpty() ? new ArrayList<>(List.of(Place.EMPTY)) : places;
	}

	private static List<Place> without(List<Place> places, String index) {
		List<Place> rest = new ArrayList<>(places);
		if (index.matches("\\d") && Integer.parseInt(index) < rest.size()) {
			rest.remove(Integer.parseInt(index));
		}
		return rest.isEmpty() ? List.of(Place.EMPTY) : rest;
	}

	@GetMapping("/contact")
	String contact() {
		return "portal/contact";
	}

	@PostMapping("/contact")
	String contact(@RequestParam Map<String, String> form, HttpSession session, Model model) {
		Contact contact = new Contact(form.getOrDefault("email", "").strip(), form.getOrDefault("phone", "").strip());
		Problems problems = new Problems(this.words);
		contact.check(problems);
		keep(session, model, draft(session).with(contact));
		return Step.next(problems, form, Step.CONTACT, model);
	}

	private void keep(HttpSession session, Model model, Draft draft) {
		this.drafts.keep(session, draft);
		model.addAttribute("draft", draft);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
