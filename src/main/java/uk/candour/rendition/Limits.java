package uk.candour.rendition;

import java.time.Duration;

/**
 * How much one file may ask for, so that a hostile or endless one ends with a message and
 * not with a machine that stands still.
 *
 * @param bytes size of the original
 * @param pages pages of the PDF
 * @param unpacked bytes of everything inside a compressed file
 * @param part bytes of one XML part inside an office file
 * @param pixels width times height of one picture
 * @param depth how deep e-mails may be attached to e-mails
 * @param enclosures attachments in all
 * @param scans pages read by text recognition
 * @param patience how long an outside program may take for one page or one file
 */
record Limits(long bytes, int pages, long unpacked, long part, long pixels, int depth, int enclosures, int scans,
		Duration patience) {

	private static final long MIB = 1024L * 1024;

	static Limits usual() {
		return new Limits(50 * MIB, 2000, 400 * MIB, 48 * MIB, 100_000_000L, 6, 200, 300, Duration.ofSeconds(90));
	}

}
