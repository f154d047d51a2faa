package uk.candour.redaction.inspection.text;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

	private static ResidueSearch search(Mark... marks) {
		return new ResidueSearch(List.of(marks), new InspectionBudget(Duration.ofSeconds(10)));
	}

}
