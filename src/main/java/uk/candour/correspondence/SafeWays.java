package uk.candour.correspondence;

import java.util.Optional;

/**
 * Knows of people who may come to harm when somebody else reads their mail. Nothing is
 * sent to the address of such a case by machine. Optional.
 */
public interface SafeWays {

	/**
	 * The only way in which the person of a case may be reached.
	 * @return in words, for whoever sends by hand; empty when mail is safe
	 */
	Optional<String> of(String caseReference);

}
