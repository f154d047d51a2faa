package uk.candour.redaction.removal.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Which named resources the released content still uses: what nothing draws was never
 * read, and must not leave.
 */
public final class NamesInUse {

	private static final List<COSName> CATEGORIES = List.of(COSName.XOBJECT, COSName.FONT, COSName.PATTERN,
			COSName.EXT_G_STATE, COSName.PROPERTIES, COSName.SHADING, COSName.COLORSPACE);

	private final Map<COSDictionary, Set<COSName>> used = new IdentityHashMap<>();

	/** Notes what a page uses of its resources, by category. */
	public void note(COSDictionary resources, Map<COSName, Set<COSName>> names) {
		for (COSName category : CATEGORIES) {
			COSDictionary list = resources.getCOSDictionary(category);
			if (list != null) {
				this.used.computeIfAbsent(list, (ignored) -> new HashSet<>())
					.addAll(names.getOrDefault(category, Set.of()));
			}
		}
	}

	/** Notes what a stream uses of its resources. */
	void note(COSDictionary resources, List<Instruction> code) {
		Map<COSName, Set<COSName>> sets = new HashMap<>();
		for (COSName category : CATEGORIES) {
			COSDictionary list = resources.getCOSDictionary(category);
			if (list != null) {
				sets.put(category, this.used.computeIfAbsent(list, (ignored) -> new HashSet<>()));
			}
		}
		for (Instruction op : code) {
			COSName category = category(op.operator());
			if (op.operator().equals("BI")) {
				inline(op, sets.get(COSName.COLORSPACE));
			}
			Set<COSName> set = (category == null) ? null : sets.get(category);
			COSName name = (op.operator().equals("Tf")) ? op.name(0)
					: (op.last() instanceof COSName last) ? last : null;
			if (set != null && name != null) {
				set.add(name);
			}
		}
	}

	/** Of which category the name is that an operator takes; null when it takes none. */
	static COSName category(String operator) {
		return switch (operator) {
			case "Do" -> COSName.XOBJECT;
			case "Tf" -> COSName.FONT;
			case "scn", "SCN" -> COSName.PATTERN;
			case "gs" -> COSName.EXT_G_STATE;
			case "BDC", "DP" -> COSName.PROPERTIES;
			case "sh" -> COSName.SHADING;
			case "cs", "CS" -> COSName.COLORSPACE;
			default -> null;
		};
	}

	private static void inline(Instruction op, Set<COSName> spaces) {
		if (spaces != null && op.last() instanceof Map<?, ?> entries) {
			entries.values().forEach((value) -> {
				if (value instanceof COSName name) {
					spaces.add(name);
				}
			});
		}
	}

	/**
	 * Takes the names that no stream uses out of every list that some stream looked at.
	 */
	public void prune() {
		this.used.forEach((list, names) -> {
			for (COSName name : new ArrayList<>(list.keySet())) {
				boolean standard = name.getName().startsWith("Default");
				if (!names.contains(name) && !standard) {
					list.removeItem(name);
				}
			}
		});
	}

}
