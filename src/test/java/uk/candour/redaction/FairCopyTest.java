package uk.candour.redaction;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.removal.OutlinePass;
import uk.candour.redaction.removal.Pass;
import uk.candour.redaction.removal.SweepPass;
import uk.candour.redaction.removal.file.PackedStream;
import uk.candour.redaction.removal.pictures.Ocr;
import uk.candour.redaction.removal.pictures.Readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Pages that cannot be proven as text become pictures; what cannot be proven then does
 * not leave.
 */
class FairCopyTest {

	/** The table "cvt ". */
	private static final int CONTROL_VALUES = 0x63767420;

	private static final String SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final List<Mark> MARKS = List.of(new Mark.Text(Threat.SECRET, "section 40(2)"));

	@TempDir
	Path folder;

	@BeforeEach
	void aReadingMachineIsThere() {
		assumeTrue(Ocr.present(), "tesseract is not installed");
	}

	/** Three pages; the font of the second has the name behind its last table. */
	private Path file(int turn) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 500, "Seen by " + Threat.SECRET + " at noon"));
			pdf.page("BT /T 12 Tf 72 500 Td (Also seen by " + Threat.SECRET + " on Monday) Tj 0 -40 Td"
					+ " (The second meeting was short.) Tj ET\n");
			pdf.page.setRotation(turn);
			pdf.resource("Font", "T", telling(pdf.document));
			pdf.page(CorpusPdf.line(72, 500, "The third page."));
			return Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		}
	}

	/** A font whose program says the name where numbers for its hints should be. */
	private static COSDictionary telling(PDDocument document) throws Exception {
		try (InputStream in = PDDocument.class.getResourceAsStream(SANS)) {
			COSDictionary font = PDTrueTypeFont.load(document, in, WinAnsiEncoding.INSTANCE).getCOSObject();
			COSStream program = font.getCOSDictionary(COSName.FONT_DESC).getCOSStream(COSName.FONT_FILE2);
			ByteBuffer bytes;
			try (InputStream plain = program.createInputStream()) {
				bytes = ByteBuffer.wrap(plain.readAllBytes());
			}
			for (int entry = 12; entry < 12 + 16 * bytes.getShort(4); entry += 16) {
				if (bytes.getInt(entry) == CONTROL_VALUES) {
					bytes.position(bytes.getInt(entry + 8));
				}
			}
			assertThat(bytes.position()).isPositive();
			bytes.put(("licensed to " + Threat.SECRET).getBytes());
			PackedStream.fill(program, bytes.array());
			return font;
		}
	}

	@Test
	void onlyThePageThatCannotBeProvenBecomesAPicture() throws Exception {
		Path in = file(0);
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, MARKS, null);
		assertThatThrownBy(() -> new Inspector().verify(in, out, MARKS)).isInstanceOf(ResidueFound.class);
		FairCopy copy = FairCopy.of(in, null, out, MARKS);
		assertThat(copy.redaction().pictures()).containsExactly(2);
		assertThat(copy.redaction().warnings()).anyMatch((warning) -> warning.startsWith("Page 2 "));
		assertThat(Leaks.of(out, Threat.SECRET)).isEmpty();
		assertThat(Leaks.complaints(out)).isEmpty();
		assertThat(Leaks.seen(out)).doesNotContain("rosalind", "thackeray").contains("meetingwasshort");
		String text = Leaks.run("pdftotext", out.toString(), "-").replaceAll("\\s+", " ");
		assertThat(text).contains("Seen by", "The second meeting was short.", "The third page.");
		try (PDDocument after = Loader.loadPDF(out.toFile())) {
			assertThat(after.getPage(0).getResources().getXObjectNames()).isEmpty();
			assertThat(after.getPage(1).getResources().getXObjectNames()).hasSize(1);
			assertThat(after.getPage(2).getResources().getXObjectNames()).isEmpty();
		}
		assertThat(Files.size(out)).isLessThan(700_000);
	}

	@Test
	void aPictureLiesAsThePageLay() throws Exception {
		Path out = this.folder.resolve("out.pdf");
		for (int turn : new int[] { 90, 180, 270 }) {
			Path in = file(turn);
			new Redactor().redact(in, out, List.of(), null, Set.of(2), new Readings());
			try (PDDocument before = Loader.loadPDF(in.toFile()); PDDocument after = Loader.loadPDF(out.toFile())) {
				BufferedImage one = new PDFRenderer(before).renderImage(1, 0.5f, ImageType.GRAY);
				BufferedImage other = new PDFRenderer(after).renderImage(1, 0.5f, ImageType.GRAY);
				assertThat(other.getWidth()).isEqualTo(one.getWidth());
				double sum = 0;
				for (int i = 0; i < one.getWidth() * one.getHeight(); i++) {
					int x = i % one.getWidth();
					int y = i / one.getWidth();
					sum += Math.abs(one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0));
				}
				assertThat(sum / (one.getWidth() * one.getHeight())).as("turned by %s", turn).isLessThan(3);
			}
		}
	}

	/** The redactor sees drawn letters itself: what if it overlooked them? */
	private String seenAlthoughOverlooked(String... idle) throws Exception {
		List<String> steps = new ArrayList<>(List.of("removal.ContentPass#see"));
		steps.addAll(List.of(idle));
		Method redacted = new IdleStep(steps.toArray(String[]::new)).loadClass(FairCopyTest.class.getName())
			.getDeclaredMethod("redactedAsPicture", Path.class);
		redacted.setAccessible(true);
		redacted.invoke(null, this.folder);
		return Leaks.seen(this.folder.resolve("out.pdf"));
	}

	@Test
	void whatOnlyThePictureShowsIsBlackened() throws Exception {
		assertThat(Leaks.seen(shortAndDrawn(this.folder))).contains("smith");
		assertThat(seenAlthoughOverlooked()).doesNotContain("smith").contains("telephone");
	}

	@Test
	void itWouldStillShowIfNothingWereBlackened() throws Exception {
		assertThat(seenAlthoughOverlooked("removal.PagePictures#blacken")).contains("smith");
	}

	/** Letters drawn as shapes. */
	private static Path shortAndDrawn(Path folder) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusFonts.operators(CorpusFonts.outline("Smith"), 30, 72, 500));
			return Files.write(folder.resolve("drawn.pdf"), pdf.bytes());
		}
	}

	private static void redactedAsPicture(Path folder) throws Exception {
		new Redactor().redact(shortAndDrawn(folder), folder.resolve("out.pdf"),
				List.of(new Mark.Text("Smith", "s. 40")), null, Set.of(1), new Readings());
	}

	/** A redactor that sees nothing, beside an inspector that does. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 90 })
	void whereTheInspectorSeesANameItIsBlackened(int turn) throws Exception {
		Method redacted = new IdleStep("removal.ContentPass#see").loadClass(FairCopyTest.class.getName())
			.getDeclaredMethod("redactedAsSeen", Path.class, int.class);
		redacted.setAccessible(true);
		assertThat((List<?>) redacted.invoke(null, this.folder, turn)).as("pages as pictures").isEmpty();
		Path upright = this.folder.resolve("upright.pdf");
		try (PDDocument out = Loader.loadPDF(this.folder.resolve("out.pdf").toFile())) {
			out.getPage(0).setRotation(0);
			out.save(upright.toFile());
		}
		assertThat(Leaks.seen(upright)).doesNotContain("rosalind", "thackeray").contains("telephone", "saidnothing");
	}

	private static List<Integer> redactedAsSeen(Path folder, int turn) throws Exception {
		Path in = folder.resolve("scan.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 700, "Telephone"));
			pdf.page.setRotation(turn);
			pdf.resource("XObject", "I",
					CorpusPictures.image(CorpusPictures.grey(Threat.SECRET + "      said nothing"), "DeviceGray", 8));
			pdf.add("q 400 0 0 40 72 500 cm /I Do Q\n");
			Files.write(in, pdf.bytes());
		}
		return FairCopy.of(in, null, folder.resolve("out.pdf"), MARKS).redaction().pictures();
	}

	@Test
	void whatWasSeenOnAPageMustBeCoveredInItsPicture() {
		Mark smith = new Mark.Text("Smith", "s. 40");
		Mark jones = new Mark.Text("Jones", "s. 40");
		Residue seen = new Residue("image", 2, "\"Smith\" in what the page shows as a picture");
		assertThat(FairCopy.mayStillBeSeen(seen, covered(smith, 2))).isFalse();
		assertThat(FairCopy.mayStillBeSeen(seen, covered(smith, 1))).as("on another page").isTrue();
		assertThat(FairCopy.mayStillBeSeen(seen, covered(jones, 2))).as("another name").isTrue();
		assertThat(
				FairCopy.mayStillBeSeen(new Residue("page", 2, "\"Smith\" in the text of the page"), covered(jones, 2)))
			.as("text that the picture does not show")
			.isFalse();
		Residue there = new Residue("image", 2, seen.detail(), List.of(new Area(2, 101, 101, 30, 10)));
		Residue elsewhere = new Residue("image", 2, seen.detail(), List.of(new Area(2, 101, 131, 30, 10)));
		assertThat(FairCopy.mayStillBeSeen(there, covered(jones, 2))).as("blackened there").isFalse();
		assertThat(FairCopy.mayStillBeSeen(elsewhere, covered(jones, 2))).as("blackened elsewhere").isTrue();
	}

	private static Redaction covered(Mark mark, int page) {
		Area place = new Area(page, 100, 100, 40, 12);
		return new Redaction(List.of(new Redaction.Removed(mark, "image", place)), List.of(), 3, List.of(page),
				List.of());
	}

	@Test
	void whatIsLeftOutsidePagesIsStillRefused() throws Exception {
		Path in = file(0);
		try (PDDocument document = Loader.loadPDF(in.toFile())) {
			PDDocumentOutline outline = new PDDocumentOutline();
			PDOutlineItem item = new PDOutlineItem();
			item.setTitle("Letter to " + Threat.SECRET);
			outline.addLast(item);
			document.getDocumentCatalog().setDocumentOutline(outline);
			document.save(in.toFile());
		}
		List<Pass> careless = new ArrayList<>(Redactor.passes());
		careless.removeIf((pass) -> pass instanceof SweepPass || pass instanceof OutlinePass);
		assertThatThrownBy(() -> FairCopy.of(new Redactor(careless), in, null, this.folder.resolve("out.pdf"), MARKS))
			.isInstanceOf(ResidueFound.class);
	}

	@Test
	void aBookmarkThatGivesTheNumberOfItsPageLeadsThere() throws Exception {
		Path in = file(0);
		try (PDDocument document = Loader.loadPDF(in.toFile())) {
			PDDocumentOutline outline = new PDDocumentOutline();
			PDOutlineItem item = new PDOutlineItem();
			item.setTitle("The third page");
			item.getCOSObject().setItem(COSName.DEST, CorpusPdf.array(COSInteger.get(2), COSName.getPDFName("Fit")));
			outline.addLast(item);
			document.getDocumentCatalog().setDocumentOutline(outline);
			document.save(in.toFile());
		}
		Path out = this.folder.resolve("out.pdf");
		FairCopy.of(in, null, out, MARKS);
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			PDOutlineItem item = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
			assertThat(item.findDestinationPage(document)).isEqualTo(document.getPage(2));
		}
	}

	@Test
	void anAreaOnAPageThatIsNotThereIsAskedFor() throws Exception {
		Path in = file(0);
		Path out = this.folder.resolve("out.pdf");
		List<Mark> marks = List.of(new Mark.Box(new Area(4, 10, 10, 50, 50), "section 40(2)"));
		assertThatThrownBy(() -> FairCopy.of(in, null, out, marks)).isInstanceOf(UnusablePdf.class)
			.hasMessageContaining("There is no page 4");
		assertThat(out).doesNotExist();
	}

}
