package uk.candour.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import uk.candour.cases.Calendars;
import uk.candour.statute.ClockRefusal;
import uk.candour.statute.ComplaintRoutes;
import uk.candour.statute.DaySheet;
import uk.candour.statute.StatutoryClock;

/**
 * When must I get an answer? For anybody, about a request to any council, without a case.
 * The question is the address of the page and holds dates only; nothing is kept.
 */
@Controller
class DeadlinePage {

	private static final String ADDRESS = "/deadline";

	private final PageWords words;

	private final Calendars calendars;

	private final Clock clock;

	DeadlinePage(PageWords words, Calendars calendars, Clock clock) {
		this.words = words;
		this.calendars = calendars;
		this.clock = clock;
	}

	@GetMapping(ADDRESS)
	String page(@RequestParam Map<String, String> form, Model model) {
		if (!isInOtherWords(form) && form.values().stream().anyMatch(String::isBlank)) {
			return "redirect:" + withoutEmptyFields(form);
		}
		Optional<Asked> asked = Asked.of(form.getOrDefault("kind", ""));
		boolean choosing = asked.isEmpty() || isInOtherWords(form) && form.containsKey("go");
		return choosing ? kinds(form, model) : dates(asked.get(), form, model);
	}

	/**
	 * Whether a form that was being filled in is only to be shown in another language.
	 */
	private static boolean isInOtherWords(Map<String, String> form) {
		return form.containsKey(PageLanguage.FORM);
	}

	private String kinds(Map<String, String> form, Model model) {
		Problems problems = new Problems(this.words);
		problems.when(!form.isEmpty() && !isInOtherWords(form), "kind", "deadline.kind.missing");
		model.addAttribute("errors", problems.messages());
		model.addAttribute("kind", form.get("kind"));
		model.addAttribute("kinds", Asked.choices(this.words));
		return "portal/deadline-kind";
	}

	private String dates(Asked asked, Map<String, String> form, Model model) {
		Inquiry inquiry = Inquiry.of(asked, form);
		model.addAttribute("kind", asked.code());
		model.addAttribute("about", this.words.say(asked.key()));
		model.addAttribute("happenings", asked.happenings());
		model.addAttribute("inquiry", inquiry);
		model.addAttribute("more", inquiry.hasMore());
		model.addAttribute("change", address(form, List.of("show")));
		if (!form.containsKey("show") || isInOtherWords(form)) {
			return "portal/deadline-dates";
		}
		LocalDate today = LocalDate.now(this.clock);
		Problems problems = new Problems(this.words);
		boolean answered = inquiry.clock(problems, today, this.calendars.current())
			.map((clock) -> answer(asked, clock, today, problems, model))
			.orElse(false);
		model.addAttribute("errors", problems.messages());
		return answered ? "portal/deadline-answer" : "portal/deadline-dates";
	}

	private boolean answer(Asked asked, StatutoryClock clock, LocalDate today, Problems problems, Model model) {
		try {
			model.addAttribute("verdict", Verdict.of(asked, clock, today, this.words));
			model.addAttribute("explanations", clock.explain());
			model.addAttribute("sheet", DaySheet.of(clock, today));
			model.addAttribute("other", clock.otherReading().orElse(null));
			model.addAttribute("late", "deadline.late." + asked.regime().name());
			model.addAttribute("routes",
					ComplaintRoutes.after(asked.regime(), today)
						.stream()
						.map((route) -> new Way(this.words.say("route." + route.turn()), this.words.say(law(route))))
						.toList());
			return true;
		}
		catch (ClockRefusal outside) {
			problems.when(true, "sent", "deadline.outside");
			return false;
		}
	}

	/** The key of the words for the law that gives a route. */
	static String law(ComplaintRoutes.Route route) {
		return "law." + route.citation().replaceAll("[^A-Za-z0-9]+", "-");
	}

	/** An address that people can read and keep: fields left empty are not in it. */
	private static String withoutEmptyFields(Map<String, String> form) {
		return address(form,
				form.entrySet().stream().filter((entry) -> entry.getValue().isBlank()).map(Map.Entry::getKey).toList());
	}

	private static String address(Map<String, String> form, List<String> without) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
		List<String> values = new ArrayList<>();
		form.forEach((name, value) -> {
			if (!without.contains(name) && !PageLanguage.FORM.equals(name) && name.matches("[a-z0-9-]{1,40}")) {
				address.queryParam(name, "{" + name + "}");
				values.add(value);
			}
		});
		return address.encode().buildAndExpand(values.toArray()).toUriString();
	}

	/**
	 * To whom somebody may turn.
	 *
	 * @param law that says so
	 */
	record Way(String to, String law) {
	}

}
