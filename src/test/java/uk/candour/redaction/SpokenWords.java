package uk.candour.redaction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What a file has a screen reader say, one text after another: in its structure, and in
 * the content of its pages.
 */
final class SpokenWords {

	private static final List<List<String>> KINDS = List.of(List.of("ActualText", "Alt", "E"), List.of("ActualText"),
			List.of("Alt"), List.of("E"), List.of("T"));

	private final List<COSDictionary> places = new ArrayList<>();

	private SpokenWords() {
	}

	/** All that is said, once for each kind of text. */
	static List<String> in(Path file) throws IOException {
		List<String> said = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			SpokenWords structure = new SpokenWords();
			structure.elements(
					document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.STRUCT_TREE_ROOT), 0);
			KINDS.forEach((kinds) -> said.add(structure.say(kinds)));
			SpokenWords content = new SpokenWords();
			for (PDPage page : document.getPages()) {
				content.content(page);
			}
			KINDS.forEach((kinds) -> said.add(content.say(kinds)));
		}
		return said;
	}

	private void elements(COSBase element, int depth) {
		if (element instanceof COSArray list && depth < 40) {
			for (int i = 0; i < list.size(); i++) {
				elements(list.getObject(i), depth + 1);
			}
		}
		else if (element instanceof COSDictionary dictionary && depth < 40) {
			this.places.add(dictionary);
			elements(dictionary.getDictionaryObject(COSName.K), depth + 1);
		}
	}

	private void content(PDPage page) throws IOException {
		COSDictionary named = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
		for (Object token : new PDFStreamParser(page).parse()) {
			if (token instanceof COSDictionary properties) {
				this.places.add(properties);
			}
			else if (token instanceof COSName name && named != null && named.getCOSDictionary(name) != null) {
				this.places.add(named.getCOSDictionary(name));
			}
		}
	}

	private String say(List<String> kinds) {
		StringBuilder said = new StringBuilder();
		this.places.forEach((place) -> kinds.stream()
			.filter((kind) -> place.getString(kind) != null)
			.findFirst()
			.ifPresent((kind) -> said.append(place.getString(kind))));
		return said.toString();
	}

}
