package uk.candour.rendition;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import javax.imageio.ImageIO;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * Files of a housing office, made by the libraries that make them in life.
 */
final class Samples {

	private Samples() {
	}

	static Path letter(Path file) throws IOException {
		try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
			document.createStyles();
			XWPFParagraph heading = document.createParagraph();
			heading.setStyle("Heading1");
			heading.createRun().setText("Repair at 4 Tŷ Gwyn");
			XWPFRun run = document.createParagraph().createRun();
			run.setText("Dear Ms Okafor, the plumber <Ŵyn & Sons> comes on Tuesday.");
			run.setBold(true);
			XWPFRun secret = document.createParagraph().createRun();
			secret.setText("Do not tell the tenant");
			secret.setVanish(true);
			XWPFTable table = document.createTable(2, 2);
			table.getRow(0).getCell(0).setText("Job");
			table.getRow(0).getCell(1).setText("Cost");
			table.getRow(1).getCell(0).setText("Boiler");
			table.getRow(1).getCell(1).setText("£ 120.50");
			picture(document);
			XWPFComment comment = document.createComments().createComment(BigInteger.ONE);
			comment.setAuthor("H. Patel");
			comment.createParagraph().createRun().setText("Check whether she complained before");
			document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
				.createParagraph()
				.createRun()
				.setText("Wyke Council, Housing");
			document.write(out);
		}
		return file;
	}

	private static void picture(XWPFDocument document) throws IOException {
		try {
			XWPFRun run = document.createParagraph().createRun();
			run.addPicture(new java.io.ByteArrayInputStream(png(sheet("Stain"))),
					org.apache.poi.xwpf.usermodel.Document.PICTURE_TYPE_PNG, "stain.png", Units.toEMU(120),
					Units.toEMU(60));
		}
		catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException ex) {
			throw new IOException(ex);
		}
	}

	static Path ledger(Path file) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			fill(workbook, "Rent", 3, 4);
			XSSFSheet sheet = workbook.getSheet("Rent");
			XSSFComment comment = sheet.createDrawingPatriarch()
				.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 6, 6));
			comment.setAddress(new CellAddress("B2"));
			comment.setString("Disputed by tenant");
			comment.setAuthor("R. Jones");
			sheet.getRow(1).createCell(5).setCellFormula("SUM(1,2)");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			fill(workbook, "Private notes", 2, 2);
			workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
			sheet.setColumnHidden(2, true);
			workbook.write(out);
		}
		return file;
	}

	static void fill(Workbook workbook, String name, int rows, int columns) {
		var sheet = workbook.createSheet(name);
		for (int r = 0; r < rows; r++) {
			Row row = sheet.createRow(r);
			for (int c = 0; c < columns; c++) {
				Cell cell = row.createCell(c);
				cell.setCellValue(name + " r" + (r + 1) + "c" + (c + 1));
			}
		}
	}

	static Path pdf(Path file, String... pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (String text : pages) {
				PDPage page = new PDPage();
				document.addPage(page);
				try (PDPageContentStream out = new PDPageContentStream(document, page)) {
					out.beginText();
					out.setFont(new PDType1Font(FontName.HELVETICA), 12);
					out.newLineAtOffset(72, 700);
					out.showText(text);
					out.endText();
				}
			}
			document.save(file.toFile());
		}
		return file;
	}

	/** A white sheet with one line of writing. */
	static BufferedImage sheet(String text) {
		BufferedImage sheet = new BufferedImage(1200, 500, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = sheet.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		pen.setColor(Color.WHITE);
		pen.fillRect(0, 0, 1200, 500);
		pen.setColor(Color.BLACK);
		pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 56));
		pen.drawString(text, 80, 200);
		pen.dispose();
		return sheet;
	}

	static byte[] png(BufferedImage picture) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", out);
		return out.toByteArray();
	}

	static MimeMessage mail(String subject) throws MessagingException {
		MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
		message.setFrom(new InternetAddress("h.patel@wyke.example"));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress("danielle@home.example"));
		message.setRecipient(Message.RecipientType.CC, new InternetAddress("repairs@wyke.example"));
		message.setSubject(subject, "UTF-8");
		message.setHeader("Date", "Mon, 3 Mar 2025 10:12:00 +0000");
		return message;
	}

	static MimeBodyPart html(String html) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setContent(html, "text/html; charset=utf-8");
		return part;
	}

	static MimeBodyPart attached(Path file, String name) throws MessagingException, IOException {
		MimeBodyPart part = new MimeBodyPart();
		part.attachFile(file.toFile());
		part.setFileName(name);
		return part;
	}

	static Path save(MimeMessage message, Path file, MimeBodyPart... parts) throws MessagingException, IOException {
		MimeMultipart body = new MimeMultipart("mixed");
		for (MimeBodyPart part : parts) {
			body.addBodyPart(part);
		}
		message.setContent(body);
		try (OutputStream out = Files.newOutputStream(file)) {
			message.writeTo(out);
		}
		return file;
	}

}
