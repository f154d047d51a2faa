package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InspectorStructureTest {

	@TempDir
	Path folder;

	private final Inspector inspector = new Inspector();

	@ParameterizedTest
	@CsvSource({ "attachment-text, attachment", "script, script", "script-stream, script", "layer-off, hidden-layer",
			"xfa, xfa", "piece-info, private-data", "earlier-revision, earlier-revision", "after-the-end, unused-bytes",
			"object-left-out, earlier-revision", "under-box, text-under-box", "invisible, invisible-text",
			"off-page, invisible-text" })
	void whatMayCarryUnseenThingsIsReportedWithoutAnyMark(String trick, String channel) {
		Map<String, TrickyPdfs.Trick> tricks = TrickyPdfs.all()
			.stream()
			.collect(Collectors.toMap(TrickyPdfs.Trick::name, Function.identity()));
		Path file = tricks.get(trick).write(this.folder, "Omar Fletcher");
		assertThat(this.inspector.inspect(file, List.of(), null)).extracting(Residue::channel).contains(channel);
	}

	@Test
	void aShortNameInsideALongerWordCountsUnlessTheMarkSaysWholeWords() {
		Path file = page("BT /F 12 Tf 72 600 Td (The Annual report) Tj ET");
		assertThat(inspect(file, new Mark.Text("Ann", "x"))).isNotEmpty();
		assertThat(inspect(file, new Mark.Text("Ann", false, true, "x"))).isEmpty();
		assertThat(inspect(file, new Mark.Text("ann", true, false, "x"))).isEmpty();
	}

	@Test
	void wordsThatMeetAtASpaceAreNotAName() {
		Path file = page("BT /F 12 Tf 72 600 Td (In Jan now) Tj ET");
		assertThat(inspect(file, new Mark.Text("Ann", "x"))).isEmpty();
	}

	@Test
	void wordsOfTheFormatAreNotNames() {
		Path file = TrickyPdfs.document("link", "", TrickyForms::link).write(this.folder, "Omar Fletcher");
		for (String word : List.of("Ann", "Annot", "Page", "Rob", "Font", "Type", "Helvetica", "Rect", "Georgia")) {
			assertThat(inspect(file, new Mark.Text(word, "x"))).as(word).isEmpty();
		}
	}

	@Test
	void anExpressionIsLookedForInWhatPeopleRead() {
		Path file = page("BT /F 12 Tf 72 600 Td (Call 07700 900123 now) Tj ET");
		Mark mark = new Mark.Expression(Pattern.compile("07\\d{3} \\d{6}"), "x");
		assertThat(inspect(file, mark)).isNotEmpty();
		assertThat(inspect(page("BT /F 12 Tf 72 600 Td (No number) Tj ET"), mark)).isEmpty();
	}

	@Test
	void aDateInTheDocumentInformationIsNotAPhoneNumber() {
		Path file = TrickyPdfs
			.document("dated", "",
					(d, p, s) -> d.getDocumentInformation().setCreationDate(java.util.Calendar.getInstance()))
			.write(this.folder, "");
		assertThat(inspect(file, new Mark.Expression(Pattern.compile("\\d{8,}"), "x"))).isEmpty();
	}

	@Test
	void diacriticsApostrophesAndHyphensMakeNoDifference() {
		Path file = page("BT /F 12 Tf 72 600 Td (Ren\\351e O\\222Neil-Ward) Tj ET");
		assertThat(inspect(file, new Mark.Text("Renee O'Neil\u2010Ward", "x"))).isNotEmpty();
	}

	@Test
	void aNameAcrossTwoColumnsIsReadDownTheColumn() {
		Path file = page("BT /F 12 Tf 72 600 Td (seen by Jane) Tj 200 0 Td (the other column) Tj ET "
				+ "BT /F 12 Tf 72 586 Td (Ashworth today) Tj 200 0 Td (goes on here) Tj ET");
		assertThat(inspect(file, new Mark.Text("Jane Ashworth", "x"))).isNotEmpty();
	}

	@Test
	void theInspectionChangesNothing() throws Exception {
		Path file = page("BT /F 12 Tf 72 600 Td (Jane) Tj ET");
		byte[] before = Files.readAllBytes(file);
		inspect(file, new Mark.Text("Jane", "x"));
		assertThat(Files.readAllBytes(file)).isEqualTo(before);
	}

	private List<Residue> inspect(Path file, Mark mark) {
		return this.inspector.inspect(file, List.of(mark), null)
			.stream()
			.filter((r) -> !r.channel().equals("invisible-text"))
			.toList();
	}

	private Path page(String operators) {
		return TrickyPdfs.document("page", "", (d, p, s) -> TrickyPdfs.append(d, p, operators))
			.write(this.folder, operators);
	}

}
