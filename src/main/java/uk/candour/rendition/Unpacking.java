package uk.candour.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Measures what is inside a compressed office file before anything reads it.
 */
final class Unpacking {

	private static final int ENTRIES = 20_000;

	private Unpacking() {
	}

	/**
	 * Unpacks into nothing and counts.
	 * @throws CannotRender when it grows beyond the limits (also when it says otherwise)
	 */
	static void measure(Path file, Limits limits) throws IOException, CannotRender {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > ENTRIES) {
				throw tooMuch();
			}
			long total = 0;
			for (ZipEntry entry : Collections.list(zip.entries())) {
				boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
				long room = limits.unpacked() - total;
				total += count(zip, entry, xml ? Math.min(room, limits.part()) : room);
			}
		}
	}

	private static long count(ZipFile zip, ZipEntry entry, long room) throws IOException, CannotRender {
		byte[] buffer = new byte[64 * 1024];
		long size = 0;
		try (InputStream in = zip.getInputStream(entry)) {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				size += n;
				if (size > room) {
					throw tooMuch();
				}
			}
		}
		return size;
	}

	private static CannotRender tooMuch() {
		return new CannotRender(
				"It grows beyond all measure when it is unpacked, as files made to do harm do. Ask its owner for a PDF.");
	}

}
