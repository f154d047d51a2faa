package uk.candour.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFiles;
import uk.candour.cases.Circumstances;
import uk.candour.cases.Person;
import uk.candour.cases.Question;
import uk.candour.statute.Regime;
import uk.candour.workflow.Refused;

/**
 * What the law asks for before personal data are given to anybody. Whatever is not known
 * counts as missing.
 */
@Component
public class Safeguards {

	private static final Set<Withholding> FOR_HARM = EnumSet.of(Withholding.HEALTH, Withholding.HEALTH_IN_CONFIDENCE);

	private final CaseFiles files;

	private final Circumstances circumstances;

	private final Reviews reviews;

	private final Marks marks;

	Safeguards(CaseFiles files, Circumstances circumstances, Reviews reviews, Marks marks) {
		this.files = files;
		this.circumstances = circumstances;
		this.reviews = reviews;
		this.marks = marks;
	}

	/**
	 * What is missing for the answer to a question.
	 * @param question as diagrams know it; null for the first
	 */
	public Missing missing(String caseReference, String question) {
		Question one = this.files.get(caseReference).question(question);
		if (one.regime() != Regime.SAR) {
			return Missing.NOTHING;
		}
		return this.circumstances.person(caseReference)
			.map((person) -> missing(caseReference, person))
			.orElseGet(() -> new Missing(Safeguard.ENTITLEMENT,
					List.of("It is not written down whether they ask for themselves, and what is particular about"
							+ " the person.")));
	}

	private Missing missing(String caseReference, Person person) {
		List<String> unsettled = person.unsettled();
		if (!unsettled.isEmpty()) {
			return new Missing(Safeguard.ENTITLEMENT, unsettled);
		}
		if (person.awaitsOpinion(this.files.today())) {
			return new Missing(Safeguard.OPINION,
					List.of("There are data about health, and no opinion of the appropriate health professional from"
							+ " the last six months (Data Protection Act 2018, Schedule 3, Part 2)."));
		}
		if (person.harm() && !isWithheldForHarm(caseReference)) {
			return new Missing(Safeguard.MARKS,
					List.of("A health professional says that serious harm is likely, and nothing is withheld for it"
							+ " (Data Protection Act 2018, Schedule 3, Part 2)."));
		}
		return Missing.NOTHING;
	}

	/** Where no document is given, there is nothing to withhold. */
	private boolean isWithheldForHarm(String caseReference) {
		List<Reviews.Item> given = this.reviews.items(caseReference).stream().filter(Reviews.Item::isIncluded).toList();
		return given.isEmpty() || given.stream()
			.flatMap((item) -> this.marks.of(item.finding().getId()).stream())
			.anyMatch((mark) -> FOR_HARM.contains(mark.withholding()));
	}

	/**
	 * Refuses to go on while something is missing.
	 * @throws Refused that says what is missing and where it is written down
	 */
	public void require(String caseReference, String question) {
		Missing missing = missing(caseReference, question);
		if (missing.what() != Safeguard.NOTHING) {
			throw new Refused("not-safe", "The answer cannot be given yet. " + missing.words()
					+ " Write it down under “Circumstances” on the page of the case, then try again.");
		}
	}

	/**
	 * What is missing.
	 *
	 * @param what of which sort
	 * @param sentences one for each thing; empty when nothing is missing
	 */
	public record Missing(Safeguard what, List<String> sentences) {

		static final Missing NOTHING = new Missing(Safeguard.NOTHING, List.of());

		/** In one paragraph. */
		String words() {
			return String.join(" ", this.sentences);
		}

	}

}
