package uk.candour.rendition;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Sets HTML on pages: a tagged PDF with its font embedded, after PDF/UA-1 and PDF/A-2a.
 * Nothing is fetched while it does so: pictures must be given as {@code data:} addresses.
 */
public final class HtmlPages {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private static final String[] FAMILIES = { "Liberation Sans", "Arial", "Helvetica", "sans-serif", "serif",
			"monospace" };

	static {
		XRLog.setLoggingEnabled(false);
	}

	private HtmlPages() {
	}

	/**
	 * Writes a page that we made ourselves; values in it must already be escaped. A
	 * language is taken from {@code html lang} and is British English without one.
	 * @param xhtml the whole page with its CSS; every element closed (only void elements
	 * may close themselves)
	 * @param target where the PDF goes; overwritten
	 * @param title what the reader's window shows
	 * @throws IOException when the target cannot be written or the page cannot be laid
	 * out
	 */
	public static void write(String xhtml, Path target, String title) throws IOException {
		Document page = Jsoup.parse(xhtml);
		page.title(title);
		layOut(page, target, true);
	}

	/**
	 * Sets a page that needs no structure for assistive technology: a table of many
	 * thousand cells then takes a fraction of the time.
	 */
	static void layOutPlain(Document page, Path target) throws IOException {
		layOut(page, target, false);
	}

	private static void layOut(Document page, Path target, boolean tagged) throws IOException {
		dress(page);
		try (PDDocument document = new PDDocument();
				TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(font()))) {
			// Ligatures cost more time than all the rest, and Liberation has two.
			font.setEnableGsub(false);
			PdfRendererBuilder builder = press(page, document, PDType0Font.load(document, font, true));
			builder.usePdfUaAccessibility(tagged);
			builder.usePdfAConformance(
					tagged ? PdfRendererBuilder.PdfAConformance.PDFA_2_A : PdfRendererBuilder.PdfAConformance.PDFA_2_B);
			builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
			try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
				renderer.layout();
				renderer.createPDFWithoutClosing();
				Steady.save(document, target);
			}
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new IOException("The page could not be laid out", ex);
		}
	}

	static InputStream font() {
		return PDDocument.class.getResourceAsStream(FONT);
	}

	private static void dress(Document page) {
		Element html = page.selectFirst("html");
		if (!html.hasAttr("lang")) {
			html.attr("lang", "en-GB");
		}
		page.head().prependElement("style").appendText("body { font-family: 'Liberation Sans'; }");
		if (page.head().selectFirst("meta[name=description]") == null) {
			page.head().appendElement("meta").attr("name", "description").attr("content", page.title());
		}
		keepOrder(page.body());
	}

	/**
	 * Text beside an emphasised word is painted before that word, and would be read and
	 * searched in that order; text in a span of its own is not.
	 */
	private static void keepOrder(Element body) {
		for (Element element : body.getAllElements()) {
			if (element.childrenSize() > 0) {
				List<TextNode> loose = element.textNodes().stream().filter((text) -> !text.isBlank()).toList();
				loose.forEach((text) -> text.wrap("<span></span>"));
			}
		}
	}

	private static PdfRendererBuilder press(Document page, PDDocument document, PDType0Font font) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
		builder.usePDDocument(document);
		builder.toStream(OutputStream.nullOutputStream());
		builder.withProducer("Candour");
		for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
			builder.useExternalResourceAccessControl(HtmlPages::mayLoad, moment);
		}
		for (String family : FAMILIES) {
			builder.useFont(new PDFontSupplier(font), family, 400, FontStyle.NORMAL, true);
		}
		return builder;
	}

	private static boolean mayLoad(String address, ExternalResourceType type) {
		return type == ExternalResourceType.IMAGE_RASTER && address != null && address.startsWith("data:image/");
	}

}
