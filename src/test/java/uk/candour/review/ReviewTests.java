package uk.candour.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.Staff;
import uk.candour.accounts.Account;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Stage;
import uk.candour.redaction.Area;
import uk.candour.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class ReviewTests {

	private static final Marking NEIGHBOUR = Marking.of("Patricia Lyle", Withholding.OTHER_PERSON);

	@Autowired
	private Reviews reviews;

	@Autowired
	private Marks marks;

	@Autowired
	private SecondReadings secondReadings;

	@Autowired
	private Suggestions suggestions;

	@Autowired
	private CaseFiles files;

	@Autowired
	private OpenCases cases;

	@Test
	void aDocumentIsLeftOutOnlyWithAReason() {
		String reference = this.cases.choosing().reference();
		UUID document = document(reference);
		assertRefused("no-reason", () -> this.reviews.choose(reference, document, false, " ", Staff.OFFICER));
		this.reviews.choose(reference, document, false, "Another Maria Okafor", Staff.OFFICER);
		assertThat(item(reference).choice())
			.hasValue(new Reviews.Choice(false, "Another Maria Okafor", Staff.OFFICER.username()));
		this.reviews.choose(reference, document, true, "", Staff.OFFICER);
		assertThat(item(reference).isIncluded()).isTrue();
	}

	@Test
	void oneDocumentReadsAsItDoesAmongAll() {
		String reference = this.cases.choosing().reference();
		UUID document = document(reference);
		assertThat(this.reviews.item(reference, document).orElseThrow().choice()).isEmpty();
		this.reviews.choose(reference, document, true, "", Staff.OFFICER);
		this.marks.replace(reference, document, List.of(NEIGHBOUR), Staff.OFFICER);
		Reviews.Item among = item(reference);
		Reviews.Item one = this.reviews.item(reference, document).orElseThrow();
		assertThat(one.marks()).isEqualTo(among.marks()).isEqualTo(1);
		assertThat(one.read()).isEqualTo(among.read()).isTrue();
		assertThat(one.choice()).isEqualTo(among.choice()).isPresent();
		assertThat(one.pages().getId()).isEqualTo(among.pages().getId());
		assertThat(this.reviews.item("SAR-TEST-OTHER", document)).isEmpty();
		assertThat(this.reviews.item(reference, one.pages().getId())).isEmpty();
	}

	@Test
	void aBoxMustLieOnAPage() {
		String reference = this.cases.choosing().reference();
		UUID document = document(reference);
		for (Area beside : List.of(new Area(0, 10, 10, 50, 20), new Area(2, 10, 10, 50, 20), new Area(1, 10, 10, 0, 20),
				new Area(1, 10, 10, 50, -5), new Area(1, -40, 10, 50, 20), new Area(1, 590, 10, 50, 20),
				new Area(1, 10, 840, 50, 20), new Area(1, 10, 10, 5000, 20), new Area(1, Double.NaN, 10, 50, 20))) {
			assertRefused("bad-mark", () -> this.marks.mark(reference, document,
					Marking.of(beside, Withholding.OTHER_PERSON), Staff.OFFICER));
		}
		assertThat(this.marks.of(document)).isEmpty();
	}

	@Test
	void aMarkNeedsAReasonAndSomethingToHide() {
		String reference = this.cases.choosing().reference();
		UUID document = document(reference);
		assertRefused("no-reason", () -> this.marks.mark(reference, document, Marking.of("Lyle", null), Staff.OFFICER));
		assertRefused("bad-mark",
				() -> this.marks.mark(reference, document, Marking.of(" x ", Withholding.OTHER_PERSON), Staff.OFFICER));
		assertRefused("bad-mark", () -> this.marks.mark(reference, document,
				new Marking(null, false, false, null, Withholding.OTHER_PERSON), Staff.OFFICER));
		assertThat(this.marks.of(document)).isEmpty();
	}

	@Test
	void marksAreReplacedAllOrNothing() {
		String reference = this.cases.choosing().reference();
		UUID document = document(reference);
		this.marks.replace(reference, document, List.of(NEIGHBOUR), Staff.OFFICER);
		assertRefused("bad-mark", () -> this.marks.replace(reference, document,
				List.of(Marking.of("Lyle", Withholding.CRIME), Marking.of("x", Withholding.CRIME)), Staff.OFFICER));
		assertThat(this.marks.of(document)).extracting(PageMark::text).containsExactly("Patricia Lyle");
		Marking box = Marking.of(new Area(1, 50, 50, 100, 20), Withholding.CRIME);
		this.marks.replace(reference, document, List.of(box), Staff.OFFICER);
		assertThat(this.marks.of(document)).extracting(PageMark::area).containsExactly(box.area());
	}

	@Test
	void theNeighbourIsSuggestedUntilSomebodyDecides() {
		String reference = this.cases.choosing().reference();
		Reviews.Item item = item(reference);
		assertThat(texts(reference, item)).contains("Patricia Lyle").doesNotContain("Maria Okafor");
		this.marks.dismiss(reference, item.finding().getId(), "Patricia Lyle", Staff.OFFICER);
		assertThat(texts(reference, item)).doesNotContain("Patricia Lyle");
	}

	@Test
	void underTheSecondReaderNothingCanBeChanged() {
		String reference = this.cases.underSecondReader().reference();
		UUID document = document(reference);
		UUID mark = this.marks.of(document).get(0).id();
		assertRefused("closed-for-marking", () -> this.marks.mark(reference, document, NEIGHBOUR, Staff.OFFICER));
		assertRefused("closed-for-marking", () -> this.marks.unmark(reference, document, mark, Staff.OFFICER));
		assertRefused("closed-for-marking", () -> this.reviews.choose(reference, document, false, "no", Staff.OFFICER));
		assertRefused("closed-for-marking", () -> this.marks.replace(reference, document, List.of(), Staff.OFFICER));
		assertThat(this.marks.of(document)).hasSize(1);
	}

	@Test
	void nobodyIsTheSecondReaderOfTheirOwnWork() {
		String reference = this.cases.underSecondReader().reference();
		assertRefused("same-person", () -> secondRead(reference, Staff.OFFICER, "AGREED", ""));
		assertThat(this.secondReadings.agreedBy(reference)).isEmpty();
	}

	@Test
	void whoeverMarkedStaysAnAuthorWhenSomebodyElseMarksAnew() {
		String reference = this.cases.choosing().reference();
		UUID document = document(reference);
		this.reviews.choose(reference, document, true, "", Staff.READER);
		this.marks.replace(reference, document, List.of(NEIGHBOUR), Staff.READER);
		this.reviews.choose(reference, document, true, "", Staff.OFFICER);
		this.cases.complete(reference, "choose-documents", Staff.OFFICER, Map.of("outcome", "DOCUMENTS"));
		this.marks.replace(reference, document, List.of(NEIGHBOUR), Staff.OFFICER);
		this.cases.complete(reference, "review-pages", Staff.OFFICER, Map.of("confirmed", "true"));
		assertThat(this.secondReadings.authors(reference)).contains(Staff.READER.username(), Staff.OFFICER.username());
		assertRefused("same-person", () -> secondRead(reference, Staff.READER, "AGREED", ""));
	}

	@Test
	void whoeverSaysThatNothingIsHeldIsAnAuthorToo() {
		this.cases.catalogued();
		String reference = this.cases.searching().reference();
		OpenCases.await(() -> this.cases.has(reference, "choose-documents"));
		this.cases.complete(reference, "choose-documents", Staff.OFFICER, Map.of("outcome", "NOTHING_HELD"));
		assertRefused("same-person", () -> secondRead(reference, Staff.OFFICER, "AGREED", ""));
		secondRead(reference, Staff.READER, "SENT_BACK", "Look in the archive");
		assertThat(this.cases.item(reference, "choose-documents", Staff.OFFICER).note())
			.contains("Look in the archive");
	}

	@Test
	void whatIsSentBackSaysWhyAndCanBeChangedAgain() {
		String reference = this.cases.underSecondReader().reference();
		assertRefused("no-comment", () -> secondRead(reference, Staff.READER, "SENT_BACK", " "));
		secondRead(reference, Staff.READER, "SENT_BACK", "The address is left");
		assertThat(this.cases.item(reference, "review-pages", Staff.OFFICER).note()).contains("The address is left");
		assertThat(this.files.get(reference).stage()).isEqualTo(Stage.REVIEWING);
		this.marks.mark(reference, document(reference), Marking.of("12 Fossdyke Walk", Withholding.OTHER_PERSON),
				Staff.OFFICER);
		assertThat(this.secondReadings.agreedBy(reference)).isEmpty();
	}

	@Test
	void choosingEndsOnlyWhenEveryDocumentIsDecided() {
		String reference = this.cases.choosing().reference();
		assertRefused("undecided", () -> this.cases.complete(reference, "choose-documents", Staff.OFFICER,
				Map.of("outcome", "DOCUMENTS")));
		this.reviews.choose(reference, document(reference), false, "Another person", Staff.OFFICER);
		assertRefused("contradiction", () -> this.cases.complete(reference, "choose-documents", Staff.OFFICER,
				Map.of("outcome", "DOCUMENTS")));
	}

	@Test
	void reviewEndsOnlyWhenEveryDocumentIsRead() {
		String reference = this.cases.choosing().reference();
		this.reviews.choose(reference, document(reference), true, "", Staff.OFFICER);
		this.cases.complete(reference, "choose-documents", Staff.OFFICER, Map.of("outcome", "DOCUMENTS"));
		assertRefused("unread",
				() -> this.cases.complete(reference, "review-pages", Staff.OFFICER, Map.of("confirmed", "true")));
	}

	private void secondRead(String reference, Account reader, String outcome, String comment) {
		this.cases.complete(reference, "second-read", reader, Map.of("outcome", outcome, "comment", comment));
	}

	private List<String> texts(String reference, Reviews.Item item) {
		return this.suggestions.of(reference, item.finding()).stream().map(Suggestion::text).toList();
	}

	private Reviews.Item item(String reference) {
		return this.reviews.items(reference).get(0);
	}

	private UUID document(String reference) {
		return item(reference).finding().getId();
	}

	private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatExceptionOfType(Refused.class).isThrownBy(act)
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code));
	}

}
