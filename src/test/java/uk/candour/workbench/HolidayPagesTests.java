package uk.candour.workbench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@OfficeTest
class HolidayPagesTests {

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	@Autowired
	private OpenCases cases;

	@Test
	void anAdministratorSeesWhoseDateWouldMoveBeforeConfirming() throws Exception {
		var file = this.cases.open();
		LocalDate due = file.dueOn().orElseThrow();
		String page = page(day(due, "Day that is only shown"), Staff.ADMINISTRATOR);
		assertThat(page).contains("Check the change", "Day that is only shown, England and Wales", file.reference(),
				"Confirm and recompute");
		assertThat(page(get("/bank-holidays"), Staff.ADMINISTRATOR)).as("nothing is entered yet")
			.contains("Enter a day")
			.doesNotContain("Day that is only shown");
	}

	@Test
	void whatIsConfirmedIsShownWithItsReasonAndCanBeTakenBack() throws Exception {
		String line = "+|SCOTLAND|2028-11-14|Day of thanks";
		assertThat(page(post("/bank-holidays").param("proposal", line).param("reason", " "), Staff.ADMINISTRATOR))
			.contains("Say where the change was announced");
		String there = place(post("/bank-holidays").param("proposal", line).param("reason", "The Gazette"));
		assertThat(there).matches("/bank-holidays/\\d+");
		assertThat(page(get(there), Staff.OFFICER)).contains("Tuesday 14 November 2028: Day of thanks, Scotland",
				"The Gazette", Staff.ADMINISTRATOR.name());
		assertThat(
				page(post("/bank-holidays/withdrawal").param("revision", there.substring(there.lastIndexOf('/') + 1)),
						Staff.ADMINISTRATOR))
			.contains("No holiday any more: ");
		assertThat(place(post("/bank-holidays").param("proposal", line).param("reason", "Twice")))
			.as("the same once more")
			.isEqualTo("/bank-holidays");
		assertThat(place(post("/bank-holidays").param("proposal", line.replace('+', '-')).param("reason", "Put off")))
			.matches("/bank-holidays/\\d+");
	}

	@Test
	void whatIsWrongIsSaidAtItsField() throws Exception {
		assertThat(page(day(LocalDate.of(2027, 6, 5), "Day"), Staff.ADMINISTRATOR)).contains("at a weekend");
		assertThat(page(day(LocalDate.of(2027, 6, 1), " "), Staff.ADMINISTRATOR)).contains("Give the name of the day");
		assertThat(page(day(LocalDate.of(2035, 6, 1), "Day"), Staff.ADMINISTRATOR)).contains("the holiday data covers");
		assertThat(page(post("/bank-holidays/day").param("title", "Day").param("on-day", "31").param("on-month", "x"),
				Staff.ADMINISTRATOR))
			.contains("Enter a real date");
		for (String json : new String[] { "", "not json", "[]", "{\"england-and-wales\": 3}" }) {
			assertThat(page(file(json), Staff.ADMINISTRATOR)).as(json).contains("This is not a bank holiday file");
		}
	}

	@Test
	void aFileShowsTheDaysThatItAdds() throws Exception {
		assertThat(page(file("""
				{"division": "scotland", "events": [{"title": "Day of thanks", "date": "2028-11-15"}]}"""),
				Staff.ADMINISTRATOR))
			.contains("Wednesday 15 November 2028: Day of thanks, Scotland");
	}

	@Test
	void officersReadTheListAndEnterNothing() throws Exception {
		assertThat(page(get("/bank-holidays"), Staff.OFFICER)).doesNotContain("Enter a day");
		assertThat(
				this.web.perform(day(LocalDate.of(2027, 6, 1), "Day").with(csrf()).with(this.staff.as(Staff.OFFICER)))
					.andReturn()
					.getResponse()
					.getStatus())
			.isEqualTo(403);
	}

	@Test
	void aWrongEntryIsCorrectedFromTheCaseWithTheDifferenceInView() throws Exception {
		var file = this.cases.open();
		String entries = "/cases/" + file.reference() + "/entries";
		assertThat(page(get(entries), Staff.OFFICER)).contains("Received", "This is wrong");
		LocalDate earlier = file.receivedOn().minusDays(3);
		assertThat(page(get(entries + "/1").param("right", earlier.toString()), Staff.OFFICER)).contains("Date now",
				"Date after the correction", Words.date(earlier.plusMonths(1)).split(" ")[1]);
		assertThat(page(get(entries + "/1"), Staff.OFFICER)).contains("Nothing says when the request was received");
		assertThat(page(get(entries + "/1").param("right", "soon"), Staff.OFFICER)).contains("is not a date");
		var without = this.web.perform(
				post(entries + "/1").param("right", earlier.toString()).with(csrf()).with(this.staff.as(Staff.OFFICER)))
			.andReturn();
		assertThat(without.getFlashMap().get("problem")).asString().contains("needs a reason");
		this.web
			.perform(post(entries + "/1").param("right", earlier.toString())
				.param("reason", "It came on Saturday")
				.with(csrf())
				.with(this.staff.as(Staff.OFFICER)))
			.andReturn();
		assertThat(page(get(entries), Staff.OFFICER)).contains("Struck out", "It came on Saturday");
	}

	private static AbstractMockHttpServletRequestBuilder<?> day(LocalDate day, String title) {
		return post("/bank-holidays/day").param("title", title)
			.param("in", "ENGLAND_AND_WALES")
			.param("on-day", String.valueOf(day.getDayOfMonth()))
			.param("on-month", String.valueOf(day.getMonthValue()))
			.param("on-year", String.valueOf(day.getYear()));
	}

	private static AbstractMockHttpServletRequestBuilder<?> file(String json) {
		return multipart("/bank-holidays/file").file(new MockMultipartFile("file", "bank-holidays.json",
				"application/json", json.getBytes(StandardCharsets.UTF_8)));
	}

	private String place(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.web.perform(request.with(csrf()).with(this.staff.as(Staff.ADMINISTRATOR)))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
	}

	private String page(AbstractMockHttpServletRequestBuilder<?> request, Account who) throws Exception {
		MvcResult result = this.web.perform(request.with(csrf()).with(this.staff.as(who))).andReturn();
		assertThat(result.getResponse().getStatus()).isEqualTo(200);
		return result.getResponse().getContentAsString();
	}

}
