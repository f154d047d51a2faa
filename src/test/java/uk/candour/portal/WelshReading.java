package uk.candour.portal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads Welsh pages and messages for English that was left in them. */
final class WelshReading {

	private static final Path FOLDER = Path.of("src/main/resources/words");

	/** A place for a value, which may hold others. */
	private static final String PLACE = "\\{\\d[^{}]*(\\{\\d[^{}]*}[^{}]*)*}";

	private static final List<Pattern> ENGLISH = Stream.of("portal", "mail").flatMap(WelshReading::patterns).toList();

	private WelshReading() {
	}

	/** What a page says in English without saying that it is English. */
	static List<String> english(String html) {
		Document page = Jsoup.parse(html);
		List<String> texts = new ArrayList<>(List.of(page.title()));
		page.body().select("[lang^=en]").remove();
		for (Element element : page.body().getAllElements()) {
			texts.add(element.attr("aria-label"));
			element.textNodes().stream().map(TextNode::text).forEach(texts::add);
		}
		return texts.stream()
			.map(String::strip)
			.filter((text) -> ENGLISH.stream().anyMatch((english) -> english.matcher(text).find())
					|| text.contains("??"))
			.toList();
	}

	/**
	 * The texts of a file that are otherwise in Welsh: a short one is looked for as a
	 * whole.
	 */
	private static Stream<Pattern> patterns(String file) {
		Properties english = read(file);
		Properties welsh = read(file + "_cy");
		return english.stringPropertyNames()
			.stream()
			.filter((key) -> !english.getProperty(key).equals(welsh.getProperty(key)))
			.filter((key) -> !key.startsWith("language.other") && !key.startsWith("page."))
			.flatMap((key) -> english.getProperty(key).lines())
			.filter((text) -> text.replaceAll(PLACE, "").chars().filter(Character::isLetter).count() > 1)
			.map(WelshReading::pattern);
	}

	private static Pattern pattern(String text) {
		String words = Arrays.stream(text.strip().split(PLACE, -1))
			.map(Pattern::quote)
			.collect(Collectors.joining(".+"));
		boolean isLong = text.strip().split("\\s+").length > 3;
		return Pattern.compile(isLong ? words : '^' + words + '$');
	}

	private static Properties read(String file) {
		try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"))) {
			Properties words = new Properties();
			words.load(reader);
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
