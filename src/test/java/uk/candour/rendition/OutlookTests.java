package uk.candour.rendition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages written property by property, as Outlook stores them (MS-OXMSG). */
class OutlookTests {

	@TempDir
	Path folder;

	@Test
	void anOutlookMessageShowsHeadersBodyAndAttachments() throws Exception {
		Path scan = Samples.pdf(this.folder.resolve("scan.pdf"), "Page of the report");
		Path file = this.folder.resolve("mail.msg");
		try (POIFSFileSystem store = new POIFSFileSystem(); var out = Files.newOutputStream(file)) {
			DirectoryEntry root = store.getRoot();
			message(root, "Lleithder – damp", "<html><body><p>Dear <b>Danielle</b>,</p><p>see below</p></body></html>");
			DirectoryEntry attachment = attachment(root, 0, "report.pdf");
			binary(attachment, "3701", Files.readAllBytes(scan));
			DirectoryEntry forwarded = attachment(root, 1, "Earlier message");
			message(forwarded.createDirectory("__substg1.0_3701000D"), "Earlier", "<p>Inner words</p>");
			store.writeFilesystem(out);
		}
		Rendition rendition = new Renderer(Limits.usual(), Optional.empty(), Optional.empty()).render(file, "mail.msg",
				this.folder.resolve("out.pdf"));
		assertThat(rendition.mediaType()).isEqualTo("application/vnd.ms-outlook");
		assertThat(rendition.text()).containsSubsequence("Lleithder – damp", "Helen Patel", "Danielle Okafor",
				"Attachments", "Dear Danielle,", "see below", "Attachment 1 of 2", "report.pdf", "Page of the report",
				"Attachment 2 of 2", "Earlier message", "Inner words");
		assertThat(rendition.warnings()).isEmpty();
	}

	private static void message(DirectoryEntry folder, String subject, String html) throws IOException {
		folder.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
		binary(folder.createDirectory("__nameid_version1.0"), "0002", new byte[16]);
		text(folder, "001A", "IPM.Note");
		text(folder, "0037", subject);
		text(folder, "0C1A", "Helen Patel");
		text(folder, "0E04", "Danielle Okafor");
		binary(folder, "1013", html.getBytes(StandardCharsets.UTF_8));
	}

	private static DirectoryEntry attachment(DirectoryEntry folder, int number, String name) throws IOException {
		DirectoryEntry attachment = folder.createDirectory("__attach_version1.0_#0000000" + number);
		attachment.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
		text(attachment, "3707", name);
		return attachment;
	}

	private static void text(DirectoryEntry folder, String property, String value) throws IOException {
		folder.createDocument("__substg1.0_" + property + "001F",
				new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
	}

	private static void binary(DirectoryEntry folder, String property, byte[] value) throws IOException {
		folder.createDocument("__substg1.0_" + property + "0102", new ByteArrayInputStream(value));
	}

}
