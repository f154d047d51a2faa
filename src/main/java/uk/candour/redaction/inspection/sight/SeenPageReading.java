package uk.candour.redaction.inspection.sight;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
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
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
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
public final class SeenPageReading extends PathReading {

	private static final Set<String> SHOWING = Set.of(OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED,
			OperatorName.SHOW_TEXT_LINE, OperatorName.SHOW_TEXT_LINE_AND_SPACE);

	private static final int WHITE = 0xFFFFFF;

	private static final int MOST_GLYPHS = 3_000_000;

	private final InspectionBudget budget;

	private final GlyphMeaning meaning;

	private final HiddenLayers layers;

	private final DrawnStreams drawn;

	private final List<SeenGlyph> glyphs = new ArrayList<>();

	private final LettersAsDrawn asDrawn;

	private final SeenCovers covers = new SeenCovers();

	private final List<SeenPage.Picture> pictures = new ArrayList<>();

	private final List<Rectangle2D> unplaced = new ArrayList<>();

	private final SeenSpeech speech = new SeenSpeech();

	private final List<String> problems = new ArrayList<>();

	private final Set<COSStream> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<Boolean> hidden = new ArrayDeque<>();

	private int hiddenDepth;

	private int sheerDepth;

	private int order;

	private final SeenShapes shapes = new SeenShapes();

	private final UnseenShapes unseen = new UnseenShapes();

	private final TurnedShapes turned = new TurnedShapes();

	/** How the path that ends next was painted. */
	private UnseenShapes.Way way = UnseenShapes.Way.NONE;

	private final Set<COSStream> cells = Collections.newSetFromMap(new IdentityHashMap<>());

	/** To the next cell of the pattern that is read; null outside patterns and masks. */
	private AffineTransform cell;

	/** Depth of the graphics state since which text clips what is painted. */
	private int textClip = Integer.MAX_VALUE;

	private boolean inAnnotation;

	private boolean withoutText;

	/** Whether an operator takes its last operands where there are too many. */
	private boolean takesLast;

	private boolean surplus;

	private final Map<COSDictionary, Integer> fonts = new IdentityHashMap<>();

	private SeenGlyph.Style style;

	/** The colour of the last glyph. */
	private PDColor colour;

	private int rgb = -1;

	/** The turn and size of the last glyph. */
	private Slant slant;

	/** Number of the clipping path in force, those to return to, and all so far. */
	private int clip;

	private final Deque<Integer> outerClips = new ArrayDeque<>();

	private int clips;

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
		this.meaning = meaning;
		this.asDrawn = new LettersAsDrawn(meaning);
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
		attempt("its content", () -> processPage(page));
		attempt("its annotations", this::readAnnotations);
		PDRectangle crop = page.getCropBox();
		Rectangle2D visible = new Rectangle2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(),
				crop.getHeight());
		double unit = Math.max(0.001, page.getCOSObject().getFloat(COSName.getPDFName("UserUnit"), 1));
		return new SeenPage(number, visible, Math.floorMod(page.getRotation(), 360), unit, this.glyphs,
				this.asDrawn.looks(), this.covers.all(), this.pictures, this.unplaced, this.speech.inTurn(),
				this.speech.replacements(), this.problems, this.shapes.drawing(this.glyphs,
						this.unseen.on(visible, this.covers.all(), this.pictures), this.turned.groups()));
	}

	/**
	 * Reads a stream that no page draws: an unused form, a pattern, a glyph procedure.
	 */
	public SeenPage readLoose(PDContentStream content) {
		attempt("a stream that no page draws", () -> processChildStream(content, getPage()));
		return new SeenPage(0, new Rectangle2D.Double(), 0, 1, this.glyphs, Map.of(), List.of(), List.of(), List.of(),
				this.speech.spoken(), this.speech.replacements(), this.problems, SeenPage.Drawing.NONE);
	}

	private void attempt(String what, Reading reading) {
		try {
			reading.run();
		}
		catch (UnusablePdf ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			this.problems.add(what + " cannot be read in full (" + ex.getClass().getSimpleName() + ")");
		}
	}

	private void readAnnotations() throws IOException {
		this.inAnnotation = true;
		for (PDAnnotation annotation : getPage().getAnnotations()) {
			this.budget.check();
			attempt("an annotation", () -> showAnnotation(annotation));
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
			attempt("a mask", this::readMask);
		}
	}

	/** Reads what is drawn to mask something else, once. */
	private void readMask() throws IOException {
		PDSoftMask mask = getGraphicsState().getSoftMask();
		if (this.cell != null || mask == null || !this.cells.add(mask.getGroup().getCOSObject())) {
			return;
		}
		this.cell = new AffineTransform();
		try {
			apart(() -> processSoftMask(mask.getGroup()));
		}
		finally {
			this.cell = null;
		}
	}

	@Override
	protected void operatorException(Operator operator, List<COSBase> operands, IOException ex) {
		// one that lacks what it takes shows nothing in any reader
		if (SHOWING.contains(operator.getName()) && !(ex instanceof MissingOperandException)) {
			this.problems.add("text cannot be read in full (" + ex.getClass().getSimpleName() + ")");
		}
	}

	@Override
	protected void showText(byte[] string) throws IOException {
		// letters of this kind are drawings and may cover others
		boolean drawn = getGraphicsState().getTextState().getFont() instanceof PDType3Font;
		if (!this.withoutText || drawn) {
			super.showText(string);
		}
	}

	@Override
	protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
		if (this.cell != null) {
			return;
		}
		if (this.glyphs.size() > MOST_GLYPHS) {
			throw InspectionBudget.tooLarge();
		}
		this.budget.tick();
		if (getGraphicsState().getTextState().getRenderingMode().isClip() && !isClippedToText()) {
			this.textClip = getGraphicsStackSize();
		}
		GlyphMeaning.Meaning read = this.meaning.of(font, code);
		boolean vertical = font.isVertical();
		double w = vertical ? 0 : displacement.getX();
		double h = vertical ? displacement.getY() : 0;
		Point2D end = matrix.transformPoint((float) w, (float) h);
		if (this.slant == null || !this.slant.isOf(matrix, vertical)) {
			this.slant = Slant.of(matrix, vertical);
		}
		Rectangle2D cell = GlyphCell.of(matrix, w, vertical);
		int number = this.fonts.computeIfAbsent(font.getCOSObject(), (f) -> this.fonts.size());
		this.asDrawn.note(number, font, code, read.text());
		this.glyphs.add(new SeenGlyph(read.text(), read.other(), this.speech.said(), matrix.getTranslateX(),
				matrix.getTranslateY(), end.getX(), end.getY(), this.slant.angle(), this.slant.size(), cell,
				++this.order, style(), number));
	}

	/** One and the same as long as nothing of it changes. */
	private SeenGlyph.Style style() {
		PDGraphicsState state = getGraphicsState();
		if (state.getNonStrokingColor() != this.colour) {
			this.colour = state.getNonStrokingColor();
			this.rgb = PlainColour.rgb(this.colour);
			attempt("a pattern", () -> readPattern(this.colour));
		}
		int mode = state.getTextState().getRenderingMode().intValue();
		double alpha = state.getNonStrokeAlphaConstant();
		boolean off = this.hiddenDepth > 0;
		if (this.style == null || !this.style.is(mode, this.rgb, alpha, off, this.clip)) {
			this.style = new SeenGlyph.Style(mode, this.rgb, alpha, off, this.clip);
		}
		return this.style;
	}

	@Override
	public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
		if (this.cell != null) {
			return;
		}
		boolean off = COSName.OC.equals(tag) && this.layers.hides(properties);
		this.hidden.push(off);
		this.hiddenDepth += off ? 1 : 0;
		this.speech.begin(tag, properties);
	}

	@Override
	public void endMarkedContentSequence() {
		if (this.cell != null) {
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
		if (this.cell == null) {
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
		if (this.cell != null) {
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
		attempt("a pattern", () -> readPattern(ink));
		path().setWindingRule(rule);
		this.way = (PlainColour.rgb(ink) == WHITE) ? UnseenShapes.Way.WHITE : UnseenShapes.Way.SEEN;
		endPath();
	}

	/** Reads what stands in the cells of a pattern, once, and looks at shadings. */
	private void readPattern(PDColor ink) throws IOException {
		if (this.cell == null && ink != null && ink.getColorSpace() instanceof PDPattern space) {
			PDAbstractPattern pattern = space.getPattern(ink);
			if (pattern instanceof PDTilingPattern cells && this.cells.add((COSStream) cells.getCOSObject())) {
				readCell(cells, ink, space.getUnderlyingColorSpace());
			}
			else if (pattern instanceof PDShadingPattern gradient && gradient.getShading() != null) {
				this.shapes.note(gradient.getShading());
			}
		}
	}

	private void readCell(PDTilingPattern pattern, PDColor ink, PDColorSpace plain) throws IOException {
		AffineTransform along = pattern.getMatrix().createAffineTransform();
		this.cell = AffineTransform.getTranslateInstance(along.getScaleX() * pattern.getXStep(),
				along.getShearY() * pattern.getXStep());
		try {
			apart(() -> processTilingPattern(pattern, (plain != null) ? new PDColor(ink.getComponents(), plain) : null,
					plain));
		}
		finally {
			this.cell = null;
		}
	}

	@Override
	public void fillAndStrokePath(int rule) {
		fillPath(rule);
	}

	@Override
	public void strokePath() {
		PDColor ink = getGraphicsState().getStrokingColor();
		attempt("a pattern", () -> readPattern(ink));
		this.way = (PlainColour.rgb(ink) == WHITE) ? UnseenShapes.Way.WHITE : UnseenShapes.Way.SEEN;
		if (this.cell != null) {
			endPath();
			return;
		}
		this.shapes.noteDashes(getGraphicsState().getLineDashPattern().getDashArray().length, path());
		float width = transformWidth(getGraphicsState().getLineWidth());
		Rectangle2D bounds = path().getBounds2D();
		if (width >= 5 && Math.min(bounds.getWidth(), bounds.getHeight()) < 1) {
			Rectangle2D bar = new Rectangle2D.Double(bounds.getX() - (bounds.getWidth() < 1 ? width / 2 : 0),
					bounds.getY() - (bounds.getHeight() < 1 ? width / 2 : 0), Math.max(bounds.getWidth(), width),
					Math.max(bounds.getHeight(), width));
			addCover(bar, PlainColour.rgb(getGraphicsState().getStrokingColor()), getGraphicsState().getAlphaConstant(),
					"line");
		}
		endPath();
	}

	private void addCover(Shape shape, String what) {
		PDGraphicsState state = getGraphicsState();
		addCover(shape, PlainColour.rgb(state.getNonStrokingColor()), state.getNonStrokeAlphaConstant(), what);
	}

	private void addCover(Shape shape, int rgb, double alpha, String what) {
		this.order++;
		if (this.cell == null && !isClippedToText() && this.sheerDepth == 0 && this.hiddenDepth == 0) {
			this.covers.add(shape, rgb, alpha, getGraphicsState(), this.order, what);
		}
	}

	/** Whether letters cut out what is painted: then it covers nothing. */
	private boolean isClippedToText() {
		if (getGraphicsStackSize() < this.textClip) {
			this.textClip = Integer.MAX_VALUE;
		}
		return this.textClip != Integer.MAX_VALUE;
	}

	@Override
	public void endPath() {
		if (this.cell != null) {
			this.unseen.noteInCell(path(), this.cell);
		}
		else {
			this.shapes.note(path());
			this.turned.note(path(), getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
			boolean unpainted = this.way == UnseenShapes.Way.NONE && !clips();
			this.unseen.note(path(), this.order, getGraphicsState().getCurrentClippingPath().getBounds2D(),
					(unpainted || this.hiddenDepth > 0) ? UnseenShapes.Way.NONE
							: (this.way == UnseenShapes.Way.WHITE) ? this.way : UnseenShapes.Way.SEEN);
		}
		this.way = UnseenShapes.Way.NONE;
		this.clip = clips() ? ++this.clips : this.clip;
		startNext();
	}

	@Override
	public void saveGraphicsState() {
		super.saveGraphicsState();
		this.outerClips.push(this.clip);
	}

	@Override
	public void restoreGraphicsState() {
		super.restoreGraphicsState();
		this.clip = this.outerClips.isEmpty() ? this.clip : this.outerClips.pop();
	}

	@Override
	public void shadingFill(COSName name) throws IOException {
		this.order++;
		PDShading shading = getResources().getShading(name);
		if (shading != null) {
			this.shapes.note(shading);
		}
	}

}
