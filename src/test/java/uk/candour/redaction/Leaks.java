package uk.candour.redaction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import uk.candour.redaction.inspection.Tesseract;
import uk.candour.redaction.removal.pictures.Ocr;
import uk.candour.redaction.removal.search.QuarterTurn;

/**
 * Looks for a secret in a file with other readers than the redactor's own: the library's
 * text stripper, poppler and mutool where installed, and every decoded object.
 */
final class Leaks {

	/** Said of the machine and not of the file. */
	private static final String NO_LANGUAGE_PACK = "Missing language pack";

	/** What poppler says of a font for which it has no language pack. */
	private static final List<String> WITHOUT_ONE = List.of(NO_LANGUAGE_PACK, "Unknown font tag", "No font in show");

	private Leaks() {
	}

	/** Every place where the secret, or one of its longer words, still stands. */
	static List<String> of(Path file, String secret) throws Exception {
		List<String> leaks = new ArrayList<>();
		String folded = fold(secret);
		unpacked(file, secret, leaks);
		if (fold(stripped(file)).contains(folded)) {
			leaks.add("text stripper");
		}
		if (fold(run("pdftotext", file.toString(), "-")).contains(folded)) {
			leaks.add("pdftotext");
		}
		if (fold(run("mutool", "draw", "-F", "txt", file.toString())).contains(folded)) {
			leaks.add("mutool");
		}
		objects(file, folded, leaks);
		if (SpokenWords.in(file).stream().anyMatch((text) -> fold(text).contains(folded))) {
			leaks.add("read out");
		}
		return leaks;
	}

	/** Every byte of the file with its streams unpacked, in several encodings. */
	private static void unpacked(Path file, String secret, List<String> leaks) throws Exception {
		Path plain = Files.createTempFile("leaks", ".pdf");
		run("qpdf", "--stream-data=uncompress", "--object-streams=disable", file.toString(), plain.toString());
		String bytes = Files.readString(plain, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		Files.delete(plain);
		List<Charset> sets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);
		for (Charset set : sets) {
			byte[] wanted = secret.getBytes(set);
			String text = new String(wanted, StandardCharsets.ISO_8859_1);
			for (String form : List.of(text, new StringBuilder(text).reverse().toString(),
					HexFormat.of().formatHex(wanted))) {
				if (bytes.contains(form.toLowerCase(Locale.ROOT))) {
					leaks.add("bytes as " + set);
				}
			}
		}
	}

	/** What qpdf and poppler find wrong with a file. */
	static String complaints(Path file) throws InterruptedException, IOException {
		Path notes = Files.createTempFile("leaks", ".txt");
		try {
			for (List<String> command : List.of(List.of("qpdf", "--check", file.toString()),
					List.of("pdftotext", file.toString(), "/dev/null"))) {
				Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.redirectError(ProcessBuilder.Redirect.appendTo(notes.toFile()))
					.start();
				process.waitFor();
			}
			List<String> all = Files.readAllLines(notes);
			List<String> excused = all.stream().anyMatch((line) -> line.contains(NO_LANGUAGE_PACK)) ? WITHOUT_ONE
					: List.of();
			return all.stream()
				.filter((line) -> excused.stream().noneMatch(line::contains))
				.collect(Collectors.joining("\n"));
		}
		catch (IOException notInstalled) {
			return "";
		}
		finally {
			Files.delete(notes);
		}
	}

	/** What a reading machine sees on the pages; nothing where none is installed. */
	static String seen(Path file) throws IOException {
		return seen(file, QuarterTurn.NONE);
	}

	/** What it sees on pages that are turned before it looks. */
	static String seen(Path file, QuarterTurn turn) throws IOException {
		StringBuilder seen = new StringBuilder();
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			for (int i = 0; i < document.getNumberOfPages() && Tesseract.isPresent(); i++) {
				Ocr.read(turn.upright(new PDFRenderer(document).renderImageWithDPI(i, 200)), false)
					.forEach((word) -> seen.append(fold(word.text())));
			}
		}
		return seen.toString();
	}

	/**
	 * What the pictures of a file say, each for itself, and what its pages show.
	 * @param without entries of pictures that are not heeded
	 */
	static String said(Path file, COSName... without) throws IOException {
		StringBuilder said = new StringBuilder(seen(file));
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
				if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
						&& COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
					List.of(without).forEach(stream::removeItem);
					BufferedImage picture = new PDImageXObject(new PDStream(stream), null).getOpaqueImage(null, 1);
					Ocr.read(picture, false).forEach((word) -> said.append(fold(word.text())));
				}
			}
		}
		return said.toString();
	}

	static String stripped(Path file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(document);
		}
	}

	private static void objects(Path file, String folded, List<String> leaks) throws IOException {
		if (fold(Files.readString(file, StandardCharsets.ISO_8859_1)).contains(folded)) {
			leaks.add("raw bytes");
		}
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
				object(document.getDocument().getObjectFromPool(key).getObject(), folded, leaks, key.toString(), 0);
			}
			object(document.getDocument().getTrailer(), folded, leaks, "trailer", 8);
		}
	}

	private static void object(COSBase value, String folded, List<String> leaks, String where, int depth)
			throws IOException {
		if (value instanceof COSString string) {
			report(string.getString(), folded, leaks, where);
			report(new String(string.getBytes(), StandardCharsets.ISO_8859_1), folded, leaks, where);
		}
		else if (value instanceof COSName name) {
			report(name.getName(), folded, leaks, where);
		}
		else if (value instanceof COSArray array && depth < 12) {
			for (COSBase item : array) {
				object(item, folded, leaks, where, depth + 1);
			}
		}
		else if (value instanceof COSDictionary dictionary && depth < 12) {
			for (COSName name : dictionary.keySet()) {
				report(name.getName(), folded, leaks, where);
				object(dictionary.getItem(name), folded, leaks, where + "/" + name.getName(), depth + 1);
			}
		}
		if (value instanceof COSStream stream && stream.hasData()) {
			try (InputStream in = stream.createInputStream()) {
				report(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1), folded, leaks, where + " stream");
			}
		}
	}

	private static void report(String text, String folded, List<String> leaks, String where) {
		if (fold(text).contains(folded)) {
			leaks.add(where);
		}
	}

	static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("[\\p{Mn}\\p{Cf}\\s-]", "")
			.toLowerCase(Locale.ROOT);
	}

	/** Output of a program, or nothing where it is not installed. */
	static String run(String... command) throws InterruptedException {
		try {
			Path out = Files.createTempFile("leaks", ".txt");
			Process process = new ProcessBuilder(command).redirectOutput(out.toFile())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			process.waitFor(20, TimeUnit.SECONDS);
			String text = Files.readString(out, StandardCharsets.UTF_8);
			Files.delete(out);
			return text;
		}
		catch (IOException notInstalled) {
			return "";
		}
	}

}
