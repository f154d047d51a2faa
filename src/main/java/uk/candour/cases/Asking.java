package uk.candour.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import uk.candour.correspondence.LetterKind;
import uk.candour.statute.Tick;

/**
 * What a family asks of a requester before it goes on: to say more, or to pay. One bean
 * for each family that asks.
 */
public interface Asking {

	/**
	 * The question that an officer wrote for the requester.
	 * @return empty for questions of another family
	 */
	Optional<Asked> clarification(CaseFile file, Question question);

	/**
	 * The fee or charge that is asked.
	 * @return empty for questions of another family
	 */
	Optional<Asked> payment(CaseFile file, Question question);

	/**
	 * What is asked.
	 *
	 * @param clock what the asking does to the clock; null where the law knows no such
	 * wait
	 * @param note what is kept beside it in the record of the clock
	 * @param letter the letter that asks
	 * @param values what the letter says beside what every letter says
	 */
	record Asked(Tick.Kind clock, String note, LetterKind letter, Map<String, Object> values) {
	}

	/** The last day on which a clarification is waited for [council policy]. */
	static LocalDate lastDay(LocalDate asked) {
		return asked.plusMonths(2);
	}

}
