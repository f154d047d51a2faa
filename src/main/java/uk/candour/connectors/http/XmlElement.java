package uk.candour.connectors.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * A part of an XML document. Documents that declare anything of their own (a DTD, an
 * entity) are refused, and nothing is ever fetched to read one. What is not there is an
 * element without name, text and children.
 *
 * @param element null when it is not there
 */
record XmlElement(Element element) {

	// A page of a thousand documents with all their properties is far below.
	private static final int LARGEST = 16 * 1024 * 1024;

	/**
	 * The document's first element.
	 */
	static XmlElement read(byte[] document) throws SourceFailure {
		if (document.length > LARGEST) {
			throw new SourceFailure("The system's answer is larger than allowed.", false, null);
		}
		try {
			return new XmlElement(builder().parse(new ByteArrayInputStream(document)).getDocumentElement());
		}
		catch (SAXException | IOException garbage) {
			throw new SourceFailure("The system answered with something that is not XML, or not plain.", false,
					Trace.of(garbage));
		}
	}

	private static DocumentBuilder builder() {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			DocumentBuilder builder = factory.newDocumentBuilder();
			// The usual handler prints.
			builder.setErrorHandler(new DefaultHandler());
			return builder;
		}
		catch (ParserConfigurationException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/**
	 * A text as it stands between marks.
	 */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/**
	 * Its name, without prefix.
	 */
	String name() {
		return (this.element != null) ? this.element.getLocalName() : "";
	}

	/**
	 * All that is said in it.
	 */
	String text() {
		return (this.element != null) ? this.element.getTextContent().strip() : "";
	}

	/**
	 * An attribute without prefix; empty when it is not there.
	 */
	String attribute(String name) {
		return (this.element != null) ? this.element.getAttribute(name) : "";
	}

	/**
	 * The elements right below.
	 */
	List<XmlElement> children() {
		List<XmlElement> children = new ArrayList<>();
		for (Node node = (this.element != null) ? this.element.getFirstChild() : null; node != null; node = node
			.getNextSibling()) {
			if (node instanceof Element child) {
				children.add(new XmlElement(child));
			}
		}
		return children;
	}

	/**
	 * Those of one name.
	 */
	List<XmlElement> children(String name) {
		return children().stream().filter((child) -> child.name().equals(name)).toList();
	}

	/**
	 * The first of one name.
	 */
	XmlElement child(String name) {
		return children(name).stream().findFirst().orElse(new XmlElement(null));
	}

}
