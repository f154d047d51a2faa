package uk.candour.correspondence;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of a letter: words, a few tags, and names in double braces for which values
 * are put in. Nothing in it is a program: there is no expression to evaluate.
 *
 * <pre>
 * &lt;p data-element="due"&gt;We answer by {{due}}.&lt;/p&gt;             must be in the letter
 * &lt;p data-if="note"&gt;{{note}}&lt;/p&gt;                             only when there is a note
 * &lt;li data-each="explanation"&gt;{{.sentence}}&lt;/li&gt;           once for every entry
 * </pre>
 */
final class LetterTemplate {

	static final String ELEMENT = "data-element";

	static final String IF = "data-if";

	static final String UNLESS = "data-unless";

	static final String EACH = "data-each";

	/** A merge field; a dot before its name makes it a part of the entry around. */
	static final Pattern FIELD = Pattern.compile("\\{\\{\\s*(\\.?[a-z][a-z-]*)\\s*\\}\\}");

	private static final int LONGEST = 20_000;

	private final Element root;

	private LetterTemplate(Element root) {
		this.root = root;
	}

	/**
	 * Reads a text.
	 * @throws UnusableText when it is too long or its tags do not fit together
	 */
	static LetterTemplate read(String text) {
		if (text.length() > LONGEST) {
			throw new UnusableText(List.of("The text is too long: a letter has 20,000 characters at most."));
		}
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			return new LetterTemplate(builder.parse(new InputSource(new StringReader("<letter>" + text + "</letter>")))
				.getDocumentElement());
		}
		catch (SAXException | IOException ex) {
			String where = (ex instanceof SAXParseException at) ? " in line " + at.getLineNumber() : "";
			throw new UnusableText(List.of("The tags do not fit together" + where
					+ ". Close every tag in the order in which it was opened, and write & as &amp; and < as &lt;."));
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("No text of a letter can be read", ex);
		}
	}

	NodeList nodes() {
		return this.root.getChildNodes();
	}

	/** The names of the elements that it marks. */
	Set<String> elements() {
		Set<String> names = new LinkedHashSet<>();
		walk(this.root, (node) -> attribute(node, ELEMENT, names));
		return names;
	}

	/** The fields that it puts in or asks for. */
	Set<LetterField> fields() {
		return fields(this.root);
	}

	/** The fields that must have a value, or the element lacks something. */
	Set<LetterField> needed(String element) {
		Set<LetterField> fields = new TreeSet<>();
		walk(this.root, (node) -> {
			if (element.equals(attribute(node, ELEMENT))) {
				fields.addAll(fields(node));
				fields.removeAll(optional(node));
			}
		});
		return fields;
	}

	private static Set<LetterField> optional(Node within) {
		Set<LetterField> fields = new HashSet<>();
		walk(within, (node) -> {
			if (!attribute(node, IF).isEmpty() || !attribute(node, UNLESS).isEmpty()) {
				fields.addAll(fields(node));
			}
		});
		return fields;
	}

	private static Set<LetterField> fields(Node within) {
		Set<String> names = new HashSet<>();
		walk(within, (node) -> {
			attribute(node, IF, names);
			attribute(node, UNLESS, names);
			attribute(node, EACH, names);
			if (node.getNodeType() == Node.TEXT_NODE) {
				FIELD.matcher(node.getNodeValue()).results().forEach((found) -> names.add(found.group(1)));
			}
		});
		Set<LetterField> fields = new TreeSet<>();
		names.forEach((name) -> LetterField.of(name).ifPresent(fields::add));
		return fields;
	}

	private static void attribute(Node node, String attribute, Set<String> names) {
		String value = attribute(node, attribute);
		if (!value.isEmpty()) {
			names.add(value);
		}
	}

	private static String attribute(Node node, String attribute) {
		return (node instanceof Element element) ? element.getAttribute(attribute) : "";
	}

	private static void walk(Node node, Consumer<Node> visit) {
		visit.accept(node);
		NodeList children = node.getChildNodes();
		for (int i = 0; i < children.getLength(); i++) {
			walk(children.item(i), visit);
		}
	}

}
