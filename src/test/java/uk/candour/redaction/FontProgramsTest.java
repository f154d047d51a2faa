package uk.candour.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.type1.Type1Font;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.removal.FontPass;
import uk.candour.redaction.removal.Pass;
import uk.candour.redaction.removal.fonts.CorpusPrograms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which letters a program can draw does not tell what was written with it: outlines,
 * names and subroutines go with the last letter that needs them, and the rest draws as
 * before.
 */
class FontProgramsTest {

	private static final String KEPT = "Seen by  at noon";

	@TempDir
	Path folder;

	private static Threat threat(String name) {
		return FontThreats.all().stream().filter((one) -> one.name().equals(name)).findAny().orElseThrow();
	}

	private Path redacted(Threat threat, List<Pass> passes) throws Exception {
		Path out = this.folder.resolve("out.pdf");
		new Redactor(passes).redact(threat.write(this.folder), out, threat.marks(), null);
		return out;
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "type-one-outlines", "compact-outlines", "compact-outlines-by-number", "open-type-outlines" })
	void onlyWhatIsDrawnIsLeft(String name) throws Exception {
		Threat threat = threat(name);
		Path out = redacted(threat, null);
		Set<Integer> left = new TreeSet<>();
		KEPT.chars().forEach(left::add);
		try (PDDocument before = Loader.loadPDF(threat.bytes()); PDDocument after = Loader.loadPDF(out.toFile())) {
			PDFont old = before.getPage(0).getResources().getFont(COSName.getPDFName("C"));
			PDFont font = after.getPage(0).getResources().getFont(COSName.getPDFName("C"));
			assertThat(letters(font)).containsExactlyInAnyOrderElementsOf(left);
			for (int letter : left) {
				int code = code(letter);
				assertThat(path(font, code)).isEqualTo(path(old, code));
			}
			assertThat(bytes(font.getFontDescriptor())).doesNotContain("letterR", "letterT", outline('R'), outline('T'),
					outline('k'), outline('h'));
			assertThat(bytes(old.getFontDescriptor())).contains(outline('R'));
			listed(font.getFontDescriptor().getCOSObject(), left);
		}
		new Inspector().verify(this.folder.resolve(threat.file()), out, threat.marks());
	}

	private static String outline(int letter) throws Exception {
		return strokes(CorpusPrograms.outline(letter, -1));
	}

	/** Without the ends of shapes, which only Type 1 writes. */
	private static String strokes(byte[] outline) {
		return new String(outline, StandardCharsets.ISO_8859_1).replace("\t", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "type-one-outlines", "compact-outlines", "compact-outlines-by-number",
			"open-type-outlines", "subset-lists-letters" })
	void theInspectorRefusesACopyWhoseProgramsTell(String name) throws Exception {
		Threat threat = threat(name);
		List<Pass> passes = new ArrayList<>(Redactor.passes());
		passes.removeIf(FontPass.class::isInstance);
		Path out = redacted(threat, passes);
		assertThatExceptionOfType(ResidueFound.class)
			.isThrownBy(() -> new Inspector().verify(this.folder.resolve(threat.file()), out, threat.marks()))
			.satisfies((found) -> assertThat(found.residues()).extracting(Residue::channel).contains("font"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "currentfile", "Encoding", "quotesingle", "FontMatrix", "drawn by nobody" })
	void wordsOfTheProgramAreNoResidueAndItsCommentsGo(String text) throws Exception {
		Path in = threat("type-one-outlines").write(this.folder);
		Path out = this.folder.resolve("out.pdf");
		List<Mark> marks = List.of(new Mark.Text(text, "withheld"));
		new Redactor().redact(in, out, marks, null);
		new Inspector().verify(in, out, marks);
		try (PDDocument after = Loader.loadPDF(out.toFile())) {
			PDFont font = after.getPage(0).getResources().getFont(COSName.getPDFName("C"));
			String program = new String(program(font.getFontDescriptor()), StandardCharsets.ISO_8859_1);
			assertThat(program).contains("currentfile eexec");
			assertThat(program.contains("drawn by nobody")).isEqualTo(!text.contains(" "));
		}
	}

	private static int code(int letter) {
		int[] letters = CorpusPrograms.letters("Seen by " + Threat.SECRET + " at noon");
		return Arrays.binarySearch(letters, letter) + 1;
	}

	private static String path(PDFont font, int code) throws Exception {
		StringBuilder out = new StringBuilder();
		float[] c = new float[6];
		for (var at = ((org.apache.pdfbox.pdmodel.font.PDVectorFont) font).getPath(code).getPathIterator(null); !at
			.isDone(); at.next()) {
			out.append(at.currentSegment(c)).append(Arrays.toString(c));
		}
		return out.toString();
	}

	private static byte[] program(PDFontDescriptor descriptor) throws Exception {
		COSDictionary dictionary = descriptor.getCOSObject();
		COSStream stream = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)
			.stream()
			.map(dictionary::getCOSStream)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		try (InputStream in = stream.createInputStream()) {
			return in.readAllBytes();
		}
	}

	private static String bytes(PDFontDescriptor descriptor) throws Exception {
		byte[] program = program(descriptor);
		if (program[0] != '%') {
			return strokes(program);
		}
		StringBuilder out = new StringBuilder();
		Type1Font font = plain(descriptor);
		font.getSubrsArray().forEach((code) -> out.append(strokes(code)));
		font.getCharStringsDict().forEach((name, code) -> out.append(name).append(strokes(code)));
		return out.toString();
	}

	private static Type1Font plain(PDFontDescriptor descriptor) throws Exception {
		byte[] program = program(descriptor);
		COSStream stream = (COSStream) descriptor.getCOSObject().getDictionaryObject(COSName.FONT_FILE);
		int clear = stream.getInt(COSName.LENGTH1);
		return Type1Font.createWithSegments(Arrays.copyOf(program, clear),
				Arrays.copyOfRange(program, clear, clear + stream.getInt(COSName.LENGTH2)));
	}

	private static Set<Integer> letters(PDFont font) throws Exception {
		Set<Integer> letters = new TreeSet<>();
		byte[] program = program(font.getFontDescriptor());
		if (program[0] == '%') {
			plain(font.getFontDescriptor()).getCharStringsDict().keySet().forEach((name) -> letters.add(letter(name)));
			assertThat(plain(font.getFontDescriptor()).getEncoding().getCodeToNameMap().values())
				.allSatisfy((name) -> assertThat(letters).contains(letter(name)));
		}
		else {
			CFFFont compact = (program[0] == 'O')
					? new OTFParser(true).parse(new RandomAccessReadBuffer(program)).getCFF().getFont()
					: new CFFParser().parse(new RandomAccessReadBuffer(program)).get(0);
			int[] all = CorpusPrograms.letters("Seen by " + Threat.SECRET + " at noon");
			for (int glyph = 1; glyph < compact.getNumCharStrings(); glyph++) {
				if (program[0] == 'O' && compact.getType2CharString(compact.getCharset().getCIDForGID(glyph))
					.getPath()
					.getBounds2D()
					.isEmpty() && all[glyph - 1] != ' ') {
					continue;
				}
				letters.add((compact instanceof CFFCIDFont) ? all[compact.getCharset().getCIDForGID(glyph) - 1]
						: letter(compact.getCharset().getNameForGID(glyph)));
			}
		}
		letters.remove(0);
		return letters;
	}

	@Test
	void theWidthsOfAnOpenTypeProgramDoNotTellEither() throws Exception {
		Path out = redacted(threat("open-type-outlines"), null);
		try (PDDocument after = Loader.loadPDF(out.toFile())) {
			PDFont font = after.getPage(0).getResources().getFont(COSName.getPDFName("C"));
			OpenTypeFont program = new OTFParser(true)
				.parse(new RandomAccessReadBuffer(program(font.getFontDescriptor())));
			assertThat(program.getAdvanceWidth(code('R'))).isZero();
			assertThat(program.getAdvanceWidth(code('b'))).isPositive();
		}
	}

	@Test
	void aProgramDoesNotTellHowMuchItHeld() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		try (CorpusPdf pdf = new CorpusPdf(); InputStream program = CorpusPdf.fontProgram()) {
			pdf.page("");
			PDType0Font font = PDType0Font.load(pdf.document, program, false);
			try (PDPageContentStream page = new PDPageContentStream(pdf.document, pdf.page, AppendMode.APPEND, true)) {
				page.beginText();
				page.setFont(font, 12);
				page.newLineAtOffset(72, 500);
				page.showText("Thackeray in pail");
				page.endText();
			}
			Files.write(in, pdf.bytes());
		}
		Path out = this.folder.resolve("out.pdf");
		FairCopy.of(in, null, out, List.of(new Mark.Text("Thackeray", "section 40(2)")));
		try (PDDocument after = Loader.loadPDF(out.toFile())) {
			PDFont font = StreamSupport.stream(after.getPage(0).getResources().getFontNames().spliterator(), false)
				.map((name) -> font(after, name))
				.filter(PDFont::isEmbedded)
				.findFirst()
				.orElseThrow();
			byte[] program = program(font.getFontDescriptor());
			TrueTypeFont read = new TTFParser(true).parse(new RandomAccessReadBuffer(program));
			assertThat(read.getTableMap().keySet()).doesNotContain("GDEF", "GPOS", "GSUB", "kern", "hdmx", "LTSH");
			long[] places = read.getIndexToLocation().getOffsets();
			assertThat(read.getTableMap().get("glyf").getLength()).isEqualTo(places[places.length - 1]);
			assertThat(read.getOS2Windows().getFirstCharIndex()).isZero();
			assertThat(read.getOS2Windows().getLastCharIndex()).isEqualTo(0xffff);
			int drawn = 0;
			for (int glyph = 1; glyph < read.getNumberOfGlyphs(); glyph++) {
				boolean kept = places[glyph + 1] > places[glyph];
				drawn += kept ? 1 : 0;
				if (!kept) {
					assertThat(read.getHorizontalMetrics().getLeftSideBearing(glyph)).isZero();
				}
			}
			assertThat(drawn).isEqualTo("inpal".length());
			assertThat(Leaks.stripped(out)).contains("in pail");
		}
	}

	private static PDFont font(PDDocument document, COSName name) {
		try {
			return document.getPage(0).getResources().getFont(name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int letter(String name) {
		String plain = name.replace("letter", "");
		return plain.equals("space") ? ' ' : plain.equals(".notdef") ? 0 : plain.charAt(0);
	}

	private static void listed(COSDictionary descriptor, Set<Integer> left) throws Exception {
		if (descriptor.getDictionaryObject("CIDSet") instanceof COSStream set) {
			try (InputStream in = set.createInputStream()) {
				byte[] bits = in.readAllBytes();
				for (int letter : CorpusPrograms.letters("Seen by " + Threat.SECRET + " at noon")) {
					int number = code(letter);
					boolean isSet = number / 8 < bits.length && (bits[number / 8] & 0x80 >> number % 8) != 0;
					assertThat(isSet).isEqualTo(left.contains(letter));
				}
			}
		}
		else {
			Set<Integer> listed = new TreeSet<>();
			for (String name : descriptor.getString("CharSet").substring(1).split("/")) {
				listed.add(letter(name));
			}
			assertThat(listed).isEqualTo(left);
		}
	}

}
