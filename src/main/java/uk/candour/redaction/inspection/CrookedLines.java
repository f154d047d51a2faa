package uk.candour.redaction.inspection;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Lines of writing on a picture that do not run from left to right: across the page at an
 * angle, along a curve, or one letter under the other. They are laid straight, each below
 * the last.
 */
final class CrookedLines {

	private static final int FEWEST = 3;

	private static final int MOST = 60;

	/** More spots are noise, or print so small that nobody reads it. */
	private static final int MOST_BLOBS = 6_000;

	private static final int MOST_LINES = 6;

	/** How many times larger than the smallest letter the largest of a word is. */
	private static final double SIZES = 2.3;

	/** How far apart letters stand that belong together, by their size. */
	private static final double REACH = 2.5;

	/** How far apart letters of print stand, by their size. */
	private static final double BESIDE = 0.7;

	/** So many beside each other are a line of print, unless they climb or fall. */
	private static final int PRINT = 5;

	/** How many times higher than most of its letters a line of print is. */
	private static final double HEIGHT = 2.2;

	/** Up to this angle a line is read as it lies, in degrees. */
	private static final double LEVEL = 8;

	/** What letters of a straight line stray from it, by their size. */
	private static final double STRAY = 0.35;

	/** Letters fill less of their boxes than this. */
	private static final double SOLID = 0.75;

	/** For so many letters there is at most one other spot among them. */
	private static final int STRANGERS = 3;

	/** Height of a letter that is read well, in pixels. */
	private static final double READABLE = 40;

	private static final int MARGIN = 30;

	private final GreyPicture grey;

	private final List<Row> rows = new ArrayList<>();

	private CrookedLines(GreyPicture grey) {
		this.grey = grey;
	}

	/** A letter of a line and how it is laid, at first by itself. */
	private record Laid(InkBlobs.Blob blob, AffineTransform place) {

		Rectangle2D box() {
			return this.place.createTransformedShape(this.blob.box()).getBounds2D();
		}

	}

	/**
	 * Letters that are laid together.
	 *
	 * @param dark whether they are as dark as anything on the picture
	 */
	private record Row(List<Laid> letters, InkBlobs ink, boolean dark) {

		Rectangle2D box() {
			return this.letters.stream().map(Laid::box).reduce(Rectangle2D::createUnion).orElseThrow();
		}

		Row moved(double x, double y) {
			return new Row(this.letters.stream().map((letter) -> {
				AffineTransform place = AffineTransform.getTranslateInstance(x, y);
				place.concatenate(letter.place());
				return new Laid(letter.blob(), place);
			}).toList(), this.ink, this.dark);
		}

	}

	/** The lines of a picture; null where all are straight. */
	static CrookedLines of(GreyPicture grey) {
		if (grey.width() < 2 * MARGIN || grey.height() < 2 * MARGIN) {
			return null;
		}
		CrookedLines lines = new CrookedLines(grey);
		List<InkBlobs> tones = InkBlobs.of(grey);
		for (InkBlobs ink : tones) {
			if (ink.blobs().size() <= MOST_BLOBS) {
				groups(ink.blobs()).stream()
					.filter((group) -> mayBeWriting(group, ink.blobs()))
					.forEach((group) -> lines.lay(group, ink, ink == tones.get(0)));
			}
		}
		return lines.rows.isEmpty() ? null : lines;
	}

	/** Spots that may be letters of a line which is not level. */
	private static List<List<InkBlobs.Blob>> groups(List<InkBlobs.Blob> blobs) {
		Set<InkBlobs.Blob> level = new HashSet<>();
		joined(blobs, CrookedLines::isBeside).stream().filter(CrookedLines::isLevel).forEach(level::addAll);
		return joined(blobs.stream().filter((blob) -> !level.contains(blob)).toList(), CrookedLines::belong).stream()
			.filter((group) -> group.size() >= FEWEST && group.size() <= MOST)
			.sorted(Comparator.comparingInt((group) -> -group.size()))
			.toList();
	}

	/** Spots of which each has something to do with another. */
	private static List<List<InkBlobs.Blob>> joined(List<InkBlobs.Blob> blobs,
			BiPredicate<InkBlobs.Blob, InkBlobs.Blob> both) {
		List<InkBlobs.Blob> sorted = blobs.stream().sorted(Comparator.comparingInt(InkBlobs.Blob::left)).toList();
		int[] first = new int[sorted.size()];
		int widest = sorted.stream().mapToInt(InkBlobs.Blob::size).max().orElse(0);
		for (int i = 0; i < first.length; i++) {
			first[i] = i;
			InkBlobs.Blob blob = sorted.get(i);
			for (int before = i - 1; before >= 0
					&& blob.left() - sorted.get(before).left() < (1 + REACH) * widest; before--) {
				if (both.test(blob, sorted.get(before))) {
					first[root(first, before)] = root(first, i);
				}
			}
		}
		Map<Integer, List<InkBlobs.Blob>> groups = new LinkedHashMap<>();
		for (int i = 0; i < first.length; i++) {
			groups.computeIfAbsent(root(first, i), (root) -> new ArrayList<>()).add(sorted.get(i));
		}
		return List.copyOf(groups.values());
	}

	private static int root(int[] first, int i) {
		int at = i;
		while (first[at] != at) {
			first[at] = first[first[at]];
			at = first[at];
		}
		return at;
	}

	private static boolean belong(InkBlobs.Blob one, InkBlobs.Blob other) {
		int larger = Math.max(one.size(), other.size());
		return larger <= SIZES * Math.min(one.size(), other.size()) && one.gap(other) <= REACH * larger;
	}

	private static boolean isBeside(InkBlobs.Blob one, InkBlobs.Blob other) {
		return one.top() < other.bottom() && other.top() < one.bottom()
				&& one.gap(other) < BESIDE * Math.max(one.size(), other.size());
	}

	/** Whether spots beside each other are print that runs from left to right. */
	private static boolean isLevel(List<InkBlobs.Blob> row) {
		int top = row.stream().mapToInt(InkBlobs.Blob::top).min().orElse(0);
		int bottom = row.stream().mapToInt(InkBlobs.Blob::bottom).max().orElse(0);
		return row.size() >= PRINT && bottom - top <= HEIGHT * middleSize(row);
	}

	private static int middleSize(List<InkBlobs.Blob> group) {
		return group.stream().mapToInt(InkBlobs.Blob::size).sorted().skip(group.size() / 2).findFirst().orElse(1);
	}

	/** Whether spots are thin enough, and stand for themselves as a word does. */
	private static boolean mayBeWriting(List<InkBlobs.Blob> group, List<InkBlobs.Blob> all) {
		long solid = group.stream().filter((blob) -> blob.full() > SOLID).count();
		long near = all.stream()
			.filter((blob) -> !group.contains(blob)
					&& group.stream().anyMatch((own) -> own.gap(blob) < own.size() && SIZES * blob.size() > own.size()))
			.count();
		return 2 * solid < group.size() && STRANGERS * near <= group.size();
	}

	private void lay(List<InkBlobs.Blob> group, InkBlobs ink, boolean dark) {
		if (this.rows.size() >= MOST_LINES) {
			return;
		}
		double size = middleSize(group);
		double scale = READABLE / size;
		double x = group.stream().mapToDouble(InkBlobs.Blob::x).average().orElse(0);
		double y = group.stream().mapToDouble(InkBlobs.Blob::y).average().orElse(0);
		double xx = 0;
		double xy = 0;
		double yy = 0;
		for (InkBlobs.Blob blob : group) {
			xx += (blob.x() - x) * (blob.x() - x);
			xy += (blob.x() - x) * (blob.y() - y);
			yy += (blob.y() - y) * (blob.y() - y);
		}
		double angle = Math.atan2(2 * xy, xx - yy) / 2;
		double spread = Math.hypot(xx - yy, 2 * xy);
		double across = Math.sqrt(Math.max(0, (xx + yy - spread) / 2 / group.size()));
		double length = Math.sqrt((xx + yy + spread) / 2 / group.size());
		boolean straight = across <= STRAY * size && length > 2 * across && length > 0.6 * size;
		double steep = Math.abs(Math.toDegrees(angle));
		if (straight && steep > LEVEL && steep < 90 - LEVEL) {
			List<InkBlobs.Blob> along = group.stream().sorted(Comparator.comparingDouble(InkBlobs.Blob::x)).toList();
			this.rows.add(turned(group, ink, dark, scale, -angle));
			this.rows.add(beside(along, ink, dark, scale, false));
		}
		else if (straight && steep >= 90 - LEVEL) {
			List<InkBlobs.Blob> down = group.stream().sorted(Comparator.comparingDouble(InkBlobs.Blob::y)).toList();
			this.rows.add(beside(down, ink, dark, scale, false));
		}
		else if (!straight) {
			List<InkBlobs.Blob> chain = chain(group);
			if (chain != null) {
				this.rows.add(beside(chain, ink, dark, scale, false));
				this.rows.add(beside(chain, ink, dark, scale, true));
			}
		}
	}

	/** All of a group turned together. */
	private static Row turned(List<InkBlobs.Blob> group, InkBlobs ink, boolean dark, double scale, double angle) {
		AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
		turn.rotate(angle);
		return new Row(group.stream().map((blob) -> new Laid(blob, turn)).toList(), ink, dark);
	}

	/** Letters laid beside each other, as they are or turned as the line is at each. */
	private static Row beside(List<InkBlobs.Blob> chain, InkBlobs ink, boolean dark, double scale, boolean turn) {
		List<Laid> letters = new ArrayList<>();
		double right = 0;
		for (int i = 0; i < chain.size(); i++) {
			InkBlobs.Blob blob = chain.get(i);
			InkBlobs.Blob before = chain.get(Math.max(0, i - 1));
			InkBlobs.Blob after = chain.get(Math.min(chain.size() - 1, i + 1));
			AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
			if (turn) {
				place.rotate(-Math.atan2(after.y() - before.y(), after.x() - before.x()));
			}
			Rectangle2D box = new Laid(blob, place).box();
			AffineTransform moved = AffineTransform.getTranslateInstance(right - box.getX(),
					turn ? -box.getCenterY() : -box.getMaxY());
			moved.concatenate(place);
			letters.add(new Laid(blob, moved));
			right += box.getWidth() + READABLE / 6;
		}
		return new Row(letters, ink, dark);
	}

	/** One after the other from one end; null where they lie side by side too. */
	private static List<InkBlobs.Blob> chain(List<InkBlobs.Blob> group) {
		List<InkBlobs.Blob> left = new ArrayList<>(group);
		InkBlobs.Blob at = group.stream().min(Comparator.comparingDouble(InkBlobs.Blob::x)).orElseThrow();
		List<InkBlobs.Blob> chain = new ArrayList<>();
		while (at != null) {
			chain.add(at);
			left.remove(at);
			at = left.stream().min(Comparator.comparingDouble(chain.get(chain.size() - 1)::distance)).orElse(null);
		}
		double[] steps = new double[chain.size() - 1];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = chain.get(i).distance(chain.get(i + 1));
		}
		double[] sorted = steps.clone();
		Arrays.sort(sorted);
		double step = sorted[sorted.length / 2];
		for (int i = 0; i < chain.size(); i++) {
			if (i < steps.length && steps[i] > 2.5 * step) {
				return null;
			}
			for (int j = i + 2; j < chain.size(); j++) {
				if (chain.get(i).distance(chain.get(j)) < 1.1 * step) {
					return null;
				}
			}
		}
		return (chain.size() > FEWEST) ? chain : null;
	}

	/** All of them, black on white, each below the last. */
	GreyPicture picture() {
		List<Row> laid = laid();
		Rectangle2D all = laid.stream().map(Row::box).reduce(Rectangle2D::createUnion).orElseThrow();
		BufferedImage picture = new BufferedImage((int) all.getMaxX() + MARGIN, (int) all.getMaxY() + MARGIN,
				BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D brush = picture.createGraphics();
		brush.setColor(Color.WHITE);
		brush.fillRect(0, 0, picture.getWidth(), picture.getHeight());
		brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		laid.forEach((row) -> row.letters().forEach((letter) -> draw(row, letter, brush)));
		brush.dispose();
		return GreyPicture.of(picture);
	}

	private List<Row> laid() {
		List<Row> laid = new ArrayList<>();
		double down = MARGIN;
		for (Row row : this.rows) {
			Rectangle2D box = row.box();
			laid.add(row.moved(MARGIN - box.getX(), down - box.getY()));
			down += box.getHeight() + MARGIN;
		}
		return laid;
	}

	private void draw(Row row, Laid letter, Graphics2D brush) {
		InkBlobs.Blob blob = letter.blob();
		int left = Math.max(0, blob.left() - 2);
		int top = Math.max(0, blob.top() - 2);
		BufferedImage alone = new BufferedImage(Math.min(this.grey.width(), blob.right() + 2) - left,
				Math.min(this.grey.height(), blob.bottom() + 2) - top, BufferedImage.TYPE_INT_ARGB);
		for (int y = 0; y < alone.getHeight(); y++) {
			for (int x = 0; x < alone.getWidth(); x++) {
				boolean own = row.ink().at(left + x, top + y) == blob.name();
				int shade = this.grey.pixels()[(top + y) * this.grey.width() + left + x] & 0xFF;
				if (own || row.dark() && isEdge(row, blob, left + x, top + y)) {
					int ink = row.dark() ? 255 - shade : 255;
					alone.setRGB(x, y, ink << 24);
				}
			}
		}
		AffineTransform place = new AffineTransform(letter.place());
		place.translate(left, top);
		brush.drawImage(alone, place, null);
	}

	private static boolean isEdge(Row row, InkBlobs.Blob blob, int x, int y) {
		return row.ink().at(Math.max(0, x - 2), y) == blob.name() || row.ink().at(x + 2, y) == blob.name()
				|| row.ink().at(x, Math.max(0, y - 2)) == blob.name() || row.ink().at(x, y + 2) == blob.name();
	}

	/**
	 * Where the letters stand, on the picture as it was, of a word that was read: all of
	 * the same size, so that none is told by how wide it is.
	 */
	List<Rectangle2D> places(Rectangle2D word) {
		List<InkBlobs.Blob> letters = laid().stream()
			.flatMap((row) -> row.letters().stream())
			.filter((letter) -> letter.box().intersects(word))
			.map(Laid::blob)
			.distinct()
			.toList();
		double side = letters.stream().mapToInt(InkBlobs.Blob::size).max().orElse(0);
		return letters.stream()
			.<Rectangle2D>map(
					(letter) -> new Rectangle2D.Double(letter.x() - side / 2, letter.y() - side / 2, side, side))
			.toList();
	}

}
