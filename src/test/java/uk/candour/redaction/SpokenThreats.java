package uk.candour.redaction;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;

import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.string;
import static uk.candour.redaction.Threat.SECRET;

/**
 * Ways of having a screen reader say a name that no single text holds: channel 27.
 */
final class SpokenThreats {

	/** What is shown where the name is said. */
	static final String MISSPELT = "Thackaree";

	private SpokenThreats() {
	}

	static List<Threat> all() {
		return List.of(Threat.of(27, "content-letter-by-letter", (pdf) -> pdf.page(content(1, "ActualText", "(x) Tj"))),
				Threat.of(27, "content-two-letters-each", (pdf) -> pdf.page(content(2, "Alt", "(xx) Tj"))),
				Threat.of(27, "content-of-nothing", (pdf) -> pdf.page(content(1, "E", ""))),
				Threat.of(27, "misspelt-and-said-right",
						(pdf) -> pdf.page(
								"BT /F1 12 Tf 72 500 Td (Seen by Rosalind ) Tj /Span <</ActualText (Thackeray)>> BDC ("
										+ MISSPELT + ") Tj EMC ( at noon) Tj ET\n")),
				Threat.of(27, "structure-letter-by-letter", (pdf) -> structure(pdf, 1, "ActualText", false)),
				Threat.of(27, "structure-two-letters-each", (pdf) -> structure(pdf, 2, "Alt", false)),
				Threat.of(27, "structure-expands-letters", (pdf) -> structure(pdf, 1, "E", false)),
				Threat.of(27, "structure-says-every-other-letter", (pdf) -> structure(pdf, 1, "ActualText", true)));
	}

	private static List<String> pieces(int size) {
		List<String> pieces = new ArrayList<>();
		for (int i = 0; i < SECRET.length(); i += size) {
			pieces.add(SECRET.substring(i, Math.min(SECRET.length(), i + size)));
		}
		return pieces;
	}

	private static String content(int size, String kind, String shown) {
		StringBuilder out = new StringBuilder("BT /F1 12 Tf 72 500 Td (Seen by ) Tj ");
		pieces(size).forEach((piece) -> out.append("/Span <</" + kind + " (" + piece + ")>> BDC " + shown + " EMC "));
		return out.append("( at noon) Tj ET\n").toString();
	}

	/** Elements that say a piece each; with every other of them saying what is shown. */
	private static void structure(CorpusPdf pdf, int size, String kind, boolean halfShown) {
		pdf.page("");
		COSDictionary root = dictionary("Type", "StructTreeRoot");
		COSDictionary paragraph = dictionary("Type", "StructElem", "S", "P", "P", root);
		COSArray kids = new COSArray();
		StringBuilder out = new StringBuilder("BT /F1 12 Tf 72 500 Td (Seen by ) Tj ");
		for (String piece : pieces(size)) {
			boolean shown = halfShown && kids.size() % 2 == 0;
			out.append("/Span <</MCID " + kids.size() + ">> BDC (" + (shown ? piece : "x") + ") Tj EMC ");
			COSDictionary element = dictionary("Type", "StructElem", "S", "Span", "P", paragraph, "Pg",
					pdf.page.getCOSObject(), "K", kids.size());
			if (!shown) {
				element.setItem(kind, string(piece));
			}
			kids.add(element);
		}
		pdf.add(out.append("( at noon) Tj ET\n").toString());
		paragraph.setItem("K", kids);
		root.setItem("K", paragraph);
		pdf.catalogue().setItem("StructTreeRoot", root);
		pdf.catalogue().setItem("MarkInfo", dictionary("Marked", COSBoolean.TRUE));
	}

}
