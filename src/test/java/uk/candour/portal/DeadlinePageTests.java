package uk.candour.portal;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import uk.candour.OfficeTest;
import uk.candour.cases.CaseFiles;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Words;
import uk.candour.statute.StatutoryClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@OfficeTest
class DeadlinePageTests {

	private static final String FOI_2020 = "/deadline?kind=information&sent-day=2&sent-month=11&sent-year=2020";

	@Autowired
	private MockMvc web;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Words words;

	private MockHttpServletResponse ask(String address) throws Exception {
		return this.web.perform(get(URI.create(address))).andReturn().getResponse();
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse response = ask(address);
		assertThat(response.getStatus()).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	private static String errors(Document page) {
		return page.select(".govuk-error-summary").text();
	}

	private static String sent(LocalDate day) {
		return "&sent-day=" + day.getDayOfMonth() + "&sent-month=" + day.getMonthValue() + "&sent-year="
				+ day.getYear();
	}

	@Test
	void anybodyMayAskAndTheStartPageLeadsThere() throws Exception {
		assertThat(page("/").select("a[href=/deadline]")).hasSize(1);
		assertThat(page("/deadline").select("input[type=radio][name=kind]")).hasSize(Asked.values().length);
		assertThat(errors(page("/deadline?go=on"))).contains("Choose what you are waiting for");
		assertThat(errors(page("/deadline?kind=nonsense"))).contains("Choose what you are waiting for");
	}

	@ParameterizedTest
	@EnumSource
	void everyKindHasItsDateAndEveryFieldItsWords(Asked asked) throws Exception {
		LocalDate today = this.cases.today();
		Document form = page("/deadline?kind=" + asked.code());
		assertThat(form.select("fieldset legend")).hasSize(asked.happenings().size() + 1)
			.noneMatch((legend) -> legend.text().isBlank());
		Document answer = page("/deadline?kind=" + asked.code() + sent(today) + "&show=date");
		LocalDate due = StatutoryClock.replay(asked.regime(), asked.receipt(today)).due().orElseThrow();
		assertThat(answer.select("h1").text())
			.endsWith("is due by " + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(due));
		assertThat(answer.select(".govuk-caption-l").text()).isEqualTo(this.words.say(Language.ENGLISH, asked.key()));
		assertThat(answer.select("ol li")).hasSizeGreaterThan(1);
		assertThat(answer.select("td.app-day--last")).hasSize(1);
		assertThat(answer.text()).contains("If the answer is late", "You can turn to");
	}

	@Test
	void aLateAnswerSaysHowLateAndWhatToDo() throws Exception {
		Document late = page(FOI_2020 + "&show=date");
		assertThat(late.select("h1").text()).matches("The answer is \\d+ working days late");
		assertThat(late.text()).contains("It was due by 1 December 2020", "St Andrew's Day (Scotland)",
				"What you can do now", "internal review by the council", "Freedom of Information Act 2000, section 50");
		Document came = page(FOI_2020 + "&answered-day=3&answered-month=12&answered-year=2020&show=date");
		assertThat(came.select("h1").text()).isEqualTo("The answer came late");
		assertThat(came.text()).contains("It came 2 working days late");
	}

	@Test
	void whatHappenedInBetweenMovesTheDateOrStopsTheClock() throws Exception {
		String asked = FOI_2020
				+ "&clarification-requested-day=4&clarification-requested-month=nov&clarification-requested-year=2020";
		assertThat(page(asked + "&show=date").select("h1").text()).contains("stopped");
		assertThat(page(asked + "&clarification-received-day=9&clarification-received-month=11"
				+ "&clarification-received-year=2020&show=date")
			.text()).contains("It was due by 8 December 2020");
		Document reUse = page("/deadline?kind=re-use&sent-day=2&sent-month=11&sent-year=2020&extension-notice-day=4"
				+ "&extension-notice-month=11&extension-notice-year=2020&until-day=20&until-month=1&until-year=2021"
				+ "&show=date");
		assertThat(reUse.text()).contains("It was due by 20 January 2021");
	}

	@Test
	void aComplaintThatIsNotAcknowledgedSaysWhenTheAnswerComesAtLatest() throws Exception {
		LocalDate today = this.cases.today();
		Document page = page("/deadline?kind=housing-complaint-1" + sent(today) + "&show=date");
		assertThat(page.select("h1").text()).startsWith("The stage 1 acknowledgement is due by");
		assertThat(page.select(".govuk-inset-text").text()).contains("If that comes on its last day");
	}

	@ParameterizedTest
	@CsvSource({ "'', Enter the day on which the council got it",
			"'&sent-day=31&sent-month=2&sent-year=2024', Enter a real date",
			"'&sent-day=1&sent-month=1&sent-year=2199', in the future",
			"'&sent-day=1&sent-month=1&sent-year=2017', We know the bank holidays from 2018",
			"'&sent-day=2&sent-month=11&sent-year=2020&fee-paid-day=3&fee-paid-month=11&fee-paid-year=2020', asked for" })
	void whatCannotBeRightIsSaidAndNothingTypedIsLost(String dates, String message) throws Exception {
		Document page = page("/deadline?kind=information" + dates + "&show=date");
		assertThat(errors(page)).contains(message);
		for (String name : List.of("sent-day", "sent-year")) {
			String typed = dates.replaceAll(".*" + name + "=(\\d+).*", "$1");
			assertThat(page.select("input[name=" + name + "]").val()).isEqualTo(typed);
		}
		assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
			.allMatch((href) -> page.select(href).size() == 1);
	}

	@Test
	void theAddressIsOneThatPeopleCanRead() throws Exception {
		MockHttpServletResponse response = ask(FOI_2020 + "&fee-paid-day=&fee-paid-month=&A.b=&show=date");
		assertThat(response.getStatus()).isEqualTo(302);
		assertThat(response.getRedirectedUrl()).contains("kind=information", "sent-day=2", "show=date")
			.doesNotContain("fee-paid", "A.b");
	}

	@Test
	void hostileValuesAreShownAsTheyAreTyped() throws Exception {
		Document page = page("/deadline?kind=information&sent-day=%3Cscript%3E&sent-month=%7Bx%7D&sent-year=9999999999"
				+ "&show=date");
		assertThat(errors(page)).contains("Enter a real date");
		assertThat(page.select("input[name=sent-day]").val()).isEqualTo("<script>");
	}

}
