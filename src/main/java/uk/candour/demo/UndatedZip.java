package uk.candour.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs an office file again without the moment in which it was packed, so that the same
 * paper is the same bytes at every start.
 */
final class UndatedZip {

	private static final LocalDateTime PACKED = LocalDateTime.of(2020, 1, 1, 0, 0);

	private UndatedZip() {
	}

	static byte[] of(byte[] packed) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length + 1024);
		try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(packed));
				ZipOutputStream to = new ZipOutputStream(out)) {
			for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				ZipEntry undated = new ZipEntry(entry.getName());
				undated.setTimeLocal(PACKED);
				to.putNextEntry(undated);
				from.transferTo(to);
				to.closeEntry();
			}
		}
		return out.toByteArray();
	}

}
