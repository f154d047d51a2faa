package uk.candour.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTest {

	private static Map<Attribute, List<String>> written() {
		Map<Attribute, List<String>> written = new EnumMap<>(Attribute.class);
		for (Attribute attribute : List.of(Attribute.TITLE, Attribute.HOLDS, Attribute.PURPOSE, Attribute.FORMAT,
				Attribute.LOCATION, Attribute.ACCESS, Attribute.RETENTION)) {
			written.put(attribute, List.of(attribute.label()));
		}
		written.put(Attribute.OWNER_TEAM, List.of("repairs"));
		written.put(Attribute.SEARCHED, List.of("yes"));
		return written;
	}

	private static Map<Attribute, String> problems(Attribute attribute, String... values) {
		Map<Attribute, List<String>> written = written();
		written.put(attribute, List.of(values));
		return Reading.of(written).problems();
	}

	@Test
	void whatEveryEntryMustSayIsEnough() {
		assertThat(Reading.of(written()).problems()).isEmpty();
		assertThat(Reading.of(Map.of()).problems()).hasSize(9).containsKey(Attribute.SEARCHED);
	}

	@Test
	void termsAreReadByCodeOrWordsInAnyOrder() {
		Map<Attribute, List<String>> written = written();
		written.put(Attribute.FLAGS, List.of("kept on paper; HARD_TO_FIND", "hard to find"));
		assertThat(Reading.of(written).values()).containsEntry(Attribute.FLAGS, List.of("HARD_TO_FIND", "PAPER"));
	}

	@ParameterizedTest
	@CsvSource({ "FLAGS, Cursed, is not among the answers", "REVIEW_ON, 2027-02-30, must be a real date",
			"REVIEW_ON, 0001-01-01, must be a real date", "RETENTION_MONTHS, -1, must be a whole number",
			"OWNER_TEAM, Repairs & Co, must be the code of a team", "STEWARD, 'a\u0000b', cannot be kept",
			"STEWARD, 'caf\uFFFD', save the file as UTF-8", "SEARCHED, no, ''" })
	void whatCannotBeIsSaidWithWhatToDo(Attribute attribute, String value, String message) {
		Map<Attribute, String> problems = problems(attribute, value);
		if (attribute == Attribute.SEARCHED) {
			assertThat(problems).containsOnlyKeys(Attribute.NOT_SEARCHED);
		}
		else {
			assertThat(problems).containsOnlyKeys(attribute);
			assertThat(problems.get(attribute)).contains(message);
		}
	}

	@Test
	void tooLongIsSaidWithBothLengths() {
		assertThat(problems(Attribute.STEWARD, "x".repeat(301)).get(Attribute.STEWARD)).contains("300", "301");
		assertThat(problems(Attribute.TO_BE, "x".repeat(4000))).isEmpty();
	}

	@Test
	void personalDataAskForTheirReasons() {
		assertThat(problems(Attribute.DATA, "IDENTITY")).containsOnlyKeys(Attribute.BASIS);
		assertThat(problems(Attribute.DATA, "Health")).containsOnlyKeys(Attribute.BASIS, Attribute.CONDITION);
		assertThat(problems(Attribute.DATA, "OFFENCES")).containsOnlyKeys(Attribute.BASIS, Attribute.SCHEDULE_1);
		assertThat(problems(Attribute.RETENTION_MONTHS, "72")).containsOnlyKeys(Attribute.RETENTION_TRIGGER);
	}

	@ParameterizedTest
	@CsvSource({ "housing-system, true", "a, false", "Housing, false", "1st, false", "a b, false", "new, false",
			"import, false" })
	void aCodeIsShortAndPlain(String code, boolean good) {
		assertThat(Reading.problemOf(code) == null).isEqualTo(good);
	}

}
