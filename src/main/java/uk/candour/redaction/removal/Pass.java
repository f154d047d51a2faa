package uk.candour.redaction.removal;

import java.io.IOException;

/**
 * One step of a redaction: looks after one set of channels.
 */
public interface Pass {

	/** What the step is called in a report. */
	String name();

	/** Does the step on a document in hand. */
	void run(Workpiece work) throws IOException;

}
