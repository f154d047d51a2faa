package uk.candour.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Says for each document of a pack what was removed and that it was inspected. */
final class Certificate {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Certificate() {
	}

	static String json(List<Proven> proven, Manifest manifest) {
		Map<String, Object> certificate = new LinkedHashMap<>();
		certificate.put("pack", manifest.sha256());
		certificate.put("documents", proven.stream().map(Certificate::entry).toList());
		try {
			return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(certificate);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, Object> entry(Proven one) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("number", one.label());
		entry.put("original", one.item().finding().sha256());
		entry.put("pages", one.item().pages().sha256());
		entry.put("redacted", one.verified().sha256());
		entry.put("removed", one.redaction().removed().size());
		entry.put("passes", one.redaction().passes());
		entry.put("pagesAsPictures", one.redaction().pictures());
		entry.put("inspected", "no residue found");
		return entry;
	}

}
