package uk.candour.redaction.removal.content;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.removal.file.AllowList;
import uk.candour.redaction.removal.file.Strings;

/**
 * Replacement and alternative texts that stand in content streams themselves.
 */
public final class Spoken {

	/** The kinds of texts that are read out, in the order in which they are asked for. */
	public static final List<COSName> TEXTS = List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E, COSName.T,
			COSName.CONTENTS);

	/** Names of so few letters are no words. */
	private static final int SHORT = 3;

	private Spoken() {
	}

	/** Takes the texts of marked content away in which something was removed. */
	public static void scrub(PageContent page) {
		Set<Show> touched = new HashSet<>();
		page.glyphs.stream().filter((glyph) -> glyph.mark != null).forEach((glyph) -> touched.add(glyph.show));
		for (Show show : touched) {
			around(show.use, show.instruction);
		}
		for (PageContent.Picture picture : page.pictures) {
			if (page.touchedPictures.contains(List.of(System.identityHashCode(picture.use()), picture.instruction()))) {
				around(picture.use(), picture.instruction());
			}
		}
		if (page.isMarked()) {
			PropertyLists.measures(page.root);
		}
	}

	private static void around(StreamUse use, int instruction) {
		for (StreamUse.Passage passage : use.passages) {
			if (passage.start() <= instruction && instruction <= passage.end()) {
				rewrite(use, passage.start(), (text) -> true);
			}
		}
		if (use.parent != null) {
			around(use.parent, use.at);
		}
	}

	/** Gives marked content another tag when its own is named after what must go. */
	public static void rename(StreamUse use, int instruction, Predicate<String> objects) {
		Instruction op = use.code.get(instruction);
		if (op.operands().isEmpty() || !(op.operands().get(0) instanceof COSName tag) || tag.getName().length() <= SHORT
				|| AllowList.TAGS.allows(tag) || !objects.test(tag.getName())) {
			return;
		}
		OperandWriter out = new OperandWriter();
		out.item(COSName.getPDFName("Span"));
		byte[] before = use.edits.get(instruction);
		String rest = (before == null) ? null : new String(before, StandardCharsets.ISO_8859_1);
		if (rest != null && rest.indexOf(' ') > 0) {
			use.replace(instruction, out + rest.substring(rest.indexOf(' ')));
			return;
		}
		op.operands().subList(1, op.operands().size()).forEach(out::item);
		use.replace(instruction, out + op.operator());
	}

	/** What is read out, and extracted by some, in place of what is drawn; or null. */
	public static String said(Function<COSName, String> texts) {
		return Stream.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E)
			.map(texts)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** The texts of marked content, by kind; of none for what begins none. */
	public static Function<COSName, String> texts(StreamUse use, Instruction op) {
		if (op.operands().size() > 1 && op.last() instanceof Map<?, ?> entries) {
			return (kind) -> (entries.get(kind) instanceof byte[] bytes) ? text(bytes) : null;
		}
		COSDictionary list = use.resources.getCOSDictionary(COSName.PROPERTIES);
		return (op.operands().size() > 1 && list != null && op.last() instanceof COSName name
				&& list.getDictionaryObject(name) instanceof COSDictionary properties)
						? (kind) -> Strings.text(properties.getDictionaryObject(kind)) : (kind) -> null;
	}

	/** Takes the texts away when a test objects to one of them. */
	public static void rewrite(StreamUse use, int instruction, Predicate<String> objects) {
		Instruction op = use.code.get(instruction);
		if (op.operands().size() < 2) {
			return;
		}
		Function<COSName, String> texts = texts(use, op);
		if (TEXTS.stream().map(texts).anyMatch((text) -> text != null && objects.test(text))) {
			Set<COSName> keys = new HashSet<>(TEXTS);
			keys.add(COSName.BBOX);
			PropertyLists.without(keys, use, instruction);
		}
	}

	static String text(byte[] bytes) {
		return Strings.text(new org.apache.pdfbox.cos.COSString(bytes));
	}

}
