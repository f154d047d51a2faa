package uk.candour.connectors.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import uk.candour.connectors.spi.Deadline;

/**
 * A stream that is cut when time is up, and is no longer under the deadline once it is
 * closed.
 */
final class DeadlineStream extends FilterInputStream {

	private final Deadline deadline;

	DeadlineStream(InputStream stream, Deadline deadline) {
		super(deadline.over(stream));
		this.deadline = deadline;
	}

	@Override
	public void close() throws IOException {
		this.deadline.done(this.in);
		super.close();
	}

}
