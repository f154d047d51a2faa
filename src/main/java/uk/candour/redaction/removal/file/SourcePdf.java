package uk.candour.redaction.removal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.machine.FileBytes;
import uk.candour.redaction.machine.LockedByCertificate;

/**
 * Opens originals, and says in plain words why one cannot be opened.
 */
public final class SourcePdf {

	private SourcePdf() {
	}

	/**
	 * Opens an original.
	 * @param password may be null
	 * @throws UnusablePdf when it is no PDF, damaged beyond repair or locked
	 */
	public static PDDocument open(Path source, String password) {
		if (!Files.isRegularFile(source)) {
			throw new UnusablePdf("There is no file " + source.getFileName() + ".");
		}
		try {
			return FileBytes.of(source).open(password);
		}
		catch (InvalidPasswordException locked) {
			throw new UnusablePdf((password == null) ? "This PDF needs a password. Give it with the file."
					: "The password does not open this PDF.", locked);
		}
		catch (LockedByCertificate locked) {
			throw new UnusablePdf(locked.getMessage(), locked);
		}
		catch (IOException | RuntimeException damaged) {
			throw new UnusablePdf("This is not a PDF, or it is damaged beyond repair. Ask for another copy.", damaged);
		}
	}

}
