package uk.candour.connectors;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class NameMatchTests {

	private static Subject subject(String... names) {
		return new Subject(List.of(names), LocalDate.of(1961, 4, 3), List.of(), List.of(), List.of(), List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Elizabeth Hartwell      | Elizabeth Hartwell      | 100
			Elizabeth Hartwell      | HARTWELL, Elizabeth     | 100
			Elizabeth Hartwell      | Mrs Elizabeth Hartwell  | 100
			Elizabeth Hartwell      | Liz Hartwell            | 90
			Elizabeth Hartwell      | Elizabeth Hartwel       | 85
			Elizabeth Hartwell      | Elizabeth Hratwell      | 85
			Elizabeth Hartwell      | Elizabeth Jane Hartwell | 95
			Elizabeth Jane Hartwell | Jane Hartwell           | 95
			Elizabeth Hartwell      | E Hartwell              | 70
			Elizabeth Hartwell      | E. J. Hartwell          | 65
			Zoë Łukasiewicz         | Zoe Lukasiewicz         | 100
			Siobhán O’Neill         | Siobhan ONeill          | 100
			Mary Smith-Jones        | Mary Jones              | 95
			Ana de Souza            | Ana De Souza            | 100
			Dr Ann Lee              | Ann Lee                 | 100
			""")
	void isThePersons(String known, String seen, int score) {
		assertThat(NameMatch.between(subject(known), seen, null)).map(NameMatch::score).contains(score);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Elizabeth Hartwell      | Dorothy Hartwell
			Elizabeth Hartwell      | Elizabeth Hargreaves
			Elizabeth Hartwell      | Hartwell
			Elizabeth Hartwell      | Elizabeth
			Elizabeth Hartwell      | E H
			Elizabeth Hartwell      | E Hartwel
			Elizabeth Jane Hartwell | Elizabeth Ann Hartwell
			Elizabeth Jane Hartwell | Elizabeth Jane
			Ann Lee                 | Ann Leo
			John Webb               | Joan Webb
			""")
	void isSomeoneElses(String known, String seen) {
		assertThat(NameMatch.between(subject(known), seen, null)).isEmpty();
	}

	@Test
	void aFormerNameSaysThatItIsOne() {
		assertThat(NameMatch.between(subject("Elizabeth Hartwell", "Elizabeth Moss"), "Beth Moss", null))
			.map(NameMatch::why)
			.contains("name “Elizabeth Moss” in a short form (another or former name)");
	}

	@Test
	void theDateOfBirthSpeaksForAndAgainst() {
		Subject subject = subject("Elizabeth Hartwell");
		assertThat(NameMatch.between(subject, "Liz Hartwel", null)).map(NameMatch::score).contains(75);
		assertThat(NameMatch.between(subject, "Liz Hartwel", LocalDate.of(1961, 4, 3))).map(NameMatch::score)
			.contains(90);
		assertThat(NameMatch.between(subject, "Liz Hartwel", LocalDate.of(1961, 3, 4))).map(NameMatch::score)
			.contains(85);
		assertThat(NameMatch.between(subject, "Liz Hartwel", LocalDate.of(1970, 1, 1))).isEmpty();
		assertThat(NameMatch.between(subject, "Elizabeth Hartwell", LocalDate.of(1970, 1, 1))).map(NameMatch::why)
			.hasValueSatisfying((why) -> assertThat(why).contains("another date of birth"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Spoke to Elizabeth Hartwell today.           | true
			Hartwell, Elizabeth: no access               | true
			Mrs Hartwell rang                            | true
			Met E. Hartwell at the door                  | true
			Lizzie Hartwel was out                       | true
			Elizabeth from number 9 saw Anna Hartwell    | false
			Mrs Hartwel rang                             | false
			the Hartwell estate office                   | false
			Elizabeth House, Hart Well Lane              | false
			""")
	void recognisesNamesInRunningText(String text, boolean expected) {
		assertThat(NameMatch.within(subject("Elizabeth Hartwell"), Words.of(text)).isPresent()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "oakley,oakly,true", "oakley,oaklley,true", "oakley,oakleg,true", "oakley,aokley,true",
			"oakley,oaklye,true", "oakley,oakley,false", "oakley,aoklye,false", "oakley,okly,false", "ab,ba,true" })
	void oneLetterApart(String one, String other, boolean expected) {
		assertThat(Words.oneApart(one, other)).isEqualTo(expected);
		assertThat(Words.oneApart(other, one)).isEqualTo(expected);
	}

	@Test
	void theLikePatternsCatchEveryWordThatIsOneLetterApart() {
		String word = "hartwell";
		for (int i = 0; i < word.length(); i++) {
			String less = word.substring(0, i) + word.substring(i + 1);
			String more = word.substring(0, i) + "x" + word.substring(i);
			String wrong = word.substring(0, i) + "x" + word.substring(i + 1);
			String swapped = (i > 0)
					? word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1) : word;
			assertThat(List.of(less, more, wrong, swapped)).allMatch((spelt) -> like(word, spelt));
		}
	}

	@Test
	void noPatternFitsEverything() {
		assertThat(Patterns.of("-")).isEmpty();
		assertThat(Patterns.of("%_")).isEmpty();
		assertThat(Patterns.of("小明")).containsExactly("小明");
		assertThat(Patterns.of("Müller")).containsExactly("m_l%", "%ler", "m_%er");
	}

	private static boolean like(String word, String spelt) {
		return Patterns.of(word)
			.stream()
			.anyMatch((pattern) -> spelt.matches(pattern.replace("%", ".*").replace("_", ".")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Oakley, dob 03/04/1961, called again            | the family name and the date of birth
			OAKLEY born 3rd April 1961                      | the family name and the date of birth
			oakley 1961-04-03                               | the family name and the date of birth
			Oakley (3.4.61)                                 | the family name and the date of birth
			Oakley 04/03/1961                               | day and month swapped
			Maureen Oakley, 3 April 1961                    | name “Maureen Oakley”, and the date of birth
			UPRN: 100012345678 was inspected                | reference “UPRN 100012345678”
			property 0100012345678, roof                    | number “100012345678”
			see 1000 1234 5678 for the plan                 | number “100012345678”
			""")
	void datesOfBirthAndPropertiesCountInRunningText(String text, String why) {
		assertThat(recognition().in(text)).hasValueSatisfying((reason) -> assertThat(reason).contains(why));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Somebody born 03/04/1961
			Oakley, dob 03/04/1962
			Oakley, built 1961
			Oakley, invoice 103/04/1961-7
			Oakley Road, number 3, April 1961
			UPRN: 100012345679
			telephone 9100012345678001
			""")
	void neitherADateNorALikeNumberIsAPersonByItself(String text) {
		assertThat(recognition().in(text)).isEmpty();
	}

	private static Recognition recognition() {
		return new Recognition(new Query(new Subject(List.of("Maureen Oakley"), LocalDate.of(1961, 4, 3), List.of(),
				List.of(), List.of(), List.of("UPRN 100012345678")), null, null, List.of(), 10));
	}

}
