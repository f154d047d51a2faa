package uk.candour.detection;

import java.util.List;

/**
 * Finds personal data in text. Pure and thread-safe.
 */
public final class Detector {

	/**
	 * Spans in order of their start; overlapping ones resolved to the best.
	 * @param text any text
	 * @param parties the people of the case
	 */
	public List<Span> detect(String text, KnownParties parties) {
		throw new UnsupportedOperationException();
	}

}
