package uk.candour.redaction;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.inspection.Tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class UnderBoxesTest {

	private static final String LABEL = "section 40(2)";

	/** Where the tests put their bar: user space 70, 590, 200 by 20 of an A4 page. */
	private static final String BAR = " 0 g 70 590 200 20 re f ";

	private static final String WHITE_LABEL = " 1 g BT /F 8 Tf 100 597 Td (section 40\\(2\\)) Tj ET ";

	private static final Area PLACE = new Area(1, 70, 842 - 610, 200, 20);

	@TempDir
	Path folder;

	private final Inspector inspector = new Inspector();

	@Test
	void textUnderABlackRectangleIsReported() {
		Path file = page("BT /F 12 Tf 72 595 Td (Jane Ashworth) Tj ET" + BAR);
		assertThat(this.inspector.inspect(file, List.of(), null)).extracting(Residue::channel)
			.contains("text-under-box");
	}

	@Test
	void textOnABlackRectangleIsALabel() {
		assertThat(this.inspector.inspect(page(BAR + WHITE_LABEL), List.of(), null)).isEmpty();
	}

	@Test
	void textUnderAThickLineIsReported() {
		Path file = page("BT /F 12 Tf 72 595 Td (Jane Ashworth) Tj ET 0 G 16 w 70 600 m 270 600 l S");
		assertThat(this.inspector.inspect(file, List.of(), null)).extracting(Residue::channel)
			.contains("text-under-box");
	}

	@Test
	void aSheerMarkerOverTextIsNotABox() {
		Path file = tricky("marker", (d, p, s) -> {
			p.getResources()
				.getCOSObject()
				.setItem(COSName.EXT_G_STATE, TrickyForms.dictionary("M", TrickyForms.dictionary("BM", "Multiply")));
			TrickyPdfs.append(d, p, "BT /F 12 Tf 72 595 Td (Jane Ashworth) Tj ET /M gs 1 1 0 rg 70 590 200 20 re f");
		});
		assertThat(this.inspector.inspect(file, List.of(), null)).isEmpty();
	}

	@Test
	void aBoxClippedToNothingHidesNothing() {
		Path file = page("BT /F 12 Tf 72 595 Td (Jane Ashworth) Tj ET q 0 0 10 10 re W n" + BAR + "Q");
		assertThat(this.inspector.inspect(file, List.of(), null)).isEmpty();
	}

	@Test
	void anAnnotationThatCoversTextIsReported() {
		Path file = tricky("square", (d, p, s) -> {
			TrickyPdfs.append(d, p, "BT /F 12 Tf 72 405 Td (Jane Ashworth) Tj ET");
			TrickyPdfs.annotation(p, "Square", COSName.IC, TrickyForms.array(org.apache.pdfbox.cos.COSInteger.ZERO));
		});
		assertThat(this.inspector.inspect(file, List.of(), null))
			.anyMatch((r) -> r.channel().equals("text-under-box") && r.page() == 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "3 Tr 72 595 Td (Jane Ashworth) Tj", "1 g 72 595 Td (Jane Ashworth) Tj",
			"-900 595 Td (Jane Ashworth) Tj", "0.03 0 0 0.03 72 595 Tm (Jane Ashworth) Tj" })
	void textThatNobodySeesIsReported(String operators) {
		Path file = page("BT /F 12 Tf " + operators + " ET");
		assertThat(this.inspector.inspect(file, List.of(), null)).extracting(Residue::channel)
			.contains("invisible-text");
	}

	@Test
	void aBoxWithItsLabelAndNothingBelowIsVouchedFor() throws Exception {
		Path copy = page(BAR + WHITE_LABEL);
		assertThat(verify(copy).pages()).isEqualTo(1);
	}

	@Test
	void aBoxOverLivingTextIsRefused() {
		assertRefused(page("BT /F 12 Tf 72 595 Td (Jane) Tj ET" + BAR + WHITE_LABEL), "text-under-box");
	}

	@Test
	void invisibleTextUnderABoxIsRefused() {
		assertRefused(page(BAR + "BT /F 12 Tf 3 Tr 72 595 Td (Jane) Tj ET"), "text-under-box");
	}

	@Test
	void aPlaceThatStillShowsSomethingIsRefused() {
		assertRefused(page(BAR + "1 g 100 592 20 14 re f"), "image");
	}

	@Test
	void aBoxOverAPictureOfTheNameIsRefused() {
		assertRefused(scan("Jane Ashworth", false, BAR), "image");
	}

	@Test
	void aPictureWithItsPointsWipedIsVouchedFor() throws Exception {
		assertThat(verify(scan("Jane Ashworth", true, BAR + WHITE_LABEL)).pages()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 90, 180, 270 })
	void boxesFollowTheRotationOfThePage(int rotation) {
		Path file = tricky("rotated-" + rotation, (d, p, s) -> {
			p.setRotation(rotation);
			TrickyPdfs.append(d, p, "BT /F 12 Tf 72 595 Td (Jane) Tj ET" + BAR);
		});
		assertThatExceptionOfType(ResidueFound.class)
			.isThrownBy(() -> this.inspector.verify(file, file, List.of(new Mark.Box(seen(rotation), LABEL))));
	}

	/** The bar as it is seen on an A4 page turned clockwise. */
	private static Area seen(int rotation) {
		double w = 595.27;
		double h = 841.89;
		return switch (rotation) {
			case 90 -> new Area(1, 590, 70, 20, 200);
			case 180 -> new Area(1, w - 270, 590, 200, 20);
			case 270 -> new Area(1, h - 610, w - 270, 20, 200);
			default -> new Area(1, 70, h - 610, 200, 20);
		};
	}

	@Test
	void aBoxOnAPageThatDoesNotExistIsRefused() {
		Path file = page("");
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(
				() -> this.inspector.verify(file, file, List.of(new Mark.Box(new Area(7, 1, 1, 10, 10), LABEL))));
	}

	@Test
	void recognisedTextBehindAScanMayLeave() throws Exception {
		Path file = scan("Omar Fletcher", false, "BT /F 12 Tf 3 Tr 72 560 Td (Omar Fletcher) Tj ET");
		List<Mark> marks = List.of(new Mark.Text("Jane Ashworth", LABEL));
		assertThat(this.inspector.verify(file, file, marks).pages()).isEqualTo(1);
	}

	@Test
	void aNameInAPictureIsReadAndRefused() {
		assumeTrue(Tesseract.isPresent(), "tesseract is not installed");
		Path file = scan("Jane Ashworth", false, "");
		List<Mark> marks = List.of(new Mark.Text("Ashworth", LABEL));
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> this.inspector.verify(file, file, marks))
			.satisfies((ex) -> assertThat(ex.residues()).extracting(Residue::channel).containsOnly("image"));
	}

	@Test
	void aNameInAPictureUnderABarIsReadAndRefused() {
		assumeTrue(Tesseract.isPresent(), "tesseract is not installed");
		Path file = scan("Jane Ashworth", false, BAR);
		List<Mark> marks = List.of(new Mark.Text("Ashworth", LABEL));
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> this.inspector.verify(file, file, marks));
	}

	private VerifiedPdf verify(Path copy) throws ResidueFound {
		return this.inspector.verify(copy, copy, List.of(new Mark.Box(PLACE, LABEL)));
	}

	private void assertRefused(Path copy, String channel) {
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> verify(copy))
			.satisfies((ex) -> assertThat(ex.residues()).extracting(Residue::channel).contains(channel));
	}

	private Path page(String operators) {
		return tricky("page", (d, p, s) -> TrickyPdfs.append(d, p, operators));
	}

	/** A page with a picture of a text at the place of the bar. */
	private Path scan(String text, boolean wiped, String operators) {
		return tricky("scan", (d, p, s) -> {
			picture(d, p, text, wiped);
			TrickyPdfs.append(d, p, "q 500 0 0 60 60 570 cm /I Do Q " + operators);
		});
	}

	private static void picture(PDDocument document, PDPage page, String text, boolean wiped) throws IOException {
		BufferedImage picture = new BufferedImage(1500, 180, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = picture.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, 1500, 180);
		graphics.setColor(Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
		graphics.drawString(text, 60, 105);
		if (wiped) {
			graphics.fillRect(30, 60, 600, 60);
		}
		graphics.dispose();
		page.getResources()
			.getCOSObject()
			.setItem(COSName.XOBJECT,
					TrickyForms.dictionary("I", LosslessFactory.createFromImage(document, picture).getCOSObject()));
	}

	private Path tricky(String name, TrickyPdfs.Addition addition) {
		return TrickyPdfs.document(name, "", addition).write(this.folder, "");
	}

	@Test
	void aLineThatCannotMoveIsNotHiddenByItsOwnBar() throws Exception {
		Path in = this.folder.resolve("wide.pdf");
		Path out = this.folder.resolve("wide-out.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("BT /F1 10 Tf 72 500 Td [(The) -376 (new) -376 (way) -376 (to) -376 (do) -376 (it) -376 (may) -376"
					+ " (or) -376 (may) -376 (not) -376 (be) -376 (modern) -376 (Thackeray) -376 (said)] TJ ET\n"
					+ "0.9 g 68 505 20 8 re f\n");
			Files.write(in, pdf.bytes());
		}
		List<Mark> marks = List.of(new Mark.Text("Thackeray", "section 40(2)"));
		new Redactor().redact(in, out, marks, null);
		new Inspector().verify(in, out, marks);
		assertThat(Leaks.of(out, "Thackeray")).isEmpty();
		assertThat(Leaks.stripped(out)).contains("modern");
	}

}
