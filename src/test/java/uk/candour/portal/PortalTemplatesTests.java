package uk.candour.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the public reads stands in the files of words and not in a template, where nobody
 * would translate it. The pages of owners of systems, who work for the council, are in
 * English.
 */
class PortalTemplatesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Set<String> SAID = Set.of("aria-label", "title", "alt", "placeholder", "label", "content");

	/** A literal of an expression, or what stands around its variables. */
	private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");

	private static final Pattern VARIABLE = Pattern.compile("[$#]\\{[^}]*}");

	/** A word as people write them: alone with a capital, or among others. */
	private static final Pattern WORDS = Pattern
		.compile("^\\s*\\p{Lu}\\p{Ll}+|(^|\\s)\\p{L}\\p{Ll}+\\s|\\s\\p{L}\\p{Ll}+($|[\\s.,:])");

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> portal = Files.list(TEMPLATES.resolve("portal"));
				Stream<Path> errors = Files.list(TEMPLATES.resolve("error"))) {
			Stream<Path> shared = Stream
				.of("layout", "error", "fragments/fields", "fragments/parts", "fragments/sheet", "fragments/reach",
						"fragments/deed")
				.map((name) -> TEMPLATES.resolve(name + ".html"));
			return Stream
				.of(portal.filter((page) -> !page.getFileName().toString().startsWith("owner")), errors, shared)
				.flatMap((files) -> files)
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noTextIsWrittenStraightIntoATemplate(Path template) throws IOException {
		assertThat(written(Files.readString(template))).isEmpty();
	}

	@Test
	void aTextInATemplateIsFoundWhereverItStands() {
		assertThat(
				written("""
						<html th:replace="~{layout :: portal('Your name', ~{::body/content()})}"><body>
						<p>Say who you are</p>
						<nav aria-label="Sections"><a th:text="#{back}">Back</a></nav>
						<b th:text="${given ? name : 'None'}">None</b>
						<i th:text="|by ${name}|">by whom</i>
						<i th:text="${from + ' to ' + to}">when</i>
						<div th:replace="~{fragments/fields :: date(id='birth', labelClass='govuk-label--s one-more', value=${x.birth})}"></div>
						</body></html>"""))
			.containsExactlyInAnyOrder("Your name", "Say who you are", "Sections", "None", "by ", " to ");
	}

	private static List<String> written(String template) {
		List<String> texts = new ArrayList<>();
		for (Element element : Jsoup.parse(template).getAllElements()) {
			if (!element.hasAttr("th:text")) {
				element.textNodes()
					.stream()
					.map(TextNode::text)
					.filter(PortalTemplatesTests::isText)
					.forEach(texts::add);
			}
			for (Attribute attribute : element.attributes()) {
				if (attribute.getKey().startsWith("th:")) {
					literals(attribute).filter((literal) -> WORDS.matcher(literal).find()).forEach(texts::add);
				}
				else if (SAID.contains(attribute.getKey()) && !"meta".equals(element.tagName())) {
					texts.add(attribute.getValue());
				}
			}
		}
		return texts;
	}

	private static boolean isText(String text) {
		return text.chars().filter(Character::isLetter).count() > 1;
	}

	private static Stream<String> literals(Attribute expression) {
		return LITERAL.matcher(expression.getValue())
			.results()
			.map(PortalTemplatesTests::literal)
			.filter((literal) -> !literal.matches("[dMy ]+"));
	}

	private static String literal(MatchResult found) {
		return (found.group(1) != null) ? found.group(1) : VARIABLE.matcher(found.group(2)).replaceAll("");
	}

}
