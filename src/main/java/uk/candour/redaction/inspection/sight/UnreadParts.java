package uk.candour.redaction.inspection.sight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import uk.candour.redaction.UnusablePdf;

/**
 * What of a page cannot be read in full. One part that fails does not keep the others
 * from being read.
 */
final class UnreadParts {

	private final List<String> problems = new ArrayList<>();

	/**
	 * Reads a part.
	 * @param what it is, for people
	 * @throws UnusablePdf when it asks for more than the budget
	 */
	void attempt(String what, PathReading.Reading reading) {
		try {
			reading.run();
		}
		catch (UnusablePdf ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			add(what, ex);
		}
	}

	/** Notes what was given up because of an error. */
	void add(String what, Exception ex) {
		this.problems.add(what + " cannot be read in full (" + ex.getClass().getSimpleName() + ")");
	}

	/** Each in a few words. */
	List<String> all() {
		return this.problems;
	}

}
