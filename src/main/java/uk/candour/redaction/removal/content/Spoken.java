package uk.candour.redaction.removal.content;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.removal.file.AllowList;
import uk.candour.redaction.removal.file.Strings;

/**
 * Replacement and alternative texts that stand in content streams themselves.
 */
public final class Spoken {

	private static final List<COSName> TEXTS = List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E, COSName.T,
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

	/** Takes the texts away that a test objects to. */
	public static void rewrite(StreamUse use, int instruction, Predicate<String> objects) {
		Instruction op = use.code.get(instruction);
		if (op.operands().size() < 2) {
			return;
		}
		if (op.last() instanceof Map<?, ?> entries) {
			Map<Object, Object> kept = new LinkedHashMap<>(entries);
			boolean changed = kept.entrySet()
				.removeIf((entry) -> entry.getValue() instanceof byte[] text
						&& (TEXTS.contains(entry.getKey()) && objects.test(text(text))));
			if (changed) {
				OperandWriter out = new OperandWriter();
				out.item(op.operands().get(0));
				out.item(kept);
				use.replace(instruction, out + op.operator());
			}
		}
		else if (op.last() instanceof COSName name) {
			named(use, instruction, op, name, objects);
		}
	}

	private static void named(StreamUse use, int instruction, Instruction op, COSName name, Predicate<String> objects) {
		COSDictionary list = use.resources.getCOSDictionary(COSName.PROPERTIES);
		COSBase value = (list == null) ? null : list.getDictionaryObject(name);
		if (value instanceof COSDictionary properties && TEXTS.stream().anyMatch((key) -> {
			String text = Strings.text(properties.getDictionaryObject(key));
			return text != null && objects.test(text);
		})) {
			COSDictionary copy = new COSDictionary(properties);
			TEXTS.forEach(copy::removeItem);
			OperandWriter out = new OperandWriter();
			out.item(op.operands().get(0));
			out.item(use.add(COSName.PROPERTIES, copy));
			use.replace(instruction, out + op.operator());
		}
	}

	static String text(byte[] bytes) {
		return Strings.text(new org.apache.pdfbox.cos.COSString(bytes));
	}

}
