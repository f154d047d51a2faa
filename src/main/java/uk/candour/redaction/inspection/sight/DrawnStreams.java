package uk.candour.redaction.inspection.sight;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.pdfbox.cos.COSStream;

/**
 * The streams that some page has drawn, whichever desk read it: a stream is known by its
 * number in the file.
 */
public final class DrawnStreams {

	private final Set<Object> known = ConcurrentHashMap.newKeySet();

	/**
	 * Notes a stream.
	 * @return whether it is new
	 */
	public boolean add(COSStream stream) {
		return this.known.add((stream.getKey() != null) ? stream.getKey() : stream);
	}

}
