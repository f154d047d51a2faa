package uk.candour.complaints;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Family;
import uk.candour.cases.Question;
import uk.candour.cases.Worksheets;
import uk.candour.workflow.Refused;

/**
 * Who may work on a complaint: by person, not by role. Whoever dealt with it at stage 1
 * does not at stage 2 (Code 6.13).
 */
@Component
class Hands {

	private static final Set<String> DEALING = Set.of("define-complaint", "investigate-complaint", "decide-complaint");

	private final CaseFiles files;

	private final Worksheets sheets;

	private final JdbcClient jdbc;

	Hands(CaseFiles files, Worksheets sheets, JdbcClient jdbc) {
		this.files = files;
		this.sheets = sheets;
		this.jdbc = jdbc;
	}

	/**
	 * The complaint, if this person may deal with it at the stage where it is.
	 * @throws Refused when they may not see the case, are no officer, it is no complaint
	 * of two stages, it has been answered, or they dealt with it at the stage before
	 */
	Work dealing(String reference, String question, Account who) {
		CaseFile file = this.files.find(reference, who)
			.filter((found) -> who.is(Role.OFFICER))
			.orElseThrow(
					() -> new Refused("not-allowed", "Only officers who may see a case deal with its complaints."));
		Question one = file.question(question);
		if (!Family.COMPLAINT.regimes().contains(one.regime()) || Procedure.of(one.regime()) == Procedure.ONE_STAGE) {
			throw new Refused("no-complaint", "This question is no complaint with points and stages.");
		}
		if (!one.isOpen()) {
			throw new Refused("answered", "This complaint has been answered, so nothing of it can be changed."
					+ " A new issue is a new complaint (Code 6.8).");
		}
		ComplaintStage stage = ComplaintStage.of(file, one);
		requireOther(file, one, stage, who.username());
		return new Work(file, one, stage);
	}

	/** Refuses whoever dealt with a complaint at stage 1 to deal with it at stage 2. */
	void requireOther(CaseFile file, Question question, ComplaintStage stage, String username) {
		if (stage == ComplaintStage.SECOND && dealtWith(file, question, ComplaintStage.FIRST).contains(username)) {
			throw new Refused("same-person", "You dealt with this complaint at stage 1, so somebody else has to deal"
					+ " with it at stage 2 (Code 6.13). Give the task back.");
		}
	}

	/** Usernames of everybody who dealt with a complaint at a stage. */
	Set<String> dealtWith(CaseFile file, Question question, ComplaintStage stage) {
		Set<String> kinds = new TreeSet<>();
		DEALING.forEach((form) -> kinds.add(stage.sheet(form)));
		Set<String> people = new TreeSet<>(this.sheets.authors(file.reference(), question.code(), kinds));
		people.addAll(this.jdbc.sql("""
				select found_by from complaint_point where case_reference = :case and question = :question
				    and stage = :stage and found_by is not null""")
			.param("case", file.reference())
			.param("question", question.number())
			.param("stage", stage.number())
			.query(String.class)
			.list());
		return people;
	}

	/** A complaint that somebody deals with. */
	record Work(CaseFile file, Question question, ComplaintStage stage) {
	}

}
