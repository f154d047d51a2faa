package uk.candour.redaction.inspection.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.machine.FileBytes;
import uk.candour.redaction.machine.LockedByCertificate;

/**
 * A PDF opened for inspection.
 *
 * @param bytes what the file holds
 * @param document its objects
 * @param password what opened it; null when nothing was needed
 */
public record InspectedPdf(FileBytes bytes, PDDocument document, String password) implements Closeable {

	private static final int HEADER_WITHIN = 1024;

	private static final long LARGEST_FILE = 1L << 30;

	/**
	 * Opens a file.
	 * @param password may be null
	 * @throws UnusablePdf when it is no PDF, damaged beyond repair or locked
	 */
	public static InspectedPdf open(Path file, String password) {
		return open(bytes(file), password);
	}

	/** What a file holds at this moment, to be opened later. */
	public static FileBytes bytes(Path file) {
		try {
			return FileBytes.of(file);
		}
		catch (IOException ex) {
			throw unread(ex);
		}
	}

	/**
	 * Opens what a file held.
	 * @param password may be null
	 * @throws UnusablePdf when it is no PDF, damaged beyond repair or locked
	 */
	public static InspectedPdf open(FileBytes bytes, String password) {
		checkIsPdf(bytes);
		try {
			InspectedPdf pdf = new InspectedPdf(bytes, bytes.open(password), password);
			pdf.checkHasPages();
			return pdf;
		}
		catch (InvalidPasswordException ex) {
			throw new UnusablePdf("The PDF is protected: a " + ((password != null) ? "different " : "")
					+ "password is needed to open it. Ask the sender for the password or for an unprotected copy.", ex);
		}
		catch (LockedByCertificate ex) {
			throw new UnusablePdf(ex.getMessage(), ex);
		}
		catch (IOException ex) {
			throw damaged(ex);
		}
	}

	/** The same file opened once more, for another reader. */
	InspectedPdf again() {
		return open(this.bytes, this.password);
	}

	private static void checkIsPdf(FileBytes bytes) {
		try {
			if (!new String(bytes.head(HEADER_WITHIN), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
				throw new UnusablePdf("The file is not a PDF: it does not begin like one. Convert it to PDF first.");
			}
			if (bytes.size() > LARGEST_FILE) {
				throw new UnusablePdf("The file is larger than " + (LARGEST_FILE >> 20)
						+ " MiB, the most that can be inspected. Split it into parts.");
			}
		}
		catch (IOException ex) {
			throw unread(ex);
		}
	}

	private static UnusablePdf unread(IOException cause) {
		return new UnusablePdf("The file cannot be read: " + cause.getMessage(), cause);
	}

	private void checkHasPages() throws IOException {
		try {
			if (this.document.getNumberOfPages() < 1) {
				throw new UnusablePdf("The PDF is damaged: it has no pages that can be read. Ask for it again.");
			}
		}
		catch (RuntimeException | StackOverflowError ex) {
			this.document.close();
			if (ex instanceof UnusablePdf unusable) {
				throw unusable;
			}
			throw damaged(ex);
		}
	}

	/** The refusal of a file that nobody can read. */
	public static UnusablePdf damaged(Throwable cause) {
		return new UnusablePdf("The PDF is damaged beyond repair: ask for it again, or print and scan it.", cause);
	}

	@Override
	public void close() {
		IOUtils.closeQuietly(this.document);
	}

}
