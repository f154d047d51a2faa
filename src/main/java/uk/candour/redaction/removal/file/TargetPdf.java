package uk.candour.redaction.removal.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a redacted copy: from the first object to the last, only what is reached from
 * the catalogue, and in one move.
 */
public final class TargetPdf {

	private static final float OBJECT_STREAMS = 1.5f;

	private TargetPdf() {
	}

	/**
	 * Writes a copy; the file is there as a whole or not at all.
	 * @throws IOException when the folder takes no file
	 */
	public static void write(PDDocument document, Path target) throws IOException {
		COSDictionary trailer = document.getDocument().getTrailer();
		for (COSName name : trailer.keySet().toArray(new COSName[0])) {
			if (!COSName.ROOT.equals(name) && !COSName.ENCRYPT.equals(name)) {
				trailer.removeItem(name);
			}
		}
		document.setAllSecurityToBeRemoved(true);
		Path folder = target.toAbsolutePath().getParent();
		Path draft = Files.createTempFile(folder, ".redaction", ".part");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
				document.save(out, packsObjects(document) ? CompressParameters.DEFAULT_COMPRESSION
						: CompressParameters.NO_COMPRESSION);
			}
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	/**
	 * Whether objects may be packed together: where the version knows of it, and where
	 * the original does it whatever its version.
	 */
	private static boolean packsObjects(PDDocument document) {
		return document.getVersion() >= OBJECT_STREAMS
				|| document.getDocument().getXrefTable().values().stream().anyMatch((place) -> place < 0);
	}

}
