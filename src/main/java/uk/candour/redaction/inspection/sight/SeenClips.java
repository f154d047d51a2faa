package uk.candour.redaction.inspection.sight;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What clips what a page paints: paths, which are told apart by number, and letters.
 */
final class SeenClips {

	/** The path in force, those to return to, and all so far. */
	private int path;

	private final Deque<Integer> outer = new ArrayDeque<>();

	private int paths;

	/** Depth of the graphics state since which letters clip. */
	private int letters = Integer.MAX_VALUE;

	/** Number of the clipping path in force. */
	int path() {
		return this.path;
	}

	/** Another path clips from now on. */
	void next() {
		this.path = ++this.paths;
	}

	/** Notes the path to return to. */
	void save() {
		this.outer.push(this.path);
	}

	/** Returns to the path noted last. */
	void restore() {
		this.path = this.outer.isEmpty() ? this.path : this.outer.pop();
	}

	/** Letters clip from now on, as long as the graphics state is this deep. */
	void addLetters(int depth) {
		if (!areLetters(depth)) {
			this.letters = depth;
		}
	}

	/** Whether letters cut out what is painted: then it covers nothing. */
	boolean areLetters(int depth) {
		if (depth < this.letters) {
			this.letters = Integer.MAX_VALUE;
		}
		return this.letters != Integer.MAX_VALUE;
	}

}
