package uk.candour.correspondence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import org.springframework.web.util.HtmlUtils;

/**
 * A letter with its values put in: its page, and which elements it says. An element is
 * said when it has words and no value is lacking in it.
 */
final class Filling {

	private final LetterValues values;

	private final StringBuilder page = new StringBuilder();

	private final Set<String> said = new HashSet<>();

	/** Whether words were written, or a value lacked, since the element around began. */
	private boolean words;

	private boolean gap;

	private Filling(LetterValues values) {
		this.values = values;
	}

	static Filling of(LetterTemplate template, LetterValues values) {
		Filling filling = new Filling(values);
		filling.children(template.nodes(), Map.of());
		return filling;
	}

	/** What stands between the tags of the body; every value in it is escaped. */
	String page() {
		return this.page.toString();
	}

	/** The names of the elements that it says. */
	Set<String> said() {
		return this.said;
	}

	private void children(NodeList nodes, Map<String, String> entry) {
		for (int i = 0; i < nodes.getLength(); i++) {
			Node node = nodes.item(i);
			if (node instanceof Element element) {
				perhaps(element, entry);
			}
			else if (node.getNodeType() == Node.TEXT_NODE) {
				text(node.getNodeValue(), entry);
			}
		}
	}

	private void perhaps(Element element, Map<String, String> entry) {
		if (!holds(element, LetterTemplate.IF, true) || !holds(element, LetterTemplate.UNLESS, false)) {
			return;
		}
		String each = element.getAttribute(LetterTemplate.EACH);
		List<Map<String, String>> entries = each.isEmpty() ? List.of(entry)
				: this.values.entries(LetterField.of(each).orElseThrow());
		entries.forEach((inner) -> whole(element, inner));
	}

	private boolean holds(Element element, String attribute, boolean wanted) {
		String field = element.getAttribute(attribute);
		return field.isEmpty() || this.values.has(LetterField.of(field).orElseThrow()) == wanted;
	}

	private void whole(Element element, Map<String, String> entry) {
		String name = element.getAttribute(LetterTemplate.ELEMENT);
		if (name.isEmpty()) {
			write(element, entry);
			return;
		}
		boolean outerWords = this.words;
		boolean outerGap = this.gap;
		this.words = false;
		this.gap = false;
		write(element, entry);
		if (this.words && !this.gap) {
			this.said.add(name);
		}
		this.words |= outerWords;
		this.gap |= outerGap;
	}

	private void write(Element element, Map<String, String> entry) {
		String tag = element.getTagName();
		this.page.append('<').append(tag);
		for (String attribute : List.of("lang", "class")) {
			if (element.hasAttribute(attribute)) {
				this.page.append(' ')
					.append(attribute)
					.append("=\"")
					.append(HtmlUtils.htmlEscape(element.getAttribute(attribute)))
					.append('"');
			}
		}
		if ("br".equals(tag)) {
			this.page.append("/>");
			return;
		}
		this.page.append('>');
		children(element.getChildNodes(), entry);
		this.page.append("</").append(tag).append('>');
	}

	private void text(String text, Map<String, String> entry) {
		Matcher fields = LetterTemplate.FIELD.matcher(text);
		int from = 0;
		while (fields.find()) {
			append(text.substring(from, fields.start()), "\n");
			String value = value(fields.group(1), entry);
			this.gap |= value.isBlank();
			append(value, "<br/>");
			from = fields.end();
		}
		append(text.substring(from), "\n");
	}

	private String value(String name, Map<String, String> entry) {
		return name.startsWith(".") ? entry.getOrDefault(name.substring(1), "")
				: this.values.write(LetterField.of(name).orElseThrow());
	}

	private void append(String text, String newLine) {
		this.words |= !text.isBlank();
		String clean = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
		this.page.append(HtmlUtils.htmlEscape(clean, "UTF-8").replace("\n", newLine));
	}

}
