package uk.candour.workbench;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.candour.OfficeTest;
import uk.candour.Staff;
import uk.candour.statute.Exemptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@OfficeTest
class ReferencePagesTests {

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	private Document page(MockHttpServletRequestBuilder request) throws Exception {
		return Jsoup.parse(this.web.perform(request.with(this.staff.as(Staff.OFFICER)))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	@Test
	void everyExemptionCanBeLookedUp() throws Exception {
		Document page = page(get("/exemptions"));
		assertThat(page.select("tbody tr")).hasSize(Exemptions.all().size());
		assertThat(page.select("tbody tr:contains(FOIA s.35)").text()).contains("Not for councils");
	}

	@ParameterizedTest
	@CsvSource({ "FOIA, 'commercial', FOIA s.43(2), outweighs", "'', 's.36', FOIA s.36, qualified person’s own",
			"DPA, 'health professional', DPA 2018 Sch 3 Part 2, last six months",
			"EIR, 'commercial', EIR reg 12(5)(e), Not for information on emissions" })
	void aSearchFindsASectionAndWhatToAsk(String law, String words, String citation, String asked) throws Exception {
		Document page = page(get("/exemptions").param("law", law).param("q", words));
		assertThat(page.select("tbody tr td:first-child").eachText()).contains(citation);
		assertThat(page.select("tbody tr").stream().filter((row) -> row.text().startsWith(citation + " ")).findFirst())
			.hasValueSatisfying((row) -> assertThat(row.text()).contains(asked));
		assertThat(page.select("input[name=q]").val()).isEqualTo(words);
	}

	@Test
	void aSearchThatFindsNothingSaysSo() throws Exception {
		assertThat(page(get("/exemptions").param("q", "<b>zebra")).select("[role=status]").text())
			.startsWith("Nothing found");
	}

	@Test
	void anEstimateIsHeldAgainstTheLimit() throws Exception {
		assertThat(page(get("/cost-estimate")).select("#outcome")).isEmpty();
		MockHttpServletRequestBuilder figures = get("/cost-estimate").param("received", "2026-11-02")
			.param("locating", "10")
			.param("redacting", "40")
			.param("related-1", "2027-01-29")
			.param("pounds-1", "250");
		Document page = page(figures);
		assertThat(page.select("#outcome").text()).startsWith("Above the limit");
		assertThat(page.select("dl").text()).contains("£450", "18 hours at £25", "£500");
		assertThat(page.text()).contains("Yes: within 60 consecutive working days", "FOIA s.17(5), s.12(1)");
		assertThat(page.select("#redacting").val()).isEqualTo("40");
	}

	@ParameterizedTest
	@CsvSource({ "received, '', Enter the day on which the request arrived", "received, soon, Enter a date",
			"received, 1999-01-04, No cost limit is set", "locating, -1, Enter hours as a number",
			"locating, many, Enter hours as a number", "pounds-2, 50, Enter the day on which the related" })
	void figuresThatCannotBeAreToldAndKept(String field, String value, String message) throws Exception {
		MockHttpServletRequestBuilder figures = get("/cost-estimate").param(field, value);
		Document page = page("received".equals(field) ? figures : figures.param("received", "2026-11-02"));
		assertThat(page.select(".govuk-error-summary").text()).contains(message);
		assertThat(page.select("input[name=" + field + "]").val()).isEqualTo(value);
	}

}
