package uk.candour.workbench;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.statute.ClockRefusal;
import uk.candour.statute.DaySheet;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.Tick.Kind;
import uk.candour.statute.WhatIf;
import uk.candour.workbench.FormLines.Choice;

/**
 * Where an officer tries what would happen to the due date. The question is the address
 * of the page; nothing is kept.
 */
@Controller
class WhatIfPage {

	private static final int ROWS = 3;

	private final OpenCase cases;

	WhatIfPage(OpenCase cases) {
		this.cases = cases;
	}

	@GetMapping("/cases/{reference}/what-if")
	String page(@PathVariable String reference, @RequestParam MultiValueMap<String, String> asked,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		CaseFile file = this.cases.open(reference, signedIn.account(), "case", model);
		StatutoryClock now = file.clock();
		List<Row> rows = rows(asked);
		model.addAttribute("rows", rows);
		model.addAttribute("named", WhatIf.namesItsDate(now));
		model.addAttribute("kinds",
				WhatIf.kinds(file.regime())
					.stream()
					.map((kind) -> new Choice(kind.name(), kind.label(), null))
					.toList());
		model.addAttribute("scenarios",
				WhatIf.usual(now, this.cases.today())
					.stream()
					.map((scenario) -> Link.of(reference, scenario))
					.toList());
		if (!asked.isEmpty()) {
			Map<String, String> errors = new LinkedHashMap<>();
			answer(now, rows, errors, model);
			model.addAttribute("errors", errors);
		}
		return "workbench/what-if";
	}

	private void answer(StatutoryClock now, List<Row> rows, Map<String, String> errors, Model model) {
		List<Tick> further = new ArrayList<>();
		rows.stream().filter((row) -> !row.isEmpty()).forEach((row) -> row.read(further, errors));
		if (errors.isEmpty() && further.isEmpty()) {
			errors.put("what-0", "Choose what might happen, and when");
		}
		if (!errors.isEmpty()) {
			return;
		}
		try {
			WhatIf whatIf = WhatIf.of(now, further);
			model.addAttribute("outcome", Outcome.of(whatIf));
			model.addAttribute("explanations", whatIf.then().explain());
			model.addAttribute("sheet", DaySheet.of(whatIf.then(), this.cases.today()));
		}
		catch (ClockRefusal refusal) {
			errors.put("what-0", refusal.getMessage());
		}
	}

	private static List<Row> rows(MultiValueMap<String, String> asked) {
		List<Row> rows = new ArrayList<>();
		for (int at = 0; at < ROWS; at++) {
			rows.add(new Row(at, part(asked, "what", at), part(asked, "on", at), part(asked, "until", at)));
		}
		return rows;
	}

	private static String part(MultiValueMap<String, String> asked, String name, int at) {
		List<String> values = asked.getOrDefault(name, List.of());
		return (at < values.size()) ? values.get(at).strip() : "";
	}

	/**
	 * Something that might happen, as it was asked.
	 *
	 * @param at its place on the page, from 0
	 * @param what the kind of tick, or empty
	 * @param on the day as typed, or empty
	 * @param until the date that a notice of more time names, as typed, or empty
	 */
	record Row(int at, String what, String on, String until) {

		boolean isEmpty() {
			return this.what.isEmpty() && this.on.isEmpty() && this.until.isEmpty();
		}

		void read(List<Tick> further, Map<String, String> errors) {
			Kind kind = kind();
			LocalDate day = day(this.on);
			LocalDate named = day(this.until);
			if (kind == null) {
				errors.put("what-" + this.at, "Choose what might happen");
			}
			if (day == null) {
				errors.put("on-" + this.at, "Enter the day on which it might happen, such as 2026-11-29");
			}
			if (named == null && !this.until.isEmpty()) {
				errors.put("until-" + this.at, "Enter the date that the notice names, such as 2026-12-29");
			}
			if (kind != null && day != null) {
				further.add(Tick.notice(kind, day, named, ""));
			}
		}

		private Kind kind() {
			try {
				return Kind.valueOf(this.what);
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

		private static LocalDate day(String typed) {
			try {
				return LocalDate.parse(typed);
			}
			catch (DateTimeParseException ex) {
				return null;
			}
		}

	}

	/** A question that officers often ask, and the address that asks it. */
	record Link(String title, String href) {

		static Link of(String reference, WhatIf.Scenario scenario) {
			UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases/{reference}/what-if");
			scenario.ticks()
				.forEach((tick) -> address.queryParam("what", tick.kind())
					.queryParam("on", tick.on())
					.queryParam("until", Objects.requireNonNullElse(tick.until(), "")));
			return new Link(scenario.title(), address.encode().buildAndExpand(reference).toUriString());
		}

	}

	/**
	 * What would come of it.
	 *
	 * @param now the last day as it is, in words
	 * @param then the last day as it would be, in words
	 * @param difference between the two, in words
	 */
	record Outcome(String now, String then, String difference) {

		static Outcome of(WhatIf whatIf) {
			return new Outcome(day(whatIf.now()), day(whatIf.then()), difference(whatIf));
		}

		private static String day(StatutoryClock clock) {
			return clock.due().map(Words::date).orElse(clock.isPaused() ? "Clock stopped" : "No date");
		}

		private static String difference(WhatIf whatIf) {
			return whatIf.daysMoved().map(Outcome::moved).orElseGet(() -> stopped(whatIf));
		}

		private static String moved(int days) {
			String number = Math.abs(days) + ((Math.abs(days) == 1) ? " day " : " days ");
			return (days == 0) ? "No difference" : number + ((days > 0) ? "later" : "earlier");
		}

		private static String stopped(WhatIf whatIf) {
			if (whatIf.then().due().isPresent()) {
				return "The clock would run";
			}
			return whatIf.then().isPaused() ? "There would be no due date until it arrives"
					: "There would be no due date";
		}

	}

}
