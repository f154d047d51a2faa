package uk.candour.workbench;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import uk.candour.workflow.Form;
import uk.candour.workflow.Form.Kind;
import uk.candour.workflow.Form.Question;

import static org.assertj.core.api.Assertions.assertThat;

class FormLinesTests {

	private static Question question(String key, Kind kind, boolean required) {
		return new Question(key, kind, "Label of " + key, null, required, new Form.Rules(null, null, null, null, null),
				List.of(), null);
	}

	private final Form form = new Form("trial",
			List.of(new Form.Text(List.of("Read this first.")),
					new Form.Group("Group", List.of(question("day", Kind.DATE, true))),
					question("boxes", Kind.CHECKLIST, false), question("note", Kind.TEXTAREA, false)));

	private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();

	@Test
	void aDateInThreeBoxesBecomesOneValue() {
		this.typed.add("day-day", "7");
		this.typed.add("day-month", "4");
		this.typed.add("day-year", "2026");
		assertThat(FormLines.values(this.form, this.typed)).containsEntry("day", "2026-04-07");
	}

	@Test
	void onlyTheQuestionsOfTheFormAreAnswered() {
		this.typed.add("boxes", "one");
		this.typed.add("boxes", "two");
		this.typed.add("stranger", "x");
		assertThat(FormLines.values(this.form, this.typed)).containsOnlyKeys("day", "boxes", "note")
			.containsEntry("boxes", List.of("one", "two"))
			.containsEntry("note", "");
	}

	@Test
	void linesFollowTheFormAndSayWhatIsOptional() {
		assertThat(FormLines.of(this.form, this.typed)).extracting(FormLines.Line::label)
			.containsExactly("Read this first.", "Group", "Label of day", "Label of boxes (optional)",
					"Label of note (optional)");
	}

}
