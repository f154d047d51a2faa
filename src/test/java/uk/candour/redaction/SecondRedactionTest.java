package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that come with bars: our own, and those of tools that left the text under them.
 */
class SecondRedactionTest {

	private static final String REASON = "section 40(2)";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "(Dear Alice, we saw Bertram at noon, as agreed) Tj",
			"(Bertram and Alice and Bertram were seen at noon, as agreed) Tj",
			"[(Alice) -20 (, then Bert) 30 (ram)] TJ 200 0 Td (at noon, as agreed) Tj" })
	void aCopyCanBeRedactedAgain(String show) throws Exception {
		Path first = this.folder.resolve("first.pdf");
		Path second = this.folder.resolve("second.pdf");
		try (TrickPdf pdf = new TrickPdf().page("BT /F1 12 Tf 72 700 Td " + show + " ET")) {
			Path in = pdf.save(this.folder);
			VerifiedPdf once = redacted(in, first, new Mark.Text("Alice", REASON));
			VerifiedPdf twice = redacted(first, second, new Mark.Text("Bertram", REASON));
			assertThat(once.warnings()).isEmpty();
			assertThat(twice.warnings()).isEmpty();
		}
		assertThat(Leaks.of(second, "Alice")).isEmpty();
		assertThat(Leaks.of(second, "Bertram")).isEmpty();
		assertThat(Leaks.stripped(second)).contains("noon", "agreed");
	}

	@Test
	void textThatSomebodyElseOnlyCoveredIsAWarning() throws Exception {
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf().page("BT /F1 12 Tf 72 700 Td (Dear Alice, we saw Bertram at noon) Tj ET"
				+ " BT /F1 12 Tf 72 600 Td (His number is 4711 0815) Tj ET 0 g 150 596 90 14 re f")) {
			VerifiedPdf verified = redacted(pdf.save(this.folder), out, new Mark.Text("Alice", REASON));
			assertThat(verified.warnings()).hasSize(1)
				.allSatisfy((warning) -> assertThat(warning).contains("Page 1", "0815", "no mark"));
		}
		assertThat(Leaks.of(out, "Alice")).isEmpty();
		assertThat(Leaks.stripped(out)).contains("Bertram", "0815");
	}

	@Test
	void textThatIsMarkedIsNoLongerUnderTheBoxOfSomebodyElse() throws Exception {
		Path out = this.folder.resolve("out.pdf");
		try (TrickPdf pdf = new TrickPdf()
			.page("BT /F1 12 Tf 72 600 Td (His number is 4711 0815, he said) Tj ET" + " 0 g 147 596 60 14 re f")) {
			VerifiedPdf verified = redacted(pdf.save(this.folder), out, new Mark.Text("4711 0815", REASON));
			assertThat(verified.warnings()).isEmpty();
		}
		assertThat(Leaks.of(out, "4711 0815")).isEmpty();
		assertThat(Leaks.stripped(out)).contains("number", "said");
	}

	private static VerifiedPdf redacted(Path in, Path out, Mark mark) throws Exception {
		new Redactor().redact(in, out, List.of(mark), null);
		return new Inspector().verify(in, out, List.of(mark));
	}

}
