package uk.candour.redaction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Files that are broken or mean harm end with a clear word and leave nothing behind.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostilePdfTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text("Alice Smithson", "s. 40"));

	@TempDir
	Path folder;

	private Redaction redact(Path in, String password) {
		return new Redactor().redact(in, this.folder.resolve("out.pdf"), MARKS, password);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Dear tenant", "%PDF-1.7\n",
			"%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>",
			"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Kids[2 0 R]/Type/Pages>> endobj\ntrailer <</Root 1 0 R>>" })
	void whatIsNoDocumentIsRefusedInPlainWords(String content) throws Exception {
		Path in = Files.writeString(this.folder.resolve("in.pdf"), content);
		assertThatThrownBy(() -> redact(in, null)).isInstanceOf(UnusablePdf.class).hasMessageContaining("PDF");
		assertThat(this.folder.resolve("out.pdf")).doesNotExist();
	}

	@Test
	void aLockedFileAsksForItsPassword() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		try (TrickPdf pdf = new TrickPdf().line("before Alice Smithson after")) {
			pdf.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			pdf.document.save(in.toFile());
		}
		assertThatThrownBy(() -> redact(in, null)).isInstanceOf(UnusablePdf.class).hasMessageContaining("password");
		assertThatThrownBy(() -> redact(in, "wrong")).isInstanceOf(UnusablePdf.class).hasMessageContaining("password");
		redact(in, "user");
		assertThat(Leaks.of(this.folder.resolve("out.pdf"), "Smithson")).isEmpty();
	}

	@Test
	void aFormThatDrawsItselfIsCut() throws Exception {
		try (TrickPdf pdf = new TrickPdf().page("/X Do")) {
			COSStream form = pdf.form("BT /F1 12 Tf 72 700 Td (Alice Smithson) Tj ET /X Do", true);
			COSDictionary objects = new COSDictionary();
			objects.setItem("X", form);
			form.getCOSDictionary(COSName.RESOURCES).setItem(COSName.XOBJECT, objects);
			pdf.resource(COSName.XOBJECT, "X", form);
			Redaction redaction = redact(pdf.save(this.folder), null);
			assertThat(redaction.warnings()).anyMatch((warning) -> warning.contains("contains itself"));
		}
		assertThat(Leaks.of(this.folder.resolve("out.pdf"), "Smithson")).isEmpty();
	}

	@Test
	void formsThatMultiplyAreStopped() throws Exception {
		try (TrickPdf pdf = new TrickPdf().page("/X Do")) {
			COSStream form = pdf.form("BT /F1 12 Tf (x) Tj ET", true);
			for (int level = 0; level < 20; level++) {
				COSStream outer = pdf.form("/X Do ".repeat(10), true);
				COSDictionary objects = new COSDictionary();
				objects.setItem("X", form);
				outer.getCOSDictionary(COSName.RESOURCES).setItem(COSName.XOBJECT, objects);
				form = outer;
			}
			pdf.resource(COSName.XOBJECT, "X", form);
			Path in = pdf.save(this.folder);
			assertThatThrownBy(() -> redact(in, null)).isInstanceOf(UnusablePdf.class);
		}
	}

	@Test
	void aStreamThatUnpacksWithoutEndIsStopped() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
				byte[] blanks = "q ".repeat(500_000).getBytes(StandardCharsets.ISO_8859_1);
				for (int i = 0; i < 120; i++) {
					out.write(blanks);
				}
			}
			COSStream stream = new COSStream();
			try (var out = stream.createRawOutputStream()) {
				out.write(packed.toByteArray());
			}
			stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
			page.getCOSObject().setItem(COSName.CONTENTS, stream);
			document.save(in.toFile());
		}
		assertThatThrownBy(() -> redact(in, null)).isInstanceOf(UnusablePdf.class);
	}

	@Test
	void deepNestingIsSurvived() throws Exception {
		try (TrickPdf pdf = new TrickPdf().page("[".repeat(200_000) + " BT /F1 12 Tf (x) Tj ET")) {
			COSDictionary root = new COSDictionary();
			COSDictionary item = root;
			for (int i = 0; i < 3000; i++) {
				COSDictionary next = new COSDictionary();
				item.setItem(COSName.FIRST, next);
				item = next;
			}
			pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.OUTLINES, root);
			redact(pdf.save(this.folder), null);
		}
		assertThat(this.folder.resolve("out.pdf")).exists();
	}

	@Test
	void earlierRevisionsStayBehind() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		try (TrickPdf pdf = new TrickPdf().line("before Alice Smithson after")) {
			Path first = pdf.save(this.folder);
			try (PDDocument document = Loader.loadPDF(first.toFile())) {
				document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, TrickPdf.stream("BT ET"));
				document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
				try (var out = Files.newOutputStream(in)) {
					document.saveIncremental(out);
				}
			}
		}
		redact(in, null);
		assertThat(Leaks.of(this.folder.resolve("out.pdf"), "Smithson")).isEmpty();
	}

}
