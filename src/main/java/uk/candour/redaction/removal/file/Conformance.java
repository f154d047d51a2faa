package uk.candour.redaction.removal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.UnusablePdf;

/**
 * The standards that a document says it conforms to: PDF/A (ISO 19005) for keeping,
 * PDF/UA (ISO 14289) for everybody to read.
 *
 * @param archivePart part of ISO 19005; empty when none is claimed
 * @param archiveLevel level of conformance within the part, such as A or B
 * @param accessPart part of ISO 14289; empty when none is claimed
 */
public record Conformance(String archivePart, String archiveLevel, String accessPart) {

	private static final int LARGEST = 4 * 1024 * 1024;

	/** What a document claims; nothing where its description cannot be read. */
	public static Conformance of(COSDictionary catalogue) {
		if (!(catalogue.getDictionaryObject(COSName.METADATA) instanceof COSStream packet)) {
			return new Conformance("", "", "");
		}
		try {
			String text = new String(Bounded.read(packet, LARGEST), StandardCharsets.UTF_8);
			return new Conformance(value(text, "pdfaid:part", "\\d"), value(text, "pdfaid:conformance", "[ABUabu]"),
					value(text, "pdfuaid:part", "\\d"));
		}
		catch (IOException | UnusablePdf unread) {
			return new Conformance("", "", "");
		}
	}

	private static String value(String packet, String property, String form) {
		Matcher found = Pattern.compile(property + "\\s*(?:=\\s*[\"']|>)\\s*(" + form + ")").matcher(packet);
		return found.find() ? found.group(1) : "";
	}

	/** Whether it claims anything. */
	public boolean isClaimed() {
		return !this.archivePart.isEmpty() || !this.accessPart.isEmpty();
	}

}
