package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signs of direction turn the letters round that follow them: in the file stands
 * something else than a person sees who copies the text.
 */
class TurnedRoundTest {

	private static final String NAME = "Hadleigh";

	private static final String DRAWN = "abcdefghijkl";

	private static final List<Mark> MARKS = List.of(new Mark.Text(NAME, "section 40(2)"));

	@TempDir
	Path folder;

	/** Parts by the letters that draw them: an override, one for each, nested, marks. */
	@ParameterizedTest
	@ValueSource(strings = { "\u202eh|g|i|e|l|d|a|H\u202c",
			"\u202eh|\u202eg|\u202ei|\u202ee|\u202el|\u202ed|\u202ea|\u202eH", "\u202eh|g|i|\u202dHadle\u202c\u202c",
			"\u202bleigh\u200f|Had\u202c", "\u200fleigh\u200f|Had" })
	void whatSignsTurnRoundIsReadAsItIsSeen(String parts) throws Exception {
		Map<Integer, Integer> glyphs = CorpusFonts.glyphs(DRAWN);
		Map<Integer, String> says = new TreeMap<>();
		String[] each = parts.split("\\|");
		for (int i = 0; i < each.length; i++) {
			says.put(glyphs.get((int) DRAWN.charAt(i)), each[i]);
		}
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(CorpusPdf.line(72, 600, "a plain line") + "BT /Own 16 Tf 72 500 Td "
					+ CorpusFonts.codes(DRAWN.substring(0, each.length), glyphs) + " Tj ET\n")
				.resource("Font", "Own", CorpusFonts.composite(DRAWN, false, says));
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			assertThat(new Inspector().inspect(in, MARKS, null)).as("by the inspector")
				.anyMatch((residue) -> residue.channel().equals("page"));
			Path out = this.folder.resolve("out.pdf");
			FairCopy copy = FairCopy.of(in, null, out, MARKS);
			assertThat(copy.redaction().removed()).as("by the redactor").hasSize(1);
			assertThat(copy.redaction().pictures()).as("pages that became pictures").isEmpty();
			assertThat(Leaks.stripped(out)).contains("plain line").doesNotContain("Had", "daH", "leigh");
		}
	}

}
