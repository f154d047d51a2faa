package uk.candour.detection;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DetectorTests {

	private static final KnownParties NOBODY = new KnownParties(List.of(), List.of());

	private static final KnownParties DANIELLE = new KnownParties(
			List.of("Danielle Okafor", "12 Mill Lane, Wyke, WY1 2AB", "+44 7700 900111", "1988-03-03"),
			List.of("Daniel Okafor"));

	private final Detector detector = new Detector();

	@Test
	void theSubjectAndTheNeighbourWithTheSameSurnameAreKeptApart() {
		String text = "Danielle Okafor, Ms Okafor and Danielle are one; Daniel Okafor, Mr Okafor, Daniel's dog and Okafor, Daniel are another.";
		assertThat(texts(text, DANIELLE)).containsExactly("Daniel Okafor", "Mr Okafor", "Daniel", "Okafor, Daniel");
	}

	@Test
	void theHeadingsOfARecordSheetAreNoNames() {
		String sheet = "Title Ms\nGiven name Danielle\nFamily name Okafor\nRole tenant\nOther person Samuel\nMoved in 2015";
		assertThat(texts(sheet, new KnownParties(List.of("Danielle Okafor"), List.of()))).containsExactly("Samuel");
	}

	@Test
	void anInitialThatMayMeanEitherIsSuggestedWithALowScore() {
		assertThat(this.detector.detect("Signed by D. Okafor today", DANIELLE)).singleElement().satisfies((span) -> {
			assertThat(span.text()).isEqualTo("D. Okafor");
			assertThat(span.score()).isLessThan(0.5);
			assertThat(span.why()).contains("Daniel Okafor").contains("person asking");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "She lives at 12 Mill Lane.", "Post to WY1 2AB or wy12ab",
			"Ring 07700 900 111 or 00447700900111", "Born 03/03/1988", "DOB: 3rd March 1988", "danielle okafor rang" })
	void theSubjectsOwnDataIsNeverSuggested(String text) {
		assertThat(this.detector.detect(text, DANIELLE)).isEmpty();
	}

	@Test
	void anotherHouseInTheSubjectsStreetIsNotTheirs() {
		assertThat(texts("He lives at 2 Mill Lane.", DANIELLE)).containsExactly("2 Mill Lane");
	}

	@ParameterizedTest
	@CsvSource({ "daniel okafor rang,daniel okafor", "DANIEL OKAFOR RANG,DANIEL OKAFOR",
			"Daniel Okafro rang,Daniel Okafro", "Dnaiel Okafor rang,Dnaiel Okafor", "Mr Okaffor rang,Mr Okaffor" })
	void aKnownPersonIsFoundHoweverWritten(String text, String name) {
		assertThat(texts(text, DANIELLE)).containsExactly(name);
	}

	@Test
	void aSurnameOnceFoundIsFoundEverywhereInTheText() {
		String text = "Mrs Kaczmarek came. Later Kaczmarek's brother rang. Kaczmarek Street is elsewhere.";
		assertThat(texts(text, NOBODY)).containsExactly("Mrs Kaczmarek", "Kaczmarek");
	}

	@Test
	void offsetsCountCodePoints() {
		String text = "😀😀 ring 07700 900456";
		Span span = this.detector.detect(text, NOBODY).get(0);
		assertThat(span).extracting(Span::kind, Span::start, Span::end, Span::text)
			.containsExactly(Kind.PHONE, 8, 20, "07700 900456");
		int[] points = text.codePoints().toArray();
		assertThat(new String(points, span.start(), span.end() - span.start())).isEqualTo(span.text());
	}

	@Test
	void spansComeInOrderAndDoNotOverlap() {
		List<Span> spans = this.detector.detect("helen.marsh@wyke.example, Helen Marsh, Flat 3, 14 Mill Lane, LS1 4DY",
				NOBODY);
		assertThat(spans).extracting(Span::kind, Span::text)
			.containsExactly(tuple(Kind.EMAIL, "helen.marsh@wyke.example"), tuple(Kind.PERSON, "Helen Marsh"),
					tuple(Kind.ADDRESS, "Flat 3, 14 Mill Lane"), tuple(Kind.POSTCODE, "LS1 4DY"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Card 4111 1111 1111 1112", "Sum 943 476 5918", "On 12-03-80 it rained", "BG123456A",
			"IP 999.1.1.1", "Ref the gate", "Victoria Road and Albert House" })
	void lookAlikesAreLeftAlone(String text) {
		assertThat(this.detector.detect(text, NOBODY)).isEmpty();
	}

	@Test
	void aLineBreakInsideANameOrAddressDoesNotHideIt() {
		assertThat(texts("It was Priya\nPatel of 14 Mill\nLane, LS1\n4DY.", NOBODY)).containsExactly("Priya\nPatel",
				"14 Mill\nLane", "LS1\n4DY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "0", "A ", "1 A ", "A.", "a@", "0 ", "(0", "Mr ", "Flat 1 ", "1-", "A'", "aa:",
			"Daniel " })
	void hostileTextEndsInTime(String piece) {
		org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(20),
				() -> this.detector.detect(piece.repeat(100_000 / piece.length()), DANIELLE));
	}

	private List<String> texts(String text, KnownParties parties) {
		return this.detector.detect(text, parties).stream().map(Span::text).toList();
	}

}
