package uk.candour.redaction;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.form;
import static uk.candour.redaction.CorpusPdf.line;
import static uk.candour.redaction.CorpusPdf.numbers;
import static uk.candour.redaction.CorpusPdf.stream;
import static uk.candour.redaction.Threat.SECRET;

/**
 * Ways of writing a name into the content of a page: channels 1 to 13, 16, 39, 40 and 42.
 */
final class TextThreats {

	private TextThreats() {
	}

	private static Threat page(int channel, String name, String content) {
		return Threat.of(channel, name, (pdf) -> pdf.page(content));
	}

	static List<Threat> all() {
		return List.of(
				page(1, "black-box", line(72, 500, "Seen by " + SECRET + " at noon") + "0 g 112 496 120 15 re f\n"),
				page(1, "white-box",
						"1 g 60 490 300 30 re f 0 g " + line(72, 500, "Seen by " + SECRET + " at noon")
								+ "1 g 112 496 120 15 re f 0 g\n")
					.with(112, 330, 118, 18),
				page(2, "kerned",
						"BT /F1 12 Tf 72 500 Td [(Seen by R) 18 (os) -7 (al) 3 (ind T) 70 (hack) -12 (eray at n)"
								+ " 4 (oon)] TJ ET\n"),
				Threat.of(2, "two-fonts", TextThreats::twoFonts), page(2, "letters-out-of-order", scattered()),
				page(2, "parted-by-kerning",
						"BT /F1 12 Tf 72 500 Td [(Seen by Tha) -210 (cke) -240 (ray at noon)] TJ ET\n")
					.of("Thackeray"),
				page(2, "parted-as-a-word",
						line(72, 500, "Seen by Thack eray at noon")
								+ "BT /F1 12 Tf 72 486 Td [(and by Thack) -400 (eray again)] TJ ET\n")
					.of("Thackeray"),
				page(2, "spelled-out",
						line(72, 500,
								"Seen by R-o-s-a-l-i-n-d T-h-a-c-k-e-r-a-y, spelled R o s a l i n d  T h a c k e r a y")
								+ line(72, 484, "and signed Rosalind_Thackeray, then")),
				page(2, "short-and-spelled-out",
						line(72, 500, "Seen by T-H-A-C-K, T h a c k, T  h  a  c  k and Tha-ck at noon"))
					.of("Thack"),
				page(2, "white-letters-between", between("1 g (x) Tj 0 g")),
				page(2, "tiny-letters-between", between("/F1 0.2 Tf (q) Tj /F1 12 Tf")),
				page(2, "sign-of-a-footnote",
						"BT /F1 12 Tf 72 500 Td (Seen by Rosalind Thack) Tj /F1 6 Tf 5 Ts (1) Tj 0 Ts /F1 12 Tf"
								+ " (eray at noon) Tj ET\n"),
				page(2, "blank-taken-back",
						"BT /F1 12 Tf 72 500 Td [(Seen by Mr. postThack ) 278 (erays at noon)] TJ ET\n")
					.of("Thackeray"),
				page(3, "hyphen",
						"BT /F1 12 Tf 14 TL 72 500 Td (Seen by Rosalind Thack-) Tj T* (eray at noon) Tj ET\n"),
				page(3, "columns", columns()),
				page(3, "cut-by-the-edge",
						line(503.4, 500, "given to Rosalinda, always") + line(72, 486, "Thackeray at noon")),
				page(3, "surname-in-the-column-before",
						line(72, 500, "Surname") + line(310, 500, "Forename") + line(72, 484, "Thackeray")
								+ line(310, 484, "Rosalind"))
					.onlySeen(),
				Threat.of(3, "page-turn",
						(pdf) -> pdf.page(line(72, 40, "It was given to Rosalind"))
							.page(line(72, 810, "Thackeray at noon"))),
				page(4, "no-break-and-soft-hyphen", line(72, 500, "Seen by Rosa\\255lind\\240Thack\\255eray at noon")),
				page(4, "case-and-possessive", line(72, 500, "Seen by ROSALIND  THACKERAY\\222s son at noon")),
				page(4, "accents", line(72, 500, "Seen by Ren\\351e O\\222Br\\355an-Ward at noon"))
					.of("Renee O'Brian\u2010Ward"),
				page(5, "three-in-one", line(72, 500, SECRET + ", " + SECRET + " and " + SECRET + " met again")),
				page(5, "in-array",
						"BT /F1 12 Tf 72 500 Td [(" + SECRET + " or Ros) -20 (alind Thackeray;) 300 (" + SECRET
								+ " met again)] TJ ET\n"),
				page(6, "half-marked", line(72, 500, "Seen by " + SECRET + " at noon")).with(130, 336, 40, 6),
				page(6, "inside-a-word", line(72, 500, "Seen by postRosalind Thackeraysons at noon")),
				page(7, "fake-bold",
						line(72, 500, "Seen by " + SECRET + " at noon")
								+ line(72.4, 500, "Seen by " + SECRET + " at noon")),
				page(7, "shadow",
						"0.6 g " + line(73.5, 498.6, "Seen by " + SECRET + " at noon") + "0 g "
								+ line(72, 500, "Seen by " + SECRET + " at noon") + "1 Tr " + line(121, 500, SECRET)),
				page(8, "spacing-and-quotes",
						"BT /F1 12 Tf 16 TL 3 Tc 5 Tw 80 Tz 2 Ts 72 520 Td (Seen by) ' 1.5 0.7 (Rosalind Thackeray) \" 0 0"
								+ " (at noon) \" ET\n"),
				page(8, "mirrored-and-skewed",
						"BT /F1 12 Tf -1 0 0 1 400 500 Tm (Seen by " + SECRET
								+ " at noon) Tj 1 0.2 0.3 1 72 400 Tm (Also " + SECRET + " today) Tj ET\n"),
				Threat.of(9, "rotated-and-cropped", TextThreats::cropped).with(1, 312, 240, 200, 26),
				Threat.of(9, "user-unit", TextThreats::userUnit), Threat.of(9, "upside-down", (pdf) -> {
					pdf.page(line(72, 500, "Seen by " + SECRET + " at noon"));
					pdf.page.setRotation(180);
				}).with(340, 490, 150, 20),
				page(10, "off-the-page", line(-700, 3000, SECRET) + line(72, 500, "Nothing to see")),
				page(10, "white-and-tiny", "1 g BT /F1 0.2 Tf 72 500 Td (Seen by " + SECRET + " at noon) Tj ET 0 g\n"),
				page(10, "invisible", "BT /F1 12 Tf 3 Tr 72 500 Td (Seen by " + SECRET + " at noon) Tj 0 Tr ET\n"),
				Threat.of(11, "shared-contents", TextThreats::sharedContents),
				Threat.of(11, "inherited-resources", TextThreats::inherited),
				Threat.of(12, "nested-forms", TextThreats::nestedForms),
				Threat.of(12, "shared-form", TextThreats::sharedForm), Threat.of(12, "unused-form", (pdf) -> {
					pdf.page(line(72, 500, "Nothing to see"));
					pdf.resource("XObject", "X", form(line(72, 500, SECRET)));
				}), Threat.of(13, "tiling-pattern", TextThreats::pattern),
				Threat.of(13, "soft-mask", TextThreats::softMask),
				Threat.of(13, "glyph-procedure", TextThreats::procedure),
				page(16, "clip",
						"q BT /F1 40 Tf 7 Tr 72 500 Td (" + SECRET + ") Tj ET 0.2 0.4 0.9 rg 60 480 500 60 re f Q\n"),
				page(16, "stroke-and-clip",
						"q BT /F1 24 Tf 5 Tr 72 500 Td (Seen by " + SECRET
								+ ") Tj ET 1 0 0 rg 60 480 500 60 re f Q 0 g\n"),
				page(39, "gap", line(72, 500, "Seen by " + SECRET + " at noon, as agreed")),
				page(39, "glyph-shifts",
						"BT /F1 12 Tf 72 500 Td [(Seen by ) -3.2 (Rosalind) 1.7 ( Thackeray) -4.4 ( at) 2.1"
								+ " ( noon,) -6.3 ( as agreed)] TJ ET\n"),
				page(42, "name-after-name",
						line(72, 500, SECRET + " " + SECRET + " " + SECRET + " met") + line(72, 484, SECRET)),
				page(42, "names-in-a-list",
						line(72, 500, "Present: " + SECRET + ", A. Other, " + SECRET + "; " + SECRET + "-" + SECRET)));
	}

	private static void twoFonts(CorpusPdf pdf) {
		pdf.page("BT /F1 12 Tf 72 500 Td (Seen by Rosa) Tj /F2 12 Tf (lind Thack) Tj /F1 12 Tf (eray) Tj /F2 12 Tf"
				+ " ( at noon) Tj ET\n");
		pdf.resource("Font", "F2", CorpusPdf.helvetica("Times-Bold"));
	}

	/** The name with something between its letters that nobody sees. */
	private static String between(String unseen) {
		return "BT /F1 12 Tf 72 500 Td (Seen by ) Tj " + SECRET.codePoints()
			.mapToObj((letter) -> "(" + Character.toString(letter) + ") Tj " + unseen)
			.collect(Collectors.joining(" ")) + " (, at noon) Tj ET\n";
	}

	private static String scattered() {
		StringBuilder out = new StringBuilder("BT /F1 12 Tf\n");
		String text = SECRET;
		for (int step = 0; step < text.length(); step++) {
			int i = (step * 5) % text.length();
			out.append("1 0 0 1 ").append(72 + 9 * i).append(" 500 Tm (").append(text.charAt(i)).append(") Tj\n");
		}
		return out.append("ET\n").toString();
	}

	private static String columns() {
		String[][] rows = { { "Keys were handed to Rosalind", "Heating was tested twice" },
				{ "Thackeray on the landing and", "by the engineer, who left" },
				{ "the meter was read again.", "his report on the stairs." } };
		StringBuilder out = new StringBuilder();
		for (int row = 0; row < rows.length; row++) {
			out.append(line(72, 500 - 14 * row, rows[row][0])).append(line(310, 500 - 14 * row, rows[row][1]));
		}
		return out.toString();
	}

	private static void cropped(CorpusPdf pdf) {
		pdf.page("BT /F1 12 Tf 0 1 -1 0 300 300 Tm (Seen by " + SECRET + " at noon) Tj ET\n");
		pdf.page.setCropBox(new PDRectangle(40, 30, 520, 800));
		pdf.page.setRotation(90);
	}

	private static void userUnit(CorpusPdf pdf) {
		pdf.page("1 0 0 1 -100 -200 cm " + line(172, 500, "Seen by " + SECRET + " at noon"));
		pdf.page.setMediaBox(new PDRectangle(-100, -200, 695, 1042));
		pdf.page.getCOSObject().setInt("UserUnit", 2);
	}

	private static void sharedContents(CorpusPdf pdf) {
		pdf.page(line(72, 500, "Seen by " + SECRET + " at noon"));
		COSBase contents = pdf.page.getCOSObject().getItem(COSName.CONTENTS);
		pdf.page("");
		pdf.page.getCOSObject().setItem(COSName.CONTENTS, contents);
		pdf.page.setCropBox(new PDRectangle(0, 560, 595, 282));
	}

	private static void inherited(CorpusPdf pdf) {
		pdf.page("BT /F1 12 Tf 72 500 Td (Seen by Rosalind Tha) Tj");
		COSBase first = pdf.page.getCOSObject().getItem(COSName.CONTENTS);
		pdf.page.getCOSObject().setItem(COSName.CONTENTS, array(first, stream("(ckeray at noon) Tj ET")));
		pdf.catalogue().getCOSDictionary(COSName.PAGES).setItem(COSName.RESOURCES, pdf.resources());
		pdf.page.getCOSObject().removeItem(COSName.RESOURCES);
	}

	private static void nestedForms(CorpusPdf pdf) {
		COSStream inner = form(line(0, 0, "Seen by " + SECRET + " at noon"));
		inner.removeItem(COSName.RESOURCES);
		inner.setItem(COSName.BBOX, numbers(-10, -10, 400, 30));
		COSStream middle = form("q 1 0 0 1 20 10 cm /X Do Q\n");
		middle.getCOSDictionary(COSName.RESOURCES).setItem(COSName.XOBJECT, dictionary("X", inner));
		COSStream outer = form("q 0.9 0 0 0.9 30 400 cm /X Do Q\n");
		outer.getCOSDictionary(COSName.RESOURCES).setItem(COSName.XOBJECT, dictionary("X", middle));
		outer.setItem(COSName.MATRIX, numbers(1, 0, 0, 1, 10, 10));
		pdf.page("/Fm Do\n").resource("XObject", "Fm", outer);
	}

	private static void sharedForm(CorpusPdf pdf) {
		COSStream form = form(line(0, 0, "Seen by " + SECRET + " at noon"));
		form.setItem(COSName.BBOX, numbers(-10, -10, 400, 30));
		pdf.page("q 1 0 0 1 72 500 cm /X Do Q q 1 0 0 1 72 400 cm /X Do Q\n").resource("XObject", "X", form);
		pdf.page("q 0 1 -1 0 300 300 cm /X Do Q\n").resource("XObject", "X", form);
	}

	private static void pattern(CorpusPdf pdf) {
		COSStream tile = form(line(4, 8, SECRET));
		tile.removeItem(COSName.SUBTYPE);
		tile.setItem(COSName.TYPE, COSName.PATTERN);
		tile.setItem(COSName.BBOX, numbers(0, 0, 150, 30));
		tile.setInt("PatternType", 1);
		tile.setInt("PaintType", 1);
		tile.setInt("TilingType", 1);
		tile.setInt("XStep", 150);
		tile.setInt("YStep", 30);
		pdf.page("/Pattern cs /P scn 72 300 450 180 re f 0 g\n").resource("Pattern", "P", tile);
	}

	private static void softMask(CorpusPdf pdf) {
		COSStream group = form("1 g " + line(72, 500, "Seen by " + SECRET + " at noon"));
		group.setItem("Group", dictionary("S", "Transparency", "CS", "DeviceGray"));
		pdf.page("q /M gs 0 g 60 480 400 60 re f Q\n")
			.resource("ExtGState", "M", dictionary("SMask", dictionary("S", "Luminosity", "G", group)));
	}

	private static void procedure(CorpusPdf pdf) {
		COSStream whole = stream("9000 0 d0 BT /F1 1000 Tf (" + SECRET + ") Tj ET\n");
		COSDictionary font = dictionary("Type", "Font", "Subtype", "Type3", "FontBBox", numbers(0, -200, 9000, 1000),
				"FontMatrix", numbers(0.001, 0, 0, 0.001, 0, 0), "CharProcs", dictionary("sign", whole), "Encoding",
				dictionary("Type", "Encoding", "Differences", array(COSInteger.get(97), COSName.getPDFName("sign"))),
				"FirstChar", 97, "LastChar", 97, "Widths", numbers(9000), "Resources",
				dictionary("Font", dictionary("F1", CorpusPdf.helvetica("Helvetica"))));
		pdf.page("BT /T3 12 Tf 72 500 Td (a) Tj ET\n").resource("Font", "T3", font);
	}

}
