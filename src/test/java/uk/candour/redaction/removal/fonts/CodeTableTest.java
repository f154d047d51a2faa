package uk.candour.redaction.removal.fonts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Predicate;

import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a table of codes says beside them goes; the codes stay, whatever is marked.
 */
class CodeTableTest {

	private static final String TABLE = """
			/CIDInit /ProcSet findresource begin % made for 0056 Smith def
			12 dict begin begincmap /CMapName /Smith def
			1 begincodespacerange <0000> <FFFF> endcodespacerange
			2 beginbfrange <0056><0056><0073> <0057> <0057> <0074> endbfrange
			1 beginbfchar <0012> <00530069> endbfchar
			endcmap CMapName currentdict /CMap defineresource pop end end
			""";

	private static COSStream stream() throws IOException {
		COSStream stream = new COSStream();
		try (var out = stream.createOutputStream()) {
			out.write(TABLE.getBytes());
		}
		return stream;
	}

	@ParameterizedTest
	@ValueSource(strings = { "56", "12", "2", "def", "begin", "Smith", "0073" })
	void codesStay(String mark) throws IOException {
		Predicate<String> marked = (text) -> text.contains(mark);
		COSStream stream = stream();
		CodeTable.clean(stream, marked);
		byte[] bytes = stream.createInputStream().readAllBytes();
		CMap left = new CMapParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(bytes)));
		assertThat(left.toUnicode(new byte[] { 0, 0x56 })).isEqualTo("s");
		assertThat(left.toUnicode(new byte[] { 0, 0x57 })).isEqualTo("t");
		assertThat(left.toUnicode(new byte[] { 0, 0x12 })).isEqualTo("Si");
		assertThat(new String(bytes)).doesNotContain("made for");
		assertThat(new String(bytes).contains("Smith")).isEqualTo(!mark.equals("Smith"));
	}

}
