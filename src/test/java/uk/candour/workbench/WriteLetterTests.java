package uk.candour.workbench;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.CaseLetters;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Letter;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.correspondence.Outbox;
import uk.candour.statute.Tick;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** An officer writes a letter for a case. */
@OfficeTest
class WriteLetterTests {

	private static final Map<String, String> MORE_TIME = Map.of("new-date-day", "5", "new-date-month", "1",
			"new-date-year", "2027", "reasons", "Three contractors hold the records.");

	@Autowired
	private MockMvc web;

	@Autowired
	private Staff staff;

	@Autowired
	private OpenCases cases;

	@Autowired
	private Letters letters;

	@Autowired
	private CaseLetters caseLetters;

	@Autowired
	private Outbox outbox;

	@Autowired
	private CaseFiles files;

	private String reference;

	@BeforeEach
	void aCase() {
		this.reference = this.cases.open().reference();
	}

	@Test
	void theCaseOffersTheLettersOfItsLawThatAPersonCanWrite() throws Exception {
		this.web.perform(get(page("")).with(this.staff.as(Staff.OFFICER)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("We need more time for your data")))
			.andExpect(content().string(not(containsString("Our answer to your request"))))
			.andExpect(content().string(not(containsString("Some of what you asked for is exempt"))));
		this.web.perform(get(page("/form")).with(this.staff.as(Staff.OFFICER)))
			.andExpect(content().string(containsString("Choose the letter that you want to write")));
		this.web.perform(get(page("/form?letter=b5")).with(this.staff.as(Staff.OFFICER)))
			.andExpect(status().isOk())
			.andExpect(
					content().string(containsString("So that the letter says the new last day (UK GDPR Art 12A(3))")));
		this.web.perform(get(page("/form?letter=nonsense")).with(this.staff.as(Staff.OFFICER)))
			.andExpect(status().isNotFound());
	}

	@Test
	void lettersOfACaseAreInTheLanguageThatAnOfficerSets() throws Exception {
		this.web
			.perform(post(page("/language")).param("language", "fr").with(csrf()).with(this.staff.as(Staff.OFFICER)))
			.andExpect(content().string(containsString("Choose the language")));
		assertThat(this.files.get(this.reference).language()).isEqualTo(Language.ENGLISH);
		this.web
			.perform(post(page("/language")).param("language", "cy").with(csrf()).with(this.staff.as(Staff.OFFICER)))
			.andExpect(status().is3xxRedirection());
		assertThat(this.files.get(this.reference).language()).isEqualTo(Language.WELSH);
		this.cases.complete(this.reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "MORE_NEEDED"));
		assertThat(this.letters.of(this.reference)).extracting(Letter::title)
			.contains(LetterKind.B2.title(Language.WELSH));
		assertThat(this.outbox.of(this.reference)).isNotEmpty();
	}

	@Test
	void anIncompleteLetterComesBackAsTypedAndSaysWhatIsMissing() throws Exception {
		write("b5", "en", "issue", UUID.randomUUID(), Map.of("reasons", "Three contractors."), Staff.OFFICER)
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("“New day for the answer” is missing: without it the letter does"
					+ " not say the new last day (UK GDPR Art 12A(3))")))
			.andExpect(content().string(containsString("Three contractors.")));
		write("b5", "en", "issue", UUID.randomUUID(),
				Map.of("reasons", "x", "new-date-day", "31", "new-date-month", "2", "new-date-year", "2027"),
				Staff.OFFICER)
			.andExpect(content().string(containsString("must be a real date")));
		assertThat(written()).isZero();
		assertThat(told()).isZero();
	}

	@Test
	void whatNoFieldCanMendIsToldAsAWhole() throws Exception {
		this.files.tick(this.reference, new Tick(Tick.Kind.ID_REQUESTED, this.files.today(), "doubts"), "system");
		write("b1", "en", "issue", UUID.randomUUID(), Map.of(), Staff.OFFICER).andExpect(status().isOk())
			.andExpect(content().string(containsString(
					"cannot be issued. It does not say: the last day for our answer (UK" + " GDPR Art 12(3), 12A).")));
	}

	@Test
	void aPreviewIsAPdfAndNothingIsKeptOrSent() throws Exception {
		write("b5", "cy", "preview", UUID.randomUUID(), MORE_TIME, Staff.OFFICER)
			.andExpect(content().contentType("application/pdf"))
			.andExpect(content().string(startsWith("%PDF")));
		assertThat(written()).isZero();
		assertThat(told()).isZero();
	}

	@Test
	void anIssuedLetterIsADocumentOfTheCaseAndTheRequesterIsTold() throws Exception {
		UUID key = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			write("b5", "cy", "issue", key, MORE_TIME, Staff.OFFICER)
				.andExpect(redirectedUrl("/cases/" + this.reference + "/letters"));
		}
		assertThat(written()).isEqualTo(1);
		Letter letter = this.letters.of(this.reference).get(0);
		assertThat(letter.title()).isEqualTo("Mae angen mwy o amser arnom ar gyfer eich data");
		assertThat(letter.writtenBy()).isEqualTo(Staff.OFFICER.username());
		assertThat(this.outbox.of(this.reference)).filteredOn((sent) -> sent.subject().startsWith("Llythyr"))
			.singleElement()
			.satisfies((sent) -> assertThat(sent.recipient()).isEqualTo("maria@home.example"));
	}

	@Test
	void nothingForgedIsTaken() throws Exception {
		write("b5", "en", "issue", UUID.randomUUID(),
				Map.of("reasons", "x", "new-date-day", "5", "new-date-month", "1", "new-date-year", "2027", "recipient",
						"thief@elsewhere.example", "email", "thief@elsewhere.example", "name", "Somebody Else", "due",
						"2030-01-01"),
				Staff.OFFICER)
			.andExpect(redirectedUrl("/cases/" + this.reference + "/letters"));
		assertThat(this.outbox.of(this.reference)).extracting(Outbox.Sent::recipient)
			.containsOnly("maria@home.example");
		write("l12-foi", "en", "issue", UUID.randomUUID(), Map.of(), Staff.OFFICER)
			.andExpect(content().string(containsString("is not a letter that can be written by hand")));
		write("b6", "en", "issue", UUID.randomUUID(), Map.of(), Staff.OFFICER)
			.andExpect(content().string(containsString("is not a letter that can be written by hand")));
	}

	@Test
	void onlyOfficersWrite() throws Exception {
		write("b5", "en", "issue", UUID.randomUUID(), MORE_TIME, Staff.HEAD)
			.andExpect(content().string(containsString("Only information officers write letters")));
		write("b5", "en", "issue", UUID.randomUUID(), MORE_TIME, Staff.RECORDS).andExpect(status().isForbidden());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.caseLetters.write(this.reference, LetterKind.B5,
				Language.ENGLISH, Map.of("reasons", "x", "new-date", "2027-01-05"), "key", Staff.RECORDS));
		assertThat(written()).isZero();
	}

	private long written() {
		return this.letters.of(this.reference).stream().filter((letter) -> letter.code() == LetterKind.B5).count();
	}

	private long told() {
		return this.outbox.of(this.reference)
			.stream()
			.filter((sent) -> sent.subject().startsWith("A letter") || sent.subject().startsWith("Llythyr"))
			.count();
	}

	private String page(String rest) {
		return "/cases/" + this.reference + "/letters/write" + rest;
	}

	private ResultActions write(String letter, String language, String then, UUID key, Map<String, String> typed,
			Account who) throws Exception {
		MockHttpServletRequestBuilder request = post(page("/form")).with(csrf())
			.with(this.staff.as(who))
			.param("letter", letter)
			.param("language", language)
			.param("key", key.toString())
			.param("then", then);
		typed.forEach(request::param);
		return this.web.perform(request);
	}

}
