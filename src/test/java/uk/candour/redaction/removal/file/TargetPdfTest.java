package uk.candour.redaction.removal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TargetPdfTest {

	@TempDir
	Path folder;

	@Test
	void anOldFileThatPacksItsObjectsDoesNotGrow() throws IOException {
		assertThat(copy(CompressParameters.DEFAULT_COMPRESSION)).contains("/ObjStm");
	}

	@Test
	void objectsOfAnOldFileStayForOldReaders() throws IOException {
		assertThat(copy(CompressParameters.NO_COMPRESSION)).doesNotContain("/ObjStm").startsWith("%PDF-1.4");
	}

	private String copy(CompressParameters original) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.save(bytes, original);
		}
		Path out = this.folder.resolve("out.pdf");
		try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
			document.getDocument().setVersion(1.4f);
			document.getDocumentCatalog().getCOSObject().removeItem(COSName.VERSION);
			TargetPdf.write(document, out);
		}
		return Files.readString(out, StandardCharsets.ISO_8859_1);
	}

}
