package uk.candour.rendition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Which styles of a Word document are headings, and which lists are numbered.
 */
final class WordStyles {

	private final Map<String, Integer> headings = new HashMap<>();

	private final Map<String, String> lists = new HashMap<>();

	private final Map<String, Integer> counters = new HashMap<>();

	WordStyles(Optional<Document> styles, Optional<Document> numbering) {
		styles.ifPresent((document) -> readStyles(document.getDocumentElement()));
		numbering.ifPresent((document) -> readLists(document.getDocumentElement()));
	}

	/** 1 to 6, or 0 when the style is no heading. */
	int heading(String style) {
		return (style == null) ? 0 : this.headings.getOrDefault(style, heading(style, style));
	}

	/** What stands before a list item. */
	String label(String list, String level) {
		String format = this.lists.getOrDefault(list + "/" + level, "bullet");
		if (format.equals("bullet") || format.equals("none")) {
			return "• ";
		}
		int number = this.counters.merge(list + "/" + level, 1, Integer::sum);
		boolean letter = format.endsWith("Letter") && number <= 26;
		return (letter ? String.valueOf((char) ('a' + number - 1)) : String.valueOf(number)) + ". ";
	}

	private void readStyles(Element root) {
		for (Element style : Xml.children(root, "style")) {
			String id = style.getAttributeNS(Xml.W, "styleId");
			String name = Optional.ofNullable(Xml.value(style, "name")).orElse(id);
			this.headings.put(id, heading(name, id));
		}
	}

	private static int heading(String name, String id) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.equals("title")) {
			return 1;
		}
		String digits = (lower.startsWith("heading") ? lower : id.toLowerCase(Locale.ROOT)).replaceFirst("^heading ?",
				"");
		boolean heading = lower.startsWith("heading") || id.toLowerCase(Locale.ROOT).startsWith("heading");
		return (heading && digits.matches("[1-9]")) ? Math.min(6, Integer.parseInt(digits)) : 0;
	}

	private void readLists(Element root) {
		Map<String, Element> kinds = new HashMap<>();
		for (Element kind : Xml.children(root, "abstractNum")) {
			kinds.put(kind.getAttributeNS(Xml.W, "abstractNumId"), kind);
		}
		for (Element list : Xml.children(root, "num")) {
			Element kind = kinds.get(Xml.value(list, "abstractNumId"));
			if (kind != null) {
				for (Element level : Xml.children(kind, "lvl")) {
					this.lists.put(list.getAttributeNS(Xml.W, "numId") + "/" + level.getAttributeNS(Xml.W, "ilvl"),
							Optional.ofNullable(Xml.value(level, "numFmt")).orElse("bullet"));
				}
			}
		}
	}

}
