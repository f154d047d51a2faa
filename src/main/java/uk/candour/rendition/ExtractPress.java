package uk.candour.rendition;

import java.io.IOException;
import java.util.Map;

import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.xml.sax.SAXException;

/**
 * Older and rarer office files: as LibreOffice lays them out where it is installed,
 * otherwise their words and tables.
 */
final class ExtractPress implements Press {

	private final Office office;

	ExtractPress(Office office) {
		this.office = office;
	}

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		if (source.type().contains("openxml") || source.type().contains("opendocument")) {
			Unpacking.measure(source.path(), binder.limits());
		}
		if (this.office.print(source, suffix(source.type()), binder)) {
			return;
		}
		String html = html(source);
		binder.warn("“" + source.name() + "” is shown as its words only: layout and pictures are in the original.");
		HtmlPress.print(source.name(), Markup.heading(1, source.name()), CleanHtml.of(html, Map.of()), html, binder);
	}

	private static String html(Source source) throws IOException, CannotRender {
		ToHTMLContentHandler out = new ToHTMLContentHandler();
		try (TikaInputStream in = TikaInputStream.get(source.path())) {
			ParseContext context = new ParseContext();
			// Nothing inside is opened: a parser that is not there.
			context.set(Parser.class, org.apache.tika.parser.EmptyParser.INSTANCE);
			parser(source.type()).parse(in, out, new Metadata(), context);
			return out.toString();
		}
		catch (EncryptedDocumentException ex) {
			throw new CannotRender("It is protected with a password. Save a copy without it and add that copy.",
					CannotRender.Reason.LOCKED, ex);
		}
		catch (SAXException | TikaException ex) {
			throw new IOException("Not readable", ex);
		}
	}

	private static Parser parser(String type) {
		if (type.contains("rtf")) {
			return new RTFParser();
		}
		if (type.contains("opendocument")) {
			return new OpenDocumentParser();
		}
		return type.contains("openxml") ? new OOXMLParser() : new OfficeParser();
	}

	private static String suffix(String type) {
		if (type.contains("rtf")) {
			return ".rtf";
		}
		if (type.contains("presentation") || type.contains("powerpoint")) {
			return type.contains("opendocument") ? ".odp" : type.contains("openxml") ? ".pptx" : ".ppt";
		}
		if (type.contains("opendocument")) {
			return type.endsWith("spreadsheet") ? ".ods" : ".odt";
		}
		return ".doc";
	}

}
