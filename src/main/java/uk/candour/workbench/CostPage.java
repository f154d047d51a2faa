package uk.candour.workbench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.cases.CaseFiles;
import uk.candour.statute.ClockRefusal;
import uk.candour.statute.CostEstimate;
import uk.candour.statute.CostLimit.Activity;
import uk.candour.statute.CostLimit.Request;
import uk.candour.statute.Refusal;

/**
 * The worksheet on which an officer estimates what a freedom of information request would
 * cost. The figures are the address of the page, so that an estimate can be kept with its
 * case; nothing is stored.
 */
@Controller
class CostPage {

	private static final int RELATED = 4;

	private static final BigDecimal MOST = new BigDecimal("100000");

	private final CaseFiles files;

	CostPage(CaseFiles files) {
		this.files = files;
	}

	@GetMapping("/cost-estimate")
	String page(@RequestParam Map<String, String> form, Model model) {
		Map<String, String> errors = new LinkedHashMap<>();
		if (!form.isEmpty()) {
			estimate(form, errors, model);
		}
		model.addAttribute("received", form.getOrDefault("received", ""));
		model.addAttribute("counted", lines(form, true));
		model.addAttribute("uncounted", lines(form, false));
		model.addAttribute("rows", rows(form));
		model.addAttribute("errors", errors);
		return "workbench/cost-estimate";
	}

	private void estimate(Map<String, String> form, Map<String, String> errors, Model model) {
		LocalDate received = date("received", form, errors);
		if (form.getOrDefault("received", "").isBlank()) {
			errors.put("received", "Enter the day on which the request arrived");
		}
		Map<Activity, BigDecimal> hours = new EnumMap<>(Activity.class);
		for (Activity activity : Activity.values()) {
			hours.put(activity, number(id(activity), "hours", form, errors));
		}
		List<Request> related = related(form, errors);
		if (!errors.isEmpty()) {
			return;
		}
		try {
			model.addAttribute("estimate", CostEstimate.of(received, hours, related, this.files.calendars()));
			model.addAttribute("notice", Refusal.costLimitNotice());
		}
		catch (ClockRefusal refusal) {
			errors.put("received", refusal.getMessage());
		}
	}

	private static List<Request> related(Map<String, String> form, Map<String, String> errors) {
		List<Request> related = new ArrayList<>();
		for (Row row : rows(form)) {
			if (!row.on().isBlank() || !row.pounds().isBlank()) {
				LocalDate on = date(row.onId(), form, errors);
				BigDecimal pounds = number(row.poundsId(), "pounds", form, errors);
				if (row.on().isBlank()) {
					errors.put(row.onId(), "Enter the day on which the related request arrived");
				}
				related.add(new Request(on, pounds));
			}
		}
		return related;
	}

	private static LocalDate date(String id, Map<String, String> form, Map<String, String> errors) {
		try {
			String typed = form.getOrDefault(id, "").strip();
			return typed.isEmpty() ? null : LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			errors.put(id, "Enter a date such as 2026-11-24");
			return null;
		}
	}

	/** Nothing typed is nought. */
	private static BigDecimal number(String id, String what, Map<String, String> form, Map<String, String> errors) {
		String typed = form.getOrDefault(id, "").strip();
		if (typed.isEmpty()) {
			return BigDecimal.ZERO;
		}
		BigDecimal number = typed.matches("\\d{1,6}(\\.\\d{1,2})?") ? new BigDecimal(typed) : MOST;
		if (number.compareTo(MOST) >= 0) {
			errors.put(id, "Enter " + what + " as a number below 100,000, such as 2.5");
		}
		return number;
	}

	private static List<Line> lines(Map<String, String> form, boolean countable) {
		return Arrays.stream(Activity.values())
			.filter((activity) -> activity.isCountable() == countable)
			.map((activity) -> new Line(id(activity), activity.title(), form.getOrDefault(id(activity), "")))
			.toList();
	}

	private static List<Row> rows(Map<String, String> form) {
		List<Row> rows = new ArrayList<>();
		for (int at = 1; at <= RELATED; at++) {
			rows.add(new Row(at, form.getOrDefault("related-" + at, ""), form.getOrDefault("pounds-" + at, "")));
		}
		return rows;
	}

	private static String id(Activity activity) {
		return activity.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** An activity and the hours typed for it. */
	record Line(String id, String title, String hours) {
	}

	/** A related request as typed. */
	record Row(int at, String on, String pounds) {

		public String onId() {
			return "related-" + this.at;
		}

		public String poundsId() {
			return "pounds-" + this.at;
		}

	}

}
