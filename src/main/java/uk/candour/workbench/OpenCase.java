package uk.candour.workbench;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

import uk.candour.accounts.Account;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.statute.WorkingCalendars;

/** What every page of a case begins with: the case, if this person may see it. */
@Component
class OpenCase {

	private final CaseFiles cases;

	OpenCase(CaseFiles cases) {
		this.cases = cases;
	}

	/**
	 * The case, for a page about it.
	 * @param tab which of the case's pages it is
	 * @throws ResponseStatusException 404 when there is none, or none that this person
	 * may see
	 */
	CaseFile open(String reference, Account who, String tab, Model model) {
		CaseFile file = open(reference, who);
		LocalDate today = this.cases.today();
		LocalDate due = file.clock().answeredOn().isPresent() ? null : file.dueOn().orElse(null);
		model.addAttribute("head",
				new Head(file.reference(), file.name(), file.regime().title(), file.stage().title(),
						file.clock()
							.answeredOn()
							.map(OpenCase::answered)
							.orElseGet(() -> Deadline.of(reference, due, today, this.cases.calendars())),
						tab));
		return file;
	}

	/** The case, for something that is not a page. */
	CaseFile open(String reference, Account who) {
		return this.cases.find(reference, who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	LocalDate today() {
		return this.cases.today();
	}

	/** The council's own target for the answer, or null. */
	LocalDate target(CaseFile file) {
		return this.cases.target(file).orElse(null);
	}

	WorkingCalendars calendars() {
		return this.cases.calendars();
	}

	private static Deadline answered(LocalDate on) {
		return new Deadline(null, "Answered", "blue", "Answered on " + Words.date(on));
	}

	/** The top of the page. */
	record Head(String reference, String subject, String kind, String stage, Deadline deadline, String tab) {
	}

}
