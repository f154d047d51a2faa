package uk.candour.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.line;
import static uk.candour.redaction.CorpusPdf.string;
import static uk.candour.redaction.Threat.SECRET;

/**
 * Names in the parts of a file that no reader looks at: earlier revisions, left-over and
 * packed objects, locked files, file names, neighbours. Channels 36 to 38, 41 and 45.
 */
final class FileThreats {

	private static final String PLAIN = line(72, 500, "Seen by " + SECRET + " at noon");

	private FileThreats() {
	}

	private static Threat after(int channel, String name, Threat.Aftermath aftermath) {
		return Threat.of(channel, name, (pdf) -> pdf.page(PLAIN).afterwards(aftermath));
	}

	static List<Threat> all() {
		return List.of(after(36, "earlier-revision", FileThreats::revised),
				after(36, "two-revisions", (file) -> revised(revised(file))),
				after(36, "after-the-end", (file) -> joined(file, "\n% draft for " + SECRET + "\n")),
				after(37, "object-nobody-names", FileThreats::stray),
				Threat.of(37, "unused-objects", FileThreats::unused), Threat.of(38, "object-streams", (pdf) -> {
					pdf.page(PLAIN).packing = CompressParameters.DEFAULT_COMPRESSION;
					pdf.document.getDocumentInformation().setTitle(SECRET);
				}), Threat.of(38, "locked-128", (pdf) -> locked(pdf, 128)),
				Threat.of(38, "locked-256", (pdf) -> locked(pdf, 256)),
				Threat.of(38, "linearised-header", FileThreats::linearised),
				Threat.of(41, "file-name-inside", FileThreats::fileName),
				Threat.of(41, "file-name-of-links", FileThreats::linkedName),
				Threat.of(45, "first-of-two", (pdf) -> pdf.page(line(72, 500, "Case of R. Thackeray: " + SECRET))),
				Threat.of(45, "second-of-two", (pdf) -> pdf.page(line(72, 500, "As R. Thackeray said, Mrs Thackeray")))
					.of("Thackeray"));
	}

	private static byte[] revised(byte[] file) throws IOException {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		try (PDDocument document = Loader.loadPDF(file)) {
			document.setDocumentId(47L);
			COSDictionary page = document.getPage(0).getCOSObject();
			COSStream contents = page.getCOSStream(COSName.CONTENTS);
			byte[] now = new String(contents.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
				.replace(SECRET, "somebody")
				.getBytes(StandardCharsets.ISO_8859_1);
			page.setItem(COSName.CONTENTS, CorpusPdf.stream(now));
			page.setNeedToBeUpdated(true);
			document.saveIncremental(whole);
		}
		return whole.toByteArray();
	}

	private static byte[] joined(byte[] file, String more) {
		return (new String(file, StandardCharsets.ISO_8859_1) + more).getBytes(StandardCharsets.ISO_8859_1);
	}

	/** An object between the last one and the table that does not list it. */
	private static byte[] stray(byte[] file) {
		String text = new String(file, StandardCharsets.ISO_8859_1);
		int at = text.lastIndexOf("xref\n", text.lastIndexOf("startxref") - 1);
		String stray = "900 0 obj\n(" + SECRET + ")\nendobj\n";
		String moved = text.substring(0, at) + stray + text.substring(at);
		return moved.replaceFirst("startxref\n\\d+", "startxref\n" + (at + stray.length()))
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static void unused(CorpusPdf pdf) {
		pdf.page(PLAIN);
		pdf.resource("Font", "Spare",
				dictionary("Type", "Font", "Subtype", "Type1", "BaseFont", "Helvetica", "Name", "Rosalind Thackeray"));
		pdf.resource("Properties", "Spare", dictionary("Note", string(SECRET)));
		pdf.resource("XObject", "Rosalind Thackeray", CorpusPdf.form(line(72, 300, SECRET)));
	}

	private static void locked(CorpusPdf pdf, int bits) throws IOException {
		pdf.page(PLAIN);
		pdf.document.getDocumentInformation().setTitle(SECRET);
		StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
		policy.setEncryptionKeyLength(bits);
		pdf.document.protect(policy);
	}

	/** A dictionary that claims a layout for the web, which the file does not have. */
	private static void linearised(CorpusPdf pdf) {
		pdf.page(PLAIN);
		pdf.document.getDocument()
			.getTrailer()
			.setItem("First", dictionary("Linearized", 1, "L", 1000, "Hint", string(SECRET)));
	}

	private static void fileName(CorpusPdf pdf) {
		pdf.page(PLAIN);
		pdf.document.getDocumentInformation().setTitle("Letter to " + SECRET + ".docx");
		pdf.document.getDocumentInformation()
			.setCustomMetadataValue("SourceFile", "\\\\server\\" + SECRET + "\\a.docx");
	}

	private static void linkedName(CorpusPdf pdf) {
		pdf.page(PLAIN);
		COSDictionary link = pdf.annotation("Link", 300, 600, 100, 20);
		link.setItem("A", dictionary("S", "URI", "URI", string("file:///home/cases/Rosalind%20Thackeray/letter.pdf")));
		COSDictionary other = pdf.annotation("Link", 300, 560, 100, 20);
		other.setItem("A",
				dictionary("S", "GoToR", "F",
						dictionary("Type", "Filespec", "F", string(SECRET), "UF", string(SECRET + ".pdf")), "D",
						string("one")));
	}

}
