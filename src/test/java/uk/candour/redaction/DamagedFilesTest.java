package uk.candour.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Good files with bytes lost or changed: each ends with a clean copy or with a refusal in
 * plain words, never with anything else.
 */
class DamagedFilesTest {

	private static final int FILES = Integer.getInteger("candour.fuzz.damaged", 120);

	private static final List<Mark> MARKS = List.of(new Mark.Text("Smithson", "s. 40"));

	@TempDir
	Path folder;

	@Test
	void aDamagedFileIsRedactedOrRefusedInPlainWords() throws Exception {
		Random random = new Random(20260712);
		byte[] plain = sample(CompressParameters.NO_COMPRESSION);
		byte[] packed = sample(CompressParameters.DEFAULT_COMPRESSION);
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		int done = 0;
		for (int i = 0; i < FILES; i++) {
			Files.write(in, damaged(random, (i % 2 == 0) ? plain : packed));
			Files.deleteIfExists(out);
			try {
				new Redactor().redact(in, out, MARKS, null);
				new Inspector().verify(in, out, MARKS);
				assertThat(Leaks.fold(Leaks.stripped(out))).as("file %s", i).doesNotContain("smithson");
				done++;
			}
			catch (UnusablePdf | RedactionRefused | ResidueFound refused) {
				assertThat(refused).as("file %s", i).hasMessageMatching("(?s).{20,}");
			}
		}
		assertThat(done).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "(Alice Smithson) Tj1.220 -40 Td", "(Alice Smithson) '1.220 -40 Td",
			"1 0 (Alice Smithson) \"1.220 -40 Td", "[(Alice Smi) 4 (thson)] TJ1.220 -40 Td" })
	void textIsFoundWhereANumberRunsIntoTheOperatorThatShowsIt(String damaged) throws Exception {
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().page("BT /F1 12 Tf 14 TL 72 700 Td " + damaged + " (after) Tj ET")) {
			Path in = pdf.save(this.folder);
			assertThatThrownBy(() -> new Inspector().verify(in, in, MARKS)).isInstanceOf(ResidueFound.class);
			new Redactor().redact(in, out, MARKS, null);
			new Inspector().verify(in, out, MARKS);
		}
		assertThat(Leaks.of(out, "Smithson")).isEmpty();
		assertThat(Leaks.stripped(out)).contains("after");
	}

	@Test
	void aStreamThatCannotBeReadDoesNotLeave() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		byte[] damaged = "no stream at all: Oswin Quarrenby".getBytes(StandardCharsets.US_ASCII);
		try (TrickPdf pdf = new TrickPdf().line("Dear tenant")) {
			PDPage page = new PDPage();
			COSStream content = new COSStream();
			try (OutputStream raw = content.createRawOutputStream()) {
				raw.write(damaged);
			}
			content.setItem(COSName.FILTER, COSName.FLATE_DECODE);
			page.getCOSObject().setItem(COSName.CONTENTS, content);
			pdf.document.addPage(page);
			pdf.document.save(in.toFile());
		}
		FairCopy copy = FairCopy.of(in, null, out, MARKS);
		assertThat(copy.redaction().warnings()).anyMatch((warning) -> warning.contains("could not be read"));
		assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).doesNotContain("Quarrenby");
		assertThat(Leaks.stripped(out)).contains("Dear tenant");
	}

	@Test
	void aListOfPagesThatLeadsAstrayIsToldOf() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().line("Dear tenant")) {
			COSArray kids = kids(pdf.document);
			kids.add(new COSStream());
			kids.add(COSNull.NULL);
			pdf.document.save(in.toFile());
		}
		FairCopy copy = FairCopy.of(in, null, out, MARKS);
		assertThat(copy.redaction().warnings())
			.anyMatch((warning) -> warning.contains("2 could not be found") && warning.contains("compare the copy"));
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			assertThat(kids(document).toList()).hasSize(1).noneMatch(COSNull.NULL::equals);
		}
		assertThat(Leaks.stripped(out)).contains("Dear tenant");
	}

	@Test
	void aListOfPagesWithoutPagesIsRefused() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().line("Dear tenant")) {
			kids(pdf.document).set(0, new COSStream());
			pdf.document.save(in.toFile());
		}
		assertThatThrownBy(() -> FairCopy.of(in, null, out, MARKS)).isInstanceOf(UnusablePdf.class)
			.hasMessageContaining("no pages");
		assertThat(out).doesNotExist();
	}

	@Test
	void contentThatIsNoStreamDoesNotLeave() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().line("Dear tenant")) {
			PDPage page = new PDPage();
			page.getCOSObject().setInt(COSName.CONTENTS, 12);
			pdf.document.addPage(page);
			pdf.document.save(in.toFile());
		}
		FairCopy.of(in, null, out, MARKS);
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			assertThat(document.getPage(1).getCOSObject().containsKey(COSName.CONTENTS)).isFalse();
		}
	}

	private static COSArray kids(PDDocument document) {
		return document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES).getCOSArray(COSName.KIDS);
	}

	private byte[] sample(CompressParameters compression) throws IOException {
		try (TrickPdf pdf = new TrickPdf().line("before Alice Smithson after").line("another page of Smithson")) {
			pdf.document.getDocumentInformation().setTitle("Complaint of Smithson");
			Path file = Files.createTempFile(this.folder, "sample", ".pdf");
			pdf.document.save(file.toFile(), compression);
			return Files.readAllBytes(file);
		}
	}

	private static byte[] damaged(Random random, byte[] file) {
		byte[] bytes = file.clone();
		switch (random.nextInt(4)) {
			case 0 -> {
				return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
			}
			case 1 -> {
				for (int i = 0; i < 1 + random.nextInt(12); i++) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
			}
			case 2 -> {
				int from = random.nextInt(bytes.length);
				Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(200)), (byte) '9');
			}
			default -> {
				byte[] text = "0 9999999999 -1 << [ 1 0 R".getBytes(StandardCharsets.ISO_8859_1);
				System.arraycopy(text, 0, bytes, random.nextInt(bytes.length - text.length), text.length);
			}
		}
		return bytes;
	}

}
