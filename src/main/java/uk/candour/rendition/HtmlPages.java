package uk.candour.rendition;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
		layOut(page, target);
	}

	static void layOut(Document page, Path target) throws IOException {
		dress(page);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
			press(page, out).run();
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new IOException("The page could not be laid out", ex);
		}
		settle(target);
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
	}

	private static PdfRendererBuilder press(Document page, OutputStream out) throws IOException {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
		builder.toStream(out);
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
		builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
		builder.withProducer("Candour");
		for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
			builder.useExternalResourceAccessControl(HtmlPages::mayLoad, moment);
		}
		for (String family : FAMILIES) {
			builder.useFont(HtmlPages::font, family, 400, FontStyle.NORMAL, true);
		}
		return builder;
	}

	private static boolean mayLoad(String address, ExternalResourceType type) {
		return type == ExternalResourceType.IMAGE_RASTER && address != null && address.startsWith("data:image/");
	}

	/** The same page gives the same bytes: no time of making, no random number. */
	private static void settle(Path target) throws IOException {
		Path settled = Files.createTempFile(target.toAbsolutePath().getParent(), "page", ".pdf");
		try (PDDocument document = Loader.loadPDF(target.toFile())) {
			Steady.save(document, settled);
		}
		Files.move(settled, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
	}

}
