package uk.candour.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.cases.Application;
import uk.candour.cases.DataSubject;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.statute.Regime;

/**
 * Where a person asks to have their data put right (UK GDPR Article 16), on one page:
 * what is wrong, what should stand there, and by what we find them.
 */
@Controller
@RequestMapping("/request/correction")
class AskCorrection {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private final OnePage pages;

	AskCorrection(OnePage pages) {
		this.pages = pages;
	}

	@GetMapping
	String page(Model model) {
		return this.pages
			.shown(new Wrong(UUID.randomUUID().toString(), "", "", "", "", "", "", "", "", "", "", "", "en"), model);
	}

	@PostMapping
	String send(@RequestParam Map<String, String> form, @RequestParam(defaultValue = "") String then,
			HttpSession session, Model model) {
		return this.pages.take(Wrong.of(form), then, session, model);
	}

	/**
	 * The page as it was typed.
	 *
	 * @param text what is wrong
	 * @param right what should stand there
	 * @param evidence what shows it; may be empty
	 * @param day of birth, as typed
	 * @param references numbers, one a line
	 */
	record Wrong(String key, String text, String right, String evidence, String name, String day, String month,
			String year, String address, String references, String email, String phone,
			String language) implements OnePage.Typed {

		static Wrong of(Map<String, String> form) {
			return new Wrong(text(form, "key"), text(form, "text"), text(form, "right"), text(form, "evidence"),
					text(form, "name"), text(form, "birth-day"), text(form, "birth-month"), text(form, "birth-year"),
					text(form, "address"), text(form, "references"), text(form, "email"), text(form, "phone"),
					text(form, "language"));
		}

		private static String text(Map<String, String> form, String key) {
			return form.getOrDefault(key, "").strip();
		}

		@Override
		public String page() {
			return "correction";
		}

		public DateParts birth() {
			return DateParts.of(Map.of("birth-day", this.day, "birth-month", this.month, "birth-year", this.year),
					"birth");
		}

		List<String> referenceList() {
			return new Draft.Wanted(DateParts.EMPTY, DateParts.EMPTY, List.of(), "", this.references).referenceList();
		}

		@Override
		public void check(Problems problems, Instant now) {
			LocalDate today = now.atZone(LONDON).toLocalDate();
			problems.when(this.text.isBlank(), "text", "correction.text.missing");
			problems.when(this.right.isBlank(), "right", "correction.right.missing");
			problems.when(this.text.length() > 4000, "text", "correction.long");
			problems.when(this.right.length() > 4000, "right", "correction.long");
			problems.when(this.evidence.length() > 2000, "evidence", "correction.long");
			new Draft.You(this.name, "", birth()).check(problems, today);
			problems.when(this.address.length() > 300, "address", "complaint.address.long");
			problems.when(this.references.length() > 1000, "references", "correction.references.long");
			new Draft.Contact(this.email, this.phone).check(problems);
			problems.when(birth().date().isEmpty() && this.address.isBlank() && this.phone.isBlank()
					&& referenceList().isEmpty(), "birth", "request.searchable");
			problems.when(OnePage.language(this.language).isEmpty(), "language", "language.missing");
		}

		@Override
		public Map<String, String> fields() {
			Map<String, String> fields = new LinkedHashMap<>();
			fields.put("key", this.key);
			fields.put("text", this.text);
			fields.put("right", this.right);
			fields.put("evidence", this.evidence);
			fields.put("name", this.name);
			fields.put("birth-day", this.day);
			fields.put("birth-month", this.month);
			fields.put("birth-year", this.year);
			fields.put("address", this.address);
			fields.put("references", this.references);
			fields.put("email", this.email);
			fields.put("phone", this.phone);
			fields.put("language", this.language);
			return fields;
		}

		@Override
		public List<OnePage.Row> rows() {
			return List.of(OnePage.Row.of("What is wrong", this.text),
					OnePage.Row.of("What should stand there", this.right),
					OnePage.Row.of("What shows it", this.evidence), OnePage.Row.of("Name", this.name),
					OnePage.Row.of("Date of birth", this.day + " " + this.month + " " + this.year),
					OnePage.Row.of("Address", this.address), OnePage.Row.of("Reference numbers", this.references),
					OnePage.Row.of("E-mail", this.email), OnePage.Row.of("Telephone", this.phone),
					OnePage.Row.of("Letters in", OnePage.languageTitle(this.language)));
		}

		@Override
		public Application application(Instant now) {
			String words = "What is wrong: " + this.text + "\n\nWhat should stand there: " + this.right
					+ (this.evidence.isEmpty() ? "" : "\n\nWhat shows it: " + this.evidence);
			DataSubject subject = new DataSubject(this.name, List.of(), birth().date().orElse(null),
					this.address.isEmpty() ? List.of() : List.of(new DataSubject.Address(this.address, null, null)),
					List.of(this.email), this.phone.isEmpty() ? List.of() : List.of(this.phone), referenceList());
			return new Application(Regime.RECTIFICATION, "portal", now,
					new Requester(this.name, this.email, this.phone, Requester.Answer.DOWNLOAD,
							OnePage.language(this.language).orElseThrow()),
					subject, new Scope(null, null, List.of(), words));
		}

	}

}
