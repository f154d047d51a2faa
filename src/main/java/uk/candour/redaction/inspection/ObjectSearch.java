package uk.candour.redaction.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.ObjectWalk;
import uk.candour.redaction.inspection.file.UnpackedStream;
import uk.candour.redaction.inspection.text.ResidueSearch;
import uk.candour.redaction.inspection.text.TextInBytes;

/**
 * Looks for the marks in every string, name and stream of the file, in each encoding in
 * which text may hide there.
 */
final class ObjectSearch {

	private static final Set<String> FONT_NAMES = Set.of("BaseFont", "FontName", "FontFamily", "Font", "Registry",
			"Ordering", "CMapName");

	private static final Pattern FONT_NAME = Pattern.compile("/(?:BaseFont|FontName|FontFamily)\\s*[/(][^\\s/)>]*");

	private static final Pattern NAME = Pattern.compile("/[A-Za-z][A-Za-z0-9]*");

	private static final Pattern DATE = Pattern.compile("D:\\d{4,14}(?:Z|[+-]\\d\\d'?\\d{0,2}'?)?(?:\\d\\d'\\d\\d'?)?");

	private static final Pattern XML_NOISE = Pattern
		.compile("xml:lang=\"x-default\"|xmlns(?::\\w+)?=\"[^\"]*\"|</?[\\w:.-]+|\\?xpacket[^>]*"
				+ "|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d)?|uuid:[0-9a-fA-F-]+");

	private static final Pattern XML_TAG = Pattern.compile("<[^>]*>");

	private final ResidueSearch search;

	private final Findings findings;

	private final InspectionBudget budget;

	private final AttachmentReading attachments;

	private final Map<COSBase, Integer> pages;

	private final FontPages fonts;

	ObjectSearch(ResidueSearch search, Findings findings, InspectionBudget budget, AttachmentReading attachments,
			Map<COSBase, Integer> pages, FontPages fonts) {
		this.fonts = fonts;
		this.search = search;
		this.findings = findings;
		this.budget = budget;
		this.attachments = attachments;
		this.pages = pages;
	}

	void in(ObjectWalk walk) throws IOException {
		if (this.search.isEmpty()) {
			return;
		}
		for (ObjectWalk.Leaf leaf : walk.leaves()) {
			this.budget.tick();
			search(leaf);
		}
		for (COSStream stream : walk.streams()) {
			this.budget.check();
			search(stream, walk.role(stream));
		}
	}

	private void search(ObjectWalk.Leaf leaf) {
		if (leaf.value() instanceof COSString string) {
			searchString(leaf, string);
		}
		else if (leaf.value() instanceof COSName name && !PlainNames.contains(name)) {
			boolean font = FONT_NAMES.contains(leaf.key().getName());
			String text = name.getName().replaceAll("[_+./-]", " ");
			report(leaf, font ? this.search.phrases(text) : this.search.read(name.getName() + '\n' + text), "name");
		}
	}

	private void searchString(ObjectWalk.Leaf leaf, COSString string) {
		byte[] bytes = string.getBytes();
		if (bytes.length == 0 || COSName.ID.equals(leaf.key())
				|| leaf.holder().containsKey(COSName.FILTER) && leaf.holder().containsKey(COSName.P)) {
			return;
		}
		String text = string.getString();
		if (DATE.matcher(text).matches()) {
			return;
		}
		if (FONT_NAMES.contains(leaf.key().getName())) {
			report(leaf, this.search.phrases(text), "font name");
			return;
		}
		StringBuilder all = new StringBuilder(text);
		TextInBytes.readings(bytes)
			.stream()
			.filter((form) -> !form.equals(text))
			.forEach((t) -> all.append("\n\n").append(t));
		TextInBytes.unescaped(text).forEach((form) -> all.append("\n\n").append(form));
		if (text.indexOf('<') >= 0) {
			all.append("\n\n")
				.append(XML_TAG.matcher(text).replaceAll(""))
				.append("\n\n")
				.append(XML_TAG.matcher(text).replaceAll(" "));
		}
		if (leaf.key().getName().matches("URI|F|UF|Dest|D|Names")) {
			String sent = TextInBytes.sent(all.toString());
			all.append("\n\n").append(all.toString().replaceAll("[_+./-]", " ")).append("\n\n").append(sent);
		}
		report(leaf, this.search.read(all.toString()), "string");
	}

	private void report(ObjectWalk.Leaf leaf, List<String> marks, String what) {
		if (!marks.isEmpty()) {
			int page = page(leaf.holder());
			this.findings.addMarks(ResidueChannel.of(leaf.holder(), leaf.key()), page, marks,
					"a " + what + " under /" + leaf.key().getName());
		}
	}

	private int page(COSDictionary holder) {
		Integer page = this.pages.get(holder);
		return (page != null) ? page : 0;
	}

	private void search(COSStream stream, COSName role) throws IOException {
		String channel = ResidueChannel.of(stream, role);
		if (COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
			return;
		}
		byte[] bytes = UnpackedStream.of(stream, this.budget);
		switch (channel) {
			case "image", "thumbnail" -> {
				searchPicture(channel, bytes);
				searchBehind(channel, stream, bytes);
			}
			case "font" -> searchFont(stream, bytes);
			case "page", "object-stream" -> searchCodes(channel, bytes);
			case "metadata" -> searchMarkup(channel, bytes);
			case "attachment" -> this.attachments.search(bytes, "an attached file");
			default -> searchAny(channel, bytes, role);
		}
	}

	private void searchPicture(String channel, byte[] bytes) {
		for (byte[] comment : PictureNotes.of(bytes)) {
			TextInBytes.readings(comment)
				.forEach((text) -> this.findings.addMarks(channel, 0, this.search.read(text),
						"the notes inside a picture"));
		}
		this.findings.addMarks(channel, 0, this.search.raw(bytes), "the samples of a picture");
		if (this.search.scans() && PictureNotes.isBoxed(bytes)) {
			this.findings.addMarks(channel, 0, scan(bytes), "the data of a picture");
		}
	}

	private void searchBehind(String channel, COSStream picture, byte[] bytes) throws IOException {
		TextInBytes.readings(BehindSamples.rest(picture))
			.forEach((text) -> this.findings.addMarks(channel, 0, this.search.read(text), "the data behind a picture"));
		if (BehindSamples.isInUnknownColours(picture)) {
			this.findings.add(channel, 0, "a picture in colours that no reader knows");
			return;
		}
		long rows = BehindSamples.moreRows(picture, bytes);
		if (rows > 0) {
			this.findings.add(channel, 0, "a picture holds " + rows + " rows of samples that it does not show");
		}
	}

	private void searchFont(COSStream program, byte[] bytes) {
		List<String> marks = this.search.scans()
				? this.search.scan(ProgramWords.without(bytesAsText(bytes))).stream().distinct().toList() : List.of();
		if (!marks.isEmpty()) {
			this.fonts.of(program)
				.forEach((page) -> this.findings.addMarks("font", page, marks, "the bytes of a font"));
		}
	}

	/**
	 * Bytes that pages are made of: they tell nothing new about what a page showed
	 * already.
	 */
	private void searchCodes(String channel, byte[] bytes) {
		if (this.search.scans()) {
			String text = bytesAsText(bytes);
			boolean any = !this.search.scanPieces(text).isEmpty();
			String said = any ? NAME.matcher(text).replaceAll((name) -> said(name.group())) : "";
			List<String> marks = this.search.scanPieces(said)
				.stream()
				.distinct()
				.filter((mark) -> !this.findings.isOnPage(mark))
				.toList();
			this.findings.addMarks(channel, 0, marks, "the bytes of a content or object stream");
		}
	}

	/** A name, or nothing where the format itself uses it. */
	private static String said(String name) {
		return PlainNames.contains(COSName.getPDFName(name.substring(1))) ? " " : Matcher.quoteReplacement(name);
	}

	private List<String> scan(byte[] bytes) {
		return this.search.scan(bytesAsText(bytes)).stream().distinct().toList();
	}

	private static String bytesAsText(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		if (text.contains("/Font") || text.contains("/BaseFont")) {
			text = FONT_NAME.matcher(text).replaceAll("");
		}
		// the zeros of text in two bytes a letter
		return text.replace("\0", "");
	}

	private void searchMarkup(String channel, byte[] bytes) {
		for (String marked : TextInBytes.readings(bytes)) {
			String text = marked.replace("<![CDATA[", "").replace("]]>", "");
			String words = XML_NOISE.matcher(text).replaceAll(" ");
			String run = XML_TAG.matcher(text).replaceAll("");
			this.findings.addMarks(channel, 0, this.search.read(words), "a metadata stream");
			this.findings.addMarks(channel, 0, this.search.read(XML_NOISE.matcher(run).replaceAll(" ")),
					"a metadata stream");
			TextInBytes.unescaped(words)
				.forEach((form) -> this.findings.addMarks(channel, 0, this.search.read(form), "a metadata stream"));
		}
	}

	private void searchAny(String channel, byte[] bytes, COSName role) {
		String where = "a stream" + ((role != null) ? " under /" + role.getName() : " that nothing refers to");
		if (!TextInBytes.isText(bytes)) {
			this.attachments.searchContainer(bytes, channel, where);
			this.findings.addMarks(channel, 0, scan(bytes), where);
			return;
		}
		for (String text : TextInBytes.readings(bytes)) {
			this.findings.addMarks(channel, 0, this.search.read(text), where);
			this.findings.addMarks(channel, 0, this.search.read(XML_TAG.matcher(text).replaceAll("")), where);
			TextInBytes.unescaped(text)
				.forEach((form) -> this.findings.addMarks(channel, 0, this.search.read(form), where));
		}
	}

}
