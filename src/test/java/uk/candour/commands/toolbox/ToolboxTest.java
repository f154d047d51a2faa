package uk.candour.commands.toolbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

import javax.imageio.spi.ImageReaderSpi;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.commands.Letter;
import uk.candour.redaction.Redactor;
import uk.candour.redaction.UnusablePdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The commands on files with the few libraries that they are given, out of a jar that is
 * laid out as the finished one.
 */
class ToolboxTest {

	@TempDir
	static Path packed;

	private static Path jar;

	@TempDir
	Path folder;

	private final ClassLoader before = Thread.currentThread().getContextClassLoader();

	private ClassLoader tools;

	private Path letter;

	@BeforeAll
	static void pack() throws IOException {
		jar = HouseJar.write(packed);
	}

	@BeforeEach
	void fill() throws Exception {
		this.tools = Toolbox.of(jar);
		this.letter = Letter.write(this.folder.resolve("letter.pdf"), "Dear Alice Smithson, your repair is done.");
	}

	@AfterEach
	void tidy() {
		Thread.currentThread().setContextClassLoader(this.before);
	}

	private int run(String... arguments) {
		return Toolbox.run(arguments, this.tools);
	}

	@Test
	void theToolboxHoldsNoPartOfTheServer() {
		assertThatExceptionOfType(ClassNotFoundException.class)
			.isThrownBy(() -> this.tools.loadClass("org.springframework.boot.SpringApplication"));
	}

	@Test
	void aLetterIsRedactedInspectedAndPackedWithIt() {
		String copy = this.folder.resolve("copy.pdf").toString();
		String report = this.folder.resolve("report.json").toString();
		String pack = this.folder.resolve("pack.pdf").toString();
		assertThat(run("redact", this.letter.toString(), copy, "--text", "Smithson", "--report", report)).isZero();
		assertThat(run("inspect", copy, "--text", "Smithson", "--json")).isZero();
		assertThat(run("inspect", this.letter.toString(), "--text", "Smithson")).isEqualTo(3);
		assertThat(run("pack", pack, copy, "--manifest", this.folder.resolve("manifest.json").toString())).isZero();
		assertThat(Path.of(report)).exists();
		assertThat(Path.of(pack)).exists();
	}

	@Test
	void aFileThatOpensForCertificatesOnlyIsSaidToBeLocked() throws Exception {
		Path locked = this.folder.resolve("locked.pdf");
		Path copy = this.folder.resolve("copy.pdf");
		try (PDDocument document = Loader.loadPDF(this.letter.toFile())) {
			document.save(locked.toFile(), CompressParameters.NO_COMPRESSION);
		}
		String plain = Files.readString(locked, StandardCharsets.ISO_8859_1);
		Files.writeString(locked,
				plain.replaceFirst("trailer\\s*<<",
						"trailer\n<</Encrypt<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/R 131105>>"),
				StandardCharsets.ISO_8859_1);
		PrintStream before = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
		try {
			assertThat(run("redact", locked.toString(), copy.toString(), "--text", "Smithson")).isEqualTo(2);
			assertThat(run("inspect", locked.toString(), "--text", "Smithson")).isEqualTo(2);
			assertThat(run("pack", copy.toString(), locked.toString())).isEqualTo(2);
		}
		finally {
			System.setErr(before);
		}
		assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(3)
			.allMatch((line) -> line.contains("those who hold a certificate"));
		assertThat(copy).doesNotExist();
		assertThatExceptionOfType(UnusablePdf.class)
			.isThrownBy(() -> new Redactor().redact(locked, copy, List.of(), null))
			.withMessageContaining("certificate");
	}

	@Test
	void deadlinesAreComputedWithIt() throws Exception {
		Path cases = this.folder.resolve("cases.csv");
		Files.copy(Path.of("src/test/resources/law/deadline-vectors.csv"), cases);
		assertThat(run("deadlines", cases.toString())).isZero();
	}

	@Test
	void whatTheCommandLineCanDoIsListed() {
		assertThat(run("--help")).isZero();
	}

	@Test
	void theReleaseIsTold() {
		PrintStream console = System.out;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
		try {
			assertThat(run("--version")).isZero();
			assertThat(run("pack", "--version")).isZero();
		}
		finally {
			System.setOut(console);
		}
		assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(2)
			.allMatch((line) -> line.startsWith("candour "));
	}

	@Test
	void everyReaderOfPicturesIsFound() throws IOException {
		List<String> readers = new ArrayList<>();
		for (URL services : Collections
			.list(this.tools.getResources("META-INF/services/" + ImageReaderSpi.class.getName()))) {
			readers.add(new String(services.openStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		assertThat(String.join("\n", readers)).contains("J2KImageReaderSpi", "JBIG2ImageReaderSpi");
	}

	@Test
	void resourcesOfLibrariesAreRead() throws IOException {
		String glyphs = "org/apache/pdfbox/resources/glyphlist/zapfdingbats.txt";
		assertThat(this.tools.getResourceAsStream(glyphs).readAllBytes())
			.isEqualTo(PDDocument.class.getResourceAsStream("/" + glyphs).readAllBytes());
		assertThat(this.tools.getResource("no/such/thing")).isNull();
	}

	@Test
	void aJarOfAnotherKindIsSaidToBeOne() throws IOException {
		Path other = this.folder.resolve("other.jar");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
			out.putNextEntry(new ZipEntry("something"));
		}
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Toolbox.of(other))
			.withMessageContaining("holds no BOOT-INF/classpath.idx");
	}

	@Test
	void aLibraryIsReadStoredOrPackedAndSaidToBeDamaged() throws IOException {
		byte[] text = "a word, a word, a word, a word".getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream end = bytes; ZipOutputStream out = new ZipOutputStream(end)) {
			HouseJar.store(out, "stored", text);
			out.putNextEntry(new ZipEntry("packed"));
			out.write(text);
			out.closeEntry();
			out.setComment("a comment after the directory");
		}
		NestedJar library = new NestedJar(bytes.toByteArray());
		assertThat(library.read("stored")).isEqualTo(text);
		assertThat(library.read("packed")).isEqualTo(text);
		assertThat(library.read("neither")).isNull();
		byte[] damaged = bytes.toByteArray();
		int start = new String(damaged, StandardCharsets.ISO_8859_1).indexOf("packed") + "packed".length();
		damaged[start] = (byte) 0xFF;
		assertThatExceptionOfType(ZipException.class).isThrownBy(() -> new NestedJar(damaged).read("packed"))
			.withMessageContaining("packed is damaged");
		assertThatExceptionOfType(ZipException.class).isThrownBy(() -> new NestedJar(text));
	}

}
