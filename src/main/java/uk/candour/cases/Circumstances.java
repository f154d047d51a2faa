package uk.candour.cases;

import java.time.LocalDate;
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

	/**
	 * How long the opinion of a health professional may be relied on (DPA 2018 Sch 3 para
	 * 2).
	 */
	private static final int MONTHS_OF_AN_OPINION = 6;

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
		person.check(this.files.today());
		this.sheets.keep(reference, null, PERSON, person, by.username());
		this.trail.record(reference, by.username(), "Circumstances written down",
				person.danger() ? "safe way only" : "");
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

	private void seen(String reference, Account by) {
		this.files.find(reference, by)
			.filter((file) -> by.is(Role.OFFICER))
			.orElseThrow(() -> new Refused("not-allowed", "Only officers who may see a case write this down."));
	}

	@Override
	public Optional<String> of(String caseReference) {
		return person(caseReference).filter(Person::danger).map(Person::safeWay);
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	/**
	 * What is particular about the person whose data are asked for.
	 *
	 * @param agent who speaks for them and by what authority; empty when they do
	 * themselves
	 * @param child whether they are under 18
	 * @param competence whether the child understands, or who has parental responsibility
	 * @param deceased whether they have died: then it is no personal data any more
	 * @param health whether there are data of their health
	 * @param opinion of the appropriate health professional, and whose it is
	 * @param opinionOn when it was given, or null
	 * @param unfounded why the request is manifestly unfounded or excessive, and who of
	 * data protection agrees; empty when it is not
	 * @param danger whether somebody may be harmed by what is sent, as by an abuser who
	 * opens the mail
	 * @param safeWay the only way to reach them
	 */
	public record Person(String agent, boolean child, String competence, boolean deceased, boolean health,
			String opinion, LocalDate opinionOn, String unfounded, boolean danger, String safeWay) {

		void check(LocalDate today) {
			require(!this.child || !blank(this.competence),
					"For a child say whether they understand their right, or who has parental responsibility.");
			require(!this.health || !blank(this.opinion) == (this.opinionOn != null),
					"The opinion of the health professional has a date.");
			require(this.opinionOn == null || !this.opinionOn.isAfter(today)
					&& !this.opinionOn.plusMonths(MONTHS_OF_AN_OPINION).isBefore(today),
					"The opinion must have been given within the last six months (DPA 2018 Sch 3 para 2).");
			require(!this.danger || !blank(this.safeWay),
					"Say in which way they can be reached safely: nothing else is used from now on.");
		}

		/**
		 * Whether health data still wait for the opinion without which they stay closed.
		 */
		public boolean awaitsOpinion() {
			return this.health && blank(this.opinion);
		}

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

	private static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new Refused("incomplete", otherwise);
		}
	}

}
