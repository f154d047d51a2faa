package uk.candour.redaction.removal.content;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
