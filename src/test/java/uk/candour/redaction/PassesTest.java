package uk.candour.redaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
			ContentPass#spoken,                 redact 27-in-the-content.pdf
			SpokenTexts#clean,                  redact 27-content-of-nothing.pdf
			FontPass#differences,               redact 28-widths-and-differences.pdf
			GlyphSearch#takeReplaced,           redact 27-misspelt-and-said-right.pdf
			LinkPass#keep,                      redact 32-actions.pdf
			CameraNotes#strip,                  redact 21-exif-and-comment.pdf
			FontPrograms#cut,                   redact 28-open-type-outlines.pdf
			GlyphOutlines#keepOnly,             redact 28-subset-lists-letters.pdf
			Interspersed#in,                    redact 02-tiny-letters-between.pdf
			SweepPass#dictionary,               redact 34-private-data.pdf
			ObjectSearch#searchString,          inspect outline
			ObjectSearch#searchPicture,         inspect picture-comment
			ObjectSearch#searchMarkup,          inspect xmp
			AttachmentReading#search,           inspect attachment-text
			AttachmentReading#searchZip,        inspect attachment-office
			AttachmentReading#searchPdf,        inspect attachment-pdf
			FileRevisions#inspectGap,           inspect object-left-out
			Inspection#searchText,              inspect kerned
			LooseStreams#in,                    inspect pattern
			LooseStreams#readGlyphs,            inspect type-3-procedure
			SpokenText#collect,                 inspect replacement-text
			SeenLooks#words,                    inspect white-between
			SearchFold#latin,                   inspect outline-of-twins
			TextInBytes#addCoded,               inspect link-in-base-64
			UnderBoxes#reportCovered,           inspect under-box
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
