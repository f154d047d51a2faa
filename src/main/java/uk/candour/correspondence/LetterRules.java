package uk.candour.correspondence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What the text of a letter may hold: these tags, these attributes, fields that the
 * letter as shipped knows, and everything that the law asks for. All else is refused, and
 * named.
 */
final class LetterRules {

	private static final Set<String> TAGS = Set.of("h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em", "br",
			"table", "thead", "tbody", "tr", "th", "td", "span", "div");

	private static final Set<String> LANGUAGES = Set.of("en-GB", "cy");

	/** What looks like the start of an expression of some template language. */
	private static final Pattern CODE = Pattern.compile("[$#*@~]?[{}]|\\[\\[|\\[\\(|<%");

	private static final int DEEPEST = 10;

	private final LetterKind kind;

	private final LetterTemplate shipped;

	private final List<LetterField> known;

	private final Set<String> objections = new LinkedHashSet<>();

	/**
	 * The rules of one letter.
	 * @param shipped its text as shipped, which says what it may name
	 */
	LetterRules(LetterKind kind, LetterTemplate shipped) {
		this.kind = kind;
		this.shipped = shipped;
		this.known = known(shipped);
	}

	/**
	 * What a letter may name: whatever the house and every case know, and what it names
	 * as shipped.
	 */
	static List<LetterField> known(LetterTemplate shipped) {
		Set<LetterField> named = shipped.fields();
		return Arrays.stream(LetterField.values())
			.filter((field) -> field.isGeneral() || named.contains(field))
			.toList();
	}

	/**
	 * Reads a text by these rules.
	 * @throws UnusableText when it breaks any of them; it names all that it found
	 */
	LetterTemplate read(String text) {
		LetterTemplate template = LetterTemplate.read(text);
		CODE.matcher(LetterTemplate.FIELD.matcher(text).replaceAll(""))
			.results()
			.forEach((found) -> this.objections
				.add("“" + found.group() + "” looks like program code. Only fields such as {{name}} can be put in."));
		children(template.nodes(), null, 1);
		// what is nested too deep or holds strange tags is not looked into further
		if (this.objections.isEmpty()) {
			complete(template);
		}
		if (!this.objections.isEmpty()) {
			throw new UnusableText(List.copyOf(this.objections));
		}
		return template;
	}

	private void children(NodeList nodes, LetterField entry, int depth) {
		for (int i = 0; i < nodes.getLength(); i++) {
			Node node = nodes.item(i);
			switch (node.getNodeType()) {
				case Node.TEXT_NODE -> text(node.getNodeValue(), entry);
				case Node.ELEMENT_NODE -> element((Element) node, entry, depth);
				default -> this.objections.add("Only text and tags can be used: take out comments and the like.");
			}
		}
	}

	private void element(Element element, LetterField entry, int depth) {
		if (!TAGS.contains(element.getTagName())) {
			this.objections.add("The tag <" + element.getTagName() + "> cannot be used. These can: "
					+ TAGS.stream().sorted().collect(Collectors.joining(", ")) + ".");
			return;
		}
		if (depth > DEEPEST) {
			this.objections.add("Tags are nested more than " + DEEPEST + " deep.");
			return;
		}
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			attribute((Attr) attributes.item(i));
		}
		LetterField inner = LetterField.of(element.getAttribute(LetterTemplate.EACH)).orElse(entry);
		children(element.getChildNodes(), inner, depth + 1);
	}

	private void attribute(Attr attribute) {
		String value = attribute.getValue();
		switch (attribute.getName()) {
			case LetterTemplate.ELEMENT -> {
				if (this.kind.elements().stream().noneMatch((each) -> each.name().equals(value))) {
					this.objections.add("This letter has no element “" + value + "”.");
				}
			}
			case LetterTemplate.IF, LetterTemplate.UNLESS -> known(value);
			case LetterTemplate.EACH -> {
				if (known(value) && LetterField.of(value).orElseThrow().kind() != LetterField.Kind.LIST) {
					this.objections.add("“" + value + "” is not a list and cannot be repeated.");
				}
			}
			case "lang" -> {
				if (!LANGUAGES.contains(value)) {
					this.objections.add("The language can be en-GB or cy.");
				}
			}
			default -> this.objections.add("The attribute “" + attribute.getName() + "” cannot be used.");
		}
	}

	private void text(String text, LetterField entry) {
		LetterTemplate.FIELD.matcher(text).results().forEach((found) -> {
			String name = found.group(1);
			if (!name.startsWith(".")) {
				if (known(name) && LetterField.of(name).orElseThrow().kind() == LetterField.Kind.LIST) {
					this.objections.add("“" + name + "” is a list: repeat a tag for it with data-each.");
				}
			}
			else if (entry == null || !entry.parts().contains(name.substring(1))) {
				this.objections.add("There is no field {{" + name + "}} here.");
			}
		});
	}

	private boolean known(String name) {
		boolean known = LetterField.of(name).filter(this.known::contains).isPresent();
		if (!known) {
			this.objections.add("This letter has no field “" + name + "”. It has: "
					+ this.known.stream().map(LetterField::key).collect(Collectors.joining(", ")) + ".");
		}
		return known;
	}

	/** Every element is there and still tells what it tells as shipped. */
	private void complete(LetterTemplate template) {
		LetterValues samples = LetterValues.samples(Language.ENGLISH);
		Set<String> said = Filling.of(template, samples).said();
		List<LetterElement> missing = new ArrayList<>(this.kind.elements());
		missing.removeIf((element) -> said.contains(element.name()));
		missing.forEach((element) -> this.objections.add("The letter must say " + element
				+ ": mark the words that do with data-element=\"" + element.name() + "\"."));
		for (LetterElement element : this.kind.elements()) {
			Set<LetterField> lost = EnumSet.noneOf(LetterField.class);
			lost.addAll(this.shipped.needed(element.name()));
			lost.removeAll(template.needed(element.name()));
			if (said.contains(element.name()) && !lost.isEmpty()) {
				this.objections.add("What says " + element + " must put in "
						+ lost.stream().map((field) -> "{{" + field.key() + "}}").collect(Collectors.joining(" and "))
						+ ", whatever else is missing.");
			}
		}
	}

}
