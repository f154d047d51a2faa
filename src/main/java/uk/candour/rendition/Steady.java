package uk.candour.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Saves PDFs so that the same content gives the same bytes.
 */
final class Steady {

	private static final COSName[] VOLATILE = { COSName.CREATION_DATE, COSName.MOD_DATE };

	private Steady() {
	}

	static void save(PDDocument document, Path target) throws IOException {
		PDDocumentInformation information = document.getDocumentInformation();
		for (COSName name : VOLATILE) {
			information.getCOSObject().removeItem(name);
		}
		withoutDates(document);
		document.getDocument().getTrailer().removeItem(COSName.ID);
		document.setDocumentId(0L);
		document.save(target.toFile());
	}

	/** Dates in the XMP packet must agree with the information, which has none. */
	private static void withoutDates(PDDocument document) throws IOException {
		PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		if (metadata == null) {
			return;
		}
		String xmp;
		try (InputStream in = metadata.exportXMPMetadata()) {
			xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		String plain = xmp.replaceAll("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>", "")
			.replaceAll("xmp:(CreateDate|ModifyDate|MetadataDate)=\"[^\"]*\"", "");
		metadata.importXMPMetadata(plain.getBytes(StandardCharsets.UTF_8));
	}

}
