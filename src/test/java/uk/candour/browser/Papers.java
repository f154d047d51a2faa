package uk.candour.browser;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** What people upload on the way. */
final class Papers {

	private Papers() {
	}

	static byte[] licence() throws IOException {
		BufferedImage picture = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(Color.PINK);
		pen.fillRect(0, 0, 640, 400);
		pen.setColor(Color.BLACK);
		pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 32));
		pen.drawString("DRIVING LICENCE", 40, 60);
		pen.drawString("OKAFOR, DANIELLE  14.03.1986", 40, 140);
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", bytes);
		return bytes.toByteArray();
	}

	static byte[] indexCard() throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream out = new PDPageContentStream(document, page)) {
				out.setFont(new PDType1Font(FontName.HELVETICA), 14);
				out.beginText();
				out.setLeading(20);
				out.newLineAtOffset(60, 700);
				for (String line : List.of("Index card, Ropery Court", "3: Danielle Mensah, from 1 September 2014",
						"Moved to 12 Fossdyke Walk in June 2019, next door to Mrs Lyle")) {
					out.showText(line);
					out.newLine();
				}
				out.endText();
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

}
