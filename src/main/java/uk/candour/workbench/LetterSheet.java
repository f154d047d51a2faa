package uk.candour.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import uk.candour.documents.Documents;
import uk.candour.documents.Workroom;

/** Shows a sheet that is written for one look: a letter not issued yet, a record. */
@Component
class LetterSheet {

	private final Documents documents;

	LetterSheet(Documents documents) {
		this.documents = documents;
	}

	/** Lets a letter be written into a file and sends it; nothing of it stays. */
	void show(HttpServletResponse response, Writing writing) throws IOException {
		show(response, "preview.pdf", writing);
	}

	/** The same, under a name of its own. */
	void show(HttpServletResponse response, String name, Writing writing) throws IOException {
		try (Workroom room = this.documents.workroom()) {
			Path pdf = room.file("letter.pdf");
			writing.to(pdf);
			response.setContentType(MediaType.APPLICATION_PDF_VALUE);
			response.setContentLengthLong(Files.size(pdf));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			Files.copy(pdf, response.getOutputStream());
		}
	}

	/** Writes a letter into a file. */
	interface Writing {

		void to(Path target) throws IOException;

	}

}
