package uk.candour.redaction.removal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.Conformance;

/**
 * Writes a description that says nothing of the original but which standards it kept, so
 * that the copy keeps them too.
 */
public final class NewDescriptionPass implements Pass {

	private static final String PACKET = """
			<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/">
			<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
			<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Redacted copy</rdf:li></rdf:Alt></dc:title>
			</rdf:Description>
			%s</rdf:RDF>
			</x:xmpmeta>
			<?xpacket end="w"?>""";

	private static final String ARCHIVE = """
			<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
			<pdfaid:part>%s</pdfaid:part>%s
			</rdf:Description>
			""";

	private static final String ACCESS = """
			<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
			<pdfuaid:part>%s</pdfuaid:part>
			</rdf:Description>
			""";

	/** PDF/A asks for a description of properties that it does not know itself. */
	private static final String SCHEMA = """
			<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
			 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
			<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
			<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
			<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
			<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
			<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
			<pdfaProperty:name>part</pdfaProperty:name>
			<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
			<pdfaProperty:category>internal</pdfaProperty:category>
			<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
			</rdf:li></rdf:Seq></pdfaSchema:property>
			</rdf:li></rdf:Bag></pdfaExtension:schemas>
			</rdf:Description>
			""";

	@Override
	public String name() {
		return "description of the copy";
	}

	@Override
	public void run(Workpiece work) throws IOException {
		Conformance claimed = work.conformance;
		if (!claimed.isClaimed()) {
			return;
		}
		StringBuilder parts = new StringBuilder();
		if (!claimed.archivePart().isEmpty()) {
			String level = claimed.archiveLevel().isEmpty() ? ""
					: "\n<pdfaid:conformance>" + claimed.archiveLevel() + "</pdfaid:conformance>";
			parts.append(ARCHIVE.formatted(claimed.archivePart(), level));
		}
		if (!claimed.accessPart().isEmpty()) {
			parts.append(ACCESS.formatted(claimed.accessPart()));
			parts.append(claimed.archivePart().isEmpty() ? "" : SCHEMA);
			viewer(work.catalogue).setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
		}
		COSStream packet = new COSStream();
		packet.setName(COSName.TYPE, "Metadata");
		packet.setName(COSName.SUBTYPE, "XML");
		try (OutputStream out = packet.createOutputStream()) {
			out.write(PACKET.formatted(parts).getBytes(StandardCharsets.UTF_8));
		}
		work.catalogue.setItem(COSName.METADATA, packet);
	}

	private static COSDictionary viewer(COSDictionary catalogue) {
		COSDictionary viewer = catalogue.getCOSDictionary(COSName.VIEWER_PREFERENCES);
		if (viewer == null) {
			viewer = new COSDictionary();
			catalogue.setItem(COSName.VIEWER_PREFERENCES, viewer);
		}
		return viewer;
	}

}
