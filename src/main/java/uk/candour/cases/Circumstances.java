package uk.candour.cases;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.audit.AuditTrail;
import uk.candour.correspondence.SafeWays;
import uk.candour.workflow.Refused;

/**
 * What is particular about a person who asks for their data, and about others in it: who
 * speaks for whom, a child, somebody who has died, health data, danger, and how the
 * rights of others were weighed. Each is a worksheet; the newest counts.
 */
@Component
public class Circumstances implements SafeWays {

	private static final String PERSON = "circumstances";

	private static final String OTHER = "third-party-balance";

	private static final String NOT_ENTITLED = "not-entitled";

	private final CaseFiles files;

	private final Worksheets sheets;

	private final AuditTrail trail;

	Circumstances(CaseFiles files, Worksheets sheets, AuditTrail trail) {
		this.files = files;
		this.sheets = sheets;
		this.trail = trail;
	}

	/**
	 * What is known of the person of a case; empty where nothing has been written down.
	 */
	public Optional<Person> person(String reference) {
		return this.sheets.newest(reference, null, PERSON, Person.class);
	}

	/** How the rights of others were weighed, oldest first. */
	public List<Balance> balances(String reference) {
		return this.sheets.all(reference, null, OTHER, Balance.class);
	}

	/**
	 * Writes down what is particular about the person.
	 * @throws Refused when something that follows from it is missing, or this person may
	 * not
	 */
	@Transactional
	public void write(String reference, Person person, Account by) {
		seen(reference, by);
		person.requireFresh(this.files.today());
		keep(reference, person, by.username());
	}

	/**
	 * Writes down how the rights of another person were weighed for a document (DPA 2018
	 * Sch 2 para 16).
	 * @throws Refused when something is missing, or this person may not
	 */
	@Transactional
	public void weigh(String reference, Balance balance, Account by) {
		seen(reference, by);
		balance.check();
		this.sheets.keep(reference, null, OTHER, balance, by.username());
		this.trail.record(reference, by.username(), "Rights of another person weighed", balance.outcome().name());
	}

	/**
	 * Adds what a form says of the person to what is known already; what the form leaves
	 * empty stays.
	 * @param by username of who was allowed to complete the form
	 * @throws Refused when something that follows from it is missing
	 */
	@Transactional
	public void learn(String reference, Person more, String by) {
		Person person = person(reference).map((known) -> known.with(more)).orElse(more);
		keep(reference, person, by);
	}

	/** What the appropriate health professional says (DPA 2018 Sch 3 Part 2). */
	@Transactional
	public void opine(String reference, Opinion opinion, String by) {
		Person person = person(reference).orElse(Person.NOBODY).with(opinion);
		person.requireFresh(this.files.today());
		keep(reference, person, by);
	}

	/** That a person was thought to have died was wrong. */
	@Transactional
	public void alive(String reference, String by) {
		keep(reference, person(reference).orElse(Person.NOBODY).alive(), by);
	}

	/**
	 * Who asks may not have the data, as came out after the searches.
	 * @param reasons for the requester
	 */
	@Transactional
	public void notEntitled(String reference, String question, String reasons, String by) {
		this.sheets.keep(reference, question, NOT_ENTITLED, new NotEntitled(reasons), by);
		this.trail.record(reference, by, "Not entitled to the data", "");
	}

	/** Why who asks may not have the data; empty unless that came out. */
	Optional<String> whyNotEntitled(String reference, String question) {
		return this.sheets.newest(reference, question, NOT_ENTITLED, NotEntitled.class).map(NotEntitled::reasons);
	}

	private void keep(String reference, Person person, String by) {
		person.check(this.files.today());
		this.sheets.keep(reference, null, PERSON, person, by);
		this.trail.record(reference, by, "Circumstances written down", person.danger() ? "safe way only" : "");
	}

	private void seen(String reference, Account by) {
		this.files.find(reference, by)
			.filter((file) -> by.is(Role.OFFICER))
			.orElseThrow(() -> new Refused("not-allowed", "Only officers who may see a case write this down."));
	}

	@Override
	public Optional<String> of(String caseReference) {
		return person(caseReference).filter(Person::danger).map(Person::safeWay);
	}

	static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	/**
	 * How the rights of another person were weighed.
	 *
	 * @param person who it is
	 * @param document in which document
	 * @param consent whether they consent
	 * @param factors what was considered: the information, confidentiality, the steps
	 * taken, capability
	 * @param outcome whether it is given
	 */
	public record Balance(String person, String document, Consent consent, String factors, Outcome outcome) {

		void check() {
			require(!blank(this.person) && !blank(this.document), "Say who it is, and in which document.");
			require(this.consent != null && this.outcome != null, "Choose whether they consent, and what follows.");
			require(this.consent == Consent.GIVEN || !blank(this.factors),
					"Without consent say what you considered: the information, any duty of confidentiality, what was"
							+ " done to seek consent, and whether they can consent (DPA 2018 Sch 2 para 16).");
			require(this.consent != Consent.GIVEN || this.outcome == Outcome.GIVE, "They consent, so it is given.");
		}

		/** What another person says. */
		public enum Consent {

			GIVEN, REFUSED, NOT_SOUGHT

		}

		/** What follows. */
		public enum Outcome {

			GIVE, WITHHOLD

		}

	}

	/** Why who asks may not have the data. */
	record NotEntitled(String reasons) {
	}

	static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new Refused("incomplete", otherwise);
		}
	}

}
