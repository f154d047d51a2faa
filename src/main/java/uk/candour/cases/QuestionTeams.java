package uk.candour.cases;

import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.accounts.Accounts;
import uk.candour.accounts.Role;
import uk.candour.workflow.Allocation;
import uk.candour.workflow.WorkItem;

/**
 * Gives what officers do for a question to the team that the council's table names. A
 * team to which no officer belongs would never see it, so it stays with everybody.
 */
@Component
class QuestionTeams implements Allocation {

	private final CaseRows rows;

	private final Policies policies;

	private final Worksheets sheets;

	private final Accounts accounts;

	QuestionTeams(CaseRows rows, Policies policies, Worksheets sheets, Accounts accounts) {
		this.rows = rows;
		this.policies = policies;
		this.sheets = sheets;
		this.accounts = accounts;
	}

	/** Without its role nothing can be said of an item. */
	@Override
	public Optional<String> team(String caseReference, String step, String item) {
		return Optional.empty();
	}

	@Override
	public Optional<String> team(WorkItem item) {
		if (!item.role().equals("officer")) {
			return Optional.empty();
		}
		return this.rows.findById(item.caseReference())
			.flatMap((file) -> question(file, item.item()))
			.flatMap((question) -> this.policies.team(question.regime(), sensitivity(item.caseReference(), question)))
			.filter(this::hasOfficers);
	}

	/** Repeated stages have items that are no questions; they go with the first. */
	private static Optional<Question> question(CaseFile file, String item) {
		String code = (item != null && item.matches("\\d+")) ? item : "1";
		return file.questions().stream().filter((question) -> question.code().equals(code)).findFirst();
	}

	private Sensitivity sensitivity(String reference, Question question) {
		return this.sheets.of(reference, question.code())
			.stream()
			.filter((sheet) -> sheet.kind().equals("triage"))
			.reduce((earlier, later) -> later)
			.map((sheet) -> this.policies.sensitivity(sheet.content().path("vulnerable").asBoolean(),
					sheet.content().path("publicInterest").asBoolean()))
			.orElse(Sensitivity.USUAL);
	}

	private boolean hasOfficers(String team) {
		return this.accounts.all()
			.stream()
			.anyMatch((account) -> account.is(Role.OFFICER) && team.equals(account.team()));
	}

}
