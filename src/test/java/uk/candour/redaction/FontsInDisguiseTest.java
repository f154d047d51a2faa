package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A font may say something else than it draws, as fonts do whose letters a program
 * numbered in the order in which it met them. Then its page is read as a picture.
 */
class FontsInDisguiseTest {

	private static final String NAME = "Ferriby";

	private static final String SAID = "The surveyor Ferriby met the tenant again";

	private static final List<Mark> MARKS = List.of(new Mark.Text(NAME, "section 40(2)"));

	@TempDir
	Path folder;

	private enum Disguise {

		SIGNS((i) -> Character.toString('!' + i)), OWN((i) -> Character.toString(0xe000 + i)), BLANKS((i) -> " "),
		LETTERS((i) -> Character.toString('a' + i)), CAPITALS((i) -> Character.toString('A' + (i * 7) % 26)),
		CYRILLIC((i) -> Character.toString(0x400 + i)), GREEK((i) -> Character.toString(0x3b1 + i));

		private final IntFunction<String> says;

		Disguise(IntFunction<String> says) {
			this.says = says;
		}

	}

	@ParameterizedTest
	@EnumSource(Disguise.class)
	void whatAFontDrawsIsReadWhereItSaysSomethingElse(Disguise disguise) throws Exception {
		assumeTrue(Files.exists(Path.of("/usr/bin/tesseract")));
		Map<Integer, String> says = new TreeMap<>();
		Map<Integer, Integer> glyphs = CorpusFonts.glyphs(SAID);
		SAID.chars().distinct().forEach((letter) -> says.put(glyphs.get(letter), disguise.says.apply(says.size())));
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("BT /Own 16 Tf 72 500 Td " + CorpusFonts.codes(SAID, glyphs) + " Tj ET\n")
				.resource("Font", "Own", CorpusFonts.composite(SAID, false, says));
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			assertThat(new Inspector().inspect(in, MARKS, null)).as("by the inspector").isNotEmpty();
			Path out = this.folder.resolve("out.pdf");
			FairCopy copy = FairCopy.of(in, null, out, MARKS);
			assertThat(copy.redaction().removed()).as("by the redactor").isNotEmpty();
			assertThat(copy.redaction().pictures()).as("pages that became pictures").isEmpty();
			assertThat(Leaks.fold(Leaks.seen(out))).contains("surveyor").doesNotContain(Leaks.fold(NAME));
		}
	}

	@Test
	void theCodeOfAProgramIsNoDisguise() throws Exception {
		assumeTrue(Files.exists(Path.of("/usr/bin/tesseract")));
		String code = "std::vector<items> *list = &held[0]; if (items != last && *list > 0) { f(list_of<items>()); }";
		try (TrickPdf pdf = new TrickPdf().page("BT /F1 9 Tf 40 700 Td (" + code.replace("(", "\\(").replace(")", "\\)")
				+ ") Tj 0 -14 Td (items->next = items->prev; @see items#next) Tj ET")) {
			Path in = pdf.save(this.folder);
			Redaction done = FairCopy
				.of(in, null, this.folder.resolve("out.pdf"), List.of(new Mark.Text("items", "s. 40")))
				.redaction();
			assertThat(done.removed()).hasSize(6).allMatch((removed) -> removed.channel().equals("page"));
		}
	}

	@Test
	void signsAreNoDisguiseWhereTheLettersAreDrawnAsTheyAreCalled() throws Exception {
		assumeTrue(Files.exists(Path.of("/usr/bin/tesseract")));
		String code = "{\"items\"=>[_x^2_]; |-id3tag; <items>!} \\hello{#items;}";
		Map<Integer, String> says = new TreeMap<>();
		Map<Integer, Integer> glyphs = CorpusFonts.glyphs(code);
		glyphs.forEach((letter, glyph) -> says.put(glyph, Character.toString(letter)));
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("BT /Own 12 Tf 72 500 Td " + CorpusFonts.codes(code, glyphs) + " Tj ET\n")
				.resource("Font", "Own", CorpusFonts.composite(code, false, says));
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			List<Mark> marks = List.of(new Mark.Text("items", "s. 40"));
			assertThat(new Inspector().inspect(in, marks, null)).extracting(Residue::channel).doesNotContain("image");
			assertThat(FairCopy.of(in, null, this.folder.resolve("out.pdf"), marks).redaction().removed()).hasSize(3)
				.allMatch((removed) -> removed.channel().equals("page"));
		}
	}

}
