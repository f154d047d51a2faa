package uk.candour.correspondence;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public reads is there in both languages, and says the same things. */
class WordsTests {

	private static final Path FOLDER = Path.of("src/main/resources/words");

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

	private static final Pattern WORD = Pattern.compile("\\p{L}{4}");

	@ParameterizedTest
	@ValueSource(strings = { "portal", "mail", "letter" })
	void everyTextIsThereInBothLanguagesWithTheSamePlaces(String file) throws IOException {
		assertThat(faults(read(FOLDER.resolve(file + ".properties")), read(FOLDER.resolve(file + "_cy.properties"))))
			.isEmpty();
	}

	@Test
	void aTextThatIsMissingOrSaysLessIsFound() {
		Properties english = read(new StringReader("""
				one=We answer by {0}
				two=Only in English
				three=It’s late
				four=The same in both
				five={0,choice,1#one|2#many}"""));
		Properties welsh = read(new StringReader("""
				one=Byddwn yn ateb
				three=Mae'n hwyr
				four=The same in both
				five={0,choice,1#un
				six=Dim ond yn Gymraeg"""));
		assertThat(faults(english, welsh)).extracting((fault) -> fault.replaceAll(":.*", ""))
			.containsExactlyInAnyOrder("one", "two", "three", "four", "five", "six");
	}

	/** Where two files of words do not say the same. */
	private static List<String> faults(Properties english, Properties welsh) {
		List<String> faults = new ArrayList<>();
		Set<String> keys = new TreeSet<>(english.stringPropertyNames());
		keys.addAll(welsh.stringPropertyNames());
		for (String key : keys) {
			String first = english.getProperty(key);
			String second = welsh.getProperty(key);
			if (first == null || second == null) {
				faults.add(key + ": is in one language only");
			}
			else if (!places(first).equals(places(second))) {
				faults.add(key + ": has other places: " + places(first) + " and " + places(second));
			}
			else if ((first + second).contains("'")) {
				faults.add(key + ": has a straight quotation mark, which the pages would swallow");
			}
			else if (first.equals(second) && WORD.matcher(first).find()) {
				faults.add(key + ": is not translated");
			}
			else if (!isSound(first) || !isSound(second)) {
				faults.add(key + ": cannot be read");
			}
		}
		return faults;
	}

	private static Set<String> places(String text) {
		return PLACE.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isSound(String text) {
		try {
			return !new MessageFormat(text).toPattern().isEmpty();
		}
		catch (IllegalArgumentException unreadable) {
			return false;
		}
	}

	private static Properties read(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			return read(reader);
		}
	}

	private static Properties read(Reader reader) {
		try {
			Properties words = new Properties();
			words.load(reader);
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
