package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.candour.redaction.CorpusPdf.line;

/**
 * A sentence goes on overleaf, past the notes and the foot of its page and the head of
 * the next, in whatever order these are drawn.
 */
class PageTurnTest {

	private static final String FOOT = line(72, 36, "1 See the minutes of that day.") + line(72, 20, "Page 3 of 9");

	private static final String HEAD = line(72, 820, "Report of the visitor");

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Rosalind Thackeray | it was given to Rosalind | Thackeray at noon    | Rosalind
			Rosalind Thackeray | it was given to Rosalind | Thackeray at noon    | Thackeray
			Thackeray          | it was given to Thack-   | eray at noon         | Thack
			Rosalind Thackeray | given to Rosalind Thack- | eray at noon         | Rosalind
			Thackeray          | 26 it was given to Thack- | 1   eray at noon    | Thack
			Rosalind Thackeray | > given to Rosalind      | > Thackeray at noon  | Rosalind
			""")
	void aNameGoesOnOverleaf(String name, String end, String start, String left) throws Exception {
		for (boolean footFirst : new boolean[] { false, true }) {
			Path out = redacted(name, end, start, footFirst);
			assertThat(Leaks.of(out, left)).isEmpty();
			assertThat(Leaks.stripped(out)).contains("minutes of that day", "Page 3 of 9", "Report of the visitor",
					"at noon");
		}
	}

	@Test
	void wordsThatOnlyHappenToEndAndBeginLinesStay() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(line(72, 100, "the end was in a the") + FOOT).page(HEAD + line(72, 800, "resa fell"));
			List<Mark> marks = List.of(new Mark.Text("Theresa", "section 40(2)"));
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			Path out = this.folder.resolve("out.pdf");
			assertThat(FairCopy.of(in, null, out, marks).redaction().removed()).isEmpty();
		}
	}

	private Path redacted(String name, String end, String start, boolean footFirst) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			String body = line(72, 100, end);
			pdf.page(footFirst ? FOOT + body : body + FOOT).page(HEAD + line(72, 800, start));
			List<Mark> marks = List.of(new Mark.Text(name, "section 40(2)"));
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			assertThat(new Inspector().inspect(in, marks, null)).as("by the inspector").isNotEmpty();
			Path out = this.folder.resolve("out.pdf");
			FairCopy copy = FairCopy.of(in, null, out, marks);
			assertThat(copy.redaction().removed()).as("by the redactor").isNotEmpty();
			assertThat(copy.redaction().pictures()).as("pages that became pictures").isEmpty();
			return out;
		}
	}

}
