package uk.candour.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Walking through WordprocessingML.
 */
final class Xml {

	static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private Xml() {
	}

	static List<Element> children(Node parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	static List<Element> children(Node parent, String name) {
		return children(parent).stream().filter((child) -> name.equals(child.getLocalName())).toList();
	}

	static Optional<Element> child(Node parent, String... path) {
		Optional<Element> at = Optional.empty();
		Node node = parent;
		for (String name : path) {
			at = children(node, name).stream().findFirst();
			if (at.isEmpty()) {
				return at;
			}
			node = at.get();
		}
		return at;
	}

	/**
	 * The attribute {@code w:val} of the element at the path; null when it is not there.
	 */
	static String value(Node parent, String... path) {
		return child(parent, path).map((element) -> element.getAttributeNS(W, "val")).orElse(null);
	}

	/** Whether a property is there and not switched off. */
	static boolean isOn(Node parent, String... path) {
		String value = value(parent, path);
		return value != null && !value.equals("0") && !value.equals("false") && !value.equals("none");
	}

	/** All text below, paragraphs apart. */
	static String text(Element element) {
		StringBuilder out = new StringBuilder();
		collect(element, out);
		return out.toString().strip();
	}

	private static void collect(Node node, StringBuilder out) {
		for (Element child : children(node)) {
			String name = child.getLocalName();
			if (name.equals("t") || name.equals("delText")) {
				out.append(child.getTextContent());
			}
			else if (!name.equals("Fallback")) {
				collect(child, out);
				if (name.equals("p")) {
					out.append(' ');
				}
			}
		}
	}

}
