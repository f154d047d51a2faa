package uk.candour.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.candour.redaction.removal.search.QuarterTurn;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One trick a file, at least two for every channel of the catalogue of threats: the name
 * is gone by every channel, and everything else is still there. Run with
 * {@code -Dcorpus.write=true} to write the files of {@code src/test/resources/pdf} anew.
 */
class CorpusTest {

	private static final Path COMMITTED = Path.of("src/test/resources/pdf");

	/** What a picture coded by another library may differ in. */
	private static final Set<COSName> CODED = Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE);

	/**
	 * A file that is one picture, drawn at three places of which a person marks one: it
	 * holds two then, for what nobody marked stays. A name goes at all of them, and the
	 * picture stays one.
	 */
	private static final String DRAWN_APART = "20-drawn-twice.pdf";

	@TempDir
	Path folder;

	static List<Threat> threats() {
		return Threat.all();
	}

	static List<Threat> threatsWithAreas() {
		return Threat.all().stream().filter((threat) -> !threat.areas().isEmpty()).toList();
	}

	@Test
	void everyChannelHasTwoFiles() {
		assertThat(Threat.all().stream().collect(Collectors.groupingBy(Threat::channel)))
			.containsOnlyKeys(IntStream.rangeClosed(1, 46).boxed().toArray(Integer[]::new))
			.allSatisfy((channel, files) -> assertThat(files).hasSizeGreaterThanOrEqualTo(2));
	}

	@ParameterizedTest
	@MethodSource("threats")
	void theCommittedFileIsWhatTheGeneratorMakes(Threat threat) throws IOException {
		Path committed = COMMITTED.resolve(threat.file());
		// locked files are salted: none is written anew that says the same
		if (Boolean.getBoolean("corpus.write") && !(Files.exists(committed) && isSame(committed, threat))) {
			Files.write(committed, threat.bytes());
		}
		assertThat(isSame(committed, threat)).isTrue();
	}

	private static boolean isSame(Path committed, Threat threat) throws IOException {
		try (PDDocument one = Loader.loadPDF(committed.toFile()); PDDocument other = Loader.loadPDF(threat.bytes())) {
			return same(one.getDocument().getTrailer(), other.getDocument().getTrailer(),
					Collections.newSetFromMap(new IdentityHashMap<>()));
		}
	}

	@ParameterizedTest
	@MethodSource("threats")
	void theNameIsGoneAndTheRestIsKept(Threat threat) throws Exception {
		Path out = redacted(threat.write(this.folder), List.of(new Mark.Text(threat.secret(), "section 40(2)")));
		assertThat(Leaks.of(out, threat.secret())).as("leaks").isEmpty();
		assertThat(Leaks.complaints(out)).isEmpty();
		assertThat(Leaks.fold(Leaks.stripped(out))).contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList());
		if (threat.seen()) {
			for (QuarterTurn turn : threat.turned() ? QuarterTurn.values() : new QuarterTurn[] { QuarterTurn.NONE }) {
				assertThat(Leaks.seen(out, turn)).doesNotContain(
						List.of(threat.secret().split(" ")).stream().map(Leaks::fold).toArray(String[]::new));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("threatsWithAreas")
	void nothingIsLeftUnderAMarkedPlace(Threat threat) throws Exception {
		Path out = redacted(threat.write(this.folder),
				threat.marks().stream().filter(Mark.Box.class::isInstance).toList());
		assertThat(Leaks.of(out, threat.secret())).as("leaks").isEmpty();
		assertThat(Leaks.complaints(out)).isEmpty();
	}

	private Path redacted(Path in, List<Mark> marks) throws Exception {
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, marks, null);
		new Inspector().verify(in, out, marks);
		boolean apart = in.endsWith(DRAWN_APART) && marks.stream().allMatch(Mark.Box.class::isInstance);
		int halves = apart ? 4 : 3;
		assertThat(Files.size(out)).isLessThan(Files.size(in) * halves / 2 + 4096);
		return out;
	}

	/** Whether two graphs of objects say the same, streams unpacked. */
	private static boolean same(COSBase one, COSBase other, Set<COSBase> seen) throws IOException {
		COSBase a = (one instanceof COSObject reference) ? reference.getObject() : one;
		COSBase b = (other instanceof COSObject reference) ? reference.getObject() : other;
		if (a instanceof COSDictionary dictionary) {
			return !seen.add(a) || (b instanceof COSDictionary peer && same(dictionary, peer, seen));
		}
		if (a instanceof COSArray array) {
			return !seen.add(a) || (b instanceof COSArray peer && same(array, peer, seen));
		}
		return Objects.equals(a, b);
	}

	private static boolean isCoded(COSStream stream) {
		return stream.getFilters() instanceof COSName filter && CODED.contains(filter);
	}

	private static boolean same(COSArray one, COSArray other, Set<COSBase> seen) throws IOException {
		boolean same = one.size() == other.size();
		for (int i = 0; same && i < one.size(); i++) {
			same = same(one.get(i), other.get(i), seen);
		}
		return same;
	}

	private static boolean same(COSDictionary one, COSDictionary other, Set<COSBase> seen) throws IOException {
		for (COSName key : one.keySet()) {
			boolean size = COSName.LENGTH.equals(key) || COSName.ENCRYPT.equals(key) || COSName.ID.equals(key);
			if (!size && !same(one.getItem(key), other.getItem(key), seen)) {
				return false;
			}
		}
		if (!(one instanceof COSStream stream) || isCoded(stream)) {
			return one.size() == other.size();
		}
		try (InputStream a = stream.createInputStream(); InputStream b = ((COSStream) other).createInputStream()) {
			return java.util.Arrays.equals(a.readAllBytes(), b.readAllBytes());
		}
	}

}
