package uk.candour.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/**
 * Knows which press prints which type, and says so when none does.
 */
final class PrintRoom {

	private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

	private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

	private static final Set<String> WORD = Set.of(OPEN_XML + "wordprocessingml.document",
			OPEN_XML + "wordprocessingml.template", "application/vnd.ms-word.document.macroenabled.12");

	private static final Set<String> WORKBOOK = Set.of(OPEN_XML + "spreadsheetml.sheet",
			OPEN_XML + "spreadsheetml.template", "application/vnd.ms-excel.sheet.macroenabled.12",
			"application/vnd.ms-excel");

	private static final Set<String> WORDS_ONLY = Set.of("application/msword", "application/rtf", "text/rtf",
			"application/vnd.ms-powerpoint", OPEN_XML + "presentationml.presentation", OPEN_DOCUMENT + "text",
			OPEN_DOCUMENT + "spreadsheet", OPEN_DOCUMENT + "presentation");

	private static final Set<String> PROTECTED = Set.of("application/x-tika-ooxml-protected",
			"application/x-tika-old-excel-protected", "application/pkcs7-mime");

	private static final Set<String> ARCHIVES = Set.of("application/zip", "application/gzip", "application/x-tar",
			"application/x-7z-compressed", "application/x-rar-compressed", "application/x-rar-compressed;version=5");

	private static final Detector TYPES = new DefaultDetector();

	private final Optional<Program> office;

	private final Reading reading;

	PrintRoom(Optional<Program> office, Reading reading) {
		this.office = office;
		this.reading = reading;
	}

	/**
	 * Prints a file and what is attached to it.
	 * @return its media type
	 */
	String print(Path path, String name, int depth, Binder binder) throws CannotRender {
		try {
			measure(path, name, binder.limits());
			String type = detect(path, name);
			press(type, name).print(new Source(path, name, type, depth), binder);
			return type;
		}
		catch (EncryptedDocumentException ex) {
			throw isProtected(name);
		}
		catch (CannotRender ex) {
			throw ex.getMessage().startsWith("“") ? ex
					: new CannotRender("“" + name + "” cannot be shown. " + ex.getMessage(), ex.reason(), ex);
		}
		// Parsers of foreign formats answer damage with every kind of exception.
		catch (IOException | RuntimeException | StackOverflowError ex) {
			throw new CannotRender(
					"“" + name + "” is damaged or incomplete and cannot be read. "
							+ "Ask its owner for a good copy, or look at the original in its own program.",
					CannotRender.Reason.DAMAGED, ex);
		}
	}

	private static void measure(Path path, String name, Limits limits) throws IOException, CannotRender {
		if (!Files.isRegularFile(path)) {
			throw new CannotRender("“" + name + "” is not there, or is not a file.");
		}
		long size = Files.size(path);
		if (size == 0) {
			throw new CannotRender("“" + name + "” is empty (0 bytes). Ask its owner to send it again.");
		}
		if (size > limits.bytes()) {
			throw new CannotRender("“" + name + "” is larger than " + limits.bytes() / 1024 / 1024
					+ " MB, the most that is shown. Split the file or ask its owner for an extract.");
		}
	}

	static String detect(Path path, String name) throws IOException {
		Metadata metadata = new Metadata();
		metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
		try (TikaInputStream in = TikaInputStream.get(path)) {
			return TYPES.detect(in, metadata).toString();
		}
	}

	private Press press(String type, String name) throws CannotRender {
		if (type.equals("application/pdf")) {
			return new PdfPress(this.reading);
		}
		if (type.equals("message/rfc822")) {
			return new MailPress(this);
		}
		if (type.equals("application/vnd.ms-outlook")) {
			return new OutlookPress(this);
		}
		if (WORD.contains(type)) {
			return new WordPress(new Office(this.office));
		}
		if (WORKBOOK.contains(type)) {
			return new WorkbookPress(new Office(this.office));
		}
		if (WORDS_ONLY.contains(type)) {
			return new ExtractPress(new Office(this.office));
		}
		return pressForPlain(type, name);
	}

	private Press pressForPlain(String type, String name) throws CannotRender {
		if (ImagePress.knows(type)) {
			return new ImagePress(this.reading);
		}
		return switch (type) {
			case "text/html", "application/xhtml+xml" -> new HtmlPress();
			case "application/json" -> new JsonPress();
			case "text/csv", "text/tab-separated-values" -> new CsvPress();
			case "application/xml" -> new TextPress();
			default -> pressForRest(type, name);
		};
	}

	private static Press pressForRest(String type, String name) throws CannotRender {
		if (type.startsWith("text/")) {
			return new TextPress();
		}
		if (PROTECTED.contains(type)) {
			throw isProtected(name);
		}
		if (ARCHIVES.contains(type)) {
			throw new CannotRender(
					"“" + name + "” is an archive of other files. Unpack it and add the files one by one.");
		}
		throw new CannotRender("“" + name + "” is of a type that cannot be shown as pages (" + type
				+ "). Save it as PDF in its own program and add that copy.");
	}

	private static CannotRender isProtected(String name) {
		return new CannotRender("“" + name + "” is protected with a password or encrypted. Ask its owner for the "
				+ "password, save a copy without it and add that copy.", CannotRender.Reason.LOCKED, null);
	}

}
