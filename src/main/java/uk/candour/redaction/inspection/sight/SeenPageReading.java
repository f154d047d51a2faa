package uk.candour.redaction.inspection.sight;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.inspection.file.InspectionBudget;

/**
 * Reads one page as a viewer would draw it and notes every glyph, opaque area and picture
 * in the order of painting.
 */
public final class SeenPageReading extends PatternReading {

	private static final Set<String> SHOWING = Set.of(OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED,
			OperatorName.SHOW_TEXT_LINE, OperatorName.SHOW_TEXT_LINE_AND_SPACE, OperatorName.DRAW_OBJECT);

	private final InspectionBudget budget;

	private final HiddenLayers layers;

	private final DrawnStreams drawn;

	private final SeenGlyphs glyphs;

	private final SeenCovers covers = new SeenCovers();

	private final SeenPaths paths = new SeenPaths();

	private final SeenClips clips = new SeenClips();

	private final List<SeenPage.Picture> pictures = new ArrayList<>();

	private final List<Rectangle2D> unplaced = new ArrayList<>();

	private final SeenSpeech speech = new SeenSpeech();

	private final UnreadParts unread = new UnreadParts();

	private final Set<COSStream> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<Boolean> hidden = new ArrayDeque<>();

	private int hiddenDepth;

	private int sheerDepth;

	private int order;

	private boolean inAnnotation;

	private boolean withoutText;

	/** Whether an operator takes its last operands where there are too many. */
	private boolean takesLast;

	private boolean surplus;

	/**
	 * One reading of one page.
	 * @param meaning what codes stand for
	 * @param layers what a reader does not see at first
	 * @param drawn notes the streams that the page draws
	 */
	public SeenPageReading(PDPage page, InspectionBudget budget, GlyphMeaning meaning, HiddenLayers layers,
			DrawnStreams drawn) {
		super(page);
		this.budget = budget;
		this.glyphs = new SeenGlyphs(meaning);
		this.layers = layers;
		this.drawn = drawn;
	}

	/** Reads what the structure says in place of marked content too. */
	public SeenPageReading saying(Map<Integer, SaidByStructure.Element> instead) {
		this.speech.follow(instead);
		return this;
	}

	/** Leaves out the text, as long as only what could cover it matters. */
	public SeenPageReading withoutText() {
		this.withoutText = true;
		return this;
	}

	/** Reads it as those readers do that take the last of too many operands. */
	public SeenPageReading takingLast() {
		this.takesLast = true;
		return this;
	}

	/** Whether there were operators with more operands than they take. */
	public boolean hasSurplus() {
		return this.surplus;
	}

	/**
	 * Reads it.
	 * @param number of the page, from 1
	 * @throws UnusablePdf when it asks for more than the budget
	 */
	public SeenPage read(int number) {
		PDPage page = getPage();
		this.unread.attempt("its content", () -> processPage(page));
		this.unread.attempt("its annotations", this::readAnnotations);
		PDRectangle crop = page.getCropBox();
		Rectangle2D visible = new Rectangle2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(),
				crop.getHeight());
		double unit = Math.max(0.001, page.getCOSObject().getFloat(COSName.getPDFName("UserUnit"), 1));
		return new SeenPage(number, visible, Math.floorMod(page.getRotation(), 360), unit, this.glyphs.all(),
				this.glyphs.looks(), this.covers.all(), this.pictures, this.unplaced, this.speech.inTurn(),
				this.speech.replacements(), this.unread.all(),
				this.paths.drawing(visible, this.glyphs.all(), this.covers.all(), this.pictures));
	}

	/**
	 * Reads a stream that no page draws: an unused form, a pattern, a glyph procedure.
	 */
	public SeenPage readLoose(PDContentStream content) {
		this.unread.attempt("a stream that no page draws", () -> processChildStream(content, getPage()));
		return new SeenPage(0, new Rectangle2D.Double(), 0, 1, this.glyphs.all(), Map.of(), List.of(), List.of(),
				List.of(), this.speech.spoken(), this.speech.replacements(), this.unread.all(), SeenPage.Drawing.NONE);
	}

	private void readAnnotations() throws IOException {
		this.inAnnotation = true;
		for (PDAnnotation annotation : getPage().getAnnotations()) {
			this.budget.check();
			this.unread.attempt("an annotation", () -> showAnnotation(annotation));
			AnnotationCovers.of(annotation, ++this.order).ifPresent(this.covers::add);
		}
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		this.budget.tick();
		boolean many = SurplusOperands.are(operator.getName(), operands);
		this.surplus |= many;
		super.processOperator(operator,
				(many && this.takesLast) ? SurplusOperands.last(operator.getName(), operands) : operands);
		if (OperatorName.SET_GRAPHICS_STATE_PARAMS.equals(operator.getName())) {
			this.unread.attempt("a mask", this::readMask);
		}
	}

	@Override
	protected void operatorException(Operator operator, List<COSBase> operands, IOException ex) {
		// one that lacks what it takes shows nothing in any reader
		boolean lacks = ex instanceof MissingOperandException || ex instanceof MissingResourceException;
		if (SHOWING.contains(operator.getName()) && !lacks) {
			this.unread.add("what is shown", ex);
		}
	}

	@Override
	protected void showText(byte[] string) throws IOException {
		PDFont font = getGraphicsState().getTextState().getFont();
		// letters of this kind are drawings and may cover others
		boolean drawn = font instanceof PDType3Font;
		if (font == null || drawn || font.isVertical()) {
			if (!this.withoutText || drawn) {
				super.showText(string);
			}
		}
		else if (!this.withoutText) {
			showAlong(string, font);
		}
	}

	/**
	 * Letters of one string along a line differ in their place only, so the rest is
	 * worked out once (ISO 32000-1, 9.4.4).
	 */
	private void showAlong(byte[] string, PDFont font) throws IOException {
		PDTextState state = getGraphicsState().getTextState();
		float scale = state.getHorizontalScaling() / 100;
		Matrix toPage = getTextMatrix().multiply(getGraphicsState().getCurrentTransformationMatrix());
		Matrix first = new Matrix(state.getFontSize() * scale, 0, 0, state.getFontSize(), 0, state.getRise())
			.multiply(toPage);
		float pen = 0;
		ByteArrayInputStream codes = new ByteArrayInputStream(string);
		while (codes.available() > 0) {
			int before = codes.available();
			int code = font.readCode(codes);
			boolean word = code == ' ' && before - codes.available() == 1;
			Vector step = font.getDisplacement(code);
			showGlyph(moved(first, pen * toPage.getScaleX(), pen * toPage.getShearY()), font, code, step);
			pen += (step.getX() * state.getFontSize() + state.getCharacterSpacing()
					+ (word ? state.getWordSpacing() : 0)) * scale;
		}
		getTextMatrix().translate(pen, 0);
	}

	private static Matrix moved(Matrix matrix, float x, float y) {
		return new Matrix(matrix.getScaleX(), matrix.getShearY(), matrix.getShearX(), matrix.getScaleY(),
				matrix.getTranslateX() + x, matrix.getTranslateY() + y);
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
		if (isInCell()) {
			return;
		}
		this.budget.tick();
		PDGraphicsState state = getGraphicsState();
		if (state.getTextState().getRenderingMode().isClip()) {
			this.clips.addLetters(getGraphicsStackSize());
		}
		int place = ++this.order;
		PDColor ink = state.getNonStrokingColor();
		if (this.glyphs.dip(ink)) {
			this.unread.attempt("a pattern", () -> readPattern(ink));
		}
		this.glyphs.add(font, code, matrix, displacement, this.speech.said(), place,
				this.glyphs.style(state, this.hiddenDepth > 0, this.clips.path()));
	}

	@Override
	public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
		if (isInCell()) {
			return;
		}
		boolean off = COSName.OC.equals(tag) && this.layers.hides(properties);
		this.hidden.push(off);
		this.hiddenDepth += off ? 1 : 0;
		this.speech.begin(tag, properties);
	}

	@Override
	public void endMarkedContentSequence() {
		if (isInCell()) {
			return;
		}
		this.speech.end();
		if (!this.hidden.isEmpty() && this.hidden.pop()) {
			this.hiddenDepth--;
		}
	}

	@Override
	public void showForm(PDFormXObject form) throws IOException {
		draw(form, false, () -> super.showForm(form));
	}

	@Override
	public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
		draw(group, !SeenCovers.isOpaque(getGraphicsState()), () -> super.showTransparencyGroup(group));
	}

	/**
	 * Draws a form, unless it is being drawn already: a form inside itself adds nothing.
	 */
	private void draw(PDFormXObject form, boolean sheer, Reading drawing) throws IOException {
		COSStream stream = form.getCOSObject();
		if (!isInCell()) {
			this.drawn.add(stream);
		}
		if (!this.underWay.add(stream)) {
			return;
		}
		boolean off = this.layers.hides(stream.getDictionaryObject(COSName.OC));
		this.hiddenDepth += off ? 1 : 0;
		this.sheerDepth += sheer ? 1 : 0;
		drawing.run();
		this.hiddenDepth -= off ? 1 : 0;
		this.sheerDepth -= sheer ? 1 : 0;
		this.underWay.remove(stream);
	}

	@Override
	protected void processAnnotation(PDAnnotation annotation, PDAppearanceStream appearance) throws IOException {
		this.drawn.add(appearance.getCOSObject());
		super.processAnnotation(annotation, appearance);
	}

	@Override
	public void drawImage(PDImage image) {
		AffineTransform at = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
		Rectangle2D area = at.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
		if (isInCell()) {
			this.unplaced.add(area);
			return;
		}
		double[] matrix = new double[6];
		at.getMatrix(matrix);
		COSStream stream = (image instanceof PDImageXObject object) ? object.getCOSObject() : null;
		this.pictures.add(new SeenPage.Picture(stream, matrix, area, ++this.order, image));
		if (image.isStencil() && image.getWidth() <= 2 && image.getHeight() <= 2) {
			addCover(area, "picture");
		}
	}

	@Override
	public void fillPath(int rule) {
		PDColor ink = getGraphicsState().getNonStrokingColor();
		addCover(path(), this.inAnnotation ? "annotation" : "rectangle");
		this.unread.attempt("a pattern", () -> readPattern(ink));
		path().setWindingRule(rule);
		this.paths.paint(ink);
		endPath();
	}

	@Override
	public void fillAndStrokePath(int rule) {
		fillPath(rule);
	}

	@Override
	public void strokePath() {
		PDGraphicsState state = getGraphicsState();
		PDColor ink = state.getStrokingColor();
		this.unread.attempt("a pattern", () -> readPattern(ink));
		this.paths.paint(ink);
		if (!isInCell()) {
			this.paths.stroke(path(), state);
			SeenCovers.bar(path(), transformWidth(state.getLineWidth()))
				.ifPresent((bar) -> addCover(bar, PlainColour.rgb(ink), state.getAlphaConstant(), "line"));
		}
		endPath();
	}

	private void addCover(Shape shape, String what) {
		PDGraphicsState state = getGraphicsState();
		addCover(shape, PlainColour.rgb(state.getNonStrokingColor()), state.getNonStrokeAlphaConstant(), what);
	}

	private void addCover(Shape shape, int rgb, double alpha, String what) {
		this.order++;
		if (!isInCell() && !this.clips.areLetters(getGraphicsStackSize()) && this.sheerDepth == 0
				&& this.hiddenDepth == 0) {
			this.covers.add(shape, rgb, alpha, getGraphicsState(), this.order, what);
		}
	}

	@Override
	public void endPath() {
		if (isInCell()) {
			this.paths.endInCell(path(), toNextCell());
		}
		else {
			this.paths.end(path(), getGraphicsState(), this.order, clips(), this.hiddenDepth > 0);
		}
		if (clips()) {
			this.clips.next();
		}
		startNext();
	}

	@Override
	public void saveGraphicsState() {
		super.saveGraphicsState();
		this.clips.save();
	}

	@Override
	public void restoreGraphicsState() {
		super.restoreGraphicsState();
		this.clips.restore();
	}

	@Override
	public void shadingFill(COSName name) throws IOException {
		this.order++;
		PDShading shading = getResources().getShading(name);
		if (shading != null) {
			note(shading);
		}
	}

	@Override
	void note(PDShading shading) throws IOException {
		this.paths.note(shading);
	}

}
