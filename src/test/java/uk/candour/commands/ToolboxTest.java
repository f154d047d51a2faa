package uk.candour.commands;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The commands on files with the few libraries that they are given.
 */
class ToolboxTest {

	@TempDir
	Path folder;

	private final ClassLoader before = Thread.currentThread().getContextClassLoader();

	private final FontMapper mapper = FontMappers.instance();

	private ClassLoader tools;

	private Path letter;

	@BeforeEach
	void fill() throws Exception {
		List<URL> everything = new ArrayList<>();
		for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
			if (!place.contains("test-classes")) {
				everything.add(Path.of(place).toUri().toURL());
			}
		}
		this.tools = Toolbox.of(everything.toArray(new URL[0]));
		this.letter = this.folder.resolve("letter.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.newLineAtOffset(72, 700);
				content.showText("Dear Alice Smithson, your repair is done.");
				content.endText();
			}
			document.save(this.letter.toFile());
		}
	}

	@AfterEach
	void tidy() throws Exception {
		Thread.currentThread().setContextClassLoader(this.before);
		FontMappers.set(this.mapper);
		((URLClassLoader) this.tools).close();
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
	void aFontThatIsLookedForLateDrawsTheSame() throws Exception {
		try (PDDocument early = Loader.loadPDF(this.letter.toFile());
				PDDocument late = Loader.loadPDF(this.letter.toFile())) {
			var expected = new PDFRenderer(early).renderImage(0);
			LateFonts.use();
			var drawn = new PDFRenderer(late).renderImage(0);
			for (int y = 60; y < 110; y++) {
				for (int x = 0; x < expected.getWidth(); x++) {
					assertThat(drawn.getRGB(x, y) & 0x808080).isEqualTo(expected.getRGB(x, y) & 0x808080);
				}
			}
		}
	}

}
