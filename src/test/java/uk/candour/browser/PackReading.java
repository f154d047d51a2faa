package uk.candour.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Everything that can be read out of a PDF by means that Candour does not use to redact:
 * a text extraction by PDFBox, by pdftotext and by mutool where they are installed,
 * whatever stands in the decoded streams and strings of the file, and, where Tesseract is
 * installed, what can be seen on pages with pictures.
 */
final class PackReading {

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE,
			StandardCharsets.UTF_16LE);

	private static final Map<String, List<String>> PROGRAMS = Map.of("pdftotext", List.of("-raw", "FILE", "-"),
			"mutool", List.of("draw", "-q", "-F", "txt", "-o", "-", "FILE"));

	private PackReading() {
	}

	/** What each way of reading finds, in small letters and with single spaces. */
	static Map<String, String> of(Path pdf) throws IOException, InterruptedException {
		Map<String, String> readings = new LinkedHashMap<>();
		try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
			readings.put("PDFBox", plain(new PDFTextStripper().getText(document)));
			readings.put("streams", plain(insides(document)));
			if (isInstalled("tesseract")) {
				readings.put("pictures", plain(pictures(document, pdf)));
			}
		}
		for (Map.Entry<String, List<String>> program : PROGRAMS.entrySet()) {
			if (isInstalled(program.getKey())) {
				readings.put(program.getKey(), plain(run(program.getKey(), program.getValue(), pdf)));
			}
		}
		return readings;
	}

	private static String insides(PDDocument document) throws IOException {
		StringBuilder found = new StringBuilder();
		for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
			COSBase object = document.getDocument().getObjectFromPool(key).getObject();
			strings(object, found);
			if (object instanceof COSStream stream) {
				try (InputStream content = stream.createInputStream()) {
					byte[] bytes = content.readAllBytes();
					CHARSETS.forEach((charset) -> found.append(new String(bytes, charset)).append('\n'));
				}
			}
		}
		return found.toString();
	}

	private static String pictures(PDDocument document, Path pdf) throws IOException, InterruptedException {
		StringBuilder seen = new StringBuilder();
		Path picture = pdf.resolveSibling("page.png");
		for (int page = 0; page < document.getNumberOfPages(); page++) {
			if (hasPicture(document.getPage(page).getResources())) {
				ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, 200), "png", picture.toFile());
				seen.append(run("tesseract", List.of("FILE", "-", "--psm", "4"), picture)).append('\n');
			}
		}
		return seen.toString();
	}

	private static boolean hasPicture(PDResources resources) throws IOException {
		if (resources == null) {
			return false;
		}
		for (COSName name : resources.getXObjectNames()) {
			PDXObject drawn = resources.getXObject(name);
			if (drawn instanceof PDImageXObject
					|| (drawn instanceof PDFormXObject form && hasPicture(form.getResources()))) {
				return true;
			}
		}
		return false;
	}

	private static void strings(COSBase object, StringBuilder found) {
		if (object instanceof COSString string) {
			found.append(string.getString()).append('\n');
		}
		else if (object instanceof COSArray array) {
			array.forEach((item) -> strings(item, found));
		}
		else if (object instanceof COSDictionary dictionary) {
			dictionary.getValues().forEach((value) -> strings(value, found));
		}
	}

	private static boolean isInstalled(String program) {
		return Stream.of(System.getenv("PATH").split(":"))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	private static String run(String program, List<String> arguments, Path pdf)
			throws IOException, InterruptedException {
		List<String> command = Stream
			.concat(Stream.of(program),
					arguments.stream().map((argument) -> "FILE".equals(argument) ? pdf.toString() : argument))
			.toList();
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IOException(program + " could not read the pack");
		}
		return text;
	}

	private static String plain(String text) {
		return text.replaceAll("\\s+", " ").toLowerCase(Locale.UK);
	}

}
