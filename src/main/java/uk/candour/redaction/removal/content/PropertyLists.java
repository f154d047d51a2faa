package uk.candour.redaction.removal.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.removal.file.AllowList;

/**
 * What stands with marked content beside the texts that are read out ({@link Spoken}).
 */
public final class PropertyLists {

	/** Names of so few letters are no words. */
	private static final int SHORT = 3;

	private PropertyLists() {
	}

	/** Takes away how large marked content is: that tells the width of what it said. */
	static void measures(StreamUse use) {
		Set<COSName> bounds = Set.of(COSName.BBOX);
		for (int i = 0; i < use.code.size(); i++) {
			Instruction op = use.code.get(i);
			boolean begins = op.operator().equals("BDC") || op.operator().equals("DP");
			if (begins && op.operands().size() > 1 && !use.edits.containsKey(i)) {
				without(bounds, use, i);
			}
		}
		use.children.forEach(PropertyLists::measures);
	}

	/** Writes marked content without some of its properties, where it has any of them. */
	static void without(Set<COSName> keys, StreamUse use, int instruction) {
		Instruction op = use.code.get(instruction);
		OperandWriter out = new OperandWriter();
		out.item(op.operands().get(0));
		if (op.last() instanceof Map<?, ?> entries) {
			Map<Object, Object> kept = new LinkedHashMap<>(entries);
			if (kept.keySet().removeAll(keys)) {
				out.item(kept);
				use.replace(instruction, out + op.operator());
			}
		}
		else if (op.last() instanceof COSName name) {
			COSDictionary list = use.resources.getCOSDictionary(COSName.PROPERTIES);
			COSBase value = (list == null) ? null : list.getDictionaryObject(name);
			if (value instanceof COSDictionary properties && keys.stream().anyMatch(properties::containsKey)) {
				COSDictionary copy = new COSDictionary(properties);
				keys.forEach(copy::removeItem);
				out.item(use.add(COSName.PROPERTIES, copy));
				use.replace(instruction, out + op.operator());
			}
		}
	}

	/** Takes everything but the identifier away where it says what must go. */
	public static void strip(StreamUse use, int instruction, Predicate<String> objects) {
		Instruction op = use.code.get(instruction);
		if (op.operands().size() < 2 || !(op.last() instanceof Map<?, ?> entries) || !says(entries, objects)) {
			return;
		}
		OperandWriter out = new OperandWriter();
		out.item(op.operands().get(0));
		out.item((entries.get(COSName.MCID) instanceof Double tag) ? Map.of(COSName.MCID, tag) : Map.of());
		use.replace(instruction, out + op.operator());
	}

	private static boolean says(Object value, Predicate<String> objects) {
		if (value instanceof Map<?, ?> entries) {
			return entries.entrySet()
				.stream()
				.anyMatch((entry) -> says(entry.getKey(), objects) || says(entry.getValue(), objects));
		}
		if (value instanceof COSName name) {
			return name.getName().length() > SHORT && !AllowList.names().contains(name.getName())
					&& objects.test(name.getName());
		}
		return (value instanceof List<?> list) ? list.stream().anyMatch((item) -> says(item, objects))
				: value instanceof byte[] bytes && objects.test(Spoken.text(bytes));
	}

}
