package uk.candour.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Copies objects of one part into the pack under new numbers, each once, and leaves out
 * what is no page content: metadata, private data, previews, actions, attached files.
 */
final class PartCopy {

	/** Keys that carry nothing a page needs. */
	private static final Set<String> LEFT_OUT = Set.of("Metadata", "PieceInfo", "Thumb", "AF", "OPI", "Alternates",
			"LastModified", "AA", "JS", "EF", "OC", "SpiderInfo", "ID");

	/**
	 * Objects that belong to the part as a document; they stand in the pack only if
	 * placed there.
	 */
	private static final Set<String> OF_THE_DOCUMENT = Set.of("Page", "Pages", "Catalog", "Annot", "Filespec",
			"EmbeddedFile", "OCG", "Sig");

	private static final int SMALL = 128;

	private final PackFile file;

	private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();

	private final Deque<COSBase> waiting = new ArrayDeque<>();

	private final int structOffset;

	PartCopy(PackFile file, int structOffset) {
		this.file = file;
		this.structOffset = structOffset;
	}

	/** Says under which number an object of the part stands in the pack already. */
	void standsAs(COSBase object, int number) {
		this.numbers.put(object, number);
	}

	/**
	 * The number of an object in the pack; it is written with the next {@link #write}.
	 */
	int number(COSBase object) {
		return this.numbers.computeIfAbsent(object, (o) -> {
			this.waiting.add(o);
			return this.file.reserve();
		});
	}

	/** The number of an object that stands in the pack already; 0 when it does not. */
	int known(COSBase object) {
		return this.numbers.getOrDefault(object, 0);
	}

	/** The place in the pack's tags of what had this place in the part's. */
	int structParent(int old) {
		return old + this.structOffset;
	}

	/** Writes everything that was referred to and is not written yet. */
	void write() throws IOException {
		while (!this.waiting.isEmpty()) {
			COSBase object = this.waiting.poll();
			int number = this.numbers.get(object);
			if (object instanceof COSStream stream) {
				write(number, stream);
			}
			else {
				this.file.object(number, serialised(object));
			}
		}
	}

	private void write(int number, COSStream stream) throws IOException {
		byte[] data = raw(stream);
		if (stream.containsKey(COSName.FILTER) || data.length < SMALL) {
			this.file.stream(number, entries(stream, true), data);
		}
		else {
			this.file.packed(number, entries(stream, true), data);
		}
	}

	private static byte[] raw(COSStream stream) throws IOException {
		if (!stream.hasData()) {
			return new byte[0];
		}
		try (InputStream in = stream.createRawInputStream()) {
			return in.readAllBytes();
		}
	}

	private byte[] serialised(COSBase object) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writeInPlace(object, out);
		return out.toByteArray();
	}

	private byte[] entries(COSDictionary dictionary, boolean stream) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
			COSName key = entry.getKey();
			if (LEFT_OUT.contains(key.getName()) || (stream && key.equals(COSName.LENGTH))) {
				continue;
			}
			key.writePDF(out);
			out.write(' ');
			if (key.equals(COSName.STRUCT_PARENTS) || key.equals(COSName.STRUCT_PARENT)) {
				out.write(PackFile.ascii(String.valueOf(structParent(dictionary.getInt(key)))));
			}
			else {
				write(entry.getValue(), out);
			}
		}
		return out.toByteArray();
	}

	/** Writes a value: objects of their own as references, the rest in place. */
	void write(COSBase value, ByteArrayOutputStream out) throws IOException {
		COSBase object = value;
		if (value instanceof COSObject reference) {
			object = reference.getObject();
			if (object instanceof COSDictionary || object instanceof COSArray) {
				reference(object, out);
				return;
			}
		}
		if (object instanceof COSStream || this.numbers.containsKey(object)) {
			reference(object, out);
		}
		else {
			writeInPlace(object, out);
		}
	}

	private void reference(COSBase object, ByteArrayOutputStream out) throws IOException {
		out.write(PackFile.ascii(isForeign(object) ? "null" : number(object) + " 0 R"));
	}

	private boolean isForeign(COSBase object) {
		return object instanceof COSDictionary dictionary && !this.numbers.containsKey(object)
				&& (OF_THE_DOCUMENT.contains(dictionary.getNameAsString(COSName.TYPE, ""))
						|| (dictionary.containsKey(COSName.RECT) && dictionary.containsKey(COSName.SUBTYPE)));
	}

	private void writeInPlace(COSBase object, ByteArrayOutputStream out) throws IOException {
		if (object instanceof COSDictionary dictionary) {
			out.write(PackFile.ascii("<<"));
			out.write(entries(dictionary, false));
			out.write(PackFile.ascii(">>"));
		}
		else if (object instanceof COSArray array) {
			out.write('[');
			for (COSBase item : array) {
				write(item, out);
				out.write(' ');
			}
			out.write(']');
		}
		else if (object instanceof COSName name) {
			name.writePDF(out);
		}
		else if (object instanceof COSString string) {
			COSWriter.writeString(string, out);
		}
		else if (object instanceof COSInteger number) {
			number.writePDF(out);
		}
		else if (object instanceof COSFloat number) {
			number.writePDF(out);
		}
		else {
			out.write(PackFile.ascii((object instanceof COSBoolean truth) ? String.valueOf(truth.getValue()) : "null"));
		}
	}

}
