package uk.candour.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Files built to make a reader loop, nest without end or eat memory, written byte by byte
 * because no library would.
 */
public final class HostileFiles {

	private static final String DRAW = "q 500 0 0 700 40 40 cm /X Do Q BT /F 12 Tf 72 720 Td (Rosalind Thackeray) Tj ET";

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private HostileFiles() {
	}

	/** Writes one file for each trick. */
	public static List<Path> write(Path folder) throws IOException {
		HostileFiles all = new HostileFiles();
		all.pictures();
		all.bombs();
		all.loops();
		all.depths();
		all.drawings();
		List<Path> written = new ArrayList<>();
		for (Map.Entry<String, byte[]> file : all.files.entrySet()) {
			written.add(Files.write(folder.resolve(file.getKey() + ".pdf"), file.getValue()));
		}
		return written;
	}

	private void pictures() throws IOException {
		String huge = "/Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceGray/BitsPerComponent ";
		object("jbig2-of-ten-thousand-million-pixels", huge + "1/Filter/JBIG2Decode",
				new byte[] { 0, 0, 0, 0, 48, 0, 1, 0, 0, 0, 19, 0, 1, (byte) 0x86, (byte) 0xa0, 0, 1, (byte) 0x86,
						(byte) 0xa0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 });
		object("fax-of-ten-thousand-million-pixels",
				huge + "1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 100000/Rows 100000>>", new byte[100]);
		object("jpeg-of-the-largest-size", huge + "8/Filter/DCTDecode",
				new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc0, 0, 11, 8, (byte) 0xff, (byte) 0xff,
						(byte) 0xff, (byte) 0xff, 1, 1, 0x11, 0, (byte) 0xff, (byte) 0xd9 });
		object("jpeg-2000-of-ten-thousand-million-pixels", huge + "8/Filter/JPXDecode",
				new byte[] { (byte) 0xff, 0x4f, (byte) 0xff, 0x51, 0, 41, 0, 0, 0, 1, (byte) 0x86, (byte) 0xa0, 0, 1,
						(byte) 0x86, (byte) 0xa0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, (byte) 0x86, (byte) 0xa0, 0, 1,
						(byte) 0x86, (byte) 0xa0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 7, 1, 1 });
		object("plain-picture-of-ten-thousand-million-pixels", huge + "8/Filter/FlateDecode",
				packed(new byte[1 << 20]));
		content("inline-picture-of-ten-thousand-million-pixels",
				"BI /W 100000 /H 100000 /BPC 8 /CS /G ID 00 EI " + DRAW, "");
	}

	private void bombs() throws IOException {
		byte[] zeros = zeros(180);
		object("predictor-of-a-row-without-end",
				"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns"
						+ " 2000000000/Colors 4/BitsPerComponent 16>>",
				packed(new byte[4096]));
		object("form-that-unpacks-to-gigabytes",
				"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter[/FlateDecode" + "/FlateDecode]", packed(zeros));
		object("objects-without-number", "/Type/ObjStm/N 100000000/First 900000000/Filter/FlateDecode", zeros);
		font("letters-without-number", "/ToUnicode 9 0 R",
				stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange "
						+ "1 beginbfrange <0000> <FFFF> <0041> endbfrange ".repeat(2_000)));
		font("program-that-unpacks-to-gigabytes",
				"/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 32/FontFile2 9 0 R>>",
				stream("/Filter/FlateDecode/Length1 9", new String(zeros, StandardCharsets.ISO_8859_1)));
		font("program-of-nothing-but-tables",
				"/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 32/FontFile2 9 0 R>>",
				stream("", "\0\1\0\0\u00ff\u00ff\0\0\0\0\0\0"
						+ "glyf\0\0\0\0\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff".repeat(4000)));
	}

	private void loops() throws IOException {
		object("form-that-draws-itself", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 8 0 R>>>>",
				"/X Do /X Do".getBytes());
		content("pages-that-are-their-own-parents", DRAW, "/Parent 3 0 R");
		this.files.put("table-that-goes-before-itself",
				new String(file(DRAW, "", stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")),
						StandardCharsets.ISO_8859_1)
					.replace("/Root 1 0 R", "/Root 1 0 R/Prev 99999999999/XRefStm 17")
					.getBytes(StandardCharsets.ISO_8859_1));
		font("letters-that-write-themselves",
				"/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 32/LastChar 126/Widths["
						+ "1 ".repeat(95) + "]/Encoding<</Differences[32" + "/a".repeat(95)
						+ "]>>/CharProcs<</a 9 0 R>>" + "/Resources<</Font<</F 8 0 R>>>>",
				stream("", "1 0 d0 BT /F 1 Tf (aa) Tj ET"));
		resources("pattern-that-paints-itself", "/Pattern cs /P scn 0 0 500 500 re f " + DRAW, "/Pattern<</P 9 0 R>>",
				stream("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Pattern<</P 9 0 R>>>>",
						"/Pattern cs /P scn 0 0 9 9 re f"));
		resources("mask-that-masks-itself", "/G gs 0 0 500 500 re f " + DRAW,
				"/ExtGState<</G<</SMask<</S/Luminosity/G 9 0 R>>>>>>",
				stream("/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Group<</S/Transparency/CS/DeviceGray>>/Resources<<"
						+ "/ExtGState<</G<</SMask<</S/Luminosity/G 9 0 R>>>>>>>>", "/G gs 0 0 500 500 re f"));
	}

	private void depths() throws IOException {
		content("arrays-in-arrays", DRAW, "/X " + "[".repeat(300_000));
		content("dictionaries-in-dictionaries", DRAW, "/X " + "<</A ".repeat(200_000));
		content("arrays-in-the-content", "[".repeat(500_000) + " TJ " + DRAW, "");
		content("states-saved-without-end", "q ".repeat(900_000) + DRAW, "");
		content("marked-content-without-end", "/P BMC ".repeat(400_000) + DRAW, "");
		StringBuilder outlines = new StringBuilder();
		outlines.append("<</Title(a)/First ".repeat(100_000));
		content("bookmarks-in-bookmarks", DRAW, "/Outlines " + outlines);
	}

	private void drawings() throws IOException {
		content("dashes-without-number", "[0.0001] 0 d 50 w 0 0 m 1000000 1000000 l S " + DRAW, "");
		resources("tiles-without-number", "/Pattern cs /P scn 0 0 500 500 re f " + DRAW, "/Pattern<</P 9 0 R>>", stream(
				"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 0.001 0.001]/XStep 0.0001/YStep 0.0001/Resources<<>>",
				"0 0 9 9 re f"));
		content("page-of-a-million-miles", DRAW, "/MediaBox[0 0 100000000 100000000]");
		content("curves-without-number", "0 0 m " + "1 900 900 1 500 500 c ".repeat(60_000) + "f " + DRAW, "");
		content("letters-of-a-million-points", "BT /F 100000000 Tf 0 0 Td (Rosalind Thackeray) Tj ET " + DRAW, "");
		resources("shading-of-a-million-samples", "/S sh " + DRAW,
				"/Shading<</S<</ShadingType 1/ColorSpace/DeviceGray/Domain[0 1000000 0 1000000]/Function 9 0 R>>>>",
				stream("/FunctionType 0/Domain[0 1 0 1]/Range[0 1]/Size[100000 100000]/BitsPerSample 32", "x"));
	}

	private void object(String name, String entries, byte[] data) throws IOException {
		this.files.put(name, file(DRAW, "", stream(entries, new String(data, StandardCharsets.ISO_8859_1))));
	}

	private void content(String name, String content, String pageEntries) throws IOException {
		this.files.put(name, file(content, pageEntries, stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "")));
	}

	private void font(String name, String entries, String stream) throws IOException {
		this.files.put(name, file(DRAW.replace("/X Do", ""), "/Resources<</Font<</F 8 0 R>>>>",
				"<</Type/Font/Subtype/TrueType/BaseFont/A" + entries + ">>", stream));
	}

	private void resources(String name, String content, String entries, String stream) throws IOException {
		this.files.put(name, file(content, "/Resources<</XObject<</X 8 0 R>>" + entries + ">>",
				stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "0"),
				stream));
	}

	/** A page that draws object 8 as X; what is added stands in front and so counts. */
	private static byte[] file(String content, String pageEntries, String... objects) {
		List<String> all = new ArrayList<>(
				List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
						"<</Type/Page/Contents 4 0 R" + pageEntries
								+ (pageEntries.contains("Parent") ? "" : "/Parent 2 0 R")
								+ (pageEntries.contains("MediaBox") ? "" : "/MediaBox[0 0 595 842]")
								+ (pageEntries.contains("Resources") ? ""
										: "/Resources<</XObject<</X 8 0 R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont"
												+ "/Helvetica>>>>>>")
								+ ">>",
						stream("", content), "null", "null", "null"));
		all.addAll(List.of(objects));
		return of(all);
	}

	/** A file of these objects, numbered from 1, of which the first is its catalogue. */
	static byte[] of(List<String> objects) {
		StringBuilder out = new StringBuilder("%PDF-1.5\n");
		StringBuilder table = new StringBuilder("0000000000 65535 f \n");
		for (int i = 0; i < objects.size(); i++) {
			table.append("%010d 00000 n \n".formatted(out.length()));
			out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
		}
		int start = out.length();
		out.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table);
		out.append("trailer<</Root 1 0 R/Size ").append(objects.size() + 1).append(">>\nstartxref\n");
		return out.append(start).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	static String stream(String entries, String content) {
		return "<<" + entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
	}

	/** So many of nothing but zeros, packed. */
	static byte[] zeros(int mebibytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream packer = new DeflaterOutputStream(out, new Deflater(9))) {
			byte[] zeros = new byte[1 << 20];
			for (int i = 0; i < mebibytes; i++) {
				packer.write(zeros);
			}
		}
		return out.toByteArray();
	}

	static byte[] packed(byte[] bytes) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (DeflaterOutputStream packer = new DeflaterOutputStream(out, new Deflater(9))) {
			packer.write(bytes);
		}
		return out.toByteArray();
	}

}
