package uk.candour.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InspectorLimitsTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text("Jane Ashworth", "x"));

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	@TempDir
	Path folder;

	@Test
	void textIsNoPdf() throws IOException {
		assertUnusable(Files.writeString(file(), "Dear council"), "not a PDF");
	}

	@Test
	void nothingIsNoPdf() throws IOException {
		assertUnusable(Files.write(file(), new byte[0]), "not a PDF");
	}

	@Test
	void aMissingFileIsSaid() {
		assertUnusable(file(), "cannot be read");
	}

	@Test
	void aHeaderAloneIsDamaged() throws IOException {
		assertUnusable(Files.writeString(file(), "%PDF-1.7\nnothing"), "damaged");
	}

	@Test
	void aPasswordIsAskedFor() throws IOException {
		Path file = locked();
		assertUnusable(file, "password");
		assertThat(new Inspector().inspect(file, MARKS, "open sesame")).isEmpty();
	}

	@Test
	void aWrongPasswordIsSaid() throws IOException {
		Path file = locked();
		assertThatExceptionOfType(UnusablePdf.class).isThrownBy(() -> new Inspector().inspect(file, MARKS, "wrong"))
			.withMessageContaining("different password");
	}

	@Test
	void aPageTreeThatBitesItsTailEnds() throws IOException {
		Path file = pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 3/Kids[2 0 R 3 0 R]>>",
				"<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]/Parent 2 0 R>>");
		endsInTime(file);
	}

	@Test
	void aFormThatDrawsItselfEnds() throws IOException {
		Path file = pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>>>",
				HostileFiles.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>",
						"/X Do /X Do"),
				HostileFiles.stream("", "/X Do"));
		endsInTime(file);
	}

	@Test
	void formsThatDoubleAtEachStepAreRefused() throws IOException {
		List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>",
				"<</Type/Pages/Count 1/Kids[3 0 R]>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
				HostileFiles.stream("", "/X Do")));
		for (int next = 6; next < 46; next++) {
			objects.add(HostileFiles.stream(
					"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + next + " 0 R>>>>",
					"/X Do /X Do"));
		}
		objects.add(HostileFiles.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 g"));
		assertUnusable(pdf(objects.toArray(String[]::new)), "too long");
	}

	@Test
	void aStreamThatUnpacksToGigabytesIsRefused() throws IOException {
		assertUnusable(bomb("/Filter/FlateDecode", HostileFiles.zeros(200)), "unpacks to more");
	}

	@Test
	void aStreamPackedTwiceIsRefusedToo() throws IOException {
		byte[] twice = HostileFiles.packed(HostileFiles.zeros(400));
		assertThat(twice.length).isLessThan(8 << 10);
		assertUnusable(bomb("/Filter[/FlateDecode/FlateDecode]", twice), "packed twice");
	}

	@Test
	void endlessNestingEnds() throws IOException {
		Path file = pdf("<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(200_000) + "]".repeat(200_000) + ">>",
				"<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
		endsInTime(file);
	}

	@Test
	void nestedArraysInContentEnd() throws IOException {
		Path file = pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>",
				HostileFiles.stream("", "[".repeat(100_000) + " TJ"));
		endsInTime(file);
	}

	@Test
	void anExpressionThatRunsAwayIsStopped() throws IOException {
		Path file = TrickyPdfs.content("long", "", (s) -> "BT /F 12 Tf 72 600 Td (" + "a".repeat(60) + "!) Tj ET")
			.write(this.folder, "");
		Mark mark = new Mark.Expression(Pattern.compile("(.*a){12}b"), "x");
		assertThatExceptionOfType(UnusablePdf.class)
			.isThrownBy(() -> new Inspector(PATIENCE).inspect(file, List.of(mark), null))
			.withMessageContaining("too long");
	}

	@Test
	void aFileCutShortEndsWithAnAnswer() throws IOException {
		Path whole = TrickyPdfs.all().get(0).write(this.folder, "Jane Ashworth");
		byte[] bytes = Files.readAllBytes(whole);
		for (int length = 20; length < bytes.length; length += 97) {
			endsInTime(Files.write(file(), java.util.Arrays.copyOf(bytes, length)));
		}
	}

	private void endsInTime(Path file) {
		try {
			new Inspector(PATIENCE).inspect(file, MARKS, null);
		}
		catch (UnusablePdf ex) {
			assertThat(ex.getMessage()).endsWith(".");
		}
	}

	private void assertUnusable(Path file, String why) {
		assertThatExceptionOfType(UnusablePdf.class)
			.isThrownBy(() -> new Inspector(PATIENCE).inspect(file, MARKS, null))
			.withMessageContaining(why);
	}

	private Path file() {
		return this.folder.resolve("hostile.pdf");
	}

	private Path locked() throws IOException {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.protect(new StandardProtectionPolicy("owner", "open sesame", new AccessPermission()));
			document.save(file().toFile());
		}
		return file();
	}

	private Path bomb(String filter, byte[] packed) throws IOException {
		return pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
				HostileFiles.stream(filter, new String(packed, StandardCharsets.ISO_8859_1)));
	}

	private Path pdf(String... objects) throws IOException {
		return Files.write(file(), HostileFiles.of(List.of(objects)));
	}

}
