package uk.candour.statute;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineVectorsTest {

	private static final List<List<String>> ROWS = Csv.rows(Sample.text(Sample.VECTORS));

	private static final List<DeadlineFile.Answer> ANSWERS = new DeadlineFile(WorkingCalendars.published())
		.read(Sample.text(Sample.VECTORS));

	static Stream<Arguments> rows() {
		return IntStream.range(1, ROWS.size())
			.mapToObj((i) -> Arguments.of(ROWS.get(i).get(0), ROWS.get(i).get(7), ROWS.get(i).get(6),
					ROWS.get(i).get(9), ANSWERS.get(i - 1)));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("rows")
	void theSampleComesOutAsTheSpecificationSays(String id, String reason, String expected, String other,
			DeadlineFile.Answer answer) {
		assertThat(answer.line()).as(reason).isEqualTo(id + "," + expected);
		assertThat(answer.other().map((reading) -> reading.on().toString()).orElse(""))
			.as("other reading of %s", reason)
			.isEqualTo(other);
		assertThat(answer.explanation()).allSatisfy((step) -> {
			assertThat(step.sentence()).isNotBlank().doesNotContain("null");
			assertThat(step.citation()).isNotBlank();
		});
	}

	@Test
	void noRowOfTheSampleIsLeftOut() {
		assertThat(ANSWERS).hasSize(204);
	}

}
