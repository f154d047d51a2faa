package uk.candour.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Element;

/**
 * Turns one part of a Word document (ECMA-376, WordprocessingML) into clean markup.
 */
final class WordBody {

	private static final int EMU_PER_POINT = 12_700;

	private static final int WIDEST = 480;

	private final PackagePart part;

	private final WordStyles styles;

	private final StringBuilder boxes = new StringBuilder();

	private boolean deleted;

	private boolean hidden;

	private int picturesLeftOut;

	WordBody(PackagePart part, WordStyles styles) {
		this.part = part;
		this.styles = styles;
	}

	String html(Element root) throws IOException {
		StringBuilder out = new StringBuilder();
		blocks(root, out);
		return out.toString();
	}

	boolean deleted() {
		return this.deleted;
	}

	boolean hidden() {
		return this.hidden;
	}

	int picturesLeftOut() {
		return this.picturesLeftOut;
	}

	private void blocks(Element parent, StringBuilder out) throws IOException {
		for (Element child : Xml.children(parent)) {
			switch (child.getLocalName()) {
				case "p" -> paragraph(child, out);
				case "tbl" -> table(child, out);
				case "AlternateContent" -> blocks(choice(child), out);
				case "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr" -> {
				}
				default -> blocks(child, out);
			}
		}
	}

	private void table(Element table, StringBuilder out) throws IOException {
		out.append("<table><tbody>");
		for (Element row : Xml.children(table, "tr")) {
			out.append("<tr>");
			for (Element cell : Xml.children(row)) {
				if (cell.getLocalName().equals("tc") || cell.getLocalName().equals("sdt")) {
					cell(cell, out);
				}
			}
			out.append("</tr>");
		}
		out.append("</tbody></table>");
	}

	private void cell(Element cell, StringBuilder out) throws IOException {
		String span = Xml.value(cell, "tcPr", "gridSpan");
		boolean spans = span != null && span.matches("[1-9]\\d?");
		out.append(spans ? "<td colspan=\"" + span + "\">" : "<td>");
		blocks(cell, out);
		out.append("</td>");
	}

	private void paragraph(Element paragraph, StringBuilder out) throws IOException {
		StringBuilder line = new StringBuilder();
		inline(paragraph, line);
		String text = line.toString();
		int heading = this.styles.heading(Xml.value(paragraph, "pPr", "pStyle"));
		Optional<Element> list = Xml.child(paragraph, "pPr", "numPr");
		if (!text.isBlank()) {
			String label = list.map(this::label).orElse("");
			String tag = (heading > 0) ? "h" + heading : "p";
			out.append('<').append(tag).append('>').append(label).append(text).append("</").append(tag).append('>');
		}
		if (!this.boxes.isEmpty()) {
			String box = this.boxes.toString();
			this.boxes.setLength(0);
			out.append("<div class=\"boxed\">").append(box).append("</div>");
		}
	}

	private String label(Element list) {
		String level = Optional.ofNullable(Xml.value(list, "ilvl")).orElse("0");
		int depth = level.matches("[1-8]") ? Integer.parseInt(level) : 0;
		return "&#160;&#160;".repeat(depth) + this.styles.label(Xml.value(list, "numId"), level);
	}

	private void inline(Element parent, StringBuilder out) throws IOException {
		for (Element child : Xml.children(parent)) {
			switch (child.getLocalName()) {
				case "r" -> run(child, out);
				case "del", "moveFrom" -> {
					this.deleted = true;
					out.append("<del>");
					inline(child, out);
					out.append("</del>");
				}
				case "AlternateContent" -> inline(choice(child), out);
				case "oMath", "oMathPara" -> out.append(Markup.escape(Xml.text(child)));
				case "pPr", "rPr", "sdtPr", "sdtEndPr" -> {
				}
				default -> inline(child, out);
			}
		}
	}

	private void run(Element run, StringBuilder out) throws IOException {
		StringBuilder text = new StringBuilder();
		content(run, text);
		if (text.isEmpty()) {
			return;
		}
		boolean concealed = Xml.isOn(run, "rPr", "vanish");
		boolean bold = Xml.isOn(run, "rPr", "b");
		boolean italic = Xml.isOn(run, "rPr", "i");
		boolean struck = Xml.isOn(run, "rPr", "strike");
		this.hidden |= concealed;
		out.append(concealed ? "[hidden: " : "").append(bold ? "<b>" : "").append(italic ? "<i>" : "");
		out.append(struck ? "<del>" : "").append(text).append(struck ? "</del>" : "");
		out.append(italic ? "</i>" : "").append(bold ? "</b>" : "").append(concealed ? "]" : "");
	}

	private void content(Element run, StringBuilder out) throws IOException {
		for (Element child : Xml.children(run)) {
			switch (child.getLocalName()) {
				case "t", "delText" -> out.append(Markup.escape(child.getTextContent()));
				case "tab" -> out.append("&#160;&#160;&#160; ");
				case "br", "cr" -> out.append("<br>");
				case "noBreakHyphen" -> out.append('-');
				case "sym" -> out.append('•');
				case "commentReference" -> reference("Comment ", child, out);
				case "footnoteReference", "endnoteReference" -> reference("", child, out);
				case "drawing", "pict", "object" -> drawing(child, out);
				case "AlternateContent" -> content(choice(child), out);
				default -> {
				}
			}
		}
	}

	private static void reference(String word, Element element, StringBuilder out) {
		out.append('[').append(word).append(Markup.escape(element.getAttributeNS(Xml.W, "id"))).append(']');
	}

	private static Element choice(Element alternatives) {
		List<Element> choices = Xml.children(alternatives);
		return choices.isEmpty() ? alternatives : choices.get(0);
	}

	/** Pictures where they stand; text boxes after the paragraph they hang on. */
	private void drawing(Element drawing, StringBuilder out) throws IOException {
		int width = 0;
		for (Element child : Xml.children(drawing)) {
			Optional<Element> extent = Xml.child(child, "extent");
			if (extent.isPresent() && extent.get().getAttribute("cx").matches("\\d{1,9}")) {
				width = Math.min(WIDEST, Integer.parseInt(extent.get().getAttribute("cx")) / EMU_PER_POINT);
			}
		}
		search(drawing, width, out);
	}

	private void search(Element parent, int width, StringBuilder out) throws IOException {
		for (Element child : Xml.children(parent)) {
			switch (child.getLocalName()) {
				case "txbxContent" -> {
					StringBuilder box = new StringBuilder();
					blocks(child, box);
					this.boxes.append(box);
				}
				case "blip" -> picture(child.getAttributeNS(Xml.R, "embed"), width, out);
				case "imagedata" -> picture(child.getAttributeNS(Xml.R, "id"), width, out);
				case "AlternateContent" -> search(choice(child), width, out);
				default -> search(child, width, out);
			}
		}
	}

	private void picture(String id, int width, StringBuilder out) throws IOException {
		PackageRelationship relation = id.isEmpty() ? null : this.part.getRelationship(id);
		if (relation == null || relation.getTargetMode() != TargetMode.INTERNAL) {
			this.picturesLeftOut++;
			out.append("[picture not shown]");
			return;
		}
		try (InputStream in = this.part.getRelatedPart(relation).getInputStream()) {
			String type = this.part.getRelatedPart(relation).getContentType();
			if (!type.matches("image/(png|jpe?g|gif)")) {
				this.picturesLeftOut++;
				out.append("[picture not shown]");
				return;
			}
			out.append("<img alt=\"Picture\" style=\"width:")
				.append((width > 0) ? width : 200)
				.append("pt\" src=\"data:")
				.append(type)
				.append(";base64,")
				.append(Base64.getEncoder().encodeToString(in.readAllBytes()))
				.append("\">");
		}
		catch (InvalidFormatException ex) {
			throw new IOException("Damaged picture", ex);
		}
	}

}
