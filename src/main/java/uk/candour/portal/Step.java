package uk.candour.portal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.springframework.ui.Model;

/** The pages of a request, in order. */
enum Step {

	YOU, ADDRESSES, CONTACT, WANTED, ANSWER, PROOF, CHECK;

	/** Name of the page, in addresses and templates. */
	String page() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Where to go from a page: on, back to the answers being checked, or nowhere yet,
	 * also when it was only to be seen in another language.
	 */
	static String next(Problems problems, Map<String, String> form, Step at, Model model) {
		if (form.containsKey(PageLanguage.FORM)) {
			return "redirect:/request/" + at.page() + (form.containsKey("change") ? "?change" : "");
		}
		if (!problems.none()) {
			model.addAttribute("errors", problems.messages());
			return "portal/" + at.page();
		}
		Step next = form.containsKey("change") ? CHECK : values()[at.ordinal() + 1];
		return "redirect:/request/" + next.page();
	}

	/** Notes what is wrong on this page of a draft. */
	void check(Draft draft, Problems problems, LocalDate today) {
		switch (this) {
			case YOU -> draft.you().check(problems, today);
			case ADDRESSES -> {
				for (int index = 0; index < draft.places().size(); index++) {
					draft.places().get(index).check(index, problems, today);
				}
			}
			case CONTACT -> draft.contact().check(problems);
			case WANTED -> draft.wanted().check(problems, today);
			case ANSWER -> problems.when(draft.answer() == null, "answer", "request.answer.missing");
			case PROOF -> draft.proof().check(problems);
			case CHECK -> problems.when(!draft.hasSomethingToSearchBy(), "searchable", "request.searchable");
		}
	}

}
