package uk.candour.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.redaction.removal.content.ContentLexer;
import uk.candour.redaction.removal.content.Instruction;
import uk.candour.redaction.removal.content.KnownOperators;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operators that run into what stands beside them: each reader cuts them in its own way,
 * and what any of them shows must be gone.
 */
class TightOperatorsTest {

	private static final List<Mark> MARKS = List.of(new Mark.Text(Threat.SECRET, "section 40(2)"));

	/** An inline image ends where its data end, not where a word does. */
	private static final List<String> OPERATORS = KnownOperators.ALL.stream()
		.filter((operator) -> !List.of("BI", "ID", "EI", "true", "false", "null").contains(operator))
		.sorted()
		.toList();

	@TempDir
	Path folder;

	private static List<String> cutByTheLibrary(String content) throws IOException {
		List<String> operators = new ArrayList<>();
		PDFStreamParser parser = new PDFStreamParser(content.getBytes(StandardCharsets.ISO_8859_1));
		for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
			if (token instanceof Operator operator) {
				operators.add(operator.getName());
			}
		}
		return operators;
	}

	private static List<String> cut(String content) {
		return ContentLexer.read(content.getBytes(StandardCharsets.ISO_8859_1))
			.stream()
			.map(Instruction::operator)
			.toList();
	}

	@Test
	void everyOperatorEndsWhereTheLibraryEndsIt() throws IOException {
		for (String operator : OPERATORS) {
			for (String after : List.of("7 w", "12.5 w", "(x) Tj", "[(x)] TJ", "<78> Tj", "/N gs", "% note\nq", " q",
					"\0q", "\fq")) {
				for (String before : List.of("3 ", "3", "3.", ".5", "-1", "(x)", "[4]", "<41>", "/N ", "%\n")) {
					String content = before + operator + after;
					if (!isWordOfTheLibraryAlone(operator, after.charAt(0))) {
						assertThat(cut(content)).as(content).isEqualTo(cutByTheLibrary(content));
					}
				}
			}
		}
	}

	/**
	 * It ends no word in B, f or n at a digit, for they may be BI, false and null, and
	 * takes Td1 for one because of d1.
	 */
	private static boolean isWordOfTheLibraryAlone(String operator, char next) {
		return Character.isDigit(next)
				&& ("Bfn".indexOf(operator.charAt(0)) >= 0 || (operator.endsWith("d") && next == '1'));
	}

	@Test
	void numbersAreReadAsTheLibraryReadsThem() throws IOException {
		for (String number : List.of("1", "-1", "--1", "+1", "+-1", "1.5", "1.2.3", "5-3", "0-5", "-.5", ".5", "5.",
				"1.-5", "00012", "1234567")) {
			List<Double> numbers = new ArrayList<>();
			PDFStreamParser parser = new PDFStreamParser((number + " sc").getBytes(StandardCharsets.ISO_8859_1));
			for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
				if (token instanceof COSNumber read) {
					numbers.add((double) read.floatValue());
				}
			}
			List<Double> own = ContentLexer.read((number + " sc").getBytes(StandardCharsets.ISO_8859_1))
				.get(0)
				.operands()
				.stream()
				.map((value) -> (double) ((Double) value).floatValue())
				.toList();
			assertThat(own).as(number).isEqualTo(numbers);
		}
	}

	@Test
	void noReaderShowsTheNameWhereverOperatorsTouch() throws Exception {
		Path out = this.folder.resolve("out.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			for (String operator : OPERATORS) {
				StringBuilder content = new StringBuilder();
				for (String after : List.of("1", "-1", ".5", "q", "BT", "Tj", "xyz")) {
					content.append("q BT /F1 12 Tf 72 500 Td /F1 1 0 0 1 72 500 ")
						.append(operator)
						.append(after)
						.append(" (Seen by " + Threat.SECRET + ")Tj" + after + " (" + Threat.SECRET + ")'" + after)
						.append(" 1 0(" + Threat.SECRET + ")\"" + after + "[(" + Threat.SECRET + ")]TJ" + after)
						.append(" ET Q ET Q\n");
				}
				pdf.page(content.toString());
			}
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			new Redactor().redact(in, out, MARKS, null);
			new Inspector().verify(in, out, MARKS);
		}
		assertThat(Leaks.of(out, Threat.SECRET)).isEmpty();
	}

}
