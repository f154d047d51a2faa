package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;

/**
 * Removes what is marked from a copy of a PDF by every channel in which it lives. Pure:
 * no Spring, no database.
 */
public final class Redactor {

	/**
	 * Writes a redacted copy. The result is not yet proven: only {@link Inspector#verify}
	 * can say that.
	 * @param source the original; never changed
	 * @param target where the copy goes; overwritten
	 * @param marks what is to go; may be empty (then the file is only sanitised)
	 * @param password the user password, or null
	 * @return what was removed and where
	 * @throws UnusablePdf when the file cannot be read, needs a password or exceeds the
	 * limits
	 */
	public Redaction redact(Path source, Path target, List<Mark> marks, String password) {
		throw new UnsupportedOperationException();
	}

}
