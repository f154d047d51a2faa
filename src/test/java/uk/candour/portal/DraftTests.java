package uk.candour.portal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import uk.candour.cases.Requester.Answer;
import uk.candour.correspondence.Words;
import uk.candour.portal.Draft.Contact;
import uk.candour.portal.Draft.Place;
import uk.candour.portal.Draft.Wanted;
import uk.candour.portal.Draft.You;

import static org.assertj.core.api.Assertions.assertThat;

class DraftTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static Map<String, String> problems(Draft draft, Step step) {
		ResourceBundleMessageSource words = new ResourceBundleMessageSource();
		words.setBasename("words/portal");
		words.setDefaultEncoding("UTF-8");
		Problems problems = new Problems(new PageWords(new Words(words)));
		step.check(draft, problems, TODAY);
		return problems.messages();
	}

	@Test
	void aFreshDraftSaysWhatIsMissingOnEachPage() {
		Draft draft = Draft.fresh();
		assertThat(problems(draft, Step.YOU)).containsOnlyKeys("name");
		assertThat(problems(draft, Step.ADDRESSES)).isEmpty();
		assertThat(problems(draft, Step.CONTACT)).containsOnlyKeys("email");
		assertThat(problems(draft, Step.WANTED)).containsOnlyKeys("subjects");
		assertThat(problems(draft, Step.ANSWER)).containsOnlyKeys("answer");
		assertThat(problems(draft, Step.PROOF)).containsOnlyKeys("proof");
	}

	@Test
	void aNameAndAnEmailAddressAreNotEnoughToSearchBy() {
		Draft draft = Draft.fresh()
			.with(new You("Marian Oyelaran", "", DateParts.EMPTY))
			.with(new Contact("marian@example.org", ""));
		assertThat(problems(draft, Step.CHECK)).containsOnlyKeys("searchable");
		assertThat(problems(draft.with(List.of(new Place("12 Garrow Lane", "", ""))), Step.CHECK)).isEmpty();
		assertThat(problems(draft.with(new Contact("marian@example.org", "07700 900982")), Step.CHECK)).isEmpty();
		assertThat(problems(draft.with(new Wanted(DateParts.EMPTY, DateParts.EMPTY, List.of(), "", "T-1")), Step.CHECK))
			.isEmpty();
	}

	@Test
	void yearsMustBeYearsOfAnAddressAndInOrder() {
		Draft draft = Draft.fresh()
			.with(List.of(new Place("", "2012", ""), new Place("3 Old Street", "2016", "2014"),
					new Place("4 New Street", "next", "2099")));
		assertThat(problems(draft, Step.ADDRESSES)).containsOnlyKeys("address-0", "to-1", "from-2", "to-2");
	}

	@Test
	void aPeriodThatEndsBeforeItBeginsIsRefused() {
		Wanted wanted = new Wanted(new DateParts("1", "4", "2024"), new DateParts("31", "3", "2023"),
				List.of("REPAIRS"), "", "");
		assertThat(problems(Draft.fresh().with(wanted), Step.WANTED)).containsOnlyKeys("to");
	}

	@Test
	void anAddressOfSeveralLinesBecomesOne() {
		assertThat(new Place("12 Garrow Lane,\r\nWyke\r\n\r\nWK3 4AB", "", "").oneLine())
			.isEqualTo("12 Garrow Lane, Wyke, WK3 4AB");
	}

	@ParameterizedTest
	@CsvSource({ "27,3,1985,1985-03-27", "27,March,1985,1985-03-27", "1,sep,2020,2020-09-01", "29,2,2024,2024-02-29" })
	void aDateIsReadFromNumbersOrTheNameOfTheMonth(String day, String month, String year, LocalDate date) {
		assertThat(new DateParts(day, month, year).date()).contains(date);
	}

	@ParameterizedTest
	@CsvSource({ "31,2,1980", "29,2,2023", "1,13,2020", "1,xyz,2020", "a,1,2020", "1,1,85", "1,,2020" })
	void whatIsNoRealDateIsWrong(String day, String month, String year) {
		assertThat(new DateParts(day, (month != null) ? month : "", year).isWrong()).isTrue();
	}

	@Test
	void aDraftSurvivesTheSessionStore() throws IOException, ClassNotFoundException {
		Draft draft = Draft.fresh()
			.with(new You("Marian Oyelaran", "Marian Whitcombe", new DateParts("27", "3", "1985")))
			.with(List.of(new Place("12 Garrow Lane", "2016", "")))
			.with(Answer.LARGE_PRINT, "en");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(draft);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			assertThat(in.readObject()).isEqualTo(draft);
		}
	}

}
