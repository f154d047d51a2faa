package uk.candour.redaction.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.UnpackedStream;
import uk.candour.redaction.inspection.text.ResidueSearch;
import uk.candour.redaction.inspection.text.TextInBytes;

/**
 * Looks at the bytes that the current revision of a file does not use: objects of earlier
 * revisions, objects that the cross-reference table leaves out, comments, whatever
 * follows the end.
 */
final class FileRevisions {

	private static final Pattern OBJECT = Pattern.compile("(?<!\\d)(\\d{1,10})\\s+(\\d{1,5})\\s+obj\\b");

	private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

	/**
	 * What every file says of its own layout: its head, the table of its objects, the
	 * numbers and fingerprints in its trailer. Chance would find short marks in it.
	 */
	private static final Pattern LAYOUT = Pattern.compile("%PDF-\\d\\.\\d\\s+(?:%[\\x80-\\xff]{4}\\s)?"
			+ "|xref\\s|(?m:^)\\d+ \\d+\\s+(?=\\d{10} \\d{5} [nf]\\s)|\\d{10} \\d{5} [nf]\\s{1,2}"
			+ "|trailer\\s|/(?:Size|Prev) \\d+|/(?:Root|Info) \\d+ \\d+ R|/DocChecksum /[0-9A-F]{32}"
			+ "|/ID\\s*\\[\\s*<[0-9A-Fa-f]{32,64}>\\s*<[0-9A-Fa-f]{32,64}>\\s*\\]|startxref\\s+\\d+\\s|%%EOF");

	private static final int HEAD = 4 << 10;

	private static final int LARGEST_GAP = 64 << 20;

	private final InspectedPdf pdf;

	private final ResidueSearch search;

	private final Findings findings;

	private final InspectionBudget budget;

	private ByteBuffer bytes;

	private int ends;

	FileRevisions(InspectedPdf pdf, ResidueSearch search, Findings findings, InspectionBudget budget) {
		this.pdf = pdf;
		this.search = search;
		this.findings = findings;
		this.budget = budget;
	}

	void inspect() throws IOException {
		this.bytes = this.pdf.bytes().buffer();
		NavigableMap<Long, COSObject> known = known(this.pdf.document().getDocument());
		int at = 0;
		for (Map.Entry<Long, COSObject> entry : known.entrySet()) {
			this.budget.check();
			int start = (int) Math.min(entry.getKey(), this.bytes.limit());
			if (start > at) {
				inspectGap(at, start, false);
			}
			at = Math.max(at, end(start, entry.getValue()));
		}
		inspectGap(at, this.bytes.limit(), true);
		inspectTail();
		reportEnds();
	}

	private static NavigableMap<Long, COSObject> known(COSDocument document) {
		NavigableMap<Long, COSObject> known = new TreeMap<>();
		for (Map.Entry<COSObjectKey, Long> entry : document.getXrefTable().entrySet()) {
			if (entry.getValue() != null && entry.getValue() > 0) {
				known.put(entry.getValue(), document.getObjectFromPool(entry.getKey()));
			}
		}
		return known;
	}

	/** Where the object that starts here ends. */
	private int end(int start, COSObject object) {
		int from = start;
		if (object != null && object.getObject() instanceof COSStream stream) {
			int body = find("stream", start, Math.min(this.bytes.limit(), start + (1 << 20)));
			from = (body < 0) ? start : (int) Math.min(this.bytes.limit(), body + 6L + stream.getLength());
		}
		int end = find("endobj", from, this.bytes.limit());
		return (end < 0) ? from : end + 6;
	}

	private int find(String word, int from, int to) {
		byte first = (byte) word.charAt(0);
		for (int i = from; i <= to - word.length(); i++) {
			if (this.bytes.get(i) == first && matches(word, i)) {
				return i;
			}
		}
		return -1;
	}

	private boolean matches(String word, int at) {
		for (int i = 1; i < word.length(); i++) {
			if (this.bytes.get(at + i) != (byte) word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private byte[] slice(int from, int to) {
		byte[] part = new byte[Math.min(to - from, LARGEST_GAP)];
		this.bytes.get(from, part);
		return part;
	}

	/**
	 * Ends of the document before its end; one of them is how a linearised file begins.
	 */
	private void reportEnds() {
		int allowed = isLinearised() ? 1 : 0;
		if (this.ends > allowed) {
			this.findings.add("earlier-revision", 0, "the file was saved " + (this.ends - allowed)
					+ " time(s) on top of an earlier state, which it keeps");
		}
	}

	private void inspectGap(int from, int to, boolean last) {
		if (to - from < 3) {
			return;
		}
		byte[] part = slice(from, to);
		String text = new String(part, StandardCharsets.ISO_8859_1);
		this.ends += (!last && text.contains("%%EOF")) ? 1 : 0;
		Matcher objects = OBJECT.matcher(text);
		boolean any = objects.find();
		if (any) {
			this.findings.add("earlier-revision", 0,
					"object " + objects.group(1) + " is kept in the file although its current version does not use it");
		}
		String channel = any ? "earlier-revision" : "unused-bytes";
		if (!this.search.isEmpty()) {
			String said = LAYOUT.matcher(text).replaceAll(" ");
			this.findings.addMarks(channel, 0,
					TextInBytes.isText(part) ? this.search.read(said) : this.search.scan(said),
					"bytes that no object of the file uses");
			searchStreams(part, text, channel);
		}
	}

	private void searchStreams(byte[] part, String text, String channel) {
		Matcher streams = STREAM.matcher(text);
		while (streams.find()) {
			this.budget.check();
			byte[] content = UnpackedStream.inflate(part, streams.end(), this.budget, true);
			String unpacked = new String(content, StandardCharsets.ISO_8859_1);
			this.findings.addMarks(channel, 0,
					TextInBytes.isText(content) ? this.search.read(unpacked) : this.search.scan(unpacked),
					"a stream that no object of the file uses");
		}
	}

	private void inspectTail() {
		int from = Math.max(0, this.bytes.limit() - LARGEST_GAP);
		String tail = new String(slice(from, this.bytes.limit()), StandardCharsets.ISO_8859_1);
		int end = tail.lastIndexOf("%%EOF");
		if (end >= 0 && !tail.substring(end + 5).isBlank() && !tail.substring(end + 5).matches("[\\s\\x00]*")) {
			this.findings.add("unused-bytes", 0, (tail.length() - end - 5) + " bytes follow the end of the document");
		}
	}

	/** Whether the file says that it was written to be read page by page. */
	private boolean isLinearised() {
		return new String(slice(0, Math.min(HEAD, this.bytes.limit())), StandardCharsets.ISO_8859_1)
			.contains("/Linearized");
	}

}
