package uk.candour.workflow.camunda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Validation;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.candour.review.SecondReading;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Forms;
import uk.candour.workflow.Step;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every name in the diagrams and forms; and a sample of each mistake, to see that it is
 * found. The names of the beans themselves are compared at every start of the house.
 */
class ModelCheckTest {

	private static final KnownNames NAMES = new KnownNames(HollowOffice.names(Step.class),
			HollowOffice.names(Errand.class), HollowOffice.forms(), HollowOffice.facts(),
			Set.of("identity-received", "pack-collected", "withdrawn", "more-time", "case-news",
					"clarification-received", "fee-paid", "review-requested", "stage-2-requested",
					"statement-received"));

	@Test
	void everyNameInTheDiagramsIsKnown() throws IOException {
		assertThat(ModelCheck.problems(diagrams("", ""), NAMES)).isEmpty();
	}

	@Test
	void everyFormIsWhatItsCompletionExpects() throws IOException {
		assertThat(FormCheck.problems(forms().all(), NAMES.completions())).isEmpty();
	}

	@Test
	void aFormThatDoesNotFitItsCompletionIsFound() throws IOException {
		assertThat(FormCheck.problems(forms().all(),
				Map.of("verify-identity", HollowOffice.forms().get("second-read"), "unheard-of",
						HollowOffice.forms().get("find-identifiers"))))
			.contains("The completion \"unheard-of\" has no form", "The form \"second-read\" has no completion",
					"The question \"outcome\" of the form \"verify-identity\" does not fit SecondReading",
					"The form \"verify-identity\" asks for \"method\", which SecondRead does not have",
					"SecondRead needs \"comment\", which the form \"verify-identity\" does not ask for");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					${acknowledge}                          | ${acknowlege}                | asks for the step
					${acknowledge}                          | ${caseFiles.erase()}         | asks for the step
					camunda:topic="search"                  | camunda:topic="serch"        | asks for the errand "serch"
					camunda:formRef="second-read"           | camunda:formRef="third-read" | uses the form "third-read"
					camunda:candidateGroups="officer"       | camunda:candidateGroups="olive" | must be offered to one or two roles
					camunda:candidateGroups="officer"       | camunda:assignee="olive"     | names a person
					${identity == 'MORE_NEEDED'}            | ${identiti == 'MORE_NEEDED'} | uses the fact "identiti"
					${identity == 'MORE_NEEDED'}            | ${identity == 'MORE'}        | compares "identity" with "MORE"
					camunda:collection="assets"             | camunda:collection="systems" | uses the fact "systems"
					name="pack-collected"                   | name="pack-colected"         | waits for the message "pack-colected"
					calledElement="gather"                  | calledElement="gathr"        | calls the process "gathr"
					camunda:asyncAfter="true"               | camunda:asyncAfter="false"   | is repeated but not asynchronous
					source="item" target="item"             | source="person" target="person" | may hand over nothing but
					camunda:historyTimeToLive="P1095D"      | camunda:historyTimeToLive="P1D" | must keep its history
					camunda:versionTag="1"                  | ``                           | has no version tag
					errorRef="not-proven-error"             | ``                           | catches every error
					id="release"                            | id="releaseIt"               | is not kebab-case
					<bpmn:process                           | <bpmn:process                | has no documentation
					name="nothing is held"                  | ``                           | leaves a decision without a label
					""")
	void aMistakeInADiagramIsFound(String right, String wrong, String found) throws IOException {
		List<BpmnModelInstance> diagrams = diagrams(right, (wrong != null) ? wrong : "");
		if (found.contains("documentation")) {
			diagrams.forEach(
					(diagram) -> diagram.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Documentation.class)
						.forEach((text) -> text.getParentElement().removeChildElement(text)));
		}
		assertThat(ModelCheck.problems(diagrams, NAMES)).anySatisfy((problem) -> assertThat(problem).contains(found));
	}

	@Test
	void aScriptIsFound() throws IOException {
		List<BpmnModelInstance> diagrams = diagrams("<bpmn:extensionElements>",
				"<bpmn:extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>");
		assertThat(ModelCheck.problems(diagrams, NAMES))
			.anySatisfy((problem) -> assertThat(problem).contains("script").contains("not allowed"));
	}

	private static List<BpmnModelInstance> diagrams(String right, String wrong) throws IOException {
		List<BpmnModelInstance> diagrams = new ArrayList<>();
		boolean replaced = right.isEmpty();
		for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
			String xml = file.getContentAsString(StandardCharsets.UTF_8);
			replaced |= xml.contains(right);
			String spoilt = right.startsWith("id=") ? xml.replace("\"" + right.substring(4), "\"" + wrong.substring(4))
					: xml.replace(right, wrong);
			diagrams.add(Bpmn.readModelFromStream(new ByteArrayInputStream(spoilt.getBytes(StandardCharsets.UTF_8))));
		}
		assertThat(replaced).as("the sample must spoil something: " + right).isTrue();
		return diagrams;
	}

	private static Forms forms() throws IOException {
		return new Forms(new PathMatchingResourcePatternResolver(),
				Validation.buildDefaultValidatorFactory().getValidator(), "classpath*:forms/*.form");
	}

}
