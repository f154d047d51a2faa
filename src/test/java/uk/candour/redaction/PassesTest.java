package uk.candour.redaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.candour.redaction.removal.Pass;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No step of the redactor is idle: with any of them left out, a file of the corpus tells
 * what was removed, or loses what should have stayed.
 */
class PassesTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(textBlock = """
			document information,                    30-information.pdf
			annotations and form fields,             25-text-field.pdf
			catalogue and page entries,              32-scripts.pdf
			page content,                            01-black-box.pdf
			fonts,                                   28-subset-lists-letters.pdf
			links,                                   32-actions.pdf
			bookmarks and destinations,              29-bookmarks.pdf
			structure and alternative text,          27-structure-tree.pdf
			private entries and remaining strings,   21-exif-and-comment.pdf
			description of the copy,                 27-claims-conformance.pdf
			""")
	void noStepIsIdle(String step, String file) throws Exception {
		Threat threat = StepTrials.threat(file);
		assertThat(StepTrials.redacted(threat, Redactor.passes(), this.folder)).isEmpty();
		List<Pass> without = new ArrayList<>(Redactor.passes());
		assertThat(without.removeIf((pass) -> pass.name().equals(step))).isTrue();
		assertThat(StepTrials.redacted(threat, without, this.folder)).isNotEmpty();
	}

	/** Steps inside the passes, and those of the inspector. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			removal.ContentPass#spoken,              redact 27-in-the-content.pdf
			removal.search.SpokenTexts#clean,        redact 27-content-of-nothing.pdf
			removal.FontPass#differences,            redact 28-widths-and-differences.pdf
			removal.search.GlyphSearch#takeReplaced, redact 27-misspelt-and-said-right.pdf
			removal.LinkPass#keep,                   redact 32-actions.pdf
			removal.pictures.CameraNotes#strip,      redact 21-exif-and-comment.pdf
			removal.fonts.FontPrograms#cut,          redact 28-open-type-outlines.pdf
			removal.fonts.GlyphOutlines#keepOnly,    redact 28-subset-lists-letters.pdf
			removal.search.Interspersed#in,          redact 02-tiny-letters-between.pdf
			removal.SweepPass#dictionary,            redact 34-private-data.pdf
			inspection.ObjectSearch#searchString,    inspect outline
			inspection.ObjectSearch#searchPicture,   inspect picture-comment
			inspection.ObjectSearch#searchMarkup,    inspect xmp
			inspection.AttachmentReading#search,     inspect attachment-text
			inspection.AttachmentReading#searchZip,  inspect attachment-office
			inspection.AttachmentReading#searchPdf,  inspect attachment-pdf
			inspection.FileRevisions#inspectGap,     inspect object-left-out
			inspection.Inspection#searchText,        inspect kerned
			inspection.LooseStreams#in,              inspect pattern
			inspection.LooseStreams#readGlyphs,      inspect type-3-procedure
			inspection.sight.SpokenText#collect,     inspect replacement-text
			inspection.sight.SeenLooks#words,        inspect white-between
			inspection.text.SearchFold#latin,        inspect outline-of-twins
			inspection.text.TextInBytes#addCoded,    inspect link-in-base-64
			inspection.UnderBoxes#reportCovered,     inspect under-box
			""")
	void noStepInsideIsIdleEither(String step, String trial) throws Exception {
		assertThat(StepTrials.faults(trial, this.folder)).isEmpty();
		assertThat(new IdleStep(step).faults(trial, this.folder)).isNotEmpty();
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

}
