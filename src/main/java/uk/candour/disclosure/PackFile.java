package uk.candour.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Writes a PDF from front to back and remembers of each object only where it stands, so
 * that memory does not grow with what the objects hold.
 */
final class PackFile implements Closeable {

	private static final byte[] PACKED = ascii("/Filter/FlateDecode");

	private static final int TOGETHER = 200;

	private static final int TOGETHER_BYTES = 128 << 10;

	private final OutputStream out;

	private long written;

	/** Where each object stands: an offset, or minus (object stream, place in it). */
	private long[] places = new long[4096];

	private int last;

	private final ByteArrayOutputStream bodies = new ByteArrayOutputStream();

	private final StringBuilder index = new StringBuilder();

	private final Deflater deflater = new Deflater();

	private final byte[] buffer = new byte[16 << 10];

	private int waiting;

	private int streamNumber;

	PackFile(OutputStream out) throws IOException {
		this.out = out;
		write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n".getBytes(StandardCharsets.ISO_8859_1));
	}

	/** A number for an object that is written later. */
	int reserve() {
		this.last++;
		if (this.last >= this.places.length) {
			this.places = Arrays.copyOf(this.places, this.places.length * 2);
		}
		return this.last;
	}

	/** Writes an object that is not a stream. */
	void object(int number, byte[] body) throws IOException {
		if (this.waiting == 0) {
			this.streamNumber = reserve();
		}
		this.places[number] = -(((long) this.streamNumber << 16) | this.waiting);
		this.index.append(number).append(' ').append(this.bodies.size()).append(' ');
		this.bodies.write(body);
		this.bodies.write('\n');
		this.waiting++;
		if (this.waiting >= TOGETHER || this.bodies.size() >= TOGETHER_BYTES) {
			flushObjects();
		}
	}

	void object(int number, String body) throws IOException {
		object(number, body.getBytes(StandardCharsets.ISO_8859_1));
	}

	/**
	 * Writes a stream.
	 * @param entries the entries of its dictionary but the length
	 * @param data its bytes as the entries say
	 */
	void stream(int number, byte[] entries, byte[] data) throws IOException {
		this.places[number] = this.written;
		write(ascii(number + " 0 obj\n<<"));
		write(entries);
		write(ascii("/Length " + data.length + ">>\nstream\n"));
		write(data);
		write(ascii("\nendstream\nendobj\n"));
	}

	/**
	 * Writes a stream that is not packed yet, packed.
	 * @param entries the entries of its dictionary but filter and length
	 */
	void packed(int number, byte[] entries, byte[] data) throws IOException {
		byte[] filtered = Arrays.copyOf(entries, entries.length + PACKED.length);
		System.arraycopy(PACKED, 0, filtered, entries.length, PACKED.length);
		stream(number, filtered, deflate(data));
	}

	void packed(int number, String entries, byte[] data) throws IOException {
		packed(number, ascii(entries), data);
	}

	/** Ends the file. */
	void end(int catalog, int information, String id) throws IOException {
		flushObjects();
		int number = reserve();
		long start = this.written;
		this.places[number] = start;
		ByteArrayOutputStream table = new ByteArrayOutputStream(8 * (this.last + 1));
		row(table, 0, 0, 0xFFFF);
		for (int i = 1; i <= this.last; i++) {
			long place = this.places[i];
			if (place == 0) {
				row(table, 0, 0, 0);
			}
			else if (place < 0) {
				row(table, 2, -place >> 16, (int) (-place & 0xFFFF));
			}
			else {
				row(table, 1, place, 0);
			}
		}
		packed(number, "/Type/XRef/W[1 6 2]/Size " + (this.last + 1) + "/Root " + catalog + " 0 R/Info " + information
				+ " 0 R/ID[<" + id + "><" + id + ">]", table.toByteArray());
		write(ascii("startxref\n" + start + "\n%%EOF\n"));
		this.out.flush();
	}

	private static void row(ByteArrayOutputStream table, int type, long middle, int third) {
		table.write(type);
		for (int shift = 40; shift >= 0; shift -= 8) {
			table.write((int) (middle >> shift) & 0xFF);
		}
		table.write(third >> 8);
		table.write(third & 0xFF);
	}

	private void flushObjects() throws IOException {
		if (this.waiting == 0) {
			return;
		}
		byte[] head = ascii(this.index.toString());
		ByteArrayOutputStream body = new ByteArrayOutputStream(head.length + this.bodies.size());
		body.write(head);
		this.bodies.writeTo(body);
		String entries = "/Type/ObjStm/N " + this.waiting + "/First " + head.length;
		this.waiting = 0;
		this.index.setLength(0);
		this.bodies.reset();
		packed(this.streamNumber, entries, body.toByteArray());
	}

	private byte[] deflate(byte[] data) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(data.length / 2 + 32);
		this.deflater.reset();
		this.deflater.setInput(data);
		this.deflater.finish();
		while (!this.deflater.finished()) {
			out.write(this.buffer, 0, this.deflater.deflate(this.buffer));
		}
		return out.toByteArray();
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private void write(byte[] bytes) throws IOException {
		this.out.write(bytes);
		this.written += bytes.length;
	}

	@Override
	public void close() throws IOException {
		this.deflater.end();
		this.out.close();
	}

}
