package uk.candour.redaction;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InspectorFindsResidueTest {

	private static final String SECRET = "Jane Ashworth";

	private static final String OTHER = "Omar Fletcher";

	private static final List<Mark> MARKS = List.of(new Mark.Text(SECRET, "section 40(2)"));

	/** These look again at what the text of the pages, or the raw streams, say too. */
	private static final List<String> SECOND_LOOKS = List.of("unused-content", "text-under-box");

	@TempDir
	Path folder;

	static List<TrickyPdfs.Trick> tricks() {
		return TrickyPdfs.all();
	}

	@ParameterizedTest
	@MethodSource("tricks")
	void aSecretIsFoundWhereverItHides(TrickyPdfs.Trick trick) {
		List<Residue> residues = new Inspector().inspect(trick.write(this.folder, SECRET), MARKS, null);
		assertThat(residues).anyMatch((r) -> r.channel().equals(trick.channel()) && r.detail().contains(SECRET));
	}

	@ParameterizedTest
	@MethodSource("tricks")
	void anotherTextInTheSamePlaceIsNotTakenForIt(TrickyPdfs.Trick trick) {
		List<Residue> residues = new Inspector().inspect(trick.write(this.folder, OTHER), MARKS, null);
		assertThat(residues).noneMatch((r) -> r.detail().contains(SECRET));
	}

	@ParameterizedTest
	@MethodSource("tricks")
	void noFileThatKeepsASecretIsVouchedFor(TrickyPdfs.Trick trick) {
		Path file = trick.write(this.folder, SECRET);
		assertThatExceptionOfType(ResidueFound.class).isThrownBy(() -> new Inspector().verify(file, file, MARKS))
			.satisfies((ex) -> assertThat(ex.residues()).isNotEmpty());
	}

	@Test
	void everyChannelHasAFileThatNoOtherWouldReport() {
		Map<String, List<TrickyPdfs.Trick>> byChannel = tricks().stream()
			.filter((trick) -> !SECOND_LOOKS.contains(trick.channel()))
			.collect(Collectors.groupingBy(TrickyPdfs.Trick::channel));
		assertThat(byChannel).allSatisfy((channel, files) -> assertThat(files).as(channel)
			.anySatisfy((trick) -> assertThat(new Inspector().inspect(trick.write(this.folder, SECRET), MARKS, null))
				.filteredOn((residue) -> residue.detail().contains(SECRET))
				.extracting(Residue::channel)
				.isSubsetOf(channel, "object-stream")));
	}

	@Test
	void aCleanFileIsClean() throws Exception {
		Path file = this.folder.resolve("clean.pdf");
		TrickyPdfs.clean(file);
		assertThat(new Inspector().inspect(file, MARKS, null)).isEmpty();
		VerifiedPdf verified = new Inspector().verify(file, file, MARKS);
		assertThat(verified.pages()).isEqualTo(1);
		assertThat(verified.sha256()).hasSize(64);
	}

}
