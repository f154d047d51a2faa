package uk.candour.review;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFiles;
import uk.candour.cases.Circumstances;
import uk.candour.cases.Outcome;
import uk.candour.cases.Person;
import uk.candour.cases.Policies;
import uk.candour.cases.Sensitivity;
import uk.candour.cases.Stage;
import uk.candour.statute.Regime;

/**
 * The drafts of answers to people who ask for their own data: the chosen documents and
 * what is marked on them.
 */
@Component
class AccessDrafts implements Drafts {

	private final CaseFiles files;

	private final Reviews reviews;

	private final SecondReadings readings;

	private final Circumstances circumstances;

	private final Policies policies;

	AccessDrafts(CaseFiles files, Reviews reviews, SecondReadings readings, Circumstances circumstances,
			Policies policies) {
		this.files = files;
		this.reviews = reviews;
		this.readings = readings;
		this.circumstances = circumstances;
		this.policies = policies;
	}

	@Override
	public Optional<Draft> of(String caseReference, String question) {
		if (this.files.get(caseReference).question(question).regime() != Regime.SAR) {
			return Optional.empty();
		}
		List<Reviews.Item> given = given(caseReference);
		return Optional.of(new Draft(decision(given).name(), sensitivity(caseReference),
				this.readings.authors(caseReference), words(given)));
	}

	private List<Reviews.Item> given(String caseReference) {
		return this.reviews.items(caseReference).stream().filter(Reviews.Item::isIncluded).toList();
	}

	private static Outcome decision(List<Reviews.Item> given) {
		if (given.isEmpty()) {
			return Outcome.NOT_HELD;
		}
		return (marks(given) > 0) ? Outcome.GIVEN_IN_PART : Outcome.GIVEN;
	}

	private static int marks(List<Reviews.Item> given) {
		return given.stream().mapToInt(Reviews.Item::marks).sum();
	}

	private static String words(List<Reviews.Item> given) {
		return given.isEmpty() ? "The answer is that nothing is held."
				: given.size() + " document(s) go out, with " + marks(given)
						+ " mark(s) over what is withheld. They can be read under “Review” on the page of the case.";
	}

	private Sensitivity sensitivity(String caseReference) {
		boolean vulnerable = this.circumstances.person(caseReference).filter(Person::danger).isPresent();
		return this.policies.sensitivity(vulnerable, false);
	}

	/** What is sent back has to be marked and read again before anything can go out. */
	@Override
	public void signedOff(String caseReference, String question, Approval approval, String comment) {
		if (approval == Approval.SENT_BACK) {
			this.readings.notProven(caseReference, "Sent back by who signs off: " + comment);
		}
		else {
			this.files.moveTo(caseReference, Stage.PREPARING);
		}
	}

}
