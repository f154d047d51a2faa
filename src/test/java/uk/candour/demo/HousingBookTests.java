package uk.candour.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HousingBookTests {

	private final List<Story> stories = Stories.all();

	@Test
	void theSameSeedWritesTheSameBook() {
		assertThat(HousingBook.of(7, this.stories).fingerprint())
			.isEqualTo(HousingBook.of(7, this.stories).fingerprint())
			.isNotEqualTo(HousingBook.of(8, this.stories).fingerprint());
	}

	@Test
	void noTownspersonBearsTheNameOrNumberOfSomebodyInAStory() {
		List<Townsfolk.Resident> town = Townsfolk.of(7, Words.read(), HousingBook.TOWN)
			.stream()
			.flatMap((household) -> household.residents().stream())
			.toList();
		for (Story story : this.stories) {
			for (Story.Person person : story.people()) {
				assertThat(town).noneMatch((resident) -> resident.family().equals(person.family()))
					.noneMatch((resident) -> !person.mobile().isEmpty() && resident.mobile().equals(person.mobile()));
			}
		}
	}

	@Test
	void grownTownspeopleHaveTelephoneNumbersOfTheirOwn() {
		List<String> numbers = Townsfolk.of(7, Words.read(), HousingBook.TOWN)
			.stream()
			.flatMap((household) -> household.residents().stream())
			.map(Townsfolk.Resident::mobile)
			.filter((mobile) -> !mobile.isEmpty())
			.toList();
		assertThat(numbers).doesNotHaveDuplicates();
	}

	@Test
	void aRowIsEscapedForTheServer() {
		Sheet sheet = new Sheet().row(1, "a\tb\nc\\d", null, "", new byte[] { 1, (byte) 0xff });
		assertThat(new String(sheet.bytes(), StandardCharsets.UTF_8))
			.isEqualTo("1\ta\\tb\\nc\\\\d\t\\N\t\\N\t\\\\x01ff\n");
	}

	@Test
	void diceThrowTheSameForTheSameSeedAndPurposeOnly() {
		assertThat(throwsOf(new Dice(1, "rent"))).isEqualTo(throwsOf(new Dice(1, "rent")))
			.isNotEqualTo(throwsOf(new Dice(1, "notes")))
			.isNotEqualTo(throwsOf(new Dice(2, "rent")));
	}

	private static List<Integer> throwsOf(Dice dice) {
		return java.util.stream.IntStream.range(0, 20).mapToObj((number) -> dice.between(0, 1000)).toList();
	}

}
