package uk.candour.redaction.removal.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Names that content has for its fonts, pictures and settings. Programs choose them, so
 * they may name what must go.
 */
public final class ResourceNames {

	/** Names of so few letters are no words. */
	private static final int SHORT = 3;

	/** Means nothing, as a name did that the resources do not have. */
	private static final COSName UNKNOWN = COSName.getPDFName("Withheld");

	/** Names of colour spaces that need no resource. */
	private static final Set<String> SPACES = Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern");

	private ResourceNames() {
	}

	/** Gives what an instruction names another name when a test objects to its own. */
	public static void rename(StreamUse use, int instruction, Predicate<String> objects) {
		Instruction op = use.code.get(instruction);
		COSName category = NamesInUse.category(op.operator());
		if (category == null && !op.operator().equals("ri")) {
			return;
		}
		int place = op.operator().equals("Tf") ? 0 : op.operands().size() - 1;
		COSName name = op.name(Math.max(0, place));
		if (name == null || name.getName().length() <= SHORT || SPACES.contains(name.getName())
				|| !objects.test(name.getName())) {
			return;
		}
		COSDictionary list = (category == null) ? null : use.resources.getCOSDictionary(category);
		COSBase value = (list == null) ? null : list.getDictionaryObject(name);
		List<Object> operands = new ArrayList<>(op.operands());
		operands.set(place, (value == null) ? UNKNOWN : use.add(category, value));
		OperandWriter out = new OperandWriter();
		operands.forEach(out::item);
		use.replace(instruction, out + op.operator());
	}

}
