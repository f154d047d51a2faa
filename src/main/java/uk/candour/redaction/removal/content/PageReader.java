package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.Layers;
import uk.candour.redaction.removal.fonts.FontCodes;

/**
 * Follows the operators of a page and of everything it draws, and notes each glyph, image
 * and path with its place.
 */
public final class PageReader {

	static final int DEEPEST = 24;

	/** What entering a drawing costs, in operators. */
	private static final int ENTRY = 400;

	static final Rectangle2D EVERYWHERE = new Rectangle2D.Double(-1e9, -1e9, 2e9, 2e9);

	/** Entries of pictures through which something may be seen. */
	private static final List<COSName> HOLES = List.of(COSName.IMAGE_MASK, COSName.MASK, COSName.SMASK,
			COSName.getPDFName("SMaskInData"));

	private final FontCodes.Shelf fonts;

	private final StreamShelf streams;

	private final Layers layers;

	private final boolean letters;

	private Map<Integer, MarkedContent.Speech> structure = Map.of();

	private final PageContent out = new PageContent();

	private final Deque<GraphicsState> saved = new ArrayDeque<>();

	private final Set<Object> drawnOnce = new HashSet<>();

	private final Map<List<Object>, Tiling> tilings = new HashMap<>();

	private GraphicsState state = new GraphicsState();

	private MarkedContent marked;

	private PathTrace path;

	private StreamUse use;

	private AffineTransform base = new AffineTransform();

	private int clips;

	/**
	 * @param letters whether it matters where each letter stands: not when nothing is
	 * marked
	 */
	public PageReader(FontCodes.Shelf fonts, StreamShelf streams, Layers layers, boolean letters) {
		this.fonts = fonts;
		this.streams = streams;
		this.layers = layers;
		this.letters = letters;
	}

	/** Has it read what the structure says in place of marked content too. */
	public PageReader saying(Map<Integer, MarkedContent.Speech> instead) {
		this.structure = instead;
		return this;
	}

	/**
	 * Reads a page.
	 * @param contents of the page, its parts joined
	 * @param resources that it has or inherited; may be null
	 */
	public PageContent read(byte[] contents, COSDictionary resources) {
		this.out.root = new StreamUse(null, contents, this.streams.lex(contents), resources, null, 0, null);
		run(this.out.root);
		this.out.unclosed = this.saved.size();
		return this.out;
	}

	private void run(StreamUse next) {
		StreamUse outerUse = this.use;
		MarkedContent outerMarked = this.marked;
		PathTrace outerPath = this.path;
		this.use = next;
		this.marked = new MarkedContent(next, outerMarked, this.layers, this.structure);
		this.path = new PathTrace(next, this.out);
		int floor = this.saved.size();
		this.streams.spend(next.code.size() + ENTRY);
		for (int i = 0; i < next.code.size(); i++) {
			perform(next.code.get(i), i, floor);
		}
		if (next.parent != null) {
			while (this.saved.size() > floor) {
				this.state = this.saved.pop();
			}
		}
		this.marked.close(next.code.size());
		this.use = outerUse;
		this.marked = outerMarked;
		this.path = outerPath;
	}

	private void perform(Instruction op, int i, int floor) {
		TextState text = this.state.text;
		text.follow(op);
		this.state.paint = this.state.paint.coloured(op, space(op));
		switch (op.operator()) {
			case "q" -> save();
			case "Q" -> restore(i, floor);
			case "cm" -> this.state.ctm.concatenate(op.matrix());
			case "Tf" -> font(op);
			case "g", "rg", "k", "sc" -> {
				text.fill = colour(op);
				text.tile = null;
			}
			case "cs" -> text.tile = null;
			case "G", "RG", "K", "SC", "CS" -> text.strokeTile = null;
			case "W", "W*" -> text.clip = ++this.clips;
			case "Tj", "TJ", "'", "\"" -> show(op, i);
			case "Do" -> draw(op, i);
			case "BI" -> inline(op, i);
			case "sh" -> {
				eraseIfHidden(i, "");
				shade(op, i);
				lay(this.state.paint.clip(), false);
			}
			case "gs" -> graphics(op, i);
			case "scn", "SCN" -> {
				text.fill = op.operator().equals("scn") ? colour(op) : text.fill;
				pattern(op, i);
			}
			case "BDC", "BMC" -> this.marked.begin(op, i);
			case "EMC" -> this.marked.end(i);
			default -> this.state.paint = this.path.follow(op, i, this.state.ctm, text, this.state.paint,
					this.marked.hidden());
		}
	}

	private void shade(Instruction op, int i) {
		COSBase shading = resource(COSName.SHADING, op.name(0));
		if (!this.marked.hidden() && Shade.mayBeLetters(shading)) {
			Rectangle2D box = Shade.bounds((COSDictionary) shading, this.state.ctm);
			Rectangle2D open = this.state.paint.clip();
			this.out.shades.add(new Shade(this.use, i, (COSDictionary) shading,
					(open != null) ? box.createIntersection(open) : box, null));
		}
	}

	private COSBase space(Instruction op) {
		return op.operator().equalsIgnoreCase("cs") ? resource(COSName.COLORSPACE, op.name(0)) : null;
	}

	/** Notes what else is painted than paths; null for all that can be painted. */
	private void lay(Rectangle2D box, boolean opaque) {
		Rectangle2D place = (box != null) ? box : EVERYWHERE;
		Rectangle2D covering = opaque ? this.state.paint.covering(place) : null;
		this.out.laid.add(new PageContent.Laid((covering != null) ? covering : place, this.out.paths.size(),
				this.out.glyphs.size(), covering != null, false));
	}

	/** A number for a colour; 0 for the black with which a page begins. */
	private static int colour(Instruction op) {
		boolean black = op.operands().stream().allMatch((part) -> part instanceof Double level && level == 0);
		return black ? 0 : op.operands().hashCode();
	}

	private void save() {
		this.streams.spend(this.saved.size() > 4096 ? Integer.MAX_VALUE : 1);
		this.saved.push(this.state);
		this.state = this.state.copy();
	}

	private void restore(int i, int floor) {
		if (this.saved.size() > floor) {
			AffineTransform matrix = this.state.text.matrix;
			AffineTransform line = this.state.text.line;
			this.state = this.saved.pop();
			this.state.text.matrix = matrix;
			this.state.text.line = line;
		}
		else {
			this.use.erase(i);
		}
	}

	private void font(Instruction op) {
		COSDictionary list = this.use.resources.getCOSDictionary(COSName.FONT);
		COSName name = op.name(0);
		COSDictionary font = (list == null || name == null) ? null : list.getCOSDictionary(name);
		this.state.text.font = (font == null) ? null : this.fonts.get(font);
		this.state.text.size = op.number(1);
	}

	private void show(Instruction op, int i) {
		if (this.marked.hidden()) {
			this.use.replace(i, switch (op.operator()) {
				case "'" -> "T*";
				case "\"" -> Numbers.text(op.number(0)) + " Tw " + Numbers.text(op.number(1)) + " Tc T*";
				default -> "";
			});
			return;
		}
		TextState text = this.state.text;
		if (text.font == null) {
			COSDictionary none = new COSDictionary();
			none.setItem(COSName.SUBTYPE, COSName.TYPE1);
			none.setName(COSName.BASE_FONT, "Helvetica");
			text.font = this.fonts.get(none);
		}
		if (!this.letters && !text.font.type3()) {
			return;
		}
		Show show = new Show(this.use, i, text, new AffineTransform(this.state.ctm), this.marked.speech());
		show.from = this.out.glyphs.size();
		double pen = new ShowTrace(show, text, this.out, this.marked.tag()).draw(op.parts());
		show.to = this.out.glyphs.size();
		this.streams.spend(show.to - show.from);
		if (show.font.vertical()) {
			text.matrix.translate(0, pen);
		}
		else {
			text.matrix.translate(pen, 0);
		}
		this.use.shows.add(show);
		if (show.clips) {
			this.state.paint = this.state.paint.clipped(null, false);
		}
		if (text.tile != null || text.strokeTile != null) {
			this.out.glyphs.subList(show.from, show.to).forEach((glyph) -> text.paint(glyph.box()));
		}
		if (show.font.type3()) {
			procedures(show);
		}
	}

	private COSBase resource(COSName category, COSName name) {
		COSDictionary list = this.use.resources.getCOSDictionary(category);
		return (list == null || name == null) ? null : list.getDictionaryObject(name);
	}

	private void eraseIfHidden(int i, String instead) {
		if (this.marked.hidden()) {
			this.use.replace(i, instead);
		}
	}

	private void inline(Instruction op, int i) {
		eraseIfHidden(i, "");
		if (!this.marked.hidden() && op.last() instanceof Map<?, ?> entries) {
			@SuppressWarnings("unchecked")
			Map<COSName, Object> named = (Map<COSName, Object>) entries;
			this.out.pictures.add(new PageContent.Picture(this.use, i, null, named, new AffineTransform(this.state.ctm),
					this.marked.tag()));
			lay(lastPicture(), false);
		}
	}

	private Rectangle2D lastPicture() {
		return this.out.pictures.get(this.out.pictures.size() - 1).box();
	}

	private void draw(Instruction op, int i) {
		if (!(resource(COSName.XOBJECT, op.name(0)) instanceof COSStream object)) {
			return;
		}
		if (this.marked.hidden() || this.layers.hides(object.getDictionaryObject(COSName.OC))) {
			this.use.erase(i);
		}
		else if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE)) && !PictureColours.areKnown(object)) {
			this.streams.warn("A picture in colours that no reader knows was left out.");
			this.use.erase(i);
		}
		else if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
			this.out.pictures.add(new PageContent.Picture(this.use, i, object, null,
					new AffineTransform(this.state.ctm), this.marked.tag()));
			lay(lastPicture(), Paint.isUpright(this.state.ctm) && HOLES.stream().noneMatch(object::containsKey));
		}
		else {
			enter(object, i, COSName.XOBJECT, this.state.ctm);
		}
	}

	private void graphics(Instruction op, int i) {
		if (!(resource(COSName.EXT_G_STATE, op.name(0)) instanceof COSDictionary settings)) {
			return;
		}
		if (settings.getDictionaryObject(COSName.FONT) instanceof COSArray font && font.size() > 1
				&& font.getObject(0) instanceof COSDictionary dictionary
				&& font.getObject(1) instanceof COSNumber size) {
			this.state.text.font = this.fonts.get(dictionary);
			this.state.text.size = size.floatValue();
		}
		this.state.paint = this.state.paint.with(settings);
		COSDictionary mask = settings.getCOSDictionary(COSName.SMASK);
		if (mask != null && mask.getDictionaryObject(COSName.G) instanceof COSStream group) {
			enter(group, i, COSName.EXT_G_STATE, this.state.ctm);
		}
	}

	private void pattern(Instruction op, int i) {
		Tiling set = null;
		if (op.last() instanceof COSName name && resource(COSName.PATTERN, name) instanceof COSStream tile) {
			List<Object> once = List.of(System.identityHashCode(this.use), name);
			if (this.drawnOnce.add(once)) {
				enter(tile, i, COSName.PATTERN, this.base);
				List<StreamUse> drawn = this.use.children;
				this.tilings.put(once, drawn.isEmpty() ? null : drawn.get(drawn.size() - 1).tiling);
			}
			set = this.tilings.get(once);
		}
		else if (op.last() instanceof COSName name && resource(COSName.PATTERN, name) instanceof COSDictionary gradient
				&& Shade.mayBeLetters(gradient.getDictionaryObject(COSName.SHADING))) {
			set = new Tiling();
			this.out.shades.add(new Shade(this.use, i, gradient.getCOSDictionary(COSName.SHADING), null, set));
		}
		if (op.operator().equals("scn")) {
			this.state.text.tile = set;
		}
		else {
			this.state.text.strokeTile = set;
		}
	}

	private void procedures(Show show) {
		COSDictionary list = show.font.font.getCOSDictionary(COSName.CHAR_PROCS);
		if (list == null || !this.drawnOnce.add(show.font)) {
			return;
		}
		COSArray own = show.font.font.getCOSArray(COSName.FONT_MATRIX);
		AffineTransform matrix = (own != null && own.size() >= 6) ? new AffineTransform(own.toFloatArray())
				: AffineTransform.getScaleInstance(0.001, 0.001);
		for (COSName name : new ArrayList<>(list.keySet())) {
			if (list.getDictionaryObject(name) instanceof COSStream glyph) {
				AffineTransform place = new AffineTransform(show.toPage);
				place.scale(show.size, show.size);
				place.concatenate(matrix);
				enter(glyph, show.instruction, COSName.CHAR_PROCS, place,
						show.font.font.getCOSDictionary(COSName.RESOURCES));
			}
		}
	}

	private void enter(COSStream stream, int i, COSName category, AffineTransform ctm) {
		enter(stream, i, category, ctm, null);
	}

	/**
	 * Reads a stream that is drawn.
	 * @param given what it may use where it has nothing of its own, as glyphs use what
	 * their font has; null for what the stream that draws it uses
	 */
	private void enter(COSStream stream, int i, COSName category, AffineTransform ctm, COSDictionary given) {
		if (this.use.isDrawnBy(stream) || this.use.depth() >= DEEPEST) {
			this.streams.warn("A drawing that contains itself, or is nested too deeply, was left out.");
			this.use.erase(i);
			return;
		}
		COSDictionary own = stream.getCOSDictionary(COSName.RESOURCES);
		byte[] bytes = this.streams.bytes(stream);
		StreamUse child = new StreamUse(stream, bytes, this.streams.lex(stream, bytes),
				(own != null) ? own : (given != null) ? given : this.use.resources, this.use, i, category);
		this.use.children.add(child);
		GraphicsState outer = this.state;
		AffineTransform outerBase = this.base;
		this.state = outer.inside(stream, category, ctm);
		this.base = new AffineTransform(this.state.ctm);
		if (COSName.PATTERN.equals(category)) {
			child.tiling = new Tiling(stream, this.base);
		}
		run(child);
		this.base = outerBase;
		this.state = outer;
	}

}
