package uk.candour.workbench;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.cases.CaseFiles;
import uk.candour.statute.Regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@OfficeTest
class WhatIfPageTests {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	@Autowired
	private OpenCases cases;

	@Autowired
	private CaseFiles files;

	private Document page(String address) throws Exception {
		return Jsoup.parse(this.web.perform(get(URI.create(address)).with(this.staff.as(Staff.OFFICER)))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	@Test
	void theCasePageShowsTheDaysOfItsDeadlineAndLeadsToTheQuestion() throws Exception {
		String reference = this.cases.open().reference();
		Document page = page("/cases/" + reference);
		assertThat(page.select("table.app-sheet__month caption")).isNotEmpty();
		assertThat(page.select("td.app-day--start")).hasSize(1);
		assertThat(page.select("td.app-day--last")).hasSize(1);
		assertThat(page.select("td.app-day--today .govuk-visually-hidden").text()).contains("today");
		assertThat(page.select("a[href=/cases/" + reference + "/what-if]")).hasSize(1);
	}

	@Test
	void aQuestionThatOfficersOftenAskIsOneClickAway() throws Exception {
		String reference = this.cases.open().reference();
		int before = this.files.get(reference).ticks().size();
		Document page = page("/cases/" + reference + "/what-if");
		String often = page.getElementsMatchingOwnText("We ask for the clarification today").attr("href");
		Document answer = page(often);
		assertFiveDaysLater(answer.select("dl.govuk-summary-list").text());
		assertThat(answer.select("select[name=what] option[selected]").eachAttr("value"))
			.containsExactly("CLARIFICATION_REQUESTED", "CLARIFICATION_RECEIVED");
		assertThat(answer.select("td.app-day--disregarded")).hasSizeGreaterThan(1);
		assertThat(this.files.get(reference).ticks()).hasSize(before);
	}

	/**
	 * A month from today, and five days more; each goes on to the next working day, which
	 * is four days later at most.
	 */
	private void assertFiveDaysLater(String summary) {
		Matcher said = Pattern.compile("Due now (.+) Due then (.+) Difference (\\d+) days? later").matcher(summary);
		assertThat(said.find()).as(summary).isTrue();
		LocalDate now = LocalDate.parse(said.group(1), DAY);
		LocalDate then = LocalDate.parse(said.group(2), DAY);
		LocalDate month = this.files.today().plusMonths(1);
		assertThat(now).isBetween(month, month.plusDays(4));
		assertThat(then).isBetween(month.plusDays(5), month.plusDays(9));
		assertThat(ChronoUnit.DAYS.between(now, then)).isEqualTo(Integer.parseInt(said.group(3)));
	}

	@Test
	void whatMakesNoSenseIsToldAndNothingTypedIsLost() throws Exception {
		String base = "/cases/" + this.cases.open().reference() + "/what-if?";
		LocalDate today = this.files.today();
		for (Map.Entry<String, String> wrong : Map
			.of("what=&on=&what=&on=", "Choose what might happen, and when", "what=ID_REQUESTED&on=soon",
					"Enter the day", "what=&on=" + today, "Choose what might happen", "what=NONSENSE&on=" + today,
					"Choose what might happen", "what=ID_RECEIVED&on=" + today, "asked for",
					"what=CHARGE_PAID&on=" + today, "no meaning for this case")
			.entrySet()) {
			assertThat(page(base + wrong.getKey()).select(".govuk-error-summary").text()).as(wrong.getKey())
				.contains(wrong.getValue());
		}
		assertThat(page(base + "what=ID_REQUESTED&on=soon").select("#on-0").val()).isEqualTo("soon");
	}

	@Test
	void aNoticeThatNamesItsDateIsAskedForThatDate() throws Exception {
		String base = "/cases/" + this.cases.open(Regime.RPSI).reference() + "/what-if?";
		LocalDate today = this.files.today();
		String named = today.plusDays(40).toString();
		assertThat(page(base + "what=EXTENSION_NOTICE&on=" + today + "&until=" + named).select("dl").text())
			.contains("Due then " + Words.date(LocalDate.parse(named)));
		assertThat(
				page(base + "what=EXTENSION_NOTICE&on=" + today + "&until=later").select(".govuk-error-summary").text())
			.contains("Enter the date that the notice names");
		assertThat(page("/cases/" + this.cases.open().reference() + "/what-if").select("[name=until]")).isEmpty();
	}

}
