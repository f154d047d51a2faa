package uk.candour.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import uk.candour.correspondence.Language;
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
		return this.pages.shown(new Wrong(Map.of()), model);
	}

	@PostMapping
	String send(@RequestParam Map<String, String> form, @RequestParam(defaultValue = "") String then,
			HttpSession session, Model model) {
		return this.pages.take(new Wrong(form), then, session, model);
	}

	@PostMapping(params = PageLanguage.FORM)
	String inOtherWords(@RequestParam Map<String, String> form, Model model) {
		return this.pages.inOtherWords(new Wrong(form), form, model);
	}

	/** The page as it was typed. */
	static final class Wrong extends OnePage.Typed {

		Wrong(Map<String, String> form) {
			super(List.of("text", "right", "evidence", "name", "birth-day", "birth-month", "birth-year", "address",
					"references", "email", "phone"), form);
		}

		@Override
		public String page() {
			return "correction";
		}

		public DateParts birth() {
			return DateParts.of(fields(), "birth");
		}

		List<String> referenceList() {
			return new Draft.Wanted(DateParts.EMPTY, DateParts.EMPTY, List.of(), "", get("references")).referenceList();
		}

		@Override
		void check(Problems problems, Instant now) {
			LocalDate today = now.atZone(LONDON).toLocalDate();
			problems.when(get("text").isBlank(), "text", "correction.text.missing");
			problems.when(get("right").isBlank(), "right", "correction.right.missing");
			problems.when(get("text").length() > 4000, "text", "correction.long");
			problems.when(get("right").length() > 4000, "right", "correction.long");
			problems.when(get("evidence").length() > 2000, "evidence", "correction.long");
			new Draft.You(get("name"), "", birth()).check(problems, today);
			problems.when(get("address").length() > 300, "address", "complaint.address.long");
			problems.when(get("references").length() > 1000, "references", "correction.references.long");
			new Draft.Contact(get("email"), get("phone")).check(problems);
			problems.when(birth().date().isEmpty() && get("address").isBlank() && get("phone").isBlank()
					&& referenceList().isEmpty(), "birth", "request.searchable");
			problems.when(language().isEmpty(), "language", "language.missing");
		}

		@Override
		List<OnePage.Row> rows(PageWords words) {
			DateParts birth = birth();
			return List.of(row("correction.row.text", "text"), row("correction.row.right", "right"),
					row("correction.row.evidence", "evidence"), row("row.name", "name"),
					new OnePage.Row("row.birth", birth.day() + " " + birth.month() + " " + birth.year()),
					row("row.address", "address"), row("row.references", "references"), row("row.email", "email"),
					row("row.phone", "phone"), languageRow(words));
		}

		@Override
		Application application(PageWords words, Instant now) {
			Language language = language().orElseThrow();
			String asked = Stream.of("text", "right", "evidence")
				.filter((name) -> !get(name).isEmpty())
				.map((name) -> words.record(language, "correction.row." + name) + ": " + get(name))
				.collect(Collectors.joining("\n\n"));
			DataSubject subject = new DataSubject(get("name"), List.of(), birth().date().orElse(null),
					get("address").isEmpty() ? List.of() : List.of(new DataSubject.Address(get("address"), null, null)),
					List.of(get("email")), get("phone").isEmpty() ? List.of() : List.of(get("phone")), referenceList());
			return new Application(Regime.RECTIFICATION, "portal", now,
					new Requester(get("name"), get("email"), get("phone"), Requester.Answer.DOWNLOAD, language),
					subject, new Scope(null, null, List.of(), asked));
		}

	}

}
