package uk.candour.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;
import static uk.candour.redaction.CorpusPdf.form;
import static uk.candour.redaction.CorpusPdf.line;
import static uk.candour.redaction.CorpusPdf.numbers;
import static uk.candour.redaction.CorpusPdf.stream;
import static uk.candour.redaction.CorpusPictures.image;
import static uk.candour.redaction.Threat.SECRET;

/**
 * Names in pictures, in their masks, in what they carry along, and under the text that a
 * reading machine laid over them: channels 17 to 23, 43, 44 and 46.
 */
final class PictureThreats {

	private static final String TEXT = "Seen by " + SECRET + " at noon";

	private static final String DRAW = "q 400 0 0 48 72 500 cm /I Do Q\n";

	private PictureThreats() {
	}

	/** Makes a picture. */
	interface Picture {

		COSStream make() throws IOException;

	}

	private static Threat shown(int channel, String name, Picture picture) {
		return Threat.of(channel, name, (pdf) -> pdf.page(DRAW).resource("XObject", "I", picture.make()))
			.with(145, 300, 185, 36)
			.onlySeen();
	}

	/** A picture that lies on its side or upside down. */
	private static Threat turned(String name, Threat.Hiding page, boolean pixels) {
		return Threat.of(17, name, (pdf) -> {
			page.write(pdf);
			byte[] grey = CorpusPictures.grey(TEXT);
			int width = CorpusPictures.WIDTH;
			int height = CorpusPictures.HEIGHT;
			byte[] side = new byte[grey.length];
			for (int i = 0; i < grey.length; i++) {
				side[(width - 1 - i % width) * height + i / width] = grey[i];
			}
			pdf.resource("XObject", "I",
					pixels ? image(side, "DeviceGray", 8, height, width) : image(grey, "DeviceGray", 8, width, height));
		}).onlySeen();
	}

	static List<Threat> all() {
		return List.of(shown(17, "rgb", () -> image(CorpusPictures.spread(TEXT, 1, 1, 1), "DeviceRGB", 8)),
				shown(17, "jpeg", () -> CorpusPictures.jpeg(CorpusPictures.encoded(TEXT, "jpeg"))),
				shown(17, "fax", () -> CorpusPictures.fax(TEXT)), shown(17, "jbig2", () -> CorpusPictures.jbig2(TEXT)),
				shown(17, "jpeg-2000", () -> CorpusPictures.jpeg2000(TEXT)),
				shown(17, "indexed", PictureThreats::indexed), shown(17, "separation", PictureThreats::separation),
				shown(17, "device-n", PictureThreats::deviceN),
				Threat.of(17, "begun-as-picture", PictureThreats::begun).onlySeen(),
				turned("turned-by-its-matrix", (pdf) -> pdf.page("q 0 400 -48 0 300 180 cm /I Do Q\n"), false),
				turned("turned-and-small", (pdf) -> pdf.page("q 0 240 -29 0 300 180 cm /I Do Q\n"), false),
				turned("turned-upside-down", (pdf) -> pdf.page("q -400 0 0 -48 480 400 cm /I Do Q\n"), false),
				turned("turned-with-the-page", (pdf) -> pdf.page(DRAW).page.setRotation(270), false),
				turned("turned-in-its-pixels", (pdf) -> pdf.page("q 48 0 0 400 300 180 cm /I Do Q\n"), true),
				shown(17, "cmyk-inverted", PictureThreats::cmyk), shown(17, "sixteen-bits", PictureThreats::sixteen),
				shown(18, "soft-mask", PictureThreats::softMask), shown(18, "stencil", PictureThreats::stencil),
				shown(18, "explicit-mask", PictureThreats::explicitMask),
				shown(18, "alternates", PictureThreats::alternates),
				Threat.of(19, "inline", (pdf) -> pdf.page(inline(false))).with(145, 300, 185, 36).onlySeen(),
				Threat.of(19, "inline-in-form", (pdf) -> {
					COSStream form = form(inline(true));
					form.removeItem(COSName.RESOURCES);
					pdf.page("/X Do\n").resource("XObject", "X", form);
				}).with(145, 300, 185, 36).onlySeen(),
				Threat.of(20, "tiles", PictureThreats::tiles).with(145, 300, 185, 36).onlySeen(),
				Threat.of(20, "drawn-twice",
						(pdf) -> pdf.page(DRAW + "q 200 0 0 24 72 400 cm /I Do Q q 0 200 -24 0 500 200 cm /I Do Q\n")
							.resource("XObject", "I", CorpusPictures.jpeg(CorpusPictures.encoded(TEXT, "jpeg"))))
					.with(145, 300, 185, 36)
					.onlySeen(),
				Threat.of(21, "exif-and-comment", (pdf) -> noted(pdf, true)),
				Threat.of(21, "xmp", (pdf) -> noted(pdf, false)), Threat.of(22, "thumbnail", PictureThreats::thumbnail),
				Threat.of(22, "thumbnail-indexed", PictureThreats::indexedThumbnail),
				Threat.of(23, "fax-and-text", (pdf) -> scan(pdf, CorpusPictures.fax(TEXT), 0)).onlySeen(),
				Threat.of(23, "jpeg-and-shifted-text",
						(pdf) -> scan(pdf, CorpusPictures.jpeg(CorpusPictures.encoded(TEXT, "jpeg")), 3))
					.onlySeen(),
				shown(43, "no-mosaic", () -> image(CorpusPictures.spread(TEXT, 1), "DeviceGray", 8)),
				Threat
					.of(43, "small-area-of-a-picture",
							(pdf) -> pdf.page(DRAW)
								.resource("XObject", "I", image(CorpusPictures.spread(TEXT, 1), "DeviceGray", 8)))
					.with(146, 304, 180, 28)
					.onlySeen(),
				Threat.of(44, "dots-of-a-printer", PictureThreats::dots).with(70, 280, 410, 70).onlySeen(),
				Threat.of(44, "dots-drawn", PictureThreats::drawnDots).with(70, 280, 410, 70),
				Threat.of(46, "preview-in-private-data", PictureThreats::preview),
				Threat.of(46, "search-index", PictureThreats::searchIndex));
	}

	private static COSStream indexed() {
		byte[] table = new byte[768];
		for (int i = 0; i < 256; i++) {
			byte value = (byte) ((i * 7) % 256);
			table[3 * (i * 7 % 256)] = (byte) (i * 7 % 256);
			table[3 * (i * 7 % 256) + 1] = value;
			table[3 * (i * 7 % 256) + 2] = value;
		}
		return image(CorpusPictures.grey(TEXT),
				array(COSName.INDEXED, COSName.DEVICERGB, COSInteger.get(255), new COSString(table)), 8);
	}

	private static COSDictionary identity(int inputs, int outputs) {
		COSDictionary function = dictionary("FunctionType", 2, "Domain", numbers(0, 1), "N", 1);
		double[] none = new double[outputs];
		double[] all = new double[outputs];
		all[outputs - 1] = 1;
		function.setItem("C0", numbers(none));
		function.setItem("C1", numbers(all));
		if (inputs == 1) {
			return function;
		}
		COSStream calculator = stream("{ pop pop 0 0 0 4 -1 roll }");
		calculator.addAll(dictionary("FunctionType", 4, "Domain", numbers(0, 1, 0, 1, 0, 1), "Range",
				numbers(0, 1, 0, 1, 0, 1, 0, 1)));
		return calculator;
	}

	private static COSStream separation() {
		return image(CorpusPictures.spread(TEXT, -1),
				array(COSName.SEPARATION, COSName.getPDFName("Ink"), COSName.DEVICECMYK, identity(1, 4)), 8);
	}

	private static COSStream deviceN() {
		return image(CorpusPictures.spread(TEXT, -1, -1, -1),
				array(COSName.DEVICEN, array(COSName.getPDFName("A"), COSName.getPDFName("B"), COSName.getPDFName("C")),
						COSName.DEVICECMYK, identity(3, 4)),
				8);
	}

	private static COSStream cmyk() {
		COSStream image = image(CorpusPictures.spread(TEXT, 1, 1, 1, 1), "DeviceCMYK", 8);
		image.setItem(COSName.DECODE, numbers(1, 0, 1, 0, 1, 0, 1, 0));
		return image;
	}

	private static COSStream sixteen() {
		byte[] grey = CorpusPictures.grey(TEXT);
		byte[] wide = new byte[grey.length * 2];
		for (int i = 0; i < grey.length; i++) {
			wide[2 * i] = grey[i];
			wide[2 * i + 1] = (byte) (i * 31);
		}
		return image(wide, "DeviceGray", 16);
	}

	private static COSStream softMask() {
		COSStream image = image(new byte[CorpusPictures.WIDTH * CorpusPictures.HEIGHT], "DeviceGray", 8);
		image.setItem(COSName.SMASK, image(CorpusPictures.spread(TEXT, -1), "DeviceGray", 8));
		return image;
	}

	private static COSStream stencil() {
		COSStream image = image(CorpusPictures.bits(TEXT), null, 1);
		image.setItem(COSName.IMAGE_MASK, COSBoolean.TRUE);
		return image;
	}

	private static COSStream explicitMask() {
		COSStream image = image(new byte[] { 0 }, "DeviceGray", 8, 1, 1);
		image.setItem(COSName.MASK, stencil());
		return image;
	}

	private static COSStream alternates() {
		COSStream image = image(CorpusPictures.spread(TEXT, 1), "DeviceGray", 8);
		image.setItem("Alternates", array(dictionary("DefaultForPrinting", COSBoolean.TRUE, "Image",
				image(CorpusPictures.spread(SECRET, 1, 1, 1), "DeviceRGB", 8))));
		image.setItem("OPI", dictionary("1.3", dictionary("F", new COSString(SECRET + ".tif"))));
		return image;
	}

	private static String inline(boolean stencil) {
		String data = HexFormat.of().formatHex(stencil ? CorpusPictures.bits(TEXT) : CorpusPictures.grey(TEXT));
		return "q 400 0 0 48 72 500 cm BI /W 1000 /H 120 " + (stencil ? "/IM true /BPC 1" : "/CS /G /BPC 8")
				+ " /F /AHx ID " + data + "> EI Q\n";
	}

	/** Four quarters, the name across the seam. */
	private static void tiles(CorpusPdf pdf) {
		byte[] grey = CorpusPictures.grey(TEXT);
		pdf.page("");
		for (int tile = 0; tile < 4; tile++) {
			byte[] part = new byte[500 * 60];
			for (int y = 0; y < 60; y++) {
				System.arraycopy(grey, (y + tile / 2 * 60) * 1000 + tile % 2 * 500, part, y * 500, 500);
			}
			pdf.resource("XObject", "I" + tile, image(part, "DeviceGray", 8, 500, 60));
			pdf.add("q 200 0 0 24 " + (72 + 200 * (tile % 2)) + " " + (524 - 24 * (tile / 2)) + " cm /I" + tile
					+ " Do Q\n");
		}
	}

	private static void noted(CorpusPdf pdf, boolean exif) throws IOException {
		byte[] jpeg = CorpusPictures.encoded("A picture of a kettle", "jpeg");
		if (exif) {
			jpeg = CorpusPictures.noted(jpeg, 0xe1, "Exif\0\0II*\0\b\0\0\0\0\0 Artist " + SECRET);
			jpeg = CorpusPictures.noted(jpeg, 0xfe, "Taken for " + SECRET);
		}
		else {
			jpeg = CorpusPictures.noted(jpeg, 0xe1,
					"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:title>" + SECRET + "</dc:title></x:xmpmeta>");
			jpeg = CorpusPictures.noted(jpeg, 0xed, "Photoshop 3.0\0" + "8BIM\4\4\0\0\0\40" + SECRET);
		}
		COSStream picture = CorpusPictures.jpeg(jpeg);
		COSStream notes = stream("<x>" + SECRET + "</x>");
		notes.setName("Type", "Metadata");
		picture.setItem("Metadata", notes);
		pdf.page(DRAW).resource("XObject", "I", picture);
	}

	private static void thumbnail(CorpusPdf pdf) {
		pdf.page(line(72, 500, TEXT));
		pdf.page.getCOSObject().setItem("Thumb", image(CorpusPictures.grey(TEXT), "DeviceGray", 8));
	}

	private static void indexedThumbnail(CorpusPdf pdf) {
		pdf.page(line(72, 500, TEXT));
		COSStream thumb = indexed();
		COSStream notes = stream(SECRET);
		thumb.setItem("Metadata", notes);
		pdf.page.getCOSObject().setItem("Thumb", thumb);
	}

	private static void scan(CorpusPdf pdf, COSStream picture, double shift) {
		pdf.page(DRAW + "BT /F1 20 Tf 3 Tr 1 0 0 1 " + (88 + shift) + " " + (516.8 - shift) + " Tm (Seen by "
				+ "Rosalind Thackeray at noon) Tj 0 Tr ET\n");
		pdf.resource("XObject", "I", picture);
	}

	/** A name of which one half is a picture and the other text on the same line. */
	private static void begun(CorpusPdf pdf) {
		int gap = SECRET.indexOf(' ');
		String first = "Seen by " + SECRET.substring(0, gap);
		double end = 88 + 20 * CorpusFonts.outline(first).getBounds2D().getMaxX();
		pdf.page(DRAW + "BT /F1 20 Tf 1 0 0 1 " + Math.round(end + 7) + " 516.8 Tm (" + SECRET.substring(gap + 1)
				+ " at noon) Tj ET\n")
			.resource("XObject", "I", image(CorpusPictures.spread(first, 1), "DeviceGray", 8));
	}

	/** Yellow dots that tell the printer, left where no mark is. */
	private static void dots(CorpusPdf pdf) {
		byte[] samples = CorpusPictures.spread(TEXT, 1, 1, 1);
		for (int i = 0; i < samples.length; i += 3 * 397) {
			samples[i + 2] = (byte) 0x80;
		}
		pdf.page(DRAW).resource("XObject", "I", image(samples, "DeviceRGB", 8));
	}

	private static void drawnDots(CorpusPdf pdf) {
		StringBuilder dots = new StringBuilder("1 1 0.6 rg\n");
		for (int i = 0; i < 40; i++) {
			dots.append(80 + 9 * i).append(' ').append(505 + i * 7 % 30).append(" 0.3 0.3 re f\n");
		}
		pdf.page(line(72, 510, TEXT) + dots + "0 g\n");
	}

	private static void preview(CorpusPdf pdf) throws IOException {
		pdf.page(line(72, 500, TEXT));
		COSStream preview = CorpusPictures
			.jpeg(CorpusPictures.noted(CorpusPictures.encoded(TEXT, "jpeg"), 0xfe, SECRET));
		pdf.page.getCOSObject()
			.setItem("PieceInfo", dictionary("Viewer", dictionary("Private", dictionary("Preview", preview))));
		COSStream packet = stream("<xmp:Thumbnails>"
				+ java.util.Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)) + " " + SECRET
				+ "</xmp:Thumbnails>");
		packet.setName("Type", "Metadata");
		pdf.catalogue().setItem("Metadata", packet);
	}

	private static void searchIndex(CorpusPdf pdf) {
		pdf.page(line(72, 500, TEXT));
		COSBase index = stream("rosalind 1 thackeray 1 " + SECRET);
		pdf.catalogue()
			.setItem("PieceInfo", dictionary("SearchIndex", dictionary("Private", dictionary("Words", index))));
		pdf.catalogue()
			.setItem("Names",
					dictionary("IDS", dictionary("Names", new COSArray(List.of(new COSString(SECRET), index)))));
	}

}
