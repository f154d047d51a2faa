package uk.candour.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FormsTest {

	enum Colour {

		RED, GREEN

	}

	record Values(Colour colour, Colour shade, @NotBlank(message = "say who") String name, String story, Integer count,
			LocalDate on, boolean sure, List<Colour> likes) {
	}

	private static final String QUESTIONS = """
			{ "type": "radio", "key": "colour", "label": "Colour", "validate": { "required": true },
			  "values": [ { "label": "Red", "value": "RED" }, { "label": "Green", "value": "GREEN" } ] },
			{ "type": "select", "key": "shade", "label": "Shade",
			  "values": [ { "label": "Red", "value": "RED" }, { "label": "Green", "value": "GREEN" } ] },
			{ "type": "textfield", "key": "name", "label": "Name", "validate": { "minLength": 2, "maxLength": 10 } },
			{ "type": "textarea", "key": "story", "label": "Story", "description": "In your words." },
			{ "type": "number", "key": "count", "label": "Count", "validate": { "min": 1, "max": 9 } },
			{ "type": "datetime", "subtype": "date", "key": "on", "dateLabel": "On" },
			{ "type": "checkbox", "key": "sure", "label": "I am sure", "validate": { "required": true } },
			{ "type": "checklist", "key": "likes", "label": "Likes",
			  "values": [ { "label": "Red", "value": "RED" }, { "label": "Green", "value": "GREEN" } ] }""";

	private final FormFiller filler = new FormFiller(Validation.buildDefaultValidatorFactory().getValidator());

	@Test
	void aFilledFormBecomesARecord() throws IOException {
		Values values = this.filler.fill(
				form(QUESTIONS), Map.of("colour", "GREEN", "shade", "", "name", "  Mary ", "story", "one\r\ntwo",
						"count", "9", "on", "2026-04-27", "sure", "on", "likes", List.of("GREEN", "RED")),
				Values.class);
		assertThat(values).isEqualTo(new Values(Colour.GREEN, null, "Mary", "one\ntwo", 9, LocalDate.of(2026, 4, 27),
				true, List.of(Colour.GREEN, Colour.RED)));
	}

	@Test
	void everyWrongAnswerHasItsMessageInTheOrderOfTheForm() throws IOException {
		Form form = form(QUESTIONS);
		assertThatExceptionOfType(InvalidForm.class)
			.isThrownBy(() -> this.filler.fill(form,
					Map.of("colour", "BLUE", "name", "x", "story", "a\u0000b", "count", "10", "on", "27/04/2026",
							"sure", "", "likes", "BLUE", "forged", "1"),
					Values.class))
			.satisfies((invalid) -> assertThat(invalid.errors()).containsExactly(
					Map.entry("colour", "Choose one of the answers that “Colour” offers"),
					Map.entry("name", "“Name” must be at least 2 characters long"),
					Map.entry("story", "“Story” contains a character that cannot be kept. Type the text again."),
					Map.entry("count", "“Count” must be 9 or less"),
					Map.entry("on", "“On” must be a real date, such as 2026-04-27"),
					Map.entry("sure", "Tick “I am sure” to go on"),
					Map.entry("likes", "Choose one of the answers that “Likes” offers"),
					Map.entry("forged", "This form does not ask for “forged”")));
	}

	@Test
	void whatOnlyTheRecordDemandsIsSaidBesideItsQuestion() throws IOException {
		Form form = form(QUESTIONS);
		assertThatExceptionOfType(InvalidForm.class)
			.isThrownBy(() -> this.filler.fill(form, Map.of("colour", "RED", "sure", "true"), Values.class))
			.satisfies((invalid) -> assertThat(invalid.errors()).containsExactly(Map.entry("name", "Name: say who")));
	}

	@ParameterizedTest
	@CsvSource({ "1.5", "abc", "99999999999999", "1e3", "-" })
	void onlyWholeNumbersAreNumbers(String text) throws IOException {
		Form form = form(QUESTIONS);
		assertThatExceptionOfType(InvalidForm.class)
			.isThrownBy(() -> this.filler.fill(form,
					Map.of("colour", "RED", "sure", "on", "name", "Mary", "count", text), Values.class))
			.satisfies((invalid) -> assertThat(invalid.errors()).containsOnlyKeys("count"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ 'type': 'iframe', 'key': 'x', 'label': 'X' }",
			"{ 'type': 'datetime', 'subtype': 'time', 'key': 'x', 'dateLabel': 'X' }",
			"{ 'type': 'textfield', 'key': 'x', 'label': 'X', 'conditional': { 'hide': '=true' } }",
			"{ 'type': 'radio', 'key': 'x', 'label': 'X', 'valuesKey': 'colours' }",
			"{ 'type': 'group', 'label': 'X', 'components': [ { 'type': 'filepicker', 'key': 'x', 'label': 'X' } ] }",
			"{ 'type': 'text', 'text': '=secret' }" })
	void whatThePagesCannotShowIsRefusedByName(String component) {
		assertThatIllegalStateException().isThrownBy(() -> form(component.replace('\'', '"')))
			.withMessageContaining("trial")
			.withMessageContaining("cannot show");
	}

	@Test
	void aFormOfAnotherSchemaIsRefused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new FormReader().read(new ByteArrayInputStream(
					"{ \"id\": \"old\", \"schemaVersion\": 9, \"components\": [] }".getBytes())))
			.withMessageContaining("version 9");
	}

	@Test
	void textBecomesParagraphsAndGroupsKeepTheirQuestions() throws IOException {
		Form form = form("""
				{ "type": "text", "text": "# Before you start\\n\\nBe **kind**,\\nalways." },
				{ "type": "group", "label": "More", "components": [
				  { "type": "textfield", "key": "name", "label": "Name", "description": "As on the letter." } ] }""");
		assertThat(form.parts().get(0)).isEqualTo(new Form.Text(List.of("Before you start", "Be kind, always.")));
		assertThat(form.question("name").orElseThrow().help()).isEqualTo("As on the letter.");
	}

	@Test
	void everyFormOfTheHouseCanBeShown() throws IOException {
		Forms forms = new Forms(new PathMatchingResourcePatternResolver(),
				Validation.buildDefaultValidatorFactory().getValidator(), "classpath*:forms/*.form");
		assertThat(forms.all()).isNotEmpty().allSatisfy((form) -> assertThat(form.questions()).isNotEmpty());
		assertThat(forms.form("verify-identity").question("outcome").orElseThrow().options())
			.extracting(Form.Option::value)
			.containsExactly("VERIFIED", "NOT_NEEDED", "MORE_NEEDED");
		assertThatIllegalArgumentException().isThrownBy(() -> forms.form("nowhere"));
	}

	private static Form form(String components) throws IOException {
		String json = "{ \"id\": \"trial\", \"schemaVersion\": 16, \"components\": [" + components + "] }";
		return new FormReader().read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
	}

}
