package uk.candour.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.form;
import static uk.candour.redaction.CorpusPdf.line;
import static uk.candour.redaction.CorpusPdf.numbers;
import static uk.candour.redaction.CorpusPdf.stream;
import static uk.candour.redaction.CorpusPdf.string;
import static uk.candour.redaction.Threat.SECRET;

/**
 * Names beside the pages: annotations, fields, structure, bookmarks, descriptions,
 * attachments, scripts, layers, private data, signatures. Channels 24 to 35 without 28.
 */
final class ObjectThreats {

	private static final String PLAIN = line(72, 500, "Seen by " + SECRET + " at noon");

	/** An address that names nobody. */
	static final String HARMLESS = "https://example.org/repairs";

	private ObjectThreats() {
	}

	private static Threat on(int channel, String name, Threat.Hiding hiding) {
		return Threat.of(channel, name, (pdf) -> {
			pdf.page(PLAIN);
			hiding.write(pdf);
		});
	}

	static List<Threat> all() {
		return List.of(on(24, "note-with-popup", ObjectThreats::note), on(24, "free-text", ObjectThreats::freeText),
				on(24, "hidden-stamp", ObjectThreats::stamp), on(25, "text-field", ObjectThreats::textField),
				on(25, "choices-and-boxes", ObjectThreats::choices), on(26, "xfa-stream", (pdf) -> xfa(pdf, false)),
				on(26, "xfa-packets", (pdf) -> xfa(pdf, true)),
				Threat.of(27, "structure-tree", ObjectThreats::structure),
				Threat.of(27, "in-the-content", ObjectThreats::spoken),
				Threat.of(27, "replaces-half",
						(pdf) -> pdf.page("BT /F1 12 Tf 72 500 Td (Seen by Rosalind Tha) Tj"
								+ " /Span <</ActualText (ckeray)>> BDC (xxxxxx) Tj EMC ( at noon) Tj ET\n")),
				Threat.of(27, "class-and-role-maps", ObjectThreats::maps),
				Threat.of(27, "claims-conformance", (pdf) -> {
					structure(pdf);
					COSStream packet = stream("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
							+ " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
							+ " xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/' pdfuaid:part='1' Owner='" + SECRET
							+ "'/></rdf:RDF></x:xmpmeta>");
					packet.setName("Type", "Metadata");
					pdf.catalogue().setItem("Metadata", packet);
				}), on(29, "bookmarks", ObjectThreats::bookmarks),
				on(29, "destinations-and-labels", ObjectThreats::destinations),
				on(29, "article-threads", ObjectThreats::threads), on(30, "information", ObjectThreats::information),
				on(30, "metadata-everywhere", ObjectThreats::metadata),
				on(31, "embedded-file", ObjectThreats::embedded),
				on(31, "associated-and-pinned", ObjectThreats::pinned), on(31, "portfolio", ObjectThreats::portfolio),
				on(32, "scripts", ObjectThreats::scripts), on(32, "actions", ObjectThreats::actions),
				on(32, "coded-addresses", ObjectThreats::coded), on(33, "layer-off", ObjectThreats::layerOff),
				on(33, "membership", ObjectThreats::membership), on(34, "private-data", ObjectThreats::privateData),
				on(34, "foreign-keys", ObjectThreats::foreignKeys), on(35, "signature", ObjectThreats::signature),
				on(35, "usage-rights", ObjectThreats::usageRights));
	}

	private static void note(CorpusPdf pdf) {
		COSDictionary note = pdf.annotation("Text", 300, 600, 20, 20);
		note.setString("Contents", "Ask " + SECRET);
		note.setString("RC", "<body><p><b>Rosalind</b> <i>Thackeray</i></p></body>");
		note.setString("T", SECRET);
		note.setString("Subj", SECRET);
		note.setString("NM", SECRET);
		COSDictionary popup = pdf.annotation("Popup", 320, 600, 100, 60);
		popup.setItem("Parent", note);
		popup.setString("Contents", SECRET);
		note.setItem("Popup", popup);
		COSDictionary reply = pdf.annotation("Text", 300, 600, 20, 20);
		reply.setItem("IRT", note);
		reply.setString("Contents", "No, ask her son. " + SECRET + " is away");
	}

	private static void freeText(CorpusPdf pdf) {
		COSDictionary text = pdf.annotation("FreeText", 72, 400, 200, 20);
		text.setString("Contents", "Typed over: " + SECRET);
		text.setString("DA", "/F1 12 Tf 0 g");
		COSStream looks = form(line(2, 5, "Typed over: " + SECRET));
		looks.setItem(COSName.BBOX, numbers(0, 0, 200, 20));
		text.setItem("AP", dictionary("N", looks, "D", form(line(2, 5, SECRET)), "R", form(line(2, 5, SECRET))));
	}

	private static void stamp(CorpusPdf pdf) {
		COSDictionary stamp = pdf.annotation("Stamp", 72, 300, 200, 20);
		stamp.setInt("F", 2);
		stamp.setItem("AP", dictionary("N", form(line(2, 5, SECRET))));
		stamp.setName("Name", "Rosalind Thackeray");
		COSDictionary marked = pdf.annotation("Highlight", 112, 496, 120, 15);
		marked.setString("Contents", SECRET);
		marked.setItem("QuadPoints", numbers(112, 511, 232, 511, 112, 496, 232, 496));
		marked.setItem("C", numbers(1, 1, 0));
	}

	private static COSDictionary field(CorpusPdf pdf, String kind, double y) {
		COSDictionary field = pdf.annotation("Widget", 72, y, 200, 20);
		field.setName("FT", kind);
		COSDictionary form = pdf.catalogue().getCOSDictionary(COSName.ACRO_FORM);
		if (form == null) {
			form = dictionary("Fields", new COSArray(), "DA", string("/F1 12 Tf 0 g"), "DR",
					dictionary("Font", dictionary("F1", CorpusPdf.helvetica("Helvetica"))));
			pdf.catalogue().setItem(COSName.ACRO_FORM, form);
		}
		form.getCOSArray(COSName.FIELDS).add(field);
		return field;
	}

	private static void textField(CorpusPdf pdf) {
		COSDictionary field = field(pdf, "Tx", 400);
		for (String key : List.of("V", "DV", "TU", "TM", "T")) {
			field.setString(key, SECRET);
		}
		field.setString("RV", "<body><p>Rosalind Thack<b>eray</b></p></body>");
		COSStream looks = form("/Tx BMC " + line(2, 5, SECRET) + "EMC\n");
		looks.setItem(COSName.BBOX, numbers(0, 0, 200, 20));
		field.setItem("AP", dictionary("N", looks));
		COSDictionary bare = field(pdf, "Tx", 360);
		bare.setString("T", "bare");
		bare.setString("V", "Tenant " + SECRET + " herself");
	}

	private static void choices(CorpusPdf pdf) {
		COSDictionary choice = field(pdf, "Ch", 400);
		choice.setString("T", "tenant");
		choice.setItem("Opt", array(array(string("1"), string(SECRET)), array(string("2"), string("Somebody"))));
		choice.setItem("V", array(string(SECRET)));
		choice.setItem("I", numbers(0));
		COSDictionary box = field(pdf, "Btn", 360);
		box.setString("T", "box");
		box.setItem("AP", dictionary("N", dictionary("Rosalind Thackeray", form("0 0 10 10 re f"), "Off", form(""))));
		box.setName("AS", "Rosalind Thackeray");
		box.setName("V", "Rosalind Thackeray");
		box.setItem("MK", dictionary("CA", string(SECRET)));
	}

	private static void xfa(CorpusPdf pdf, boolean packets) {
		field(pdf, "Tx", 400).setString("T", "a");
		COSStream data = stream("<xfa:datasets><xfa:data><name>Rosalind Thackeray</name></xfa:data></xfa:datasets>");
		COSBase xfa = packets ? array(string("template"), stream("<template><text>Rosalind&#x20;Thackeray</text>"),
				string("datasets"), data) : data;
		pdf.catalogue().getCOSDictionary(COSName.ACRO_FORM).setItem("XFA", xfa);
		pdf.catalogue().setItem("NeedsRendering", org.apache.pdfbox.cos.COSBoolean.TRUE);
	}

	private static COSDictionary tree(CorpusPdf pdf, COSDictionary... kids) {
		COSDictionary root = dictionary("Type", "StructTreeRoot", "K", array(kids));
		for (COSDictionary kid : kids) {
			kid.setItem("P", root);
			kid.setItem("Pg", pdf.page.getCOSObject());
		}
		root.setItem("ParentTree", dictionary("Nums", array(COSInteger.ZERO, array(kids))));
		pdf.page.getCOSObject().setInt("StructParents", 0);
		pdf.catalogue().setItem("StructTreeRoot", root);
		pdf.catalogue().setItem("MarkInfo", dictionary("Marked", org.apache.pdfbox.cos.COSBoolean.TRUE));
		return root;
	}

	private static void structure(CorpusPdf pdf) {
		pdf.page("/P <</MCID 0>> BDC " + PLAIN + "EMC /Figure <</MCID 1>> BDC 72 300 40 40 re f EMC\n");
		COSDictionary paragraph = dictionary("Type", "StructElem", "S", "P", "K", 0, "ActualText",
				string("Seen by " + SECRET + " at noon"), "T", string(SECRET), "ID", string(SECRET), "E",
				string(SECRET));
		COSDictionary figure = dictionary("Type", "StructElem", "S", "Figure", "K", 1, "Alt",
				string("A portrait of " + SECRET), "A",
				array(dictionary("O", "Table", "Summary", string("About " + SECRET))));
		COSDictionary root = tree(pdf, paragraph, figure);
		root.setItem("IDTree", dictionary("Names", array(string(SECRET), paragraph)));
	}

	private static void spoken(CorpusPdf pdf) {
		pdf.page("/Span <</ActualText (Rosalind Thackeray)>> BDC BT /F1 12 Tf 72 500 Td (R. T.) Tj ET EMC\n"
				+ "/Span /Pr BDC BT /F1 12 Tf 72 480 Td (The tenant) Tj ET EMC\n"
				+ "/Rosalind#20Thackeray BMC BT /F1 12 Tf 72 460 Td (and another) Tj ET EMC\n"
				+ "/Span <</E <FEFF0052006F00730061006C0069006E00640020005400680061"
				+ "0063006B0065007200610079>>> BDC BT /F1 12 Tf 72 440 Td (RT) Tj ET EMC\n" + "/Tag /Pr DP\n");
		pdf.resource("Properties", "Pr", dictionary("Alt", string(SECRET), "ActualText", string(SECRET)));
	}

	private static void maps(CorpusPdf pdf) {
		pdf.page("/P <</MCID 0>> BDC " + PLAIN + "EMC\n");
		COSDictionary paragraph = dictionary("Type", "StructElem", "S", "Rosalind Thackeray", "K", 0, "C",
				"Rosalind Thackeray", "Lang", string("en-GB"));
		COSDictionary root = tree(pdf, paragraph);
		root.setItem("RoleMap", dictionary("Rosalind Thackeray", "P"));
		root.setItem("ClassMap", dictionary("Rosalind Thackeray", dictionary("O", "Layout", "Note", string(SECRET))));
	}

	private static void bookmarks(CorpusPdf pdf) {
		COSDictionary root = dictionary("Type", "Outlines", "Count", 2);
		COSDictionary first = dictionary("Title", string("Letter to " + SECRET), "Parent", root, "Dest",
				array(pdf.page.getCOSObject(), COSName.getPDFName("Fit")));
		COSDictionary inner = dictionary("Title",
				new org.apache.pdfbox.cos.COSString(
						("\ufeff" + SECRET).getBytes(java.nio.charset.StandardCharsets.UTF_16BE)),
				"Parent", first, "A", dictionary("S", "GoTo", "D", string(SECRET)));
		first.setItem("First", inner);
		first.setItem("Last", inner);
		first.setInt("Count", 1);
		root.setItem("First", first);
		root.setItem("Last", first);
		pdf.catalogue().setItem("Outlines", root);
	}

	private static void destinations(CorpusPdf pdf) {
		COSArray place = array(pdf.page.getCOSObject(), COSName.getPDFName("Fit"));
		pdf.catalogue().setItem("Names", dictionary("Dests", dictionary("Names", array(string(SECRET), place))));
		pdf.catalogue().setItem("Dests", dictionary("Rosalind Thackeray", place));
		pdf.catalogue()
			.setItem("PageLabels", dictionary("Nums", array(COSInteger.ZERO, dictionary("P", string(SECRET + " ")))));
		COSDictionary link = pdf.annotation("Link", 300, 600, 100, 20);
		link.setString("Dest", SECRET);
	}

	private static void threads(CorpusPdf pdf) {
		COSDictionary bead = dictionary("Type", "Bead", "P", pdf.page.getCOSObject(), "R", numbers(0, 0, 500, 800));
		COSDictionary thread = dictionary("Type", "Thread", "F", bead, "I",
				dictionary("Title", string(SECRET), "Author", string(SECRET)));
		bead.setItem("T", thread);
		bead.setItem("N", bead);
		bead.setItem("V", bead);
		pdf.catalogue().setItem("Threads", array(thread));
		pdf.page.getCOSObject().setItem("B", array(bead));
	}

	private static void information(CorpusPdf pdf) {
		COSDictionary information = pdf.document.getDocumentInformation().getCOSObject();
		for (String key : List.of("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "Client")) {
			information.setString(key, "C:\\\\files\\\\" + SECRET + ".docx");
		}
	}

	private static void metadata(CorpusPdf pdf) {
		String packet = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
				+ " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
				+ " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>%s"
				+ "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
		COSStream plain = stream(packet.formatted(SECRET));
		COSStream escaped = stream(packet.formatted("Rosalind&#32;Th&#x61;ckeray"));
		COSStream wide = stream(
				("\ufeff" + packet.formatted(SECRET)).getBytes(java.nio.charset.StandardCharsets.UTF_16BE));
		for (COSStream each : List.of(plain, escaped, wide)) {
			each.setName("Type", "Metadata");
			each.setName("Subtype", "XML");
		}
		pdf.catalogue().setItem("Metadata", plain);
		pdf.page.getCOSObject().setItem("Metadata", escaped);
		pdf.resources()
			.getCOSDictionary(COSName.FONT)
			.getCOSDictionary(COSName.getPDFName("F1"))
			.setItem("Metadata", wide);
	}

	private static void embedded(CorpusPdf pdf) {
		pdf.catalogue()
			.setItem("Names", dictionary("EmbeddedFiles",
					dictionary("Names", array(string("a"), CorpusPdf.file(SECRET + ".txt", "All about " + SECRET)))));
	}

	private static void pinned(CorpusPdf pdf) {
		COSDictionary pin = pdf.annotation("FileAttachment", 300, 600, 20, 20);
		pin.setItem("FS", CorpusPdf.file("notes.txt", "All about " + SECRET));
		pdf.catalogue().setItem("AF", array(CorpusPdf.file("source.xml", "<name>" + SECRET + "</name>")));
		pdf.page.getCOSObject().setItem("AF", array(CorpusPdf.file("page.xml", "<name>" + SECRET + "</name>")));
	}

	private static void portfolio(CorpusPdf pdf) {
		embedded(pdf);
		pdf.catalogue()
			.setItem("Collection",
					dictionary("Type", "Collection", "Schema",
							dictionary("Type", "CollectionSchema", "who",
									dictionary("Type", "CollectionField", "Subtype", "S", "N", string(SECRET))),
							"D", string(SECRET + ".txt")));
	}

	private static void scripts(CorpusPdf pdf) {
		COSDictionary script = dictionary("S", "JavaScript", "JS",
				string("app.alert('Rosalind Thack' + 'x')//" + SECRET));
		pdf.catalogue().setItem("OpenAction", script);
		pdf.catalogue()
			.setItem("AA", dictionary("WC", dictionary("S", "JavaScript", "JS", stream("var n='" + SECRET + "'"))));
		pdf.page.getCOSObject().setItem("AA", dictionary("O", script));
		pdf.catalogue().setItem("Names", dictionary("JavaScript", dictionary("Names", array(string(SECRET), script))));
	}

	private static void actions(CorpusPdf pdf) {
		pdf.annotation("Link", 300, 600, 100, 20)
			.setItem("A", dictionary("S", "URI", "URI", string("https://example.org/?n=Rosalind%20Th%61ckeray")));
		pdf.annotation("Link", 300, 570, 100, 20)
			.setItem("A", dictionary("S", "GoToR", "F", string(SECRET + ".pdf"), "D", string(SECRET)));
		pdf.annotation("Link", 300, 540, 100, 20).setItem("A", dictionary("S", "Launch", "F", string(SECRET + ".exe")));
		pdf.annotation("Link", 300, 510, 100, 20)
			.setItem("A", dictionary("S", "SubmitForm", "F",
					dictionary("FS", "URL", "F", string("mailto:rosalind.thackeray@example.org?subject=" + SECRET))));
		pdf.annotation("Link", 300, 480, 100, 20).setItem("A", dictionary("S", "URI", "URI", string(HARMLESS)));
	}

	private static void coded(CorpusPdf pdf) {
		String hex = HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8));
		String base = Base64.getEncoder().encodeToString(("who=" + SECRET).getBytes(StandardCharsets.UTF_8));
		for (String said : List.of("%2552osalind%2520Thackeray", "&#82;osalind+Thackeray", hex, base)) {
			pdf.annotation("Link", 300, 600, 100, 20)
				.setItem("A", dictionary("S", "URI", "URI", string("https://example.org/?n=" + said)));
		}
	}

	private static COSDictionary layer(CorpusPdf pdf, String name) {
		COSDictionary layer = dictionary("Type", "OCG", "Name", string(name));
		pdf.catalogue()
			.setItem("OCProperties", dictionary("OCGs", array(layer), "D",
					dictionary("OFF", array(layer), "Order", array(string("For " + SECRET), layer))));
		return layer;
	}

	private static void layerOff(CorpusPdf pdf) {
		COSDictionary layer = layer(pdf, "Notes on " + SECRET);
		pdf.add("/OC /L BDC " + line(72, 400, "Hidden: " + SECRET) + "EMC /X Do\n").resource("Properties", "L", layer);
		COSStream form = form(line(72, 380, "Hidden: " + SECRET));
		form.setItem("OC", layer);
		pdf.resource("XObject", "X", form);
		COSDictionary stamp = pdf.annotation("Stamp", 72, 300, 200, 20);
		stamp.setItem("OC", layer);
		stamp.setItem("AP", dictionary("N", form(line(2, 5, SECRET))));
	}

	private static void membership(CorpusPdf pdf) {
		COSDictionary layer = layer(pdf, "Plan");
		COSDictionary member = dictionary("Type", "OCMD", "OCGs", array(layer), "P", "AllOff");
		pdf.add("/OC /M BDC " + line(72, 400, "Shown: " + SECRET) + "EMC\n").resource("Properties", "M", member);
		COSDictionary off = dictionary("Type", "OCMD", "VE", array(COSName.getPDFName("Not"), layer));
		pdf.add("/OC /N BDC " + line(72, 380, "Shown too: " + SECRET) + "EMC\n").resource("Properties", "N", off);
	}

	private static void privateData(CorpusPdf pdf) {
		COSDictionary piece = dictionary("Editor", dictionary("LastModified", string("D:20240101000000Z"), "Private",
				dictionary("Undo", string(SECRET), "Old", stream(SECRET))));
		pdf.page.getCOSObject().setItem("PieceInfo", piece);
		pdf.catalogue().setItem("PieceInfo", piece);
		COSStream form = form("0 0 1 1 re f");
		form.setItem("PieceInfo", piece);
		pdf.add("/X Do\n").resource("XObject", "X", form);
	}

	private static void foreignKeys(CorpusPdf pdf) {
		pdf.catalogue().setItem("SpiderInfo", dictionary("V", string(SECRET)));
		pdf.catalogue().setItem("Legal", dictionary("Attestation", string(SECRET)));
		pdf.catalogue().setItem("DSS", dictionary("Certs", array(stream(SECRET))));
		pdf.catalogue().setItem("Extensions", dictionary("ACME", dictionary("URL", string(SECRET))));
		pdf.catalogue().setItem("ACME_Owner", string(SECRET));
		pdf.page.getCOSObject().setItem("ACME_Case", form(line(72, 400, SECRET)));
		pdf.document.getDocument().getTrailer().setItem("ACME_Trail", string(SECRET));
	}

	private static void signature(CorpusPdf pdf) {
		COSDictionary field = field(pdf, "Sig", 400);
		field.setString("T", "signature");
		field.setItem("V",
				dictionary("Type", "Sig", "Filter", "Adobe.PPKLite", "SubFilter", "adbe.pkcs7.detached", "Name",
						string(SECRET), "Reason", string("Agreed by " + SECRET), "Location", string(SECRET),
						"ContactInfo", string(SECRET), "ByteRange", numbers(0, 10, 20, 30), "Contents",
						string("0\u0082 CN=" + SECRET)));
		COSStream looks = form(line(2, 5, "Signed by " + SECRET));
		looks.setItem(COSName.BBOX, numbers(0, 0, 200, 20));
		field.setItem("AP", dictionary("N", looks));
		pdf.catalogue().getCOSDictionary(COSName.ACRO_FORM).setInt("SigFlags", 3);
	}

	private static void usageRights(CorpusPdf pdf) {
		COSDictionary signature = dictionary("Type", "Sig", "Filter", "Adobe.PPKLite", "Name", string(SECRET),
				"Contents", string(SECRET), "Reference",
				array(dictionary("TransformMethod", "DocMDP", "Data", string(SECRET))));
		pdf.catalogue().setItem("Perms", dictionary("DocMDP", signature, "UR3", signature));
	}

}
