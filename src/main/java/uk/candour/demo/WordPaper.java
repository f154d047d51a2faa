package uk.candour.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Word files: heading, paragraphs, a footer with the file name, and a margin comment if
 * the paper has one.
 */
final class WordPaper {

	private WordPaper() {
	}

	static byte[] bytes(Paper paper) throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			describe(document, paper);
			heading(document, "Wyke Council, Neighbourhoods and Housing", 10);
			heading(document, paper.title(), 16);
			document.createParagraph().createRun().setText(Pages.day(paper.on()));
			XWPFParagraph last = null;
			for (String line : paper.lines()) {
				last = document.createParagraph();
				last.createRun().setText(line);
			}
			if (!paper.comment().isEmpty() && last != null) {
				comment(document, last, paper.comment());
			}
			document.write(out);
			return UndatedZip.of(out.toByteArray());
		}
	}

	private static void describe(XWPFDocument document, Paper paper) {
		document.getProperties().getCoreProperties().setTitle(paper.title());
		document.getProperties().getCoreProperties().setCreator(paper.author());
		document.getProperties().getCoreProperties().setLastModifiedByUser(paper.author());
		Optional<Date> made = Optional.of(Date.from(paper.on().atTime(9, 0).toInstant(ZoneOffset.UTC)));
		document.getProperties().getCoreProperties().setCreated(made);
		document.getProperties().getCoreProperties().setModified(made);
	}

	private static void heading(XWPFDocument document, String text, int size) {
		XWPFRun run = document.createParagraph().createRun();
		run.setBold(true);
		run.setFontSize(size);
		run.setText(text);
	}

	private static void comment(XWPFDocument document, XWPFParagraph paragraph, String text) {
		XWPFComment comment = document.createComments().createComment(java.math.BigInteger.ZERO);
		comment.setAuthor("Priya Nair");
		comment.createParagraph().createRun().setText(text);
		paragraph.getCTP().addNewCommentRangeStart().setId(java.math.BigInteger.ZERO);
		paragraph.getCTP().addNewCommentRangeEnd().setId(java.math.BigInteger.ZERO);
		paragraph.getCTP().addNewR().addNewCommentReference().setId(java.math.BigInteger.ZERO);
	}

}
