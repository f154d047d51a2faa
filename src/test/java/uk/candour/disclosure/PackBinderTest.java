package uk.candour.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import uk.candour.redaction.Inspector;
import uk.candour.redaction.VerifiedPdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PackBinderTest {

	private static final Instant DATE = Instant.parse("2026-03-02T10:15:30Z");

	@TempDir
	Path folder;

	private Path letter;

	private Path schedule;

	private Path target;

	@BeforeEach
	void writeLetter() throws IOException {
		this.letter = pdf("letter", 1, 0);
		this.schedule = pdf("schedule", 1, 0);
		this.target = this.folder.resolve("pack.pdf");
	}

	@Test
	void letterScheduleAndDocumentsFollowEachOtherWithContinuousPageNumbers() throws Exception {
		Manifest manifest = bind(part("first", 3), part("second", 2));
		try (PDDocument pack = Loader.loadPDF(this.target.toFile())) {
			assertThat(pack.getNumberOfPages()).isEqualTo(7);
			assertThat(text(pack, 1)).contains("letter page 1", "SAR-2026-0042", "Page 1 of 7");
			assertThat(text(pack, 2)).contains("schedule page 1", "Page 2 of 7");
			assertThat(text(pack, 5)).contains("first page 3", "SAR-2026-0042", "Page 5 of 7");
			assertThat(text(pack, 7)).contains("second page 2", "Page 7 of 7");
		}
		assertThat(manifest.documents()).extracting(Manifest.Entry::firstPage).containsExactly(3, 6);
	}

	@Test
	void everyPartHasABookmarkToItsFirstPage() throws Exception {
		bind(part("first", 3), part("second", 2));
		try (PDDocument pack = Loader.loadPDF(this.target.toFile())) {
			List<String> bookmarks = new ArrayList<>();
			for (PDOutlineItem item : pack.getDocumentCatalog().getDocumentOutline().children()) {
				int page = pack.getPages().indexOf(item.findDestinationPage(pack)) + 1;
				bookmarks.add(item.getTitle() + " @" + page);
			}
			assertThat(bookmarks).containsExactly("Covering letter @1", "Schedule of documents @2", "1. first @3",
					"2. second @6");
		}
	}

	@Test
	void theManifestHoldsTheFingerprintsOfPartsAndPack() throws Exception {
		Path first = pdf("first", 2, 0);
		Manifest manifest = bind(new PackContents.Part(verified(first), "first", "1"));
		assertThat(manifest.sha256()).isEqualTo(sha256(this.target));
		assertThat(manifest.documents().get(0).sha256()).isEqualTo(sha256(first));
		Path json = this.folder.resolve("manifest.json");
		manifest.write(json);
		JsonNode read = new ObjectMapper().readTree(json.toFile());
		assertThat(read.get("pages").asInt()).isEqualTo(4);
		assertThat(read.get("documents").get(0).get("title").asText()).isEqualTo("first");
	}

	@Test
	void theSameContentsGiveTheSamePack() throws Exception {
		PackContents.Part part = part("first", 2);
		String once = bind(part).sha256();
		assertThat(bind(part).sha256()).isEqualTo(once);
	}

	@Test
	void aDocumentThatChangedSinceItsInspectionIsRefused() throws Exception {
		Path file = pdf("first", 1, 0);
		PackContents.Part part = new PackContents.Part(verified(file), "first", "1");
		Files.copy(pdf("other", 1, 0), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertThatExceptionOfType(CannotBind.class).isThrownBy(() -> bind(part)).withMessageContaining("changed");
		assertThat(this.target).doesNotExist();
	}

	@Test
	void aDocumentThatIsGoneIsRefused() throws Exception {
		Path file = pdf("first", 1, 0);
		PackContents.Part part = new PackContents.Part(verified(file), "first", "1");
		Files.delete(file);
		assertThatExceptionOfType(CannotBind.class).isThrownBy(() -> bind(part)).withMessageContaining("Document 1");
		assertThat(this.folder.toFile().list()).noneMatch((name) -> name.startsWith("pack"));
	}

	@Test
	void aRefusedPackLeavesTheOneBeforeUntouched() throws Exception {
		bind(part("first", 1));
		String before = sha256(this.target);
		Path file = pdf("second", 1, 0);
		PackContents.Part part = new PackContents.Part(verified(file), "second", "1");
		Files.writeString(file, "no longer a PDF");
		assertThatExceptionOfType(CannotBind.class).isThrownBy(() -> bind(part));
		assertThat(sha256(this.target)).isEqualTo(before);
	}

	@Test
	void documentInformationIsRebuilt() throws Exception {
		bind(part("first", 1));
		try (PDDocument pack = Loader.loadPDF(this.target.toFile())) {
			assertThat(pack.getDocumentInformation().getMetadataKeys()).containsOnly("Title", "CreationDate",
					"ModDate");
			assertThat(pack.getDocumentInformation().getTitle()).isEqualTo("Response to your request");
			assertThat(pack.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(DATE);
			assertThat(pack.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
			assertThat(new String(pack.getDocumentCatalog().getMetadata().toByteArray()))
				.contains("Response to your request")
				.doesNotContain("Wordsmith");
		}
		assertThat(new String(Files.readAllBytes(this.target), java.nio.charset.StandardCharsets.ISO_8859_1))
			.doesNotContain("Wordsmith");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 90, 180, 270 })
	void theStampStandsBelowThePageAsItIsSeen(int rotation) throws Exception {
		Path file = pdf("turned", 1, rotation);
		bind(new PackContents.Part(verified(file), "turned", "1"));
		try (PDDocument pack = Loader.loadPDF(this.target.toFile()); PDDocument alone = Loader.loadPDF(file.toFile())) {
			PDFRenderer renderer = new PDFRenderer(pack);
			var page = renderer.renderImage(2);
			var before = new PDFRenderer(alone).renderImage(0);
			assertThat(page.getHeight()).isBetween(before.getHeight() + 21, before.getHeight() + 23);
			assertThat(dark(page, page.getHeight() - 22, page.getHeight())).isPositive();
			int different = 0;
			for (int y = 0; y < before.getHeight() - 1; y += 3) {
				for (int x = 0; x < before.getWidth() - 1; x += 3) {
					different += (Math.abs((page.getRGB(x, y) & 0xFF) - (before.getRGB(x, y) & 0xFF)) > 60) ? 1 : 0;
				}
			}
			assertThat(different).isLessThan(5);
		}
	}

	@Test
	void contentOutsideTheVisiblePageDoesNotComeIntoViewOnTheStrip() throws Exception {
		Path file = this.folder.resolve("cropped.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(PDRectangle.A4);
			page.setCropBox(new PDRectangle(0, 100, 595, 700));
			document.addPage(page);
			try (PDPageContentStream out = new PDPageContentStream(document, page)) {
				out.addRect(0, 80, 20, 20);
				out.fill();
			}
			document.save(file.toFile());
		}
		bind(new PackContents.Part(verified(file), "cropped", "1"));
		try (PDDocument pack = Loader.loadPDF(this.target.toFile())) {
			var page = new PDFRenderer(pack).renderImage(2);
			assertThat(page.getRGB(5, 710) & 0xFFFFFF).isEqualTo(0xFFFFFF);
		}
	}

	@Test
	void linksInsideADocumentStillLeadToItsPages() throws Exception {
		Path file = pdf("linked", 3, 0);
		try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
			PDAnnotationLink link = new PDAnnotationLink();
			link.setRectangle(new PDRectangle(10, 10, 50, 10));
			PDPageFitDestination destination = new PDPageFitDestination();
			destination.setPage(document.getPage(2));
			link.setDestination(destination);
			document.getPage(0).getAnnotations().add(link);
			document.save(file.toFile());
		}
		bind(new PackContents.Part(verified(file), "linked", "1"));
		try (PDDocument pack = Loader.loadPDF(this.target.toFile())) {
			PDAnnotationLink link = (PDAnnotationLink) pack.getPage(2).getAnnotations().get(0);
			PDPage page = ((PDPageFitDestination) link.getDestination()).getPage();
			assertThat(pack.getPages().indexOf(page)).isEqualTo(4);
		}
	}

	@Test
	void bookmarksOfADocumentStandBelowItsOwn() throws Exception {
		Path file = pdf("book", 2, 0);
		try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
			PDDocumentOutline outline = new PDDocumentOutline();
			document.getDocumentCatalog().setDocumentOutline(outline);
			PDOutlineItem chapter = new PDOutlineItem();
			chapter.setTitle("Chapter two");
			chapter.setDestination(document.getPage(1));
			outline.addLast(chapter);
			document.save(file.toFile());
		}
		bind(new PackContents.Part(verified(file), "book", "1"));
		try (PDDocument pack = Loader.loadPDF(this.target.toFile())) {
			PDOutlineItem last = pack.getDocumentCatalog().getDocumentOutline().getLastChild();
			assertThat(last.getFirstChild().getTitle()).isEqualTo("Chapter two");
			assertThat(pack.getPages().indexOf(last.getFirstChild().findDestinationPage(pack))).isEqualTo(3);
		}
	}

	@Test
	void tagsOfTheDocumentsAreJoined() throws Exception {
		Path file = pdf("tagged", 1, 0);
		try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
			PDStructureTreeRoot root = new PDStructureTreeRoot();
			document.getDocumentCatalog().setStructureTreeRoot(root);
			PDStructureElement paragraph = new PDStructureElement("P", root);
			paragraph.setPage(document.getPage(0));
			root.appendKid(paragraph);
			org.apache.pdfbox.cos.COSDictionary parents = new org.apache.pdfbox.cos.COSDictionary();
			org.apache.pdfbox.cos.COSArray numbers = new org.apache.pdfbox.cos.COSArray();
			org.apache.pdfbox.cos.COSArray marked = new org.apache.pdfbox.cos.COSArray();
			marked.add(paragraph);
			numbers.add(org.apache.pdfbox.cos.COSInteger.ZERO);
			numbers.add(marked);
			parents.setItem(COSName.NUMS, numbers);
			root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
			document.getPage(0).setStructParents(0);
			document.save(file.toFile());
		}
		PackContents.Part part = new PackContents.Part(verified(file), "tagged", "1");
		bind(part, part);
		try (PDDocument pack = Loader.loadPDF(this.target.toFile())) {
			PDStructureTreeRoot root = pack.getDocumentCatalog().getStructureTreeRoot();
			assertThat(root.getKids()).hasSize(2);
			PDStructureElement paragraph = (PDStructureElement) ((PDStructureElement) root.getKids().get(1)).getKids()
				.get(0);
			assertThat(pack.getPages().indexOf(paragraph.getPage())).isEqualTo(3);
			assertThat(pack.getPage(3).getStructParents()).isEqualTo(1);
			assertThat(root.getParentTree().getKids()).hasSize(2);
		}
	}

	private Manifest bind(PackContents.Part... parts) throws CannotBind {
		PackContents contents = new PackContents("Response to your request", "SAR-2026-0042", this.letter,
				this.schedule, List.of(parts), DATE);
		return new PackBinder().bind(contents, this.target);
	}

	private int counter;

	private PackContents.Part part(String title, int pages) throws Exception {
		return new PackContents.Part(verified(pdf(title, pages, 0)), title, String.valueOf(++this.counter));
	}

	private VerifiedPdf verified(Path file) throws Exception {
		return new Inspector().verify(file, file, List.of());
	}

	private Path pdf(String title, int pages, int rotation) throws IOException {
		Path file = this.folder.resolve(title + ".pdf");
		try (PDDocument document = new PDDocument()) {
			document.getDocumentInformation().setAuthor("A Wordsmith");
			for (int i = 1; i <= pages; i++) {
				PDPage page = new PDPage(PDRectangle.A4);
				page.setRotation(rotation);
				document.addPage(page);
				try (PDPageContentStream out = new PDPageContentStream(document, page)) {
					out.beginText();
					out.setFont(new PDType1Font(FontName.HELVETICA), 12);
					out.newLineAtOffset(72, 700);
					out.showText(title + " page " + i);
					out.endText();
				}
			}
			document.save(file.toFile());
		}
		return file;
	}

	private static String text(PDDocument document, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(document);
	}

	private static int dark(java.awt.image.BufferedImage image, int from, int to) {
		int dark = 0;
		for (int y = from; y < to; y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				dark += ((image.getRGB(x, y) & 0xFF) < 100) ? 1 : 0;
			}
		}
		return dark;
	}

	private static String sha256(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

}
