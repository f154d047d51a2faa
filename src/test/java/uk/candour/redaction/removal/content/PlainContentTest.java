package uk.candour.redaction.removal.content;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.Redactor;
import uk.candour.redaction.removal.file.Layers;
import uk.candour.redaction.removal.fonts.FontCodes;

import static org.assertj.core.api.Assertions.assertThat;

class PlainContentTest {

	@TempDir
	Path folder;

	private static byte[] bytes(String content) {
		return content.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static Map<COSName, Set<COSName>> names(String content) {
		return PlainContent.names(bytes(content), null);
	}

	@Test
	void namesOfPlainTextAreTold() {
		assertThat(names("q 1 0 0 1 0 0 cm BT /F1 12 Tf 7 7 Td (a \\) b (/c)) Tj [(x) -2.5 <4a 4B>] TJ ET Q /Im0 Do"))
			.containsExactlyInAnyOrderEntriesOf(Map.of(COSName.FONT, Set.of(COSName.getPDFName("F1")), COSName.XOBJECT,
					Set.of(COSName.getPDFName("Im0"))));
		assertThat(names("/P <</MCID 0 /Lang (en)>> BDC BT /F2 9 Tf (x)' ET EMC")).containsEntry(COSName.FONT,
				Set.of(COSName.getPDFName("F2")));
		assertThat(names("")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "q Q Q", "BT (open Tj", "% a name", "BI /W 1 /H 1 ID x EI", "1.5-2 0 m", "/F#31 12 Tf",
			"/F\u00e9 12 Tf", "(a) Tj} ", "/Sh0 sh", "/P0 scn", "1 0 0 1 0 0cm", "<4z> Tj", "<4a", "true", ")", "q >",
			"- 1 m", "1.2.3 w", "(a) unknown", "/F1 /F2 12 Tf", "/F1 12 Tf 9 Tf", "/A /B gs" })
	void whatReadersMayTakeDifferentlyIsRead(String content) {
		assertThat(names(content)).isNull();
	}

	@Test
	void namesThatStandForContentAreRead() {
		assertThat(PlainContent.names(bytes("q Q"), resources(COSName.XOBJECT, "Subtype", "Form"))).isNull();
		assertThat(PlainContent.names(bytes("q Q"), resources(COSName.FONT, "Subtype", "Type3"))).isNull();
		assertThat(PlainContent.names(bytes("q Q"), resources(COSName.PATTERN, "Type", "Pattern"))).isNull();
		COSDictionary masked = resources(COSName.EXT_G_STATE, "Type", "ExtGState");
		masked.getCOSDictionary(COSName.EXT_G_STATE)
			.getCOSDictionary(COSName.getPDFName("X"))
			.setItem(COSName.SMASK, new COSDictionary());
		assertThat(PlainContent.names(bytes("q Q"), masked)).isNull();
		assertThat(PlainContent.names(bytes("q Q"), resources(COSName.XOBJECT, "Subtype", "Image"))).isEmpty();
	}

	private static COSDictionary resources(COSName category, String key, String value) {
		COSStream object = new COSStream();
		object.setName(COSName.getPDFName(key), value);
		COSDictionary list = new COSDictionary();
		list.setItem(COSName.getPDFName("X"), object);
		COSDictionary resources = new COSDictionary();
		resources.setItem(category, list);
		return resources;
	}

	/** Of every page of the corpus that passes the glance, a reading changes nothing. */
	@Test
	void aReadingOfAPlainPageWouldChangeNothing() throws IOException {
		int plain = 0;
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/pdf"))) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".pdf")).sorted().toList()) {
				plain += plainPages(file);
			}
		}
		assertThat(plain).isGreaterThan(40);
	}

	private static int plainPages(Path file) throws IOException {
		int plain = 0;
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			StreamShelf streams = new StreamShelf((warning) -> {
			});
			for (PDPage page : document.getPages()) {
				byte[] contents = streams.contents(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
				COSDictionary resources = (page.getResources() != null) ? page.getResources().getCOSObject() : null;
				Map<COSName, Set<COSName>> names = PlainContent.names(contents, resources);
				if (names != null && resources != null) {
					plain++;
					PageContent content = new PageReader(new FontCodes.Shelf(), streams,
							new Layers(new COSDictionary()), false)
						.read(contents, resources);
					assertThat(content.root.children).as(file + " draws").isEmpty();
					assertThat(content.root.edits).as(file + " is edited").isEmpty();
					assertThat(content.root.code).as(file + " runs together").noneMatch(Instruction::tight);
					assertTheSameIsKept(file, resources, content, names);
				}
			}
		}
		catch (IOException locked) {
			return plain;
		}
		return plain;
	}

	private static void assertTheSameIsKept(Path file, COSDictionary resources, PageContent content,
			Map<COSName, Set<COSName>> names) {
		COSDictionary read = new COSDictionary();
		COSDictionary glanced = new COSDictionary();
		resources.forEach((category, value) -> {
			if (resources.getCOSDictionary(category) != null) {
				read.setItem(category, new COSDictionary(resources.getCOSDictionary(category)));
				glanced.setItem(category, new COSDictionary(resources.getCOSDictionary(category)));
			}
		});
		NamesInUse byReading = new NamesInUse();
		byReading.note(read, content.root.code);
		byReading.prune();
		NamesInUse byGlance = new NamesInUse();
		byGlance.note(glanced, names);
		byGlance.prune();
		read.forEach((category, value) -> assertThat(glanced.getCOSDictionary(category).keySet()).as(file.toString())
			.containsExactlyElementsOf(read.getCOSDictionary(category).keySet()));
	}

	@Test
	void whatAPlainPageDoesNotDrawDoesNotLeave() throws IOException {
		assertThat(sanitised("BT /F1 12 Tf 72 700 Td (Dear tenant) Tj ET q 10 0 0 10 0 0 cm /Im1 Do Q", false))
			.containsExactlyInAnyOrder("F1", "Im1");
	}

	@Test
	void aDrawingThatNobodyDrawsDoesNotLeaveEither() throws IOException {
		assertThat(sanitised("BT /F1 12 Tf 72 700 Td (Dear tenant) Tj ET", true)).containsExactly("F1");
	}

	/** The names among the resources of the copy. */
	private List<String> sanitised(String content, boolean form) throws IOException {
		Path in = this.folder.resolve("in.pdf");
		Path out = this.folder.resolve("out.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			PDStream stream = new PDStream(document);
			try (OutputStream to = stream.createOutputStream()) {
				to.write(bytes(content));
			}
			page.setContents(stream);
			PDResources resources = new PDResources();
			resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
			resources.put(COSName.getPDFName("F2"), new PDType1Font(FontName.COURIER));
			BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
			resources.put(COSName.getPDFName("Im1"), LosslessFactory.createFromImage(document, picture));
			picture.setRGB(1, 1, 0xFFFFFF);
			resources.put(COSName.getPDFName("Im2"), LosslessFactory.createFromImage(document, picture));
			if (form) {
				resources.put(COSName.getPDFName("Fm1"), new PDFormXObject(document));
			}
			page.setResources(resources);
			document.save(in.toFile());
		}
		new Redactor().redact(in, out, List.of(), null);
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			COSStream written = (COSStream) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
			assertThat(written.toTextString()).isEqualTo(content);
			assertThat(content.length() < 128 || written.getFilters() != null).isTrue();
			PDResources left = document.getPage(0).getResources();
			return Stream.of(left.getFontNames(), left.getXObjectNames())
				.flatMap((each) -> StreamSupport.stream(each.spliterator(), false))
				.map(COSName::getName)
				.toList();
		}
	}

}
