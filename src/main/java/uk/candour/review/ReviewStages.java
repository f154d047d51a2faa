package uk.candour.review;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFiles;
import uk.candour.cases.Stage;
import uk.candour.workflow.Refused;

/**
 * When choices and marks may change: not before there is something to choose from, and
 * not under the eyes of the second reader or after.
 */
@Component
class ReviewStages {

	private static final Set<Stage> MARKING = EnumSet.of(Stage.CHOOSING, Stage.REVIEWING);

	private final CaseFiles files;

	ReviewStages(CaseFiles files) {
		this.files = files;
	}

	void requireOpen(String caseReference) {
		Stage stage = this.files.get(caseReference).stage();
		if (!MARKING.contains(stage)) {
			throw new Refused("closed-for-marking",
					"The case is at the stage “" + stage.title() + "”, where documents and marks cannot be changed.");
		}
	}

}
