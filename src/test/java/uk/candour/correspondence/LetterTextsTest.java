package uk.candour.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.statute.Regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The texts of letters as shipped, and what a council may make of them.
 */
class LetterTextsTest {

	private static final String SOUND = LetterTexts.shipped(LetterKind.D2, Language.ENGLISH);

	static Stream<Arguments> letters() {
		return Arrays.stream(LetterKind.values())
			.flatMap((kind) -> Arrays.stream(Language.values()).map((language) -> Arguments.of(kind, language)));
	}

	static Stream<Arguments> elements() {
		return letters().flatMap((letter) -> ((LetterKind) letter.get()[0]).elements()
			.stream()
			.map((element) -> Arguments.of(letter.get()[0], letter.get()[1], element)));
	}

	@Test
	void noLetterAndNoElementIsForgotten() throws IOException {
		Map<String, List<String>> wanted = new LinkedHashMap<>();
		for (String line : Files.readAllLines(Path.of("src/test/resources/letters/contents.txt"))) {
			if (!line.startsWith("#")) {
				String[] parts = line.split(" = ");
				wanted.put(parts[0], List.of(parts[1].split(" ")));
			}
		}
		Map<String, List<String>> there = new LinkedHashMap<>();
		for (LetterKind kind : LetterKind.values()) {
			there.put(kind.name(), kind.elements().stream().map(LetterElement::name).toList());
		}
		assertThat(there).isEqualTo(wanted);
	}

	@ParameterizedTest
	@CsvSource({ "FOI, 12", "EIR, 10", "RPSI, 10", "SAR, 8", "HOUSING_COMPLAINT, 8", "CORPORATE_COMPLAINT, 8",
			"DP_COMPLAINT, 3", "RECTIFICATION, 7", "FOI_REVIEW, 1", "EIR_REVIEW, 1", "THIRD_PARTY_DISCLOSURE, 0" })
	void everyLawHasItsLetters(Regime regime, int letters) {
		assertThat(LetterKind.under(regime)).hasSize(letters);
	}

	@ParameterizedTest
	@MethodSource("letters")
	void theShippedTextKeepsTheRulesThatACouncilMustKeep(LetterKind kind, Language language) {
		String text = LetterTexts.shipped(kind, language);
		rules(kind, language).read(text);
		assertThat(text).contains("{{reference}}");
		assertThat(kind.title(language)).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("elements")
	void withoutAnElementATextIsRefusedAndTheElementNamed(LetterKind kind, Language language, LetterElement element) {
		Document text = Jsoup.parse(LetterTexts.shipped(kind, language), "", Parser.xmlParser());
		text.outputSettings().prettyPrint(false);
		text.select("[data-element=" + element.name() + "]").remove();
		assertRefused(kind, language, text.outerHtml(), element.words(), element.citation());
		Document empty = Jsoup.parse(LetterTexts.shipped(kind, language), "", Parser.xmlParser());
		empty.outputSettings().prettyPrint(false);
		empty.select("[data-element=" + element.name() + "]").forEach((each) -> each.text(" "));
		assertRefused(kind, language, empty.outerHtml(), element.words(), element.citation());
	}

	@ParameterizedTest
	@MethodSource("elements")
	void anElementThatLacksAValueIsNotSaid(LetterKind kind, Language language, LetterElement element) {
		LetterTemplate text = LetterTemplate.read(LetterTexts.shipped(kind, language));
		assertThat(Filling.of(text, LetterValues.samples(language)).said()).contains(element.name());
		for (LetterField field : text.needed(element.name())) {
			LetterValues values = LetterValues.samples(language);
			values.put(field, " ");
			assertThat(Filling.of(text, values).said()).as("without " + field.key()).doesNotContain(element.name());
		}
	}

	@ParameterizedTest
	@MethodSource("letters")
	void welshSaysWhatEnglishSays(LetterKind kind, Language language) {
		LetterTemplate english = LetterTemplate.read(LetterTexts.shipped(kind, Language.ENGLISH));
		LetterTemplate other = LetterTemplate.read(LetterTexts.shipped(kind, language));
		assertThat(other.fields()).isEqualTo(english.fields());
		assertThat(other.elements()).isEqualTo(english.elements());
		kind.elements()
			.forEach((element) -> assertThat(other.needed(element.name())).isEqualTo(english.needed(element.name())));
	}

	@Test
	void everyFieldIsOfUse() {
		Set<LetterField> used = EnumSet.noneOf(LetterField.class);
		Stream.of("en/sender", "en/foot", "schedule")
			.forEach((name) -> used.addAll(LetterTemplate.read(LetterTexts.resource(name)).fields()));
		letters().forEach((letter) -> used
			.addAll(LetterTemplate.read(LetterTexts.shipped((LetterKind) letter.get()[0], (Language) letter.get()[1]))
				.fields()));
		assertThat(used).containsExactlyInAnyOrder(LetterField.values());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<p onclick=\"x()\">x</p>",
			"<img src=\"http://x.example/a\"/>", "<p style=\"position:fixed\">x</p>",
			"<iframe src=\"file:///etc/passwd\"></iframe>", "<a href=\"x\">x</a>",
			"<p>${T(java.lang.Runtime).getRuntime().exec('id')}</p>", "<p>#{x}</p>", "<p>*{x}</p>", "<p>@{x}</p>",
			"<p>~{x}</p>", "<p>[[${x}]]</p>", "<p>[(${x})]</p>", "<p>{{T(java.lang.Runtime)}}</p>",
			"<p>{{name.class}}</p>", "<p>{{{name}}}</p>", "<p th:text=\"${x}\">x</p>", "<p data-if=\"${x}\">x</p>",
			"<p>{{.sentence}}</p>", "<p>{{explanation}}</p>", "<p>{{salary}}</p>", "<p>{{withheld}}</p>",
			"<p data-each=\"name\">x</p>", "<p data-element=\"invented\">x</p>", "<p lang=\"x\">x</p>", "<p>x", "x</p>",
			"<p><strong>x</p></strong>", "</letter><letter>",
			"<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>", "<p>&y;</p>", "<p>a & b</p>", "<!-- x -->",
			"<?php x ?>", "<![CDATA[x]]>", "<P>x</P>", "<letter>x</letter>" })
	void aHostileOrBrokenTextIsRefused(String added) {
		rules(LetterKind.D2, Language.ENGLISH).read(SOUND);
		assertThatExceptionOfType(UnusableText.class)
			.isThrownBy(() -> rules(LetterKind.D2, Language.ENGLISH).read(SOUND + added))
			.satisfies((ex) -> assertThat(ex.objections()).isNotEmpty());
	}

	@Test
	void megabytesAndDeepNestingAreRefused() {
		assertRefused(LetterKind.D2, Language.ENGLISH, SOUND + "<p>x</p>".repeat(500_000), "too long");
		assertRefused(LetterKind.D2, Language.ENGLISH, SOUND + "<p>".repeat(2_000) + "</p>".repeat(2_000), "nested");
		assertRefused(LetterKind.D2, Language.ENGLISH, "", "how far we have come");
	}

	@Test
	void aRefusalNamesEverythingThatIsWrong() {
		assertRefused(LetterKind.D2, Language.ENGLISH, SOUND + "<p class=\"x\">{{salary}}</p><b>x</b>", "“class”",
				"“salary”", "<b>");
	}

	@Test
	void anElementMayNotLoseWhatItTells() {
		String without = LetterTexts.shipped(LetterKind.B1, Language.ENGLISH).replace("{{due}}", "soon");
		assertRefused(LetterKind.B1, Language.ENGLISH, without, "{{due}}", "the last day for our answer");
		String perhaps = LetterTexts.shipped(LetterKind.B1, Language.ENGLISH)
			.replace("{{due}}", "<span data-if=\"due\">{{due}}</span>");
		assertRefused(LetterKind.B1, Language.ENGLISH, perhaps, "{{due}}");
	}

	@Test
	void valuesAreTextAndNothingElse() {
		LetterValues values = LetterValues.samples(Language.ENGLISH);
		values.put(LetterField.PROGRESS, "<script>x</script> {{name}} ${1+1}\nsecond line\u0007");
		String page = Filling.of(LetterTemplate.read(SOUND), values).page();
		assertThat(page).contains("&lt;script&gt;x&lt;/script&gt; {{name}} ${1+1}<br/>second line</p>");
	}

	@ParameterizedTest
	@CsvSource({ "new-date, 31/02/2026", "new-date, soon", "amount, -4", "amount, many", "amount, 1.234", "given, x" })
	void aValueOfTheWrongSortIsRefused(String field, String value) {
		assertThatExceptionOfType(WrongValue.class)
			.isThrownBy(() -> new LetterValues(Language.ENGLISH).putAll(Map.of(field, value)))
			.satisfies((ex) -> assertThat(ex.field().key()).isEqualTo(field))
			.withMessageContaining(LetterField.of(field).orElseThrow().label());
	}

	@Test
	void datesAndAmountsReadAsTheLanguageHasThem() {
		LetterValues welsh = new LetterValues(Language.WELSH);
		welsh.putAll(Map.of("new-date", "2026-11-24", "amount", "£1,024.5"));
		assertThat(welsh.write(LetterField.NEW_DATE)).isEqualTo("24 Tachwedd 2026");
		assertThat(welsh.write(LetterField.AMOUNT)).isEqualTo("£1024.50");
	}

	private static LetterRules rules(LetterKind kind, Language language) {
		return new LetterRules(kind, LetterTemplate.read(LetterTexts.shipped(kind, language)));
	}

	private static void assertRefused(LetterKind kind, Language language, String text, String... because) {
		assertThatExceptionOfType(UnusableText.class).isThrownBy(() -> rules(kind, language).read(text))
			.satisfies((ex) -> assertThat(ex.getMessage()).contains(because));
	}

}
