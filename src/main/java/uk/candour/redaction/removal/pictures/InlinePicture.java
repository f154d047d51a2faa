package uk.candour.redaction.removal.pictures;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

import uk.candour.redaction.removal.content.Instruction;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.StreamUse;

/**
 * Turns an inline image into an image of its own.
 */
final class InlinePicture {

	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("G", "DeviceGray"),
			Map.entry("RGB", "DeviceRGB"), Map.entry("CMYK", "DeviceCMYK"), Map.entry("I", "Indexed"),
			Map.entry("AHx", "ASCIIHexDecode"), Map.entry("A85", "ASCII85Decode"), Map.entry("LZW", "LZWDecode"),
			Map.entry("Fl", "FlateDecode"), Map.entry("RL", "RunLengthDecode"), Map.entry("CCF", "CCITTFaxDecode"),
			Map.entry("DCT", "DCTDecode"));

	private InlinePicture() {
	}

	static COSStream stream(StreamUse use, PageContent.Picture picture) throws IOException {
		Instruction op = use.code.get(picture.instruction());
		COSStream stream = new COSStream();
		try (OutputStream out = stream.createRawOutputStream()) {
			out.write(use.bytes, op.dataStart(), op.dataEnd() - op.dataStart());
		}
		picture.inline().forEach((name, value) -> stream.setItem(PictureEraser.full(name), object(value)));
		COSBase space = stream.getDictionaryObject(COSName.COLORSPACE);
		COSDictionary named = use.resources.getCOSDictionary(COSName.COLORSPACE);
		if (space instanceof COSName name && named != null && named.containsKey(name)) {
			stream.setItem(COSName.COLORSPACE, named.getDictionaryObject(name));
		}
		return stream;
	}

	private static COSBase object(Object value) {
		if (value instanceof COSName name) {
			return COSName.getPDFName(NAMES.getOrDefault(name.getName(), name.getName()));
		}
		if (value instanceof Double number) {
			return (number == Math.rint(number)) ? COSInteger.get(number.longValue())
					: new COSFloat(number.floatValue());
		}
		if (value instanceof Boolean truth) {
			return COSBoolean.getBoolean(truth);
		}
		if (value instanceof byte[] bytes) {
			return new COSString(bytes);
		}
		if (value instanceof List<?> list) {
			COSArray array = new COSArray();
			list.forEach((item) -> array.add(object(item)));
			return array;
		}
		COSDictionary dictionary = new COSDictionary();
		if (value instanceof Map<?, ?> entries) {
			entries.forEach((key, item) -> dictionary.setItem((COSName) key, object(item)));
		}
		return dictionary;
	}

}
