package uk.candour.connectors.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One page of the list of a bucket's objects, as ListObjectsV2 answers it.
 *
 * @param objects in the order of their keys
 * @param next by what the next page is asked for; empty on the last one
 */
record ObjectList(List<Stored> objects, Optional<String> next) {

	// A page has a thousand keys of a thousand bytes, each written as three letters.
	private static final int LARGEST = 16 * 1024 * 1024;

	private static final XMLInputFactory XML = factory();

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * Reads a page to its end.
	 * @throws IOException also when it is no list
	 */
	static ObjectList read(InputStream page) throws IOException {
		byte[] whole = page.readNBytes(LARGEST + 1);
		if (whole.length > LARGEST) {
			throw new IOException("a page larger than allowed");
		}
		try {
			XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(whole));
			xml.nextTag();
			xml.require(XMLStreamConstants.START_ELEMENT, null, "ListBucketResult");
			return list(xml);
		}
		catch (XMLStreamException | DateTimeParseException | IllegalArgumentException garbage) {
			throw new IOException(garbage);
		}
	}

	private static ObjectList list(XMLStreamReader xml) throws XMLStreamException {
		Map<String, String> facts = new HashMap<>();
		List<Map<String, String>> contents = new ArrayList<>();
		while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
			String name = xml.getLocalName();
			switch (name) {
				case "Contents" -> contents.add(fields(xml));
				case "IsTruncated", "NextContinuationToken", "EncodingType" -> facts.put(name, xml.getElementText());
				default -> skip(xml);
			}
		}
		boolean encoded = "url".equals(facts.get("EncodingType"));
		List<Stored> objects = contents.stream().map((fields) -> Stored.of(fields, encoded)).toList();
		boolean more = "true".equals(facts.get("IsTruncated"));
		if (more && facts.get("NextContinuationToken") == null) {
			throw new IllegalArgumentException("more, and nothing to ask for it by");
		}
		return new ObjectList(objects, more ? Optional.of(facts.get("NextContinuationToken")) : Optional.empty());
	}

	private static Map<String, String> fields(XMLStreamReader xml) throws XMLStreamException {
		Map<String, String> fields = new HashMap<>();
		while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
			String name = xml.getLocalName();
			switch (name) {
				case "Key", "Size", "LastModified" -> fields.put(name, xml.getElementText());
				default -> skip(xml);
			}
		}
		return fields;
	}

	private static void skip(XMLStreamReader xml) throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			depth += (event == XMLStreamConstants.START_ELEMENT) ? 1 : 0;
			depth -= (event == XMLStreamConstants.END_ELEMENT) ? 1 : 0;
		}
	}

	/**
	 * An object.
	 *
	 * @param key its whole name
	 * @param size in bytes
	 * @param stored when
	 */
	record Stored(String key, long size, Instant stored) {

		private static Stored of(Map<String, String> fields, boolean encoded) {
			String key = fields.get("Key");
			if (key == null || fields.get("Size") == null || fields.get("LastModified") == null) {
				throw new IllegalArgumentException("an object without key, size or date");
			}
			return new Stored(encoded ? URLDecoder.decode(key, StandardCharsets.UTF_8) : key,
					Long.parseLong(fields.get("Size")), Instant.parse(fields.get("LastModified")));
		}

	}

}
