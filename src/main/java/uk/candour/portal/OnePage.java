package uk.candour.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.Intake;
import uk.candour.correspondence.Language;
import uk.candour.workflow.Refused;

/**
 * Requests that fit on one page: filled in, checked, and sent once. Until then nothing is
 * kept, neither here nor in the browser: what was typed travels with the page.
 */
@Component
class OnePage {

	private final Intake intake;

	private final Drafts drafts;

	private final PageWords words;

	private final Clock clock;

	OnePage(Intake intake, Drafts drafts, PageWords words, Clock clock) {
		this.intake = intake;
		this.drafts = drafts;
		this.words = words;
		this.clock = clock;
	}

	/** The page with what was typed. */
	String shown(Typed typed, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("languages", this.words.languages());
		return "portal/" + typed.page();
	}

	/**
	 * What follows when the page was sent: the page again with what is wrong, or with
	 * what is to be changed, or the answers to check, or the case. The key of the page
	 * makes a second click harmless.
	 * @param then "send" when the answers were checked, "change" when they are not right
	 */
	String take(Typed typed, String then, HttpSession session, Model model) {
		Problems problems = new Problems(this.words);
		problems.when(typed.get("key").isBlank() || typed.get("key").length() > 100, "text", "information.stale");
		typed.check(problems, this.clock.instant());
		if ("change".equals(then) || !problems.none()) {
			model.addAttribute("errors", "change".equals(then) ? Map.of() : problems.messages());
			return shown(typed, model);
		}
		if (!"send".equals(then)) {
			return checked(typed, model);
		}
		try {
			CaseFile file = this.intake.receive(typed.application(this.words, this.clock.instant()), List.of(),
					typed.page() + " " + typed.get("key"), "requester");
			this.drafts.sent(session, Draft.fresh(), file.reference());
			return "redirect:/request/sent";
		}
		catch (Refused ex) {
			model.addAttribute("problem", this.words.say(ex));
			return shown(typed, model);
		}
	}

	/** The same page in another language: the one to fill in, or the answers to check. */
	String inOtherWords(Typed typed, Map<String, String> form, Model model) {
		return form.containsKey("checking") ? checked(typed, model) : shown(typed, model);
	}

	private String checked(Typed typed, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("rows", typed.rows(this.words));
		return "portal/check-page";
	}

	/** The language of a code; empty unless it is one that letters are written in. */
	static Optional<Language> language(String code) {
		return Arrays.stream(Language.values()).filter((language) -> language.code().equals(code)).findFirst();
	}

	/**
	 * Code of the language of letters that a form asks for: the language of the page
	 * unless another was chosen, and also when the page was turned into another just now.
	 */
	static String lettersIn(Map<String, String> form) {
		String code = PageWords.language().code();
		return form.containsKey(PageLanguage.FORM) ? code : form.getOrDefault("language", code);
	}

	/** A page as it was typed. */
	abstract static class Typed {

		private final Map<String, String> fields = new LinkedHashMap<>();

		/**
		 * Takes what a form brings.
		 * @param names of its fields, beside its key and the language of letters
		 * @param form may lack any of them; empty for a page that is opened
		 */
		Typed(List<String> names, Map<String, String> form) {
			this.fields.put("key", form.isEmpty() ? UUID.randomUUID().toString() : form.getOrDefault("key", ""));
			names.forEach((name) -> this.fields.put(name, form.getOrDefault(name, "").strip()));
			this.fields.put("language", lettersIn(form));
		}

		/** Name of the page, in addresses and templates. */
		public abstract String page();

		/** Notes what is wrong. */
		abstract void check(Problems problems, Instant now);

		/**
		 * What was typed, as it is read before it is sent; nothing where it is sent at
		 * once.
		 */
		List<Row> rows(PageWords words) {
			return List.of();
		}

		/** The request. */
		abstract Application application(PageWords words, Instant now);

		/** What was typed into a field. */
		public final String get(String name) {
			return this.fields.get(name);
		}

		/** What was typed, as the page names it, so that it is not lost on the way. */
		public final Map<String, String> fields() {
			return this.fields;
		}

		/** The language of letters; empty when it is none of those that there are. */
		final Optional<Language> language() {
			return OnePage.language(get("language"));
		}

		/** A line of the answers to check. */
		final Row row(String key, String name) {
			return new Row(key, get(name));
		}

		/** The line that says in which language letters come. */
		final Row languageRow(PageWords words) {
			return new Row("row.language", words.say("language." + get("language")));
		}

	}

	/**
	 * A line of the answers to check.
	 *
	 * @param key of its label among the words
	 * @param value may be blank
	 */
	record Row(String key, String value) {
	}

}
