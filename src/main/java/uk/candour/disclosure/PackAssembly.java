package uk.candour.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * One pack in the making: takes part after part, then closes with page tree, bookmarks,
 * tags and fresh document information.
 */
final class PackAssembly {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final PackFile file;

	private final PackContents contents;

	private final int pages;

	private final PageStamp stamp;

	private final PackTags tags;

	private final PackOutline outline = new PackOutline();

	private final MessageDigest identity;

	private final StringBuilder nodes = new StringBuilder();

	private final int root;

	private final int suffix;

	PackAssembly(PackFile file, PackContents contents, int pages) throws IOException {
		this.file = file;
		this.contents = contents;
		this.pages = pages;
		this.root = file.reserve();
		this.suffix = file.reserve();
		this.tags = new PackTags(file);
		this.stamp = new PageStamp(contents.reference(), pages, file);
		this.identity = digest();
		this.identity.update((contents.title() + '\n' + contents.reference()).getBytes(StandardCharsets.UTF_8));
		file.stream(this.suffix, new byte[0], PackFile.ascii("\nQ"));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Adds a part.
	 * @param first the page of the pack on which it starts
	 * @param hash its fingerprint
	 */
	void add(PDDocument part, String title, int first, String hash) throws IOException {
		this.identity.update(PackFile.ascii(hash));
		COSDictionary tree = PackTags.of(part.getDocumentCatalog().getCOSObject());
		PartCopy copy = new PartCopy(this.file, this.tags.next());
		int section = (tree != null) ? this.file.reserve() : 0;
		if (tree != null) {
			copy.standsAs(tree, section);
		}
		int node = this.file.reserve();
		PackPages content = new PackPages(this.file, this.stamp, copy, part, node, this.suffix, tree != null);
		content.write(first, this.root);
		if (tree != null) {
			this.tags.add(tree, section, title, copy);
		}
		this.outline.add(title, content.number(0), part, (page) -> copy.known(page.getCOSObject()));
		this.nodes.append(node).append(" 0 R ");
	}

	void end() throws IOException {
		this.file.object(this.root, "<</Type/Pages/Count " + this.pages + "/Kids[" + this.nodes + "]>>");
		int bookmarks = this.outline.write(this.file);
		int metadata = this.file.reserve();
		this.file.stream(metadata, PackFile.ascii("/Type/Metadata/Subtype/XML"),
				xmp().getBytes(StandardCharsets.UTF_8));
		String tagged = this.tags.isEmpty() ? ""
				: "/MarkInfo<</Marked true>>/StructTreeRoot " + this.tags.write() + " 0 R";
		int catalog = this.file.reserve();
		this.file.object(catalog,
				"<</Type/Catalog/Pages " + this.root + " 0 R/Outlines " + bookmarks
						+ " 0 R/PageMode/UseOutlines/Lang(en-GB)/ViewerPreferences<</DisplayDocTitle true>>/Metadata "
						+ metadata + " 0 R" + tagged + ">>");
		int information = this.file.reserve();
		this.file.object(information, information());
		this.file.end(catalog, information, HexFormat.of().formatHex(this.identity.digest()).substring(0, 32));
	}

	private byte[] information() throws IOException {
		String date = DATE.format(this.contents.date());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(PackFile.ascii("<</Title "));
		COSWriter.writeString(new COSString(this.contents.title()), out);
		out.write(PackFile.ascii("/CreationDate(" + date + ")/ModDate(" + date + ")>>"));
		return out.toByteArray();
	}

	private String xmp() {
		Instant date = this.contents.date().truncatedTo(ChronoUnit.SECONDS);
		return """
				<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
				<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
				<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
				<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
				<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
				<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
				</rdf:Description></rdf:RDF></x:xmpmeta>
				<?xpacket end="r"?>"""
			.formatted(escaped(this.contents.title()), date, date);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
