package uk.candour.redaction.removal.content;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

import uk.candour.redaction.removal.file.PageGeometry;

/**
 * Where the surviving glyphs of the touched lines of a page go, and where the bars. The
 * places say nothing about the width of what was removed: bars have widths in steps of
 * two em, survivors start on half points, and small shifts between letters are dropped
 * (Bland, Iyer and Levchenko 2023).
 */
public final class LinePlan {

	/** Width of a bar is a multiple of this many em where there is room. */
	private static final double STEP = 2;

	/** A gap of this many em starts a new cell that keeps its place. */
	private static final double CELL = 1.5;

	/** The same where several lines begin. */
	private static final double COLUMN = 0.7;

	private static final double WORD_GAP = 0.25;

	/** Steps, in points, in which lines begin that no margin explains. */
	private static final double INDENT = 24;

	private static final double DEPTH = 0.24;

	private static final double HEIGHT = 1.04;

	/**
	 * Glyphs drawn in one go.
	 *
	 * @param glyphs in order
	 * @param at place along the baseline of the first
	 */
	record Run(List<PlacedGlyph> glyphs, double at) {
	}

	private final Map<Show, List<Run>> runs = new IdentityHashMap<>();

	private final List<Bar> bars = new ArrayList<>();

	private final Map<PlacedGlyph, Bar> barOf = new HashMap<>();

	private final Set<PlacedGlyph> pinned;

	/** What is painted beside text and could hide what moves under it. */
	private final List<Obstacle> obstacles;

	/** What people drew over: nothing may come to lie under it. */
	private final List<Rectangle2D> areas;

	/** All lines of the page: beside one, others may begin a little higher or lower. */
	private final List<TextLine> lines;

	private final Columns columns;

	private final double right;

	private final double left;

	/**
	 * Plans the touched lines.
	 * @param page what the page draws, its glyphs marked
	 * @param geometry of the page
	 * @param pinned glyphs that lie over a picture and cannot move
	 * @param areas places that must be empty
	 */
	public LinePlan(PageContent page, PageGeometry geometry, Set<PlacedGlyph> pinned, List<Rectangle2D> areas) {
		this.areas = areas;
		this.obstacles = page.isMarked() ? Obstacle.of(page) : List.of();
		this.pinned = pinned;
		this.lines = page.isMarked() ? page.lines() : List.of();
		this.columns = new Columns(this.lines);
		this.left = geometry.visible().getMinX();
		this.right = geometry.visible().getMaxX();
		if (page.isMarked()) {
			this.lines.stream().filter(TextLine::touched).forEach(this::plan);
			page.glyphs.stream()
				.filter((glyph) -> glyph.mark != null && glyph.show.font.vertical())
				.forEach(this::upright);
			keepTheRest(page.glyphs);
		}
	}

	/** Vertical writing stays where it is, to the half point. */
	private void upright(PlacedGlyph removed) {
		this.runs.computeIfAbsent(removed.show, (ignored) -> new ArrayList<>());
		Bar bar = Bar.over(removed.box(), removed.mark, removed.tag);
		this.bars.add(bar);
		this.barOf.put(removed, bar);
	}

	/** No survivor of a touched operator may be lost, whatever line it was counted to. */
	private void keepTheRest(List<PlacedGlyph> glyphs) {
		Set<PlacedGlyph> placed = Collections.newSetFromMap(new IdentityHashMap<>());
		this.runs.values().forEach((list) -> list.forEach((run) -> placed.addAll(run.glyphs())));
		for (PlacedGlyph glyph : glyphs) {
			List<Run> known = this.runs.get(glyph.show);
			if (known != null && glyph.mark == null && !placed.contains(glyph)) {
				known.add(new Run(List.of(glyph), half(glyph.along())));
			}
		}
	}

	/** The bars of the touched lines. */
	public List<Bar> bars() {
		return this.bars;
	}

	/** The bar in place of a removed glyph; null for one that stays. */
	public Bar bar(PlacedGlyph glyph) {
		return this.barOf.get(glyph);
	}

	/** New runs of a show operator; null where its line is not touched. */
	List<Run> runs(Show show) {
		return this.runs.get(show);
	}

	boolean isEmpty() {
		return this.runs.isEmpty();
	}

	private void plan(TextLine line) {
		line.glyphs.forEach((glyph) -> this.runs.computeIfAbsent(glyph.show, (ignored) -> new ArrayList<>()));
		List<LinePiece> pieces = LinePiece.of(line);
		List<Obstacle> beside = this.obstacles.stream().filter((obstacle) -> obstacle.isBeside(line)).toList();
		boolean fixed = pieces.stream().anyMatch((piece) -> piece.isFixed(this.pinned));
		for (int from = 0; from < pieces.size();) {
			int to = from + 1;
			while (to < pieces.size() && !isApart(line, pieces.get(to - 1), pieces.get(to))) {
				to++;
			}
			double limit = Math.min(this.columns.end(line, pieces.get(from).start),
					(to < pieces.size()) ? pieces.get(to).start - WORD_GAP * line.em : edge(line));
			List<LinePiece> cell = pieces.subList(from, to);
			double start = cell.get(0).start;
			double end = cell.get(cell.size() - 1).end;
			limit = Math.min(limit, nextColumn(line, end) - WORD_GAP * line.em);
			boolean under = beside.stream().anyMatch((each) -> each.cuts(line, start, end));
			for (Obstacle each : beside) {
				double edge = each.start(line) - WORD_GAP * line.em;
				limit = (edge > start) ? Math.min(limit, edge) : limit;
			}
			double free = Math.max((from == 0) ? Double.NEGATIVE_INFINITY : pieces.get(from - 1).reach(),
					before(line, start));
			place(line, cell, limit, fixed || under, start(line, start, free + WORD_GAP * line.em));
			from = to;
		}
	}

	/** Whether a piece begins a cell or a column. */
	private boolean isApart(TextLine line, LinePiece before, LinePiece piece) {
		double gap = piece.start - before.reach();
		return gap >= CELL * line.em || gap >= COLUMN * line.em && this.columns.begin(line, piece.start, Columns.LINES);
	}

	/** Where what stands before a place at the height of a line ends. */
	private double before(TextLine line, double start) {
		DoubleStream things = this.obstacles.stream()
			.filter((obstacle) -> obstacle.isLevel(line))
			.mapToDouble((obstacle) -> obstacle.end(line));
		DoubleStream letters = this.lines.stream()
			.filter((other) -> other != line && other.isBeside(line))
			.flatMap((other) -> other.glyphs.stream())
			.mapToDouble(PlacedGlyph::end);
		return DoubleStream.concat(things, letters)
			.filter((end) -> end <= start)
			.max()
			.orElse(Double.NEGATIVE_INFINITY);
	}

	/** Where, behind a place, a line begins that stands a little higher or lower. */
	private double nextColumn(TextLine line, double end) {
		return this.lines.stream()
			.filter((other) -> other != line && other.isBeside(line))
			.flatMap((other) -> other.glyphs.stream())
			.filter((glyph) -> !glyph.blank())
			.mapToDouble(PlacedGlyph::along)
			.filter((along) -> along >= end)
			.min()
			.orElse(Double.MAX_VALUE);
	}

	private double edge(TextLine line) {
		Show show = line.glyphs.get(0).show;
		return (show.dirX > 0.99) ? this.right - Math.min(18, (this.right - this.left) / 20)
				: line.glyphs.get(line.glyphs.size() - 1).end();
	}

	/**
	 * Where a cell begins. One that begins where no other line does is set from the right
	 * or from the middle, so that its beginning tells how long it was: then in large
	 * steps, but neither before all other lines nor on what stands before it.
	 */
	private double start(TextLine line, double start, double free) {
		if (this.columns.begin(line, start, 1)) {
			return half(start);
		}
		double margin = this.lines.stream()
			.filter((other) -> other != line && other.isParallel(line))
			.mapToDouble((other) -> other.glyphs.get(0).along())
			.filter((begin) -> begin <= start)
			.min()
			.orElse(Double.NEGATIVE_INFINITY);
		double step = Math.max(Math.max(margin, free), Math.floor(start / INDENT) * INDENT);
		return (step > start || step < this.left) ? half(start) : step;
	}

	private void place(TextLine line, List<LinePiece> cell, double limit, boolean fixed, double start) {
		boolean touched = cell.stream().anyMatch((piece) -> piece.mark != null);
		boolean up = touched && !fixed && length(cell, line.em, true) + cell.get(0).start <= limit;
		double pen = (touched && !fixed) ? start : half(cell.get(0).start);
		LinePiece before = null;
		List<double[]> empty = empty(line);
		for (LinePiece piece : cell) {
			if (before != null) {
				double gap = piece.start - before.end;
				pen = (gap < -0.3 * line.em) ? half(piece.start + before.placed - before.start)
						: (!fixed) ? pen + gap(before, piece, line.em)
								: (piece.mark != null) ? Math.max(half(piece.start), pen) : half(piece.start);
			}
			pen = (piece.mark == null) ? beyond(empty, piece, pen, limit, line.em) : pen;
			piece.placed = pen;
			if (piece.mark == null) {
				this.runs.get(piece.glyphs.get(0).show).add(new Run(piece.glyphs, pen));
				pen += piece.natural();
			}
			else {
				double width = fixed ? Math.max(2, Math.ceil((piece.end - pen) / 2) * 2)
						: piece.blank() ? WORD_GAP * line.em : width(piece, line.em, up);
				bar(piece, pen, width, line);
				pen += width;
			}
			before = piece;
		}
	}

	/** Stretches of a line over which people drew, along its baseline. */
	private List<double[]> empty(TextLine line) {
		Show show = line.glyphs.get(0).show;
		return this.areas.stream().filter((area) -> {
			double[] across = Obstacle.span(area, -show.dirY, show.dirX);
			return across[0] < line.across + 0.72 * line.em && across[1] > line.across - 0.2 * line.em;
		}).map((area) -> Obstacle.span(area, show.dirX, show.dirY)).toList();
	}

	/** What stood behind an area stays behind it, where there is room with a gap. */
	private static double beyond(List<double[]> empty, LinePiece piece, double pen, double limit, double em) {
		double at = pen;
		for (double[] stretch : empty) {
			boolean behind = (piece.start + piece.end) / 2 > (stretch[0] + stretch[1]) / 2;
			if (behind && at < stretch[1] && at + piece.natural() > stretch[0]) {
				double gap = half(stretch[1] + WORD_GAP * em);
				at = (gap + piece.natural() <= limit) ? gap : Math.max(half(piece.start), stretch[1]);
			}
		}
		return at;
	}

	private double length(List<LinePiece> cell, double em, boolean up) {
		double length = 0;
		LinePiece before = null;
		for (LinePiece piece : cell) {
			length += (before == null) ? 0 : Math.max(0, gap(before, piece, em));
			length += (piece.mark == null) ? piece.natural() : width(piece, em, up);
			before = piece;
		}
		return length;
	}

	/**
	 * Beside a bar there is one gap only: its width would tell part of what was removed.
	 */
	private static double gap(LinePiece before, LinePiece piece, double em) {
		double gap = quantised((piece.start - before.end) / em, em);
		boolean beside = before.mark != null || piece.mark != null;
		return (beside && gap != 0) ? WORD_GAP * em : gap;
	}

	/**
	 * The next step above the removed width; or the one under it where the line is full.
	 */
	private static double width(LinePiece piece, double em, boolean up) {
		double steps = (piece.end - piece.start) / (STEP * em);
		return Math.max(up ? STEP * em : em, (up ? Math.ceil(steps) : Math.floor(steps)) * STEP * em);
	}

	private void bar(LinePiece piece, double at, double width, TextLine line) {
		if (piece.blank() || width <= 0) {
			return;
		}
		PlacedGlyph first = piece.glyphs.get(0);
		Show show = first.show;
		double em = Math.max(1, show.em());
		double up = (show.upX * -show.dirY + show.upY * show.dirX < 0) ? -1 : 1;
		double low = (up > 0) ? -DEPTH * em : -(HEIGHT - DEPTH) * em;
		double shift = at - first.along();
		double x = first.x + show.dirX * shift - show.dirY * low;
		double y = first.y + show.dirY * shift + show.dirX * low;
		Bar bar = new Bar(x, y, show.dirX, show.dirY, width, HEIGHT * em, piece.mark, first.tag);
		this.bars.add(bar);
		piece.glyphs.forEach((glyph) -> this.barOf.put(glyph, bar));
	}

	static double half(double value) {
		return Math.round(value * 2) / 2d;
	}

	/** Gaps survive in steps of a quarter em only. */
	static double quantised(double gap, double em) {
		return (Math.abs(gap) < 0.12) ? 0
				: Math.max(1, Math.round(Math.abs(gap) / WORD_GAP)) * WORD_GAP * em * Math.signum(gap);
	}

}
