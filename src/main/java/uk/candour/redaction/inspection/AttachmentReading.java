package uk.candour.redaction.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import uk.candour.redaction.Residue;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.text.ResidueSearch;
import uk.candour.redaction.inspection.text.TextInBytes;

/**
 * Looks for the marks inside attached files: PDFs, office and zip files (entry by entry),
 * text.
 */
final class AttachmentReading {

	private static final int DEEPEST = 3;

	private static final Pattern TAG = Pattern.compile("<[^>]*>");

	private final ResidueSearch search;

	private final Findings findings;

	private final InspectionBudget budget;

	private final BiFunction<Path, InspectionBudget, List<Residue>> inspection;

	private int depth;

	/**
	 * @param inspection how an attached PDF is inspected in its turn
	 */
	AttachmentReading(ResidueSearch search, Findings findings, InspectionBudget budget,
			BiFunction<Path, InspectionBudget, List<Residue>> inspection) {
		this.search = search;
		this.findings = findings;
		this.budget = budget;
		this.inspection = inspection;
	}

	/** Searches a whole attached file. */
	void search(byte[] bytes, String where) throws IOException {
		if (searchContainer(bytes, "attachment", where)) {
			return;
		}
		if (!TextInBytes.isText(bytes)) {
			String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace('\0', '\u200B');
			this.findings.addMarks("attachment", 0, this.search.scan(text), where);
			return;
		}
		for (String text : TextInBytes.readings(bytes)) {
			this.findings.addMarks("attachment", 0, this.search.read(text), where);
			this.findings.addMarks("attachment", 0, this.search.read(TAG.matcher(text).replaceAll("")), where);
			this.findings.addMarks("attachment", 0, this.search.read(TAG.matcher(text).replaceAll(" ")), where);
			TextInBytes.unescaped(text)
				.forEach((form) -> this.findings.addMarks("attachment", 0, this.search.read(form), where));
		}
	}

	/**
	 * Searches the bytes when they are a PDF or a zip file.
	 * @return whether they were
	 */
	boolean searchContainer(byte[] bytes, String channel, String where) {
		if (this.depth >= DEEPEST || bytes.length < 8) {
			return false;
		}
		this.depth++;
		try {
			if (bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F') {
				searchPdf(bytes, channel, where);
				return true;
			}
			if (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9) {
				searchZip(bytes, where);
				return true;
			}
			return false;
		}
		catch (IOException ex) {
			this.findings.add(channel, 0, "what is inside " + where + " cannot be read: " + ex.getMessage());
			return true;
		}
		finally {
			this.depth--;
		}
	}

	private void searchPdf(byte[] bytes, String channel, String where) throws IOException {
		Path file = Files.createTempFile("attached", ".pdf");
		try {
			Files.write(file, bytes);
			this.inspection.apply(file, this.budget)
				.forEach((r) -> this.findings.add(channel, 0, r.detail() + " (" + r.channel() + " of " + where + ")"));
		}
		catch (UnusablePdf ex) {
			this.findings.add(channel, 0, "a PDF inside " + where + " cannot be read: " + ex.getMessage());
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	private void searchZip(byte[] bytes, String where) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				this.budget.check();
				byte[] content = zip.readNBytes((int) InspectionBudget.STREAM_BYTES);
				this.budget.spend(content.length);
				this.findings.addMarks("attachment", 0, this.search.read(entry.getName()),
						"a file name inside " + where);
				search(content, where + ", part " + entry.getName());
			}
		}
	}

}
