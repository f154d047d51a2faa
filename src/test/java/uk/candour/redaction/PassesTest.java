package uk.candour.redaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No step of the redactor is idle: with any of them left out, a file of the corpus tells
 * what was removed, or loses what should have stayed.
 */
class PassesTest {

	/** Letters that only the name used. */
	private static final String TELLING = "RsldTkh";

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(textBlock = """
			document information,                    30-information.pdf
			annotations and form fields,             25-text-field.pdf
			catalogue and page entries,              31-embedded-file.pdf
			page content,                            01-black-box.pdf
			fonts,                                   28-subset-lists-letters.pdf
			links,                                   32-actions.pdf
			'bookmarks, destinations and page labels', 29-bookmarks.pdf
			structure and alternative text,          27-structure-tree.pdf
			private entries and remaining strings,   21-exif-and-comment.pdf
			description of the copy,                 27-claims-conformance.pdf
			""")
	void noStepIsIdle(String step, String file) throws Exception {
		Threat threat = Threat.all().stream().collect(Collectors.toMap(Threat::file, Function.identity())).get(file);
		assertThat(faults(threat, Redactor.passes())).isEmpty();
		List<Pass> without = new ArrayList<>(Redactor.passes());
		assertThat(without.removeIf((pass) -> pass.name().equals(step))).isTrue();
		assertThat(faults(threat, without)).isNotEmpty();
	}

	@Test
	void everyStepIsTried() throws Exception {
		String[] tried = PassesTest.class.getDeclaredMethod("noStepIsIdle", String.class, String.class)
			.getAnnotation(CsvSource.class)
			.textBlock()
			.lines()
			.map((row) -> row.replaceAll(",\\s+\\S+$", "").replace("'", ""))
			.toArray(String[]::new);
		assertThat(Redactor.passes()).extracting(Pass::name).containsExactlyInAnyOrder(tried);
	}

	private List<String> faults(Threat threat, List<Pass> passes) throws Exception {
		Path in = threat.write(this.folder);
		Path out = this.folder.resolve("out.pdf");
		Redaction redaction = new Redactor(passes).redact(in, out, threat.marks(), null);
		List<String> faults = new ArrayList<>(Leaks.of(out, threat.secret()));
		if (threat.channel() == 30
				&& redaction.removed().stream().noneMatch((one) -> one.channel().equals("metadata"))) {
			faults.add("the report does not say that the description named somebody");
		}
		try {
			new Inspector().verify(in, out, threat.marks());
		}
		catch (ResidueFound found) {
			found.residues().forEach((residue) -> faults.add(residue.toString()));
		}
		try (PDDocument before = Loader.loadPDF(in.toFile()); PDDocument after = Loader.loadPDF(out.toFile())) {
			lost(before, after, faults);
			if (threat.channel() == 28) {
				letters(after.getPage(0), faults);
			}
		}
		return faults;
	}

	private static void lost(PDDocument before, PDDocument after, List<String> faults) throws Exception {
		if (before.getDocumentCatalog().getAcroForm() != null
				&& !new org.apache.pdfbox.text.PDFTextStripper().getText(after).contains("herself")) {
			faults.add("the value of a field is not shown");
		}
		if (after.getDocumentCatalog().getDocumentOutline() != null) {
			for (PDOutlineItem item : after.getDocumentCatalog().getDocumentOutline().children()) {
				if (item.getTitle().isBlank()) {
					faults.add("a bookmark has no title");
				}
			}
		}
		COSDictionary root = after.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
		if (root != null && !says(root.getDictionaryObject(COSName.K), "withheld", 0)) {
			faults.add("the structure does not say that something is withheld");
		}
		boolean claimed = before.getDocumentCatalog().getMetadata() != null
				&& before.getDocumentCatalog().getMetadata().getCOSObject().toTextString().contains("pdfuaid");
		if (claimed && after.getDocumentCatalog().getMetadata() == null) {
			faults.add("the copy does not say which standard it keeps");
		}
	}

	private static boolean says(COSBase element, String word, int depth) {
		if (element instanceof COSArray list) {
			for (int i = 0; i < list.size(); i++) {
				if (says(list.getObject(i), word, depth + 1)) {
					return true;
				}
			}
		}
		return depth < 20 && element instanceof COSDictionary dictionary
				&& (dictionary.getString(COSName.ALT, "").contains(word)
						|| says(dictionary.getDictionaryObject(COSName.K), word, depth + 1));
	}

	private static void letters(PDPage page, List<String> faults) throws Exception {
		PDFont font = page.getResources().getFont(COSName.getPDFName("C"));
		for (int code = 0; code < 64; code++) {
			String letter = font.toUnicode(code);
			if (letter != null && !letter.isBlank() && TELLING.contains(letter)) {
				faults.add("the font still lists " + letter);
			}
		}
	}

}
