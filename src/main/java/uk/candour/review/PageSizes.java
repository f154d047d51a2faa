package uk.candour.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.redaction.Area;
import uk.candour.workflow.Refused;

/**
 * How large the pages of a document are, in points, as people see them.
 */
final class PageSizes {

	private final List<Size> sizes;

	private PageSizes(List<Size> sizes) {
		this.sizes = sizes;
	}

	static PageSizes of(Documents documents, Document pdf) {
		try (InputStream content = documents.open(pdf); PDDocument document = Loader.loadPDF(content.readAllBytes())) {
			List<Size> sizes = new ArrayList<>();
			for (PDPage page : document.getPages()) {
				sizes.add(Size.of(page));
			}
			return new PageSizes(sizes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Half a point of a box may stand over the edge: screens round. */
	void requireOnPage(Area area) {
		Size size = this.sizes.get(area.page() - 1);
		boolean on = area.x() >= -0.5 && area.y() >= -0.5 && area.x() + area.width() <= size.width() + 0.5
				&& area.y() + area.height() <= size.height() + 0.5;
		if (!on) {
			throw new Refused("bad-mark",
					"The box on page " + area.page() + " reaches over the edge of the page. Draw it on the page.");
		}
	}

	private record Size(double width, double height) {

		static Size of(PDPage page) {
			PDRectangle box = page.getCropBox();
			boolean turned = page.getRotation() % 180 != 0;
			return turned ? new Size(box.getHeight(), box.getWidth()) : new Size(box.getWidth(), box.getHeight());
		}

	}

}
