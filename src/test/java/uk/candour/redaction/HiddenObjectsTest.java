package uk.candour.redaction;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.numbers;
import static uk.candour.redaction.CorpusPdf.stream;
import static uk.candour.redaction.CorpusPdf.string;

/**
 * What a file carries that no page shows, in places where the format has nothing of the
 * kind, behind the end of what it has, or beside what is drawn.
 */
class HiddenObjectsTest {

	private static final Mark NAME = new Mark.Text("Wetherby", "s. 40");

	private static final Mark PERSON = new Mark.Text("Ruth Wetherby", "s. 40");

	/** Stands for a picture, or for anything else that says nothing to a search. */
	private static final byte[] SECRET = secret();

	private static final Map<String, BiConsumer<CorpusPdf, COSStream>> STREAMS = streams();

	private static final Map<String, BiConsumer<CorpusPdf, byte[]>> ENDS = ends();

	@TempDir
	Path folder;

	private static byte[] secret() {
		byte[] bytes = new byte[6_000];
		new Random(46).nextBytes(bytes);
		return bytes;
	}

	private static Map<String, BiConsumer<CorpusPdf, COSStream>> streams() {
		Map<String, BiConsumer<CorpusPdf, COSStream>> places = new TreeMap<>();
		places.put("font that does not say so", (pdf, secret) -> {
			pdf.page("BT /G 12 Tf 72 500 Td (plain words) Tj ET");
			pdf.resource("Font", "G", dictionary("Subtype", "Type1", "BaseFont", "Helvetica", "Preview", secret));
		});
		places.put("descriptor", (pdf, secret) -> {
			pdf.page("BT /G 12 Tf 72 500 Td (plain words) Tj ET");
			pdf.resource("Font", "G", dictionary("Type", "Font", "Subtype", "Type1", "BaseFont", "Helvetica",
					"FontDescriptor",
					dictionary("Type", "FontDescriptor", "FontName", "Helvetica", "Flags", 32, "Preview", secret)));
		});
		places.put("shading", (pdf, secret) -> {
			pdf.page("q 50 0 0 50 300 300 cm /S sh Q");
			pdf.resource("Shading", "S",
					dictionary("ShadingType", 2, "ColorSpace", "DeviceGray", "Coords", numbers(0, 0, 1, 0), "Function",
							dictionary("FunctionType", 2, "N", 1, "Domain", numbers(0, 1)), "Preview", secret));
		});
		places.put("settings", (pdf, secret) -> {
			pdf.page("/G gs 72 500 40 40 re f");
			pdf.resource("ExtGState", "G", dictionary("LW", 1, "Preview", secret));
		});
		places.put("colours", (pdf, secret) -> {
			pdf.page("/C cs 0.5 sc 72 500 40 40 re f");
			pdf.resource("ColorSpace", "C", array(COSName.getPDFName("CalGray"),
					dictionary("WhitePoint", numbers(1, 1, 1), "Preview", secret)));
		});
		places.put("marked content", (pdf, secret) -> {
			pdf.page("/Span /M BDC 72 500 40 40 re f EMC");
			pdf.resource("Properties", "M", dictionary("MCID", 0, "Preview", secret));
		});
		places.put("structure", (pdf, secret) -> {
			pdf.page("/P <</MCID 0>> BDC 72 500 40 40 re f EMC");
			COSDictionary element = dictionary("Type", "StructElem", "S", "P", "K", 0, "Pg", pdf.page.getCOSObject(),
					"A", dictionary("O", "UserProperties", "P", array(dictionary("N", string("Face"), "V", secret))));
			pdf.catalogue()
				.setItem("StructTreeRoot", dictionary("Type", "StructTreeRoot", "K", array(element), "ParentTree",
						dictionary("Nums", array(COSInteger.ZERO, array(element)))));
			pdf.page.getCOSObject().setInt("StructParents", 0);
		});
		places.put("group of the page", (pdf, secret) -> pdf.page("72 500 40 40 re f").page.getCOSObject()
			.setItem("Group", dictionary("S", "Transparency", "Preview", secret)));
		places.put("view",
				(pdf, secret) -> pdf.page("72 500 40 40 re f")
					.catalogue()
					.setItem("ViewerPreferences", dictionary("Preview", secret)));
		places.put("output",
				(pdf, secret) -> pdf.page("72 500 40 40 re f")
					.catalogue()
					.setItem("OutputIntents", array(dictionary("S", "GTS_PDFA1", "Preview", secret))));
		places.put("an array that says nothing", (pdf, secret) -> {
			pdf.page("/C cs 0.5 sc 72 500 40 40 re f");
			pdf.resource("ColorSpace", "C",
					array(COSName.getPDFName("Separation"), COSName.getPDFName("Spot"),
							COSName.getPDFName("DeviceGray"),
							dictionary("FunctionType", 2, "N", 1, "Domain", numbers(0, 1)), secret));
		});
		return places;
	}

	static Stream<String> placesOfStreams() {
		return STREAMS.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("placesOfStreams")
	void aStreamStaysOnlyWhereTheFormatHasOne(String place) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			STREAMS.get(place).accept(pdf, stream(SECRET));
			Path in = save(pdf);
			assertThat(new Inspector().inspect(in, List.of(NAME), null)).extracting(Residue::channel)
				.contains("hidden-stream");
			assertThat(holdsSecret(in)).isTrue();
			assertThat(holdsSecret(redact(in, NAME))).isFalse();
		}
	}

	private static Map<String, BiConsumer<CorpusPdf, byte[]>> ends() {
		Map<String, BiConsumer<CorpusPdf, byte[]>> tables = new TreeMap<>();
		tables.put("function", (pdf, secret) -> {
			COSStream function = stream(joined(new byte[] { 0, (byte) 255 }, secret));
			function.addAll(dictionary("FunctionType", 0, "Domain", numbers(0, 1), "Range", numbers(0, 1), "Size",
					array(COSInteger.get(2)), "BitsPerSample", 8));
			pdf.page("/C cs 0.5 scn 72 500 40 40 re f");
			pdf.resource("ColorSpace", "C", array(COSName.getPDFName("Separation"), COSName.getPDFName("Spot"),
					COSName.getPDFName("DeviceGray"), function));
		});
		tables.put("profile", (pdf, secret) -> {
			COSStream profile = stream(joined(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), secret));
			profile.setInt(COSName.N, 3);
			pdf.page("/C cs 1 0 0 sc 72 500 40 40 re f");
			pdf.resource("ColorSpace", "C", array(COSName.getPDFName("ICCBased"), profile));
		});
		tables.put("no profile at all", (pdf, secret) -> {
			COSStream profile = stream(secret);
			profile.setInt(COSName.N, 3);
			pdf.page("/C cs 1 0 0 sc 72 500 40 40 re f");
			pdf.resource("ColorSpace", "C", array(COSName.getPDFName("ICCBased"), profile));
		});
		tables.put("list of numbers", (pdf, secret) -> withFont(pdf, (font) -> font.getCOSDictionary(COSName.FONT_DESC)
			.setItem("CIDSet", stream(joined(new byte[8_192], secret)))));
		tables.put("table of glyphs", (pdf, secret) -> withFont(pdf, (font) -> {
			byte[] table = new byte[2 * 4_000];
			for (int i = 0; i < 4_000; i++) {
				table[2 * i] = (byte) (i % 2_000 >> 8);
				table[2 * i + 1] = (byte) (i % 2_000);
			}
			font.setItem(COSName.CID_TO_GID_MAP, stream(joined(table, secret)));
		}));
		return tables;
	}

	private static void withFont(CorpusPdf pdf, java.util.function.Consumer<COSDictionary> change) {
		try (InputStream program = PDType0Font.class
			.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
			PDType0Font font = PDType0Font.load(pdf.document, program, false);
			pdf.page("BT /G 12 Tf 72 500 Td <002400250026> Tj ET");
			pdf.resource("Font", "G", font.getCOSObject());
			change.accept((COSDictionary) font.getCOSObject().getCOSArray(COSName.DESCENDANT_FONTS).getObject(0));
		}
		catch (IOException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	static Stream<String> tables() {
		return ENDS.keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void aTableEndsWhereItsDictionarySays(String table) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			ENDS.get(table).accept(pdf, SECRET);
			Path in = save(pdf);
			assertThat(new Inspector().inspect(in, List.of(NAME), null)).extracting(Residue::channel)
				.contains("hidden-stream");
			assertThat(holdsSecret(in)).isTrue();
			Path out = redact(in, NAME);
			assertThat(holdsSecret(out)).isFalse();
			assertThat(looks(out)).isEqualTo(looks(in));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "q 10 0 0 10 72 600 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcdWetherby EI Q",
			"q 10 0 0 10 72 600 cm BI /W 2 /H 2 /BPC 8 /CS /G /Wetherby 1 ID abcd EI Q", "BX (Wetherby) foo EX",
			"(Wetherby) 5 w 72 600 m 90 600 l S", "/X <</N [<</Y (Wetherby)>>]>> DP", "/Wetherby gs",
			"/Wetherby 5 w 72 600 m 90 600 l S", "BT /Wetherby 12 Tf 72 600 Td (plain words) Tj ET",
			"BT /F1 12 Tf 72 600 Td [[(Wetherby)] (plain) -100 ( words)] TJ ET",
			"BT /F1 12 Tf 72 600 Td (Wetherby) (plain words) Tj ET", "/Wetherby ri 72 600 9 9 re f",
			"/Wetherby cs 72 600 9 9 re f" })
	void whatStandsInContentAndIsNotDrawnGoes(String content) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page(content + "\n");
			pdf.resource("Font", "Wetherby", CorpusPdf.helvetica("Helvetica"));
			Path in = save(pdf);
			assertThat(new Inspector().inspect(in, List.of(NAME), null)).isNotEmpty();
			Path out = redact(in, NAME);
			assertThat(all(out)).doesNotContain("Wetherby");
			// readers differ about operands that stand before those of an operator
			pdf.page(content.replaceAll("[(/]Wetherby\\)? (?=5|\\(plain)", "") + "\n");
			pdf.resource("Font", "Wetherby", CorpusPdf.helvetica("Helvetica"));
			pdf.document.removePage(0);
			assertThat(looks(out)).isEqualTo(looks(save(pdf)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "US-ASCII", "UTF-16BE", "UTF-16LE" })
	void aNameAmongTheSamplesOfAPictureIsFound(String letters) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSStream image = stream(
					joined(Arrays.copyOf(SECRET, 500), joined("seen by WETHERBY".getBytes(letters), SECRET)));
			image.addAll(dictionary("Type", "XObject", "Subtype", "Image", "Width", 60, "Height", 100, "ColorSpace",
					COSName.DEVICEGRAY, "BitsPerComponent", 8));
			pdf.page("q 60 0 0 100 72 300 cm /I Do Q");
			pdf.resource("XObject", "I", image);
			assertThat(new Inspector().inspect(save(pdf), List.of(NAME), null)).extracting(Residue::channel)
				.contains("image");
		}
	}

	@Test
	void whatOnlyPrintersSeeStaysBehind() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSStream dots = stream(SECRET);
			dots.addAll(dictionary("Type", "Halftone", "HalftoneType", 6, "Width", 60, "Height", 100));
			pdf.page("/G gs 72 500 40 40 re f");
			pdf.resource("ExtGState", "G", dictionary("LW", 1, "HT", dots));
			Path in = save(pdf);
			assertThatExceptionOfType(ResidueFound.class)
				.isThrownBy(() -> new Inspector().verify(in, in, List.of(NAME)))
				.satisfies(
						(found) -> assertThat(found.residues()).extracting(Residue::channel).contains("hidden-stream"));
			assertThat(holdsSecret(redact(in, NAME))).isFalse();
		}
	}

	@Test
	void whateverAPageMayDrawWithStays() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("""
					/Sp cs 0.7 scn 72 600 40 40 re f /In cs 1 sc 122 600 40 40 re f /Ic cs 0 0.5 1 sc 172 600 40 40 re f
					/Dn cs 0.5 0.9 scn 222 600 40 40 re f /La cs 60 40 -20 sc 272 600 40 40 re f
					/Pattern cs /Ti scn 322 600 40 40 re f /Sh scn 372 600 40 40 re f
					q /Gs gs 0 0 1 rg 422 600 40 40 re f Q q 40 0 0 40 72 500 cm /Im Do Q q 1 0 0 1 122 500 cm /Fo Do Q
					q 172 500 40 40 re W n /Ra sh Q BT /T3 10 Tf 222 500 Td (ab) Tj ET q 222 540 100 40 re W n /Me sh Q
					""");
			COSName grey = COSName.DEVICEGRAY;
			COSStream table = stream(new byte[] { (byte) 255, 40 });
			table.addAll(dictionary("FunctionType", 0, "Domain", numbers(0, 1), "Range", numbers(0, 1), "Size",
					array(COSInteger.get(2)), "BitsPerSample", 8));
			COSStream three = stream("{ add 2 div dup 0.5 mul 0.25 }");
			three.addAll(
					dictionary("FunctionType", 4, "Domain", numbers(0, 1, 0, 1), "Range", numbers(0, 1, 0, 1, 0, 1)));
			COSStream profile = stream(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
			profile.setInt(COSName.N, 3);
			COSArray spot = array(COSName.SEPARATION, COSName.getPDFName("Spot"), grey, table);
			pdf.resource("ColorSpace", "Sp", spot);
			pdf.resource("ColorSpace", "In", array(COSName.INDEXED, COSName.DEVICERGB, COSInteger.ONE,
					stream(new byte[] { 0, 0, 0, (byte) 200, 100, 50 })));
			pdf.resource("ColorSpace", "Ic", array(COSName.ICCBASED, profile));
			pdf.resource("ColorSpace", "Dn",
					array(COSName.DEVICEN, array(COSName.getPDFName("Spot"), COSName.getPDFName("Other")),
							COSName.DEVICERGB, three, dictionary("Colorants", dictionary("Spot", spot))));
			pdf.resource("ColorSpace", "La", array(COSName.LAB,
					dictionary("WhitePoint", numbers(0.95, 1, 1.09), "Range", numbers(-99, 99, -99, 99))));
			COSStream tile = stream("0 0 5 5 re f");
			tile.addAll(dictionary("PatternType", 1, "PaintType", 1, "TilingType", 1, "BBox", numbers(0, 0, 9, 9),
					"XStep", 9, "YStep", 9, "Resources", new COSDictionary()));
			pdf.resource("Pattern", "Ti", tile);
			COSDictionary ramp = dictionary("FunctionType", 3, "Domain", numbers(0, 1), "Bounds", numbers(0.5),
					"Encode", numbers(0, 1, 0, 1), "Functions",
					array(dictionary("FunctionType", 2, "N", 1, "Domain", numbers(0, 1)), table));
			COSDictionary across = dictionary("ShadingType", 2, "ColorSpace", grey, "Coords",
					numbers(372, 600, 412, 600), "Function", ramp, "Extend",
					array(org.apache.pdfbox.cos.COSBoolean.TRUE, org.apache.pdfbox.cos.COSBoolean.TRUE));
			pdf.resource("Pattern", "Sh", dictionary("PatternType", 2, "Shading", across));
			pdf.resource("Shading", "Ra",
					dictionary("ShadingType", 3, "ColorSpace", array(COSName.ICCBASED, profile), "Coords",
							numbers(192, 520, 0, 192, 520, 20), "Function", dictionary("FunctionType", 2, "N", 1,
									"Domain", numbers(0, 1), "C0", numbers(1, 0, 0), "C1", numbers(0, 0, 1))));
			COSStream mesh = stream(new byte[] { 0, 0, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255, 0, (byte) 128, 0, 0, 0,
					(byte) 255, (byte) 255, 64 });
			mesh.addAll(dictionary("ShadingType", 4, "ColorSpace", grey, "BitsPerCoordinate", 8, "BitsPerComponent", 8,
					"BitsPerFlag", 8, "Decode", numbers(222, 322, 540, 580, 0, 1)));
			pdf.resource("Shading", "Me", mesh);
			COSStream soft = CorpusPdf.form("0.5 g 422 600 20 40 re f 1 g 442 600 20 40 re f");
			soft.setItem("Group", dictionary("S", "Transparency", "CS", array(COSName.ICCBASED, profile)));
			pdf.resource("ExtGState", "Gs", dictionary("SMask", dictionary("S", "Luminosity", "G", soft, "TR", table)));
			COSStream image = stream(new byte[] { 0, (byte) 255, 127, 60 });
			COSStream mask = stream(new byte[] { (byte) 255, (byte) 255, 90, (byte) 200 });
			mask.addAll(dictionary("Type", "XObject", "Subtype", "Image", "Width", 2, "Height", 2, "ColorSpace", grey,
					"BitsPerComponent", 8));
			image.addAll(dictionary("Type", "XObject", "Subtype", "Image", "Width", 2, "Height", 2, "ColorSpace", spot,
					"BitsPerComponent", 8, "SMask", mask));
			pdf.resource("XObject", "Im", image);
			COSStream form = CorpusPdf.form("/Own gs 0 0 30 30 re f");
			form.setItem("Resources", dictionary("ExtGState", dictionary("Own", dictionary("ca", numbers(0.5).get(0))),
					"XObject", new COSDictionary()));
			pdf.resource("XObject", "Fo", form);
			pdf.resource("Font", "T3",
					dictionary("Type", "Font", "Subtype", "Type3", "FontMatrix", numbers(0.1, 0, 0, 0.1, 0, 0),
							"FontBBox", numbers(0, 0, 10, 10), "FirstChar", 97, "LastChar", 98, "Widths",
							numbers(10, 10), "Encoding",
							dictionary("Differences",
									array(COSInteger.get(97), COSName.getPDFName("a"), COSName.getPDFName("b"))),
							"CharProcs", dictionary("a", stream("10 0 0 0 9 9 d1 0 0 9 9 re f"), "b",
									stream("10 0 d0 1 0 0 rg 0 0 5 9 re f")),
							"Resources", new COSDictionary()));
			Path in = save(pdf);
			assertThat(new Inspector().inspect(in, List.of(NAME), null)).isEmpty();
			assertThat(looks(redact(in, NAME))).isEqualTo(looks(in));
		}
	}

	@Test
	void namesOfInksSetsAndClassesAreTaken() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSDictionary tint = dictionary("FunctionType", 2, "N", 1, "Domain", numbers(0, 1));
			COSStream tints = stream("{ % for Wetherby\n pop }");
			tints.addAll(dictionary("FunctionType", 4, "Domain", numbers(0, 1, 0, 1), "Range", numbers(0, 1)));
			COSName name = COSName.getPDFName("Wetherby");
			pdf.page("/S cs 0.5 scn 72 500 40 40 re f /N cs 0.5 0.2 scn 172 500 40 40 re f");
			pdf.resource("ColorSpace", "S",
					array(COSName.getPDFName("Separation"), name, COSName.getPDFName("DeviceGray"), tint));
			pdf.resource("ColorSpace", "N", array(COSName.getPDFName("DeviceN"),
					array(name, COSName.getPDFName("Cyan")), COSName.getPDFName("DeviceGray"), tints));
			pdf.page.getResources().getCOSObject().setItem("ProcSet", array(COSName.getPDFName("PDF"), name));
			Path in = save(pdf);
			assertThat(new Inspector().inspect(in, List.of(NAME), null)).isNotEmpty();
			Path out = redact(in, NAME);
			assertThat(all(out)).doesNotContain("Wetherby");
			assertThat(looks(out)).isEqualTo(looks(in));
		}
	}

	@Test
	void aTableOfCodesKeepsItsCodesAlone() throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			withFont(pdf, (font) -> {
			});
			COSStream codes = stream("/CIDInit /ProcSet findresource begin % Wetherby\n12 dict begin begincmap\n"
					+ "/CMapName /Wetherby def /CMapType 1 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
					+ "1 begincidrange <0000> <FFFF> 0 endcidrange endcmap end end");
			codes.setItem("CMapName", COSName.getPDFName("Wetherby"));
			codes.setItem(COSName.TYPE, COSName.getPDFName("CMap"));
			pdf.page.getResources()
				.getCOSObject()
				.getCOSDictionary(COSName.FONT)
				.getCOSDictionary(COSName.getPDFName("G"))
				.setItem(COSName.ENCODING, codes);
			Path in = save(pdf);
			Path out = redact(in, NAME);
			assertThat(all(out)).doesNotContain("Wetherby");
			assertThat(looks(out)).isEqualTo(looks(in));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "%u0052%u0075th-wetherby", "=?utf-8?Q?R=75th=20Wetherby?=", "=?utf-8?q?R=75th_Wetherby?=",
			"?first=Ruth&last=Wetherby", "?last=Wetherby&amp;first=Ruth", "?q=R%2575th%2520Wetherby",
			"%zz/R%75th%20Wetherby", "=?utf-8?B?UnV0aCBXZXRoZXJieQ==?=", "?a=%3D%52uth%3D20Wetherby" })
	void anAddressThatSaysANameInDisguiseGoes(String address) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("");
			COSDictionary link = pdf.annotation("Link", 72, 500, 100, 12);
			link.setItem("A", dictionary("S", "URI", "URI", string("https://example.org/" + address)));
			COSDictionary other = pdf.annotation("Link", 72, 400, 100, 12);
			other.setItem("A", dictionary("S", "URI", "URI", string("https://example.org/?first=Jane&last=Archer")));
			Path in = save(pdf);
			assertThat(new Inspector().inspect(in, List.of(PERSON), null)).extracting(Residue::channel)
				.contains("link");
			assertThat(addresses(redact(in, PERSON))).containsExactly("https://example.org/?first=Jane&last=Archer");
		}
	}

	/** Pictures in boxes, as cameras and archives make them. */
	@Test
	void aPictureKeepsOnlyTheBoxesThatDrawIt() throws Exception {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		box(file, "jP  ", new byte[] { 0x0d, 0x0a, (byte) 0x87, 0x0a });
		box(file, "ftyp", "jp2 \0\0\0\0jp2 ".getBytes(StandardCharsets.ISO_8859_1));
		byte[] codes = codes();
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		box(header, "ihdr", new byte[] { 0, 0, 0, 40, 0, 0, 0, 40, 0, 1, 7, 7, 0, 0 });
		box(header, "colr", new byte[] { 1, 0, 0, 0, 0, 0, 17 });
		box(file, "jp2h", header.toByteArray());
		box(file, "uuid", "sixteen letters: taken by Wetherby".getBytes(StandardCharsets.ISO_8859_1));
		box(file, "jp2c", codes);
		box(file, "xml ", "<by>Wetherby</by>".getBytes(StandardCharsets.ISO_8859_1));
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSStream picture = new COSStream();
			try (var out = picture.createRawOutputStream()) {
				file.writeTo(out);
			}
			picture.addAll(dictionary("Type", "XObject", "Subtype", "Image", "Filter", "JPXDecode", "Width", 40,
					"Height", 40));
			pdf.page("q 40 0 0 40 72 500 cm /I Do Q");
			pdf.resource("XObject", "I", picture);
			Path in = save(pdf);
			assertThat(new Inspector().inspect(in, List.of(NAME), null)).extracting(Residue::channel).contains("image");
			Path out = redact(in, NAME);
			assertThat(all(out)).doesNotContain("Wetherby");
			assertThat(looks(out)).isEqualTo(looks(in));
		}
	}

	private static void box(ByteArrayOutputStream out, String kind, byte[] content) {
		out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(content.length + 8).array());
		out.writeBytes(kind.getBytes(StandardCharsets.ISO_8859_1));
		out.writeBytes(content);
	}

	/** A grey square, as codes without boxes. */
	private static byte[] codes() throws IOException {
		BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
		for (int i = 0; i < 1_600; i++) {
			picture.getRaster().setSample(i % 40, i / 40, 0, i / 8);
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		javax.imageio.ImageIO.write(picture, "jpeg2000", file);
		byte[] bytes = file.toByteArray();
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		return Arrays.copyOfRange(bytes, text.indexOf("jp2c") + 4, bytes.length);
	}

	private Path save(CorpusPdf pdf) throws IOException {
		Path file = this.folder.resolve("in.pdf");
		pdf.document.save(file.toFile());
		return file;
	}

	private Path redact(Path in, Mark mark) throws Exception {
		Path out = this.folder.resolve("out.pdf");
		new Redactor().redact(in, out, List.of(mark), null);
		new Inspector().verify(in, out, List.of(mark));
		return out;
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static List<Integer> looks(Path file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			BufferedImage page = new PDFRenderer(document).renderImage(0);
			return Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
				.boxed()
				.toList();
		}
	}

	private static boolean holdsSecret(Path file) throws IOException {
		String part = new String(SECRET, 1_000, 4_000, StandardCharsets.ISO_8859_1);
		return unpacked(file).stream().anyMatch((text) -> text.contains(part));
	}

	/** Everything that a file says, names, strings and streams. */
	private static String all(Path file) throws IOException {
		StringBuilder all = new StringBuilder(String.join("\n", unpacked(file)));
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
				all.append(document.getDocument().getObjectFromPool(key).getObject()).append('\n');
			}
		}
		return all.toString();
	}

	private static List<String> unpacked(Path file) throws IOException {
		List<String> streams = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
				COSObject object = document.getDocument().getObjectFromPool(key);
				if (object.getObject() instanceof COSStream stream) {
					boolean picture = COSName.JPX_DECODE.equals(stream.getFilters());
					try (InputStream in = picture ? stream.createRawInputStream() : stream.createInputStream()) {
						streams.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
					}
				}
			}
		}
		return streams;
	}

	private static List<String> addresses(Path file) throws IOException {
		List<String> addresses = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			COSArray links = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
			for (COSBase link : (links != null) ? links.toList() : List.<COSBase>of()) {
				COSBase direct = (link instanceof COSObject reference) ? reference.getObject() : link;
				COSDictionary action = ((COSDictionary) direct).getCOSDictionary(COSName.A);
				addresses.add(((COSString) action.getDictionaryObject("URI")).getString());
			}
		}
		return addresses;
	}

	@Test
	void signsOfAllFontsKeepTheirNames() throws Exception {
		COSDictionary font = CorpusPdf.helvetica("Helvetica");
		font.setItem(COSName.ENCODING, dictionary("Type", "Encoding", "Differences",
				array(COSInteger.get(39), COSName.getPDFName("quoteright"), COSName.getPDFName("upright"))));
		Path in = this.folder.resolve("signs.pdf");
		Path out = this.folder.resolve("signs-out.pdf");
		try (CorpusPdf pdf = new CorpusPdf()) {
			pdf.page("BT /C 12 Tf 72 500 Td (the tenant's right hand) Tj ET\n").resource("Font", "C", font);
			Files.write(in, pdf.bytes());
		}
		FairCopy copy = FairCopy.of(in, null, out, List.of(new Mark.Text("right", "section 40(2)")));
		assertThat(copy.redaction().pictures()).isEmpty();
		try (PDDocument document = Loader.loadPDF(out.toFile())) {
			COSDictionary fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
			COSArray names = fonts.getCOSDictionary(COSName.getPDFName("C"))
				.getCOSDictionary(COSName.ENCODING)
				.getCOSArray(COSName.DIFFERENCES);
			assertThat(names.toString()).contains("quoteright").doesNotContain("upright");
		}
	}

}
