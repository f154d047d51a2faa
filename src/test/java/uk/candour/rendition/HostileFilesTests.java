package uk.candour.rendition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HostileFilesTests {

	@TempDir
	Path folder;

	private final Renderer renderer = new Renderer(Limits.usual(), Optional.empty(), Optional.empty());

	private Path target;

	@BeforeEach
	void choosePlace() {
		this.target = this.folder.resolve("out.pdf");
	}

	@Test
	void anEmptyFileIsRefused() throws IOException {
		refuses(Files.createFile(this.folder.resolve("a.docx")), "a.docx", "is empty (0 bytes)");
	}

	@Test
	void aMissingFileIsRefused() {
		refuses(this.folder.resolve("gone.pdf"), "gone.pdf", "is not there");
	}

	@Test
	void aFileLargerThanTheLimitIsRefused() throws IOException {
		Limits small = new Limits(1000, 2000, 1000, 1000, 1000, 1, 1, 1, Duration.ofSeconds(1));
		Path big = Files.write(this.folder.resolve("b.txt"), new byte[2000]);
		assertThatExceptionOfType(CannotRender.class)
			.isThrownBy(() -> new Renderer(small, Optional.empty(), Optional.empty()).render(big, "b.txt", this.target))
			.withMessageContaining("is larger than");
	}

	@Test
	void aTruncatedDocumentSaysThatItIsDamaged() throws IOException {
		for (Path whole : new Path[] { Samples.letter(this.folder.resolve("l.docx")),
				Samples.ledger(this.folder.resolve("l.xlsx")) }) {
			byte[] bytes = Files.readAllBytes(whole);
			Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
			refuses(whole, whole.getFileName().toString(), "is damaged or incomplete");
		}
	}

	@Test
	void aPdfThatIsNoneInsideSaysThatItIsDamaged() throws IOException {
		refuses(Files.writeString(this.folder.resolve("x.pdf"), "%PDF-1.7\nnothing"), "x.pdf",
				"is damaged or incomplete");
	}

	@Test
	void aPdfWithAPasswordSaysWhatToDo() throws IOException {
		refuses(protect("owner", "user"), "p.pdf", "save a copy without it");
	}

	@Test
	void aPdfThatOnlyForbidsCopyingIsShownWithAWarning() throws Exception {
		Rendition rendition = this.renderer.render(protect("owner", ""), "p.pdf", this.target);
		assertThat(rendition.text()).contains("Secret");
		assertThat(rendition.warnings()).singleElement().asString().contains("restricts copying");
		try (PDDocument document = Loader.loadPDF(this.target.toFile())) {
			assertThat(document.isEncrypted()).isFalse();
		}
	}

	@Test
	void aWordDocumentWithAPasswordSaysWhatToDo() throws Exception {
		Path plain = Samples.letter(this.folder.resolve("l.docx"));
		Path locked = this.folder.resolve("locked.docx");
		try (POIFSFileSystem store = new POIFSFileSystem(); var out = Files.newOutputStream(locked)) {
			var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (var stream = encryptor.getDataStream(store)) {
				Files.copy(plain, stream);
			}
			store.writeFilesystem(out);
		}
		refuses(locked, "locked.docx", "protected with a password");
	}

	@Test
	void aBombInADocumentIsRefusedBeforeItIsRead() throws IOException {
		Path bomb = this.folder.resolve("bomb.docx");
		Path real = Samples.letter(this.folder.resolve("l.docx"));
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb));
				var in = new java.util.zip.ZipFile(real.toFile())) {
			for (var entry : java.util.Collections.list(in.entries())) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				if (entry.getName().equals("word/document.xml")) {
					byte[] blank = new byte[1024 * 1024];
					for (int i = 0; i < 60; i++) {
						out.write(blank);
					}
				}
				else {
					in.getInputStream(entry).transferTo(out);
				}
			}
		}
		assertThat(Files.size(bomb)).isLessThan(1024 * 1024);
		refuses(bomb, "bomb.docx", "grows beyond all measure");
	}

	@Test
	void aPictureOfEndlessSizeIsRefused() throws IOException {
		byte[] png = Samples.png(Samples.sheet("x"));
		java.nio.ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
		java.util.zip.CRC32 crc = new java.util.zip.CRC32();
		crc.update(png, 12, 17);
		java.nio.ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
		refuses(Files.write(this.folder.resolve("x.png"), png), "x.png", "million points");
	}

	@Test
	void anArchiveAndAnUnknownTypeSayWhatToDo() throws IOException {
		Path zip = this.folder.resolve("z.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("a.txt"));
			out.write(1);
		}
		refuses(zip, "z.zip", "Unpack it");
		refuses(Files.write(this.folder.resolve("u"), new byte[] { 9, 1, 0, 0, 3, 7, 1, 2 }), "u", "of a type");
	}

	@Test
	void nothingIsFetchedAndNoScriptOrFileIsShown() throws Exception {
		Path secret = Files.writeString(this.folder.resolve("secret.txt"), "TOP-SECRET");
		int[] calls = new int[1];
		HttpServer server = HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
		server.createContext("/", (exchange) -> {
			calls[0]++;
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		server.start();
		try {
			String there = "http://127.0.0.1:" + server.getAddress().getPort();
			String html = """
					<html><head><title>Page</title><link rel="stylesheet" href="%1$s/a.css"><base href="%1$s/"></head><body>
					<script>document.write('no')</script><img src="%1$s/p.png"><img src="p.png"><img src="%2$s">
					<p style="background:url(%1$s/b.png)">Kept</p><iframe src="%2$s"></iframe>
					<object data="%2$s"></object><style>@import '%1$s/c.css'; @font-face {src:url(%1$s/f.ttf)}</style>
					<input value="Typed in"></body></html>"""
				.formatted(there, secret.toUri());
			Path source = Files.writeString(this.folder.resolve("p.html"), html);
			Rendition rendition = this.renderer.render(source, "p.html", this.target);
			assertThat(rendition.text()).contains("Kept", "Typed in").doesNotContain("TOP-SECRET", "document.write");
			assertThat(rendition.warnings()).singleElement().asString().startsWith("3 pictures");
			assertThat(calls[0]).isZero();
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void lettersFetchNothingEither() throws Exception {
		Path secret = Files.writeString(this.folder.resolve("secret.txt"), "TOP-SECRET");
		String uri = secret.toUri().toString();
		HtmlPages.write("<html><head><link rel='stylesheet' href='" + uri + "'/></head><body><img alt='x' src='" + uri
				+ "'/><object data='" + uri + "'></object><p>Body</p></body></html>", this.target, "Letter");
		assertThat(new String(Files.readAllBytes(this.target), StandardCharsets.ISO_8859_1))
			.doesNotContain("TOP-SECRET");
	}

	@Test
	void deeplyNestedMarkupIsShownAsText() throws Exception {
		String html = "<table><tr><td>".repeat(200) + "Deep down" + "</td></tr></table>".repeat(200);
		Path source = Files.writeString(this.folder.resolve("d.html"), "<html><body>" + html + "</body></html>");
		Rendition rendition = this.renderer.render(source, "d.html", this.target);
		assertThat(rendition.text()).contains("Deep down");
		assertThat(rendition.warnings()).isNotEmpty();
	}

	@Test
	void aFailureLeavesAnEarlierResultAlone() throws Exception {
		Files.writeString(this.target, "before");
		refuses(Files.createFile(this.folder.resolve("e.docx")), "e.docx", "is empty");
		assertThat(this.target).hasContent("before");
	}

	private Path protect(String owner, String user) throws IOException {
		Path plain = Samples.pdf(this.folder.resolve("plain.pdf"), "Secret");
		Path locked = this.folder.resolve("p.pdf");
		try (PDDocument document = Loader.loadPDF(plain.toFile())) {
			AccessPermission permission = new AccessPermission();
			permission.setCanExtractContent(false);
			StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, permission);
			policy.setEncryptionKeyLength(256);
			document.protect(policy);
			document.save(locked.toFile());
		}
		return locked;
	}

	private void refuses(Path source, String name, String why) {
		assertThatExceptionOfType(CannotRender.class).isThrownBy(() -> this.renderer.render(source, name, this.target))
			.withMessageContaining("“" + name + "”")
			.withMessageContaining(why);
	}

}
