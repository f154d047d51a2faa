package uk.candour.workbench;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.accounts.SignedIn;
import uk.candour.cases.Circumstances;
import uk.candour.cases.Circumstances.Balance;
import uk.candour.cases.Person;
import uk.candour.review.Safeguards;
import uk.candour.workflow.Refused;

/**
 * What is particular about the person of a case, and how the rights of others were
 * weighed.
 */
@Controller
@RequestMapping("/cases/{reference}/circumstances")
class CircumstancesPage {

	private final OpenCase cases;

	private final Circumstances circumstances;

	private final Safeguards safeguards;

	CircumstancesPage(OpenCase cases, Circumstances circumstances, Safeguards safeguards) {
		this.cases = cases;
		this.circumstances = circumstances;
		this.safeguards = safeguards;
	}

	@GetMapping
	String page(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		this.cases.open(reference, signedIn.account(), "case", model);
		model.addAttribute("person", this.circumstances.person(reference).orElse(Person.NOBODY));
		return shown(reference, model);
	}

	private String shown(String reference, Model model) {
		model.addAttribute("missing", this.safeguards.missing(reference, null).sentences());
		model.addAttribute("balances", this.circumstances.balances(reference));
		model.addAttribute("consents", choices("GIVEN", "They consent", "REFUSED", "They refuse", "NOT_SOUGHT",
				"Consent was not sought, or cannot be"));
		model.addAttribute("outcomes", choices("GIVE", "It is given", "WITHHOLD", "It is withheld"));
		return "workbench/circumstances";
	}

	private static List<FormLines.Choice> choices(String... pairs) {
		return IntStream.range(0, pairs.length / 2)
			.mapToObj((at) -> new FormLines.Choice(pairs[2 * at], pairs[2 * at + 1], null))
			.toList();
	}

	@PostMapping
	String write(@PathVariable String reference, @RequestParam MultiValueMap<String, String> typed,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		this.cases.open(reference, signedIn.account(), "case", model);
		try {
			Person person = person(typed, model);
			this.circumstances.write(reference, person, signedIn.account());
			model.addAttribute("notice", "It is on record");
		}
		catch (Refused ex) {
			model.addAttribute("problem", ex.getMessage());
		}
		return shown(reference, model);
	}

	/** What was typed stays on the page, whatever is wrong with it. */
	private static Person person(MultiValueMap<String, String> typed, Model model) {
		model.addAttribute("person", typed(typed, null));
		Person person = typed(typed, day(text(typed, "opinionOn")));
		model.addAttribute("person", person);
		return person;
	}

	private static Person typed(MultiValueMap<String, String> typed, LocalDate opinionOn) {
		return new Person(text(typed, "agent"), text(typed, "authority"), ticked(typed, "child"),
				text(typed, "competence"), ticked(typed, "deceased"), ticked(typed, "health"), text(typed, "opinion"),
				opinionOn, ticked(typed, "harm"), ticked(typed, "known"), text(typed, "unfounded"),
				ticked(typed, "danger"), text(typed, "safeWay"));
	}

	@PostMapping("/others")
	String weigh(@PathVariable String reference, @RequestParam MultiValueMap<String, String> typed,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		this.cases.open(reference, signedIn.account(), "case", model);
		model.addAttribute("person", this.circumstances.person(reference).orElse(Person.NOBODY));
		model.addAttribute("typed", typed.toSingleValueMap());
		try {
			this.circumstances.weigh(reference,
					new Balance(text(typed, "other"), text(typed, "document"),
							chosen(Balance.Consent.values(), text(typed, "consent")), text(typed, "factors"),
							chosen(Balance.Outcome.values(), text(typed, "outcome"))),
					signedIn.account());
			model.addAttribute("notice", "It is on record");
			model.addAttribute("typed", null);
		}
		catch (Refused ex) {
			model.addAttribute("problem", ex.getMessage());
		}
		return shown(reference, model);
	}

	private static <E extends Enum<E>> E chosen(E[] values, String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst().orElse(null);
	}

	private static String text(MultiValueMap<String, String> typed, String key) {
		String text = typed.getFirst(key);
		if (text != null && text.length() > 4000) {
			throw new Refused("incomplete", "What you write must be 4,000 characters or fewer in each box.");
		}
		return (text != null) ? text.strip() : "";
	}

	private static boolean ticked(MultiValueMap<String, String> typed, String key) {
		return "true".equals(typed.getFirst(key));
	}

	private static LocalDate day(String text) {
		try {
			return text.isEmpty() ? null : LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new Refused("incomplete", "Enter the day of the opinion, such as 2026-11-20.");
		}
	}

}
