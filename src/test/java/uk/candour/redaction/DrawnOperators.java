package uk.candour.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What is drawn by a file, seen or not.
 */
final class DrawnOperators {

	private static final Pattern CURVE = Pattern.compile("\\s[cvy]\\s");

	private DrawnOperators() {
	}

	/** How many curves the drawings of a file hold. */
	static long curves(Path file) throws IOException {
		long curves = 0;
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
				if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
						&& !stream.containsKey(COSName.WIDTH) && !stream.containsKey(COSName.LENGTH1)) {
					try (InputStream in = stream.createInputStream()) {
						String operators = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
						curves += CURVE.matcher(operators).results().count();
					}
				}
			}
		}
		return curves;
	}

}
