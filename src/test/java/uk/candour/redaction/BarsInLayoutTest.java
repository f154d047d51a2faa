package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left of a line stays where a reader expects it: in its column, behind what
 * stands before it, and under a stamp that is no part of it.
 */
class BarsInLayoutTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text("Thackeray", "section 40(2)"));

	private static final double LEFT = 72;

	private static final double RIGHT = 288;

	/** Twelve lines of two columns, which begin 200 points apart. */
	private static final String FULL = "sixteen letters and a few more of a";

	@TempDir
	Path folder;

	/** A letter of the copy. */
	private record Letter(String text, double x, double end, double y) {
	}

	private List<Letter> copy(CorpusPdf pdf) throws Exception {
		Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
		Path out = this.folder.resolve("out.pdf");
		FairCopy copy = FairCopy.of(in, null, out, MARKS);
		assertThat(copy.redaction().pictures()).as("pages that became pictures").isEmpty();
		assertThat(copy.redaction().removed()).extracting(Redaction.Removed::channel).contains("page");
		assertThat(Leaks.of(out, "Thackeray")).isEmpty();
		List<Letter> letters = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			new PDFTextStripper() {
				@Override
				protected void processTextPosition(TextPosition at) {
					letters.add(new Letter(at.getUnicode(), at.getXDirAdj(), at.getXDirAdj() + at.getWidthDirAdj(),
							at.getYDirAdj()));
				}
			}.getText(document);
		}
		return letters;
	}

	private static String column(double x, String fifth) {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			lines.append(CorpusPdf.line(x, 600 - 14 * i, (i == 4) ? fifth : FULL));
		}
		return lines.toString();
	}

	@Test
	void aLineStaysInItsColumn() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(column(LEFT, "seen by Thackeray, who said no") + column(RIGHT - 16, FULL));
			List<Letter> letters = copy(pdf);
			List<Letter> line = letters.stream().filter((letter) -> Math.abs(letter.y() - (842 - 544)) < 1).toList();
			List<Letter> untouched = letters.stream()
				.filter((letter) -> Math.abs(letter.y() - (842 - 530)) < 1 && letter.x() < RIGHT - 17)
				.toList();
			double end = untouched.stream().mapToDouble(Letter::end).max().orElseThrow();
			assertThat(line.stream().filter((letter) -> letter.x() < RIGHT - 17 && !letter.text().isBlank()))
				.isNotEmpty()
				.allMatch((letter) -> letter.end() <= end + 0.6);
			assertThat(line.stream().filter((letter) -> letter.text().equals("x")).mapToDouble(Letter::x).min())
				.hasValueCloseTo(letters.stream()
					.filter((letter) -> letter.text().equals("x") && letter.x() > RIGHT - 17)
					.mapToDouble(Letter::x)
					.min()
					.orElseThrow(), org.assertj.core.data.Offset.offset(0.6));
		}
	}

	@Test
	void whatFollowsABoxToTickStaysBehindIt() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("0.8 g 160 497 14 14 re f 0 g " + CorpusPdf.line(178, 500, "I, Cordelia Thackeray, agree"));
			double first = copy(pdf).stream()
				.filter((letter) -> letter.text().equals("I"))
				.mapToDouble(Letter::x)
				.max()
				.orElseThrow();
			assertThat(first).isGreaterThan(174);
		}
	}

	@Test
	void aStampAcrossThePageStays() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("1 0.8 0.8 rg BT /F1 150 Tf .766 .643 -.643 .766 90 300 Tm (DRAFT) Tj ET 0 g "
					+ CorpusPdf.line(180, 452, "Callout by Ambrose Thackeray for nothing"));
			List<Letter> letters = copy(pdf);
			assertThat(letters.stream().filter((letter) -> letter.end() - letter.x() > 40)).hasSize("DRAFT".length());
		}
	}

}
