package uk.candour.redaction.removal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import uk.candour.redaction.removal.content.MarkedContent;
import uk.candour.redaction.removal.content.PlacedGlyph;
import uk.candour.redaction.removal.fonts.Fold;

/**
 * The glyphs of a page in some order as one text, with the way back from each character
 * to its glyph.
 */
final class SearchText {

	/** How a glyph's text is prepared. */
	enum Reading {

		LOOSE, CASED, PLAIN,
		/** Plain, and words that a hyphen parts at the end of a line are joined. */
		JOINED,
		/** Likewise, but with the hyphen. */
		HYPHENATED;

		/** Whether letters stay as they are, for expressions. */
		boolean isPlain() {
			return this != LOOSE && this != CASED;
		}

	}

	/** What is taken for the text of a glyph. */
	enum Source {

		/** What it extracts as. */
		CODE,
		/** What it draws, where that is something else. */
		SHAPE,
		/** What it extracts as, signs for several letters read from right to left. */
		TURNED,
		/** The text that replaces it, where one does. */
		SPEECH

	}

	/** A gap of this many em is a space, whatever the codes say. */
	private static final double SPACE = 0.19;

	/** A gap up to this many em, which no code asks for, is no blank for every reader. */
	private static final double DOUBTFUL = 0.25;

	/** Where a blank leaves no more than this many em, nobody sees it. */
	private static final double UNSEEN = 0.12;

	/** A gap of this many em may part two columns. */
	private static final double COLUMN = 1.2;

	/** A gap of this many em may be a space. */
	private static final double THIN = 0.05;

	/** Single letters, or pairs among them, in a row are read as one spaced-out word. */
	private static final int SPACED_OUT = 4;

	/** The most that stands between the letters of a spaced-out word. */
	private static final int GAP = 3;

	private final StringBuilder text = new StringBuilder();

	private final Reading reading;

	private final Source source;

	private MarkedContent.Speech speech;

	private int[] glyphs = new int[1024];

	/** Signs that turn round what follows them, and where they stand. */
	private final StringBuilder signs = new StringBuilder();

	private final List<Integer> turnedAt = new ArrayList<>();

	/** Made when it is asked for. */
	private String compact;

	/** How often the order ran against the way one reads. */
	private int turns;

	private boolean joins;

	private SearchText(Reading reading, Source source) {
		this.reading = reading;
		this.source = source;
	}

	/**
	 * Reads glyphs.
	 * @param order the glyphs as they are to be read
	 */
	static SearchText of(List<PlacedGlyph> order, Reading reading, Source source) {
		SearchText made = new SearchText(reading, source);
		PlacedGlyph before = null;
		PlacedGlyph ink = null;
		for (int i = 0; i < order.size(); i++) {
			PlacedGlyph glyph = order.get(i);
			if (before != null && made.repeats(before, glyph)) {
				continue;
			}
			made.gap(before, glyph);
			if (before != ink && !glyph.blank()) {
				made.withoutUnseenBlank(ink, glyph);
			}
			made.append(glyph, i);
			before = glyph;
			ink = glyph.blank() ? ink : glyph;
		}
		if (!reading.isPlain()) {
			made.joinSpacedOut();
		}
		return made;
	}

	private boolean repeats(PlacedGlyph before, PlacedGlyph glyph) {
		return before.code == glyph.code && !glyph.blank()
				&& Math.abs(glyph.x - before.x) + Math.abs(glyph.y - before.y) < 0.3 * Math.abs(glyph.cell());
	}

	private void gap(PlacedGlyph before, PlacedGlyph glyph) {
		if (before == null) {
			return;
		}
		double em = Math.max(0.01, Math.min(before.show.em(), glyph.show.em()));
		double turn = before.show.dirX * glyph.show.dirX + before.show.dirY * glyph.show.dirY;
		double rise = glyph.across() - before.across();
		if (before.show.font.vertical()) {
			double step = Math.abs(before.y - glyph.y) + Math.abs(before.x - glyph.x);
			separate((step > 2 * em) ? '\n' : 0);
			return;
		}
		if (turn < 0.99 || Math.abs(rise) > 0.5 * Math.max(before.show.em(), glyph.show.em())) {
			this.turns += (turn < 0.99 || rise > 0) ? 1 : 0;
			separate('\n');
			return;
		}
		double gap = glyph.along() - before.end();
		double wide = Math.max(0.01, Math.min(before.show.wide(), glyph.show.wide()));
		if (gap < -0.6 * wide) {
			this.turns++;
			separate((gap < -2 * wide) ? '\n' : Fold.WEAK);
		}
		else if (gap > SPACE * wide) {
			this.turns += (gap > COLUMN * wide) ? 1 : 0;
			boolean doubtful = gap < DOUBTFUL * wide && !this.reading.isPlain();
			separate(doubtful ? Fold.THIN : ' ');
		}
		else if (gap > THIN * wide) {
			separate(Fold.WEAK);
		}
	}

	/** A blank between two letters that stand close together is in the file only. */
	private void withoutUnseenBlank(PlacedGlyph ink, PlacedGlyph glyph) {
		if (ink == null || this.reading.isPlain()) {
			return;
		}
		double wide = Math.max(0.01, Math.min(ink.show.wide(), glyph.show.wide()));
		double gap = glyph.along() - ink.end();
		boolean sameWay = ink.show.dirX * glyph.show.dirX + ink.show.dirY * glyph.show.dirY > 0.99;
		if (sameWay && Math.abs(glyph.across() - ink.across()) < UNSEEN * wide && Math.abs(gap) < UNSEEN * wide) {
			for (int k = this.text.length() - 1; k >= 0 && parts(k); k--) {
				this.text.setCharAt(k, Fold.THIN);
			}
		}
	}

	private void separate(char c) {
		int last = this.text.length() - 1;
		if (c == 0 || last < 0) {
			return;
		}
		char before = this.text.charAt(last);
		if (before == '\n' || ((before == ' ' || before == Fold.THIN) && c != '\n')) {
			return;
		}
		if (!this.reading.isPlain()) {
			add(c, -1);
		}
		else if (c == '\n' && this.reading != Reading.PLAIN && isHyphen(last)) {
			this.text.setLength((this.reading == Reading.JOINED) ? last : last + 1);
			this.joins = true;
		}
		else if (c == ' ' || c == '\n') {
			add(' ', -1);
		}
	}

	private boolean isHyphen(int at) {
		return Character.getType(this.text.charAt(at)) == Character.DASH_PUNCTUATION;
	}

	/** Whether it joined words that the end of a line parts. */
	boolean joins() {
		return this.joins;
	}

	private void append(PlacedGlyph glyph, int index) {
		if (this.source == Source.SPEECH && glyph.show.speech != null) {
			speak(glyph.show.speech, index);
			return;
		}
		boolean shape = this.source == Source.SHAPE;
		String said = (shape && glyph.code.shape != null) ? glyph.code.shape : glyph.code.text;
		if (said == null) {
			add('\ufffd', index);
			return;
		}
		if (Directions.in(said)) {
			pieces(said, index);
			return;
		}
		add((this.reading != Reading.LOOSE) ? folded(said) : (this.source == Source.TURNED && glyph.code.isTurnable())
				? Fold.reversed(glyph.code.loose(false)) : glyph.code.loose(shape), index);
	}

	private String folded(String said) {
		return switch (this.reading) {
			case LOOSE -> Fold.loose(said);
			case CASED -> Fold.cased(said);
			case PLAIN, JOINED, HYPHENATED -> Fold.visible(said);
		};
	}

	/** Adds a text with signs that turn round what follows them. */
	private void pieces(String said, int index) {
		int from = 0;
		for (int i = 0; i < said.length(); i++) {
			if (Directions.isSign(said.charAt(i))) {
				add(folded(said.substring(from, i)), index);
				this.signs.append(said.charAt(i));
				this.turnedAt.add(this.text.length());
				from = i + 1;
			}
		}
		add(folded(said.substring(from)), index);
	}

	/** Says a text once for all glyphs that it replaces. */
	private void speak(MarkedContent.Speech said, int index) {
		if (said.equals(this.speech)) {
			return;
		}
		this.speech = said;
		pieces(said.text(), index);
	}

	/**
	 * The same as it is seen where it is copied to, if signs turn some of it round.
	 */
	List<SearchText> asSeen() {
		return this.signs.isEmpty() ? List.of() : Directions.WAYS.stream().map(this::asSeen).toList();
	}

	private SearchText asSeen(int way) {
		StringBuilder signed = new StringBuilder();
		for (int i = 0, k = 0; i <= this.text.length(); i++) {
			while (k < this.signs.length() && (this.turnedAt.get(k) <= i || i == this.text.length())) {
				signed.append(this.signs.charAt(k++));
			}
			signed.append(this.text, i, Math.min(i + 1, this.text.length()));
		}
		int[] unsigned = new int[signed.length()];
		int sign = 0;
		for (int i = 0; i < unsigned.length; i++) {
			boolean is = Directions.isSign(signed.charAt(i));
			unsigned[i] = i - sign;
			sign += is ? 1 : 0;
		}
		SearchText seen = new SearchText(this.reading, this.source);
		for (int i : Directions.seen(signed.toString(), way)) {
			seen.add(signed.charAt(i), this.glyphs[unsigned[i]]);
		}
		seen.joins = this.joins;
		return seen;
	}

	private void add(String folded, int index) {
		for (int i = 0; i < folded.length(); i++) {
			add(folded.charAt(i), index);
		}
	}

	private void add(char c, int index) {
		if (this.text.length() == this.glyphs.length) {
			this.glyphs = Arrays.copyOf(this.glyphs, this.glyphs.length * 2);
		}
		this.glyphs[this.text.length()] = index;
		this.text.append(c);
	}

	private void joinSpacedOut() {
		int start = 0;
		int end = -1;
		int alone = 0;
		for (int from = next(0); from < this.text.length();) {
			int to = from;
			while (to < this.text.length() && !parts(to)) {
				to++;
			}
			boolean few = to - from <= 2 && Character.isLetterOrDigit(this.text.charAt(from));
			if (!few || end < 0 || from - end > GAP) {
				join(start, end, alone);
				start = from;
				alone = 0;
			}
			alone += (few && to - from == 1) ? 1 : 0;
			end = few ? to : -1;
			from = next(to);
		}
		join(start, end, alone);
	}

	/** Where the next letters begin. */
	private int next(int from) {
		int at = from;
		while (at < this.text.length() && parts(at)) {
			at++;
		}
		return at;
	}

	private void join(int start, int end, int alone) {
		for (int k = start; alone >= SPACED_OUT && k < end; k++) {
			if (parts(k)) {
				this.text.setCharAt(k, Fold.WEAK);
			}
		}
	}

	private boolean parts(int i) {
		char c = this.text.charAt(i);
		return c == ' ' || c == '\n' || c == Fold.WEAK || c == Fold.THIN;
	}

	/** Whether the order may differ from the one in which a person reads. */
	boolean jumps() {
		return this.turns > 0;
	}

	/**
	 * Whether one replacing text says it all, so that nothing that is shown needs to go.
	 */
	boolean isOnlySpoken(Wanted.Hit hit) {
		return speaks() && hit.end() - hit.start() > 1 && glyph(hit.start()) >= 0
				&& glyph(hit.start()) == glyph(hit.end() - 1);
	}

	/** Whether texts that replace glyphs were read in their stead. */
	boolean speaks() {
		return this.source == Source.SPEECH;
	}

	CharSequence text() {
		return this.text;
	}

	String compact() {
		if (this.compact == null) {
			this.compact = Fold.compact(this.text.toString());
		}
		return this.compact;
	}

	/** Index in the order of the glyph behind a character, or -1. */
	int glyph(int character) {
		return this.glyphs[character];
	}

}
