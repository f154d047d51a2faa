package uk.candour.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.audit.AuditTrail;
import uk.candour.cases.Family;
import uk.candour.documents.Description;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.statute.Regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

@OfficeTest
class CasePagesTests {

	private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	@Autowired
	private OpenCases cases;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Documents documents;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void aLongTrailIsTurnedPageByPageAndEveryEntryIsShownOnce() throws Exception {
		String reference = this.cases.open().reference();
		this.transaction.executeWithoutResult((status) -> IntStream.range(0, 120)
			.forEach((number) -> this.trail.record(reference, "system", "Happening " + number + ".", "")));
		StringBuilder all = new StringBuilder();
		int pages = 0;
		String address = "/cases/" + reference + "/trail";
		while (address != null) {
			String page = page(address);
			all.append(page);
			pages++;
			address = next(page);
		}
		assertThat(pages).isEqualTo(3);
		assertThat(IntStream.range(0, 120))
			.allSatisfy((number) -> assertThat(all).asString().containsOnlyOnce("Happening " + number + "."));
	}

	static Stream<Regime> laws() {
		return Stream.of(Family.values()).flatMap((family) -> family.regimes().stream());
	}

	@ParameterizedTest
	@MethodSource("laws")
	void everyPageOfACaseOfEveryLawIsWhole(Regime regime) throws Exception {
		String reference = this.cases.open(regime).reference();
		for (String tab : List.of("", "/documents", "/letters", "/trail", "/entries", "/what-if", "/happened",
				"/circumstances", "/search-plan")) {
			MockHttpServletResponse answer = this.web
				.perform(get("/cases/" + reference + tab).with(this.staff.as(Staff.OFFICER)))
				.andReturn()
				.getResponse();
			assertThat(answer.getStatus()).as(tab).isEqualTo(200);
			assertThat(answer.getContentAsString()).as(tab).contains(reference, "</html>");
		}
	}

	@Test
	void whatIsMissingBeforeAnythingIsGivenStandsOnThePageOfCircumstances() throws Exception {
		String address = "/cases/" + this.cases.open().reference() + "/circumstances";
		assertThat(page(address)).contains("Nothing can be given yet. It is not written down");
		String half = this.web
			.perform(post(address).param("agent", "Jo Brook, solicitor")
				.param("health", "true")
				.with(this.staff.as(Staff.OFFICER))
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(half).contains("It is on record", "Jo Brook, solicitor speaks for them");
		String opinion = this.web
			.perform(post(address).param("agent", "Jo Brook, solicitor")
				.param("authority", "Signed form, seen on 2 May")
				.param("health", "true")
				.param("harm", "true")
				.with(this.staff.as(Staff.OFFICER))
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(opinion).contains("for a health professional to say", "Signed form, seen on 2 May");
	}

	@Test
	void manyDocumentsAreTurnedPageByPageAndADecisionLeadsBackToItsPage() throws Exception {
		String reference = this.cases.open().reference();
		for (int number = 0; number < 120; number++) {
			enter(reference, number);
		}
		String first = page("/cases/" + reference + "/documents");
		assertThat(first).contains("0 of 120 decided", "Letter 000", "Letter 099").doesNotContain("Letter 100");
		String second = page(next(first));
		assertThat(second).contains("0 of 120 decided", "Letter 100", "Letter 119", "Back to the first page")
			.doesNotContain("Letter 099", "rel=\"next\"");
		String address = "/cases/" + reference + "/documents?page=2";
		this.web
			.perform(post("/cases/" + reference + "/documents").param("action", "include")
				.param("page", "2")
				.with(this.staff.as(Staff.OFFICER))
				.with(csrf()))
			.andExpect(redirectedUrl(address));
		assertThat(page("/cases/" + reference + "/documents?page=9")).contains("no documents on this page");
	}

	private void enter(String reference, int number) throws IOException {
		Documents.Kept kept = this.documents.store(reference, new ByteArrayInputStream(new byte[] { 1 }));
		this.documents.enter(kept,
				Description
					.of(reference, Document.Kind.FINDING, "Letter %03d".formatted(number), "text/plain", "system")
					.from("share", "letter-" + number, null, "Its name"));
	}

	private String page(String address) throws Exception {
		return this.web.perform(get(address).with(this.staff.as(Staff.OFFICER)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static String next(String page) {
		Matcher link = NEXT.matcher(page);
		return link.find() ? link.group(1).replace("&amp;", "&") : null;
	}

}
