package uk.candour.redaction;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Where a mark is in an alphabet that no machine here reads, what only shows is not
 * proven clean, by the redactor or by the inspector.
 */
class UnknownAlphabetsTest {

	private static final String HEBREW = "\u05e9\u05e8\u05d4 \u05dc\u05d5\u05d9";

	private static final Mark LATIN = new Mark.Text("Bartholomew", "section 40(2)");

	@TempDir
	Path folder;

	private Path picture(String text) throws Exception {
		BufferedImage drawn = CorpusPictures.of(text, BufferedImage.TYPE_BYTE_GRAY);
		byte[] samples = new byte[CorpusPictures.WIDTH * CorpusPictures.HEIGHT];
		drawn.getRaster().getDataElements(0, 0, CorpusPictures.WIDTH, CorpusPictures.HEIGHT, samples);
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("q 400 0 0 48 72 500 cm /I Do Q\n")
				.resource("XObject", "I", CorpusPictures.image(samples, "DeviceGray", 8));
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

	private Path outlines(String text) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusFonts.operators(CorpusFonts.outline(text), 20, 72, 500));
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

	private void isRefused(Path in, Mark... marks) {
		Path out = this.folder.resolve("out.pdf");
		assertThatExceptionOfType(RedactionRefused.class)
			.isThrownBy(() -> new Redactor().redact(in, out, List.of(marks), null))
			.withMessageContaining("another alphabet");
		assertThat(out).doesNotExist();
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> new Inspector().verify(in, in, List.of(marks)))
			.satisfies((found) -> assertThat(found.residues()).extracting(Residue::detail)
				.anyMatch((detail) -> detail.contains("alphabet")));
	}

	private void isProven(Path in, Mark... marks) throws Exception {
		FairCopy.of(in, null, this.folder.resolve("out.pdf"), List.of(marks));
	}

	@ParameterizedTest
	@ValueSource(strings = { HEBREW, "\u0416\u0443\u043a\u043e\u0432\u0430", "\u03a0\u03b1\u03c0\u03c0\u03ac\u03c2",
			"\u0645\u062d\u0645\u062f", "\u5c71\u7530" })
	void aScanMayShowAnyOfThem(String name) throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		isRefused(picture("Seen by " + HEBREW), new Mark.Text(name, "section 40(2)"));
	}

	@Test
	void drawnLettersMayBeOfThem() throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		isRefused(outlines("Seen by \u0416\u0443\u043a\u043e\u0432\u0430"),
				new Mark.Text("\u0416\u0443\u043a\u043e\u0432\u0430", "section 40(2)"));
	}

	@Test
	void lettersThatAFontDoesNotExplainMayBe() throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		isRefused(threat("no-table-no-map"), new Mark.Text(HEBREW, "section 40(2)"));
	}

	@Test
	void aPlaceThatIsMarkedByHandMayNot() throws Exception {
		assumeTrue(Ocr.present(), "tesseract is not installed");
		isProven(picture("Seen by " + HEBREW), new Mark.Text(HEBREW, "section 40(2)"),
				new Mark.Box(new Area(1, 70, 842 - 550, 404, 52), "section 40(2)"));
	}

	@Test
	void plainPaperShowsNone() throws Exception {
		isProven(picture(""), new Mark.Text(HEBREW, "section 40(2)"));
	}

	@Test
	void aMarkThatCanBeReadIsNoCause() throws Exception {
		isProven(picture("Seen by " + HEBREW), LATIN);
		isProven(outlines("Seen by \u0416\u0443\u043a\u043e\u0432\u0430"), LATIN);
	}

	private Path threat(String name) throws Exception {
		return Threat.all()
			.stream()
			.filter((one) -> one.name().equals(name))
			.findAny()
			.orElseThrow()
			.write(this.folder);
	}

}
