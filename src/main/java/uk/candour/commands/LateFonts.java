package uk.candour.commands;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.List;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Looks among the fonts of the machine no sooner than a letter is drawn. The fourteen
 * fonts that every reader knows are read without their outlines, and the first look at a
 * machine's fonts takes longer than most commands.
 */
final class LateFonts implements FontMapper {

	private final FontMapper machine;

	private LateFonts(FontMapper machine) {
		this.machine = machine;
	}

	/** Has the PDF library look late from now on. */
	static synchronized void use() {
		if (!(FontMappers.instance() instanceof LateFonts)) {
			FontMappers.set(new LateFonts(FontMappers.instance()));
		}
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
		return Standard14Fonts.containsName(name) ? new FontMapping<>(new LateFont(name, descriptor), false)
				: this.machine.getFontBoxFont(name, descriptor);
	}

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
		return this.machine.getTrueTypeFont(name, descriptor);
	}

	@Override
	public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo characters) {
		return this.machine.getCIDFont(name, descriptor, characters);
	}

	/** One of the fourteen, in thousandths of its size whatever draws it. */
	private final class LateFont implements FontBoxFont {

		private static final double UNITS = 1000;

		private final String name;

		private final PDFontDescriptor descriptor;

		private FontBoxFont drawn;

		LateFont(String name, PDFontDescriptor descriptor) {
			this.name = name;
			this.descriptor = descriptor;
		}

		private synchronized FontBoxFont drawn() {
			if (this.drawn == null) {
				this.drawn = LateFonts.this.machine.getFontBoxFont(this.name, this.descriptor).getFont();
			}
			return this.drawn;
		}

		private double scale() throws IOException {
			return drawn().getFontMatrix().get(0).doubleValue() * UNITS;
		}

		@Override
		public String getName() {
			return this.name;
		}

		@Override
		public List<Number> getFontMatrix() {
			return List.of(1 / UNITS, 0, 0, 1 / UNITS, 0, 0);
		}

		@Override
		public BoundingBox getFontBBox() throws IOException {
			BoundingBox box = drawn().getFontBBox();
			float scale = (float) scale();
			return new BoundingBox(box.getLowerLeftX() * scale, box.getLowerLeftY() * scale,
					box.getUpperRightX() * scale, box.getUpperRightY() * scale);
		}

		@Override
		public GeneralPath getPath(String glyph) throws IOException {
			GeneralPath path = new GeneralPath(drawn().getPath(glyph));
			path.transform(AffineTransform.getScaleInstance(scale(), scale()));
			return path;
		}

		@Override
		public float getWidth(String glyph) throws IOException {
			return (float) (drawn().getWidth(glyph) * scale());
		}

		@Override
		public boolean hasGlyph(String glyph) throws IOException {
			return drawn().hasGlyph(glyph);
		}

	}

}
