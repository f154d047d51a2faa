package uk.candour.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to stand in a file, before there is a file.
 *
 * @param path name, or path below the file share's root
 * @param kind docx, xlsx, pdf, scan (a PDF that is only a picture), scan-jpg, photo or
 * eml
 * @param title heading, may be empty
 * @param on the day it was made
 * @param author who made it; of an e-mail, its sender
 * @param lines paragraphs
 * @param rows a table, or empty
 * @param hidden rows of a hidden sheet of a workbook, or empty
 * @param comment a remark in the margin of a Word file, or empty
 */
record Paper(String path, String kind, String title, LocalDate on, String author, List<String> lines,
		List<List<String>> rows, List<List<String>> hidden, String comment) {

	Paper {
		lines = (lines != null) ? lines : List.of();
		rows = (rows != null) ? rows : List.of();
		hidden = (hidden != null) ? hidden : List.of();
		comment = (comment != null) ? comment : "";
		title = (title != null) ? title : "";
	}

	/** The last part of the path. */
	String fileName() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	/** The media type that the kind has. */
	String mediaType() {
		return switch (this.kind) {
			case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
			case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
			case "pdf", "scan" -> "application/pdf";
			case "scan-jpg", "photo" -> "image/jpeg";
			case "eml" -> "message/rfc822";
			default -> throw new IllegalArgumentException("No such kind of paper: " + this.kind);
		};
	}

}
