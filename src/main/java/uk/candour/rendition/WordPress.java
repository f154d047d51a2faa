package uk.candour.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A text document of Word: body, headers and footers, notes, comments, text boxes,
 * deleted and hidden text.
 */
final class WordPress implements Press {

	private final Office office;

	WordPress(Office office) {
		this.office = office;
	}

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		Unpacking.measure(source.path(), binder.limits());
		try (OPCPackage file = OPCPackage.open(source.path().toFile(), PackageAccess.READ)) {
			PackagePart main = main(file);
			WordStyles styles = new WordStyles(related(main, "/styles"), related(main, "/numbering"));
			WordBody body = new WordBody(main, styles);
			String text = body.html(root(main));
			String comments = comments(main);
			warn(body, comments, source, binder);
			if (!this.office.print(source, ".docx", binder)) {
				binder.print(source.name(), text + marginal(main, styles) + comments);
			}
			else if (!comments.isEmpty() || body.hidden() || body.deleted()) {
				String note = Markup.note("The text again, with what the pages before do not show: comments, "
						+ "hidden and deleted text.");
				binder.print(source.name(), note + text + comments);
			}
		}
		catch (InvalidFormatException ex) {
			throw new IOException("Not a Word document", ex);
		}
	}

	private static void warn(WordBody body, String comments, Source source, Binder binder) {
		String name = "“" + source.name() + "”";
		if (!comments.isEmpty()) {
			binder.warn(name + " has comments; they are listed after its text.");
		}
		if (body.deleted()) {
			binder.warn(name + " has tracked changes: deleted text is shown struck through.");
		}
		if (body.hidden()) {
			binder.warn(name + " has hidden text; it is shown in square brackets.");
		}
		if (body.picturesLeftOut() > 0) {
			binder.warn(name + " has drawings or linked pictures that are not shown. Open the original.");
		}
	}

	private static PackagePart main(OPCPackage file) throws IOException {
		return file.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)
			.stream()
			.findFirst()
			.or(() -> file.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
				.stream()
				.findFirst())
			.orElseThrow(() -> new IOException("No document in the file"));
	}

	/** Headers, footers, footnotes and endnotes, once each. */
	private static String marginal(PackagePart main, WordStyles styles) throws IOException, InvalidFormatException {
		StringBuilder out = new StringBuilder();
		for (String kind : List.of("/header", "/footer", "/footnotes", "/endnotes")) {
			for (PackagePart part : parts(main, kind)) {
				String html = new WordBody(part, styles).html(root(part));
				if (!html.replaceAll("<[^>]*>", "").isBlank() || html.contains("<img")) {
					out.append("<div class=\"boxed\">")
						.append(Markup.note(heading(kind)))
						.append(html)
						.append("</div>");
				}
			}
		}
		return out.toString();
	}

	private static String heading(String kind) {
		return switch (kind) {
			case "/header" -> "At the head of pages:";
			case "/footer" -> "At the foot of pages:";
			case "/footnotes" -> "Footnotes:";
			default -> "Endnotes:";
		};
	}

	private static String comments(PackagePart main) throws IOException, InvalidFormatException {
		StringBuilder rows = new StringBuilder();
		for (PackagePart part : parts(main, "/comments")) {
			for (Element comment : Xml.children(root(part), "comment")) {
				String by = "Comment " + comment.getAttributeNS(Xml.W, "id") + ", "
						+ comment.getAttributeNS(Xml.W, "author") + " "
						+ comment.getAttributeNS(Xml.W, "date").replaceAll("T.*", "");
				rows.append(Markup.fact(by.strip(), Xml.text(comment)));
			}
		}
		return rows.isEmpty() ? "" : Markup.heading(2, "Comments") + Markup.facts(rows.toString());
	}

	private static Optional<Document> related(PackagePart main, String kind)
			throws IOException, InvalidFormatException {
		List<PackagePart> parts = parts(main, kind);
		return parts.isEmpty() ? Optional.empty() : Optional.of(root(parts.get(0)).getOwnerDocument());
	}

	private static List<PackagePart> parts(PackagePart main, String kind) throws InvalidFormatException {
		List<PackagePart> parts = new ArrayList<>();
		for (PackageRelationship relation : main.getRelationships()) {
			if (relation.getTargetMode() == TargetMode.INTERNAL && relation.getRelationshipType().endsWith(kind)) {
				parts.add(main.getRelatedPart(relation));
			}
		}
		return parts;
	}

	private static Element root(PackagePart part) throws IOException {
		try (InputStream in = part.getInputStream()) {
			return DocumentHelper.readDocument(in).getDocumentElement();
		}
		catch (SAXException ex) {
			throw new IOException("Damaged XML", ex);
		}
	}

}
