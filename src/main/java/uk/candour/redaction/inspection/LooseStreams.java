package uk.candour.redaction.inspection;

import java.util.function.Consumer;

import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;

import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.ObjectWalk;
import uk.candour.redaction.inspection.sight.DrawnStreams;
import uk.candour.redaction.inspection.sight.GlyphMeaning;
import uk.candour.redaction.inspection.sight.HiddenLayers;
import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.inspection.sight.SeenPageReading;

/**
 * Reads the drawings that no page executes as such: unused forms, soft masks, tiling
 * patterns, glyph procedures, appearances of other states.
 */
final class LooseStreams {

	private final PDPage page;

	private final InspectionBudget budget;

	private final GlyphMeaning meaning;

	private final HiddenLayers layers;

	private final DrawnStreams drawn;

	LooseStreams(PDPage page, InspectionBudget budget, GlyphMeaning meaning, HiddenLayers layers, DrawnStreams drawn) {
		this.page = page;
		this.budget = budget;
		this.meaning = meaning;
		this.layers = layers;
		this.drawn = drawn;
	}

	void in(ObjectWalk walk, Consumer<SeenPage> reader) {
		for (COSStream stream : walk.streams()) {
			this.budget.check();
			if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE)) && this.drawn.add(stream)) {
				read(new PDFormXObject(stream), reader);
			}
			else if (stream.getInt(COSName.PATTERN_TYPE, 0) == 1 && this.drawn.add(stream)) {
				PDTilingPattern pattern = new PDTilingPattern(stream, null);
				read(pattern, (cell) -> {
					reader.accept(cell);
					reader.accept(new CellsInRow(pattern).of(cell));
				});
			}
		}
		for (COSDictionary dictionary : walk.dictionaries()) {
			if (COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
				readGlyphs(dictionary, reader);
			}
		}
	}

	private void readGlyphs(COSDictionary font, Consumer<SeenPage> reader) {
		COSDictionary procedures = font.getCOSDictionary(COSName.CHAR_PROCS);
		if (procedures == null) {
			return;
		}
		PDType3Font type3 = type3(font);
		for (COSBase value : procedures.getValues()) {
			COSBase procedure = (value instanceof COSObject reference) ? reference.getObject() : value;
			if (type3 != null && procedure instanceof COSStream stream && this.drawn.add(stream)) {
				read(new PDType3CharProc(type3, stream), reader);
			}
		}
	}

	private static PDType3Font type3(COSDictionary font) {
		try {
			return new PDType3Font(font);
		}
		catch (java.io.IOException | RuntimeException ex) {
			// A font too broken to load draws nothing; its bytes were searched already.
			return null;
		}
	}

	private void read(PDContentStream content, Consumer<SeenPage> reader) {
		reader.accept(
				new SeenPageReading(this.page, this.budget, this.meaning, this.layers, this.drawn).readLoose(content));
	}

}
