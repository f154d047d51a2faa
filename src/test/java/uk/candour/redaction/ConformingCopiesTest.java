package uk.candour.redaction;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import uk.candour.rendition.HtmlPages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A document that everybody can read, and that may be kept for ever, is still one when
 * something in it is withheld.
 */
class ConformingCopiesTest {

	private static final String LETTER = """
			<html lang="en-GB"><head><title>x</title></head><body><h1>Your request</h1>
			<p>Dear Rosalind Thackeray, we visited on Tuesday and measured the window.</p>
			<ul><li>Rosalind Thackeray was at home.</li><li>The gutter was repaired.</li></ul>
			<table><thead><tr><th>When</th><th>Who</th></tr></thead>
			<tbody><tr><td>Monday</td><td>Rosalind Thackeray</td></tr></tbody></table></body></html>""";

	@TempDir
	Path folder;

	@BeforeAll
	static void found() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	@ParameterizedTest
	@EnumSource(value = PDFAFlavour.class, names = { "PDFUA_1", "PDFA_2_A" })
	void theStandardIsKept(PDFAFlavour standard) throws Exception {
		Path in = this.folder.resolve("in.pdf");
		HtmlPages.write(LETTER, in, "Your request");
		assertThat(complaints(in, standard)).isEmpty();
		assertThat(complaints(redacted(in), standard)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "28-type-one-outlines.pdf", "28-compact-outlines.pdf", "28-compact-outlines-by-number.pdf",
			"28-open-type-outlines.pdf", "28-subset-lists-letters.pdf" })
	void fontsThatAreCutBreakNoRuleMore(String file) throws Exception {
		Path in = StepTrials.threat(file).write(this.folder);
		Path out = redacted(in);
		for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFUA_1)) {
			assertThat(rules(out, standard)).isSubsetOf(rules(in, standard));
		}
	}

	/** The rules that a file breaks. */
	private static Set<String> rules(Path file, PDFAFlavour standard) throws Exception {
		return complaints(file, standard).stream()
			.map((complaint) -> complaint.substring(0, complaint.indexOf(':')))
			.collect(Collectors.toSet());
	}

	@Test
	void eachBarIsAFigureWhereTheNameStood() throws Exception {
		Path in = this.folder.resolve("in.pdf");
		HtmlPages.write(LETTER, in, "Your request");
		try (PDDocument document = Loader.loadPDF(redacted(in).toFile())) {
			COSDictionary root = document.getDocumentCatalog()
				.getCOSObject()
				.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
			StringBuilder read = new StringBuilder();
			read(root.getDictionaryObject(COSName.K), read, 0);
			assertThat(read.toString()).containsSubsequence("/P ", "#withheld: section 40(2)", "/LI ", "#withheld",
					"/TR ", "#withheld");
		}
	}

	private static void read(COSBase element, StringBuilder read, int depth) {
		if (element instanceof COSArray list) {
			for (int i = 0; i < list.size(); i++) {
				read(list.getObject(i), read, depth + 1);
			}
		}
		else if (element instanceof COSDictionary dictionary && depth < 40) {
			read.append('/').append(dictionary.getNameAsString(COSName.S, "")).append(' ');
			if (dictionary.containsKey(COSName.ALT)) {
				read.append('#').append(dictionary.getString(COSName.ALT)).append('\n');
			}
			read(dictionary.getDictionaryObject(COSName.K), read, depth + 1);
		}
	}

	private Path redacted(Path in) throws Exception {
		Path out = this.folder.resolve("out.pdf");
		List<Mark> marks = List.of(new Mark.Text("Rosalind Thackeray", "section 40(2)"));
		new Redactor().redact(in, out, marks, null);
		new Inspector().verify(in, out, marks);
		return out;
	}

	private static List<String> complaints(Path file, PDFAFlavour standard) throws Exception {
		try (InputStream in = Files.newInputStream(file);
				PDFAParser parser = Foundries.defaultInstance().createParser(in, standard);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
			return validator.validate(parser)
				.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
						+ ": " + assertion.getMessage() + " at " + assertion.getLocation().getContext())
				.distinct()
				.toList();
		}
	}

}
