package uk.candour.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import uk.candour.redaction.Area;
import uk.candour.redaction.FairCopy;
import uk.candour.redaction.Redaction;
import uk.candour.redaction.VerifiedPdf;

/**
 * The report of a redaction: where something was removed and why, never what.
 */
final class RedactionReport {

	private static final List<String> CHANNELS = List.of("page", "image", "annotation", "form", "metadata", "outline",
			"attachment", "structure", "hidden-layer", "script", "earlier-revision");

	private RedactionReport() {
	}

	static byte[] json(Path original, FairCopy copy) throws IOException {
		Redaction redaction = copy.redaction();
		VerifiedPdf verified = copy.proof();
		Map<String, Object> report = new LinkedHashMap<>();
		List<Map<String, Object>> marks = new ArrayList<>();
		redaction.removed().forEach((removed) -> marks.add(entry(removed)));
		report.put("marks", marks);
		report.put("pages", redaction.pages());
		report.put("pagesAsPictures", redaction.pictures());
		report.put("warnings", Stream.concat(redaction.warnings().stream(), verified.warnings().stream()).toList());
		Map<String, Object> certificate = new LinkedHashMap<>();
		certificate.put("inputSha256", sha256(original));
		certificate.put("outputSha256", verified.sha256());
		certificate.put("passes", redaction.passes());
		certificate.put("channels", CHANNELS);
		report.put("certificate", certificate);
		return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
	}

	private static Map<String, Object> entry(Redaction.Removed removed) {
		Map<String, Object> entry = new LinkedHashMap<>();
		Area area = removed.area();
		entry.put("page", (area == null) ? null : area.page());
		entry.put("rectangle", (area == null) ? null
				: Map.of("x", area.x(), "y", area.y(), "width", area.width(), "height", area.height()));
		entry.put("reason", removed.mark().reason());
		entry.put("channel", removed.channel());
		return entry;
	}

	private static String sha256(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
			digest.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
