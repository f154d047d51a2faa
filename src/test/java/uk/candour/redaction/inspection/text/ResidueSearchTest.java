package uk.candour.redaction.inspection.text;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.Mark;
import uk.candour.redaction.inspection.file.InspectionBudget;

import static org.assertj.core.api.Assertions.assertThat;

class ResidueSearchTest {

	@ParameterizedTest
	@ValueSource(strings = { "Seen by Jane", "seen by J.", "SMITH: rent", "h, and others", "e Sm", "Jane Smith", "",
			" - ", "Ян" })
	void aMarkMayRunOverATextThatHoldsAnyOfItAtItsEdge(String replacement) {
		assertThat(search(new Mark.Text("Jane Smith", "s. 40")).mayRunOver(List.of("withheld", replacement))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "withheld", "Withheld: section 40(2)", "Jane and Tom", "Mr Smithson" })
	void aMarkCannotRunOverATextAtWhoseEdgesNothingOfItStands(String replacement) {
		assertThat(search(new Mark.Text("Zoe Quirk", "s. 40")).mayRunOver(List.of(replacement))).isFalse();
		assertThat(search().mayRunOver(List.of(replacement))).isFalse();
	}

	@Test
	void anExpressionMayRunOverAnythingAndNothingOverNoText() {
		Mark expression = new Mark.Expression(Pattern.compile("Q\\d+"), "s. 40");
		assertThat(search(expression).mayRunOver(List.of("withheld"))).isTrue();
		assertThat(search(expression).mayRunOver(List.of())).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Odysseus, seen by Odys-\\nseus", "Odysseus, O d y s s e u s",
			"\u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3, \u039f\u0394\u03a5\u03a3-\\n\u03a3\u0395\u03a5\u03a3",
			"\u039f\u0394\u03a5\u03a3, \u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3",
			"Zo\u00eb Quirk, ZOE\\u0003QUIRK", "\u00a3a\u00a71, for \u00a3A\u00a71 a week" })
	void aMarkIsReadInWhateverWayTheTextIsBroken(String mark, String text) {
		String broken = text.replace("\\n", "\n").replace("\\u0003", "\u0003");
		assertThat(search(new Mark.Text(mark, "s. 40")).read(broken)).hasSize(1);
		assertThat(search(new Mark.Text(mark, "s. 40")).read("Seen by Tom \u2013 and others")).isEmpty();
	}

	/** Letters of mathematics have two halves, which a line end may part. */
	@Test
	void halvesOfALetterComeTogetherOverALineEnd() {
		assertThat(search(new Mark.Text("Alice", "s. 40")).read("\ud835\u2010\n\udc00lice")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "KOWAL ICIZI/Y IK", "Surname |K|O|W|A|L|C|Z|Y|K|" })
	void framesRoundLettersOfAFormAreReadAsLetters(String line) {
		ResidueSearch search = search(new Mark.Text("Kowalczyk", false, true, "s. 40"));
		assertThat(search.seen("Surname\n" + line)).hasSize(1);
		assertThat(search.seen("KOWAL\nICIZI/Y IK")).as("two lines").isEmpty();
		assertThat(search.seen("the Kowalczyks")).as("another word").isEmpty();
		assertThat(search(new Mark.Text("Collins", "s. 40")).seen("IC O NS")).as("too little").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kowalcz\u00a5k", "Kowal\u00a9zyk" })
	void signsOfMoneyAndLawAreReadAsTheLettersTheyLookLike(String line) {
		ResidueSearch search = search(new Mark.Text("Kowalczyk", "s. 40"));
		assertThat(search.seen(line)).hasSize(1);
		assertThat(search.read(line)).as("what was not read off a picture").isEmpty();
		assertThat(search(new Mark.Text("\u00a560", "s. 40")).seen("for \u00a560")).hasSize(1);
	}

	private static ResidueSearch search(Mark... marks) {
		return new ResidueSearch(List.of(marks), new InspectionBudget(Duration.ofSeconds(10)));
	}

}
