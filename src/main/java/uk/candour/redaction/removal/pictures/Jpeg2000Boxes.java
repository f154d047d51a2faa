package uk.candour.redaction.removal.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.Bounded;

/**
 * The boxes of a JPEG 2000 file (ITU-T T.800, annex I) that a picture needs; notes, maps
 * and whatever programs put beside it stay behind, and so do remarks in the codes.
 */
public final class Jpeg2000Boxes {

	private static final int LARGEST = 256 << 20;

	private static final String CODES = "jp2c";

	/** Boxes of boxes. */
	private static final Set<String> PARTED = Set.of("jp2h", "jpch", "jplh", "cgrp");

	private static final Set<String> NEEDED = Set.of("jP  ", "ftyp", "rreq", "jp2h", "jpch", "jplh", CODES);

	/** What the headers of the picture are made of. */
	private static final Set<String> HEADER = Set.of("ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res ", "cgrp",
			"opct", "creg");

	private static final int LONG = 1;

	private static final int START_OF_CODES = 0xff4f;

	private static final int START_OF_TILE = 0xff90;

	private static final int REMARK = 0xff64;

	private final ByteBuffer file;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private Jpeg2000Boxes(byte[] file) {
		this.file = ByteBuffer.wrap(file);
	}

	/** Takes the notes off an image that is stored in this way alone. */
	public static void strip(COSStream image) {
		if (!COSName.JPX_DECODE.equals(image.getFilters())) {
			return;
		}
		try {
			byte[] stored;
			synchronized (Bounded.reading()) {
				try (InputStream in = image.createRawInputStream()) {
					stored = in.readNBytes(LARGEST + 1);
				}
			}
			byte[] bare = (stored.length <= LARGEST) ? bare(stored) : stored;
			if (bare.length < stored.length) {
				try (OutputStream to = image.createRawOutputStream()) {
					to.write(bare);
				}
			}
		}
		catch (IOException | RuntimeException damaged) {
			// The inspector reads the notes too, and refuses what still tells.
			return;
		}
	}

	/** A file without notes; bare codes too. */
	static byte[] bare(byte[] file) throws IOException {
		Jpeg2000Boxes boxes = new Jpeg2000Boxes(file);
		if (file.length > 4 && (boxes.file.getShort(0) & 0xffff) == START_OF_CODES) {
			boxes.codes(0, file.length);
		}
		else {
			boxes.boxes(0, file.length, NEEDED);
		}
		return boxes.out.toByteArray();
	}

	private void boxes(int from, int to, Set<String> needed) throws IOException {
		for (int at = from; at + 8 <= to;) {
			long length = this.file.getInt(at) & 0xffffffffL;
			int head = (length == LONG) ? 16 : 8;
			length = (length == LONG) ? this.file.getLong(at + 8) : (length == 0) ? to - at : length;
			if (length < head || length > to - at) {
				throw new IOException("a box of JPEG 2000 runs over the end");
			}
			int end = at + (int) length;
			String kind = new String(this.file.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
			if (needed.contains(kind)) {
				box(kind, at, at + head, end);
			}
			at = end;
		}
	}

	private void box(String kind, int at, int content, int end) throws IOException {
		if (!PARTED.contains(kind) && !kind.equals(CODES)) {
			this.out.write(this.file.array(), at, end - at);
			return;
		}
		int start = this.out.size();
		this.out.write(new byte[4]);
		this.out.write(kind.getBytes(StandardCharsets.ISO_8859_1));
		if (kind.equals(CODES)) {
			codes(content, end);
		}
		else {
			boxes(content, end, HEADER);
		}
		byte[] all = this.out.toByteArray();
		ByteBuffer.wrap(all).putInt(start, all.length - start);
		this.out.reset();
		this.out.write(all);
	}

	/** The codes without the remarks at their beginning. */
	private void codes(int from, int to) {
		this.out.write(this.file.array(), from, 2);
		int at = from + 2;
		while (at + 4 <= to && (this.file.getShort(at) & 0xffff) != START_OF_TILE) {
			int next = at + 2 + (this.file.getShort(at + 2) & 0xffff);
			if (next > to || this.file.get(at) != (byte) 0xff) {
				break;
			}
			if ((this.file.getShort(at) & 0xffff) != REMARK) {
				this.out.write(this.file.array(), at, next - at);
			}
			at = next;
		}
		this.out.write(this.file.array(), at, to - at);
	}

}
