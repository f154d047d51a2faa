package uk.candour.connectors.jdbc;

import java.util.List;
import java.util.function.Consumer;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

/**
 * Searches a database: first who is it, then everything about that person.
 */
final class JdbcEnquiry implements Enquiry {

	private final Login login;

	private final List<Question> questions;

	private final int rowLimit;

	JdbcEnquiry(Login login, List<Question> questions, int rowLimit) {
		this.login = login;
		this.questions = questions;
		this.rowLimit = rowLimit;
	}

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		Harvest harvest = new Harvest(query, found);
		try (Session session = Session.open(this.login, deadline)) {
			Inquest inquest = new Inquest(session, query, harvest, this.questions, this.rowLimit);
			inquest.identify(this.questions.stream().filter(Question::identify).toList());
			for (Question question : this.questions) {
				if (!question.identify()) {
					inquest.gather(question);
				}
			}
			return harvest.searched(inquest.report(this.questions));
		}
	}

}
