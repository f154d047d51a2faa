package uk.candour.commands.toolbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * A jar in memory of which any entry can be read at once, as the runtime's own reader
 * does with a file (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
 */
final class NestedJar {

	private static final int END = 0x06054b50;

	private static final int END_LENGTH = 22;

	private static final int ENTRY_LENGTH = 46;

	private static final int LOCAL_LENGTH = 30;

	private final ByteBuffer bytes;

	/** Where the directory tells of each name. */
	private final Map<String, Integer> entries = new HashMap<>();

	/**
	 * Reads the directory.
	 * @throws IOException when it has none
	 */
	NestedJar(byte[] jar) throws IOException {
		this.bytes = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
		int end = end();
		int at = this.bytes.getInt(end + 16);
		for (int entry = twoBytes(end + 10); entry > 0; entry--) {
			int name = twoBytes(at + 28);
			this.entries.put(new String(jar, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8), at);
			at += ENTRY_LENGTH + name + twoBytes(at + 30) + twoBytes(at + 32);
		}
	}

	private int end() throws IOException {
		for (int at = this.bytes.capacity() - END_LENGTH; at >= 0; at--) {
			if (this.bytes.getInt(at) == END) {
				return at;
			}
		}
		throw new ZipException("a library in the jar has no directory");
	}

	private int twoBytes(int at) {
		return Short.toUnsignedInt(this.bytes.getShort(at));
	}

	/** What lies under a name; null when nothing does. */
	byte[] read(String name) throws IOException {
		Integer entry = this.entries.get(name);
		if (entry == null) {
			return null;
		}
		int local = this.bytes.getInt(entry + 42);
		int start = local + LOCAL_LENGTH + twoBytes(local + 26) + twoBytes(local + 28);
		int length = this.bytes.getInt(entry + 20);
		return (twoBytes(entry + 10) == ZipEntry.STORED) ? Arrays.copyOfRange(this.bytes.array(), start, start + length)
				: inflated(name, start, length, this.bytes.getInt(entry + 24));
	}

	private byte[] inflated(String name, int start, int length, int size) throws IOException {
		byte[] whole = new byte[size];
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(this.bytes.array(), start, length);
			int done = 0;
			while (done < size) {
				int more = inflater.inflate(whole, done, size - done);
				if (more == 0) {
					throw new ZipException(name + " ends early");
				}
				done += more;
			}
			return whole;
		}
		catch (DataFormatException damaged) {
			throw new ZipException(name + " is damaged: " + damaged.getMessage());
		}
		finally {
			inflater.end();
		}
	}

}
