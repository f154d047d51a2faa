package uk.candour.redaction.removal.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PackedStream;

/**
 * Embedded programs of Type 1 fonts, compact or not: what no code draws any more is taken
 * out of them.
 */
public final class FontPrograms {

	private static final int LARGEST = 64 * 1024 * 1024;

	private static final int OPEN_TYPE = 0x4f54544f;

	private static final int TRUE_TYPE = 0x00010000;

	private static final COSName WRAPPED = COSName.getPDFName("OpenType");

	private static final COSName LETTERS = COSName.getPDFName("CharSet");

	private static final COSName NUMBERS = COSName.getPDFName("CIDSet");

	private final COSStream program;

	/** All fonts that draw with the program. */
	private final List<FontCodes> fonts;

	private FontPrograms(COSStream program, List<FontCodes> fonts) {
		this.program = program;
		this.fonts = fonts;
	}

	/** The program of a font, of Type 1 or compact; null when it has none. */
	public static COSStream of(FontCodes font) {
		COSDictionary descriptor = font.descriptor();
		if (descriptor == null) {
			return null;
		}
		return (descriptor.getDictionaryObject(COSName.FONT_FILE) instanceof COSStream plain) ? plain
				: (descriptor.getDictionaryObject(COSName.FONT_FILE3) instanceof COSStream compact) ? compact : null;
	}

	/**
	 * The library takes compact outlines that are wrapped as OpenType for TrueType, and
	 * says so in the document.
	 */
	public static void putBack(FontCodes font) {
		COSDictionary descriptor = font.descriptor();
		if (descriptor != null && descriptor.getDictionaryObject(COSName.FONT_FILE2) instanceof COSStream moved
				&& WRAPPED.equals(moved.getCOSName(COSName.SUBTYPE))) {
			descriptor.setItem(COSName.FONT_FILE3, moved);
			descriptor.removeItem(COSName.FONT_FILE2);
			if (font instanceof CompositeCodes composite && isCompact(moved)) {
				composite.setKind(COSName.CID_FONT_TYPE0);
			}
		}
	}

	private static boolean isCompact(COSStream program) {
		try (InputStream in = program.createInputStream()) {
			return ByteBuffer.wrap(in.readNBytes(4)).getInt() == OPEN_TYPE;
		}
		catch (IOException | RuntimeException unread) {
			return false;
		}
	}

	/**
	 * Leaves in a program what is still drawn. One that cannot be understood stays as it
	 * is: the inspector looks at what is left in it.
	 */
	public static void cut(COSStream program, Collection<FontCodes> all) {
		List<FontCodes> fonts = all.stream().filter((font) -> of(font) == program).toList();
		try {
			new FontPrograms(program, fonts).cut(Bounded.read(program, LARGEST));
		}
		catch (IOException | RuntimeException strange) {
			fonts.forEach((font) -> {
				font.descriptor().removeItem(LETTERS);
				font.descriptor().removeItem(NUMBERS);
			});
		}
	}

	private void cut(byte[] bytes) {
		if (bytes[0] == 1) {
			CompactFont font = new CompactFont(bytes);
			replace(compact(font, false));
		}
		else if (ByteBuffer.wrap(bytes).getInt(0) == OPEN_TYPE) {
			replace(openType(bytes));
		}
		else if (ByteBuffer.wrap(bytes).getInt(0) == TRUE_TYPE) {
			trueType();
		}
		else {
			typeOne(bytes);
		}
	}

	/** Outlines of TrueType, wrapped as OpenType. */
	private void trueType() {
		Set<Integer> glyphs = new TreeSet<>();
		for (FontCodes font : this.fonts) {
			font.seen().stream().filter((code) -> code.kept).forEach((code) -> glyphs.add(font.glyph(code)));
		}
		if (!glyphs.contains(-1)) {
			GlyphOutlines.keepOnly(this.program, glyphs);
			this.program.removeItem(COSName.LENGTH1);
		}
	}

	private void replace(byte[] bytes) {
		PackedStream.fill(this.program, bytes);
	}

	private void typeOne(byte[] bytes) {
		TypeOneFont font = new TypeOneFont(bytes, this.program.getInt(COSName.LENGTH1),
				this.program.getInt(COSName.LENGTH2));
		Set<String> names = names(font::encoded, font::has);
		TypeOneFont.Parts parts = font.only(names);
		replace(parts.bytes());
		this.program.setInt(COSName.LENGTH1, parts.clear());
		this.program.setInt(COSName.LENGTH2, parts.secret());
		this.program.setInt(COSName.LENGTH3, parts.bytes().length - parts.clear() - parts.secret());
		list(names.stream().filter(font::has).toList());
	}

	private byte[] compact(CompactFont font, boolean inPlace) {
		boolean byPlace = inPlace
				|| (!font.isByNumber() && this.fonts.stream().anyMatch(CompositeCodes.class::isInstance));
		list(names(font).stream().filter((name) -> isIn(font, name)).toList());
		list(numbers());
		return font.only(glyphs(font), byPlace);
	}

	private Set<String> names(CompactFont font) {
		return names(font::encoded, (name) -> isIn(font, name));
	}

	private static boolean isIn(CompactFont font, String name) {
		return !font.named(Set.of(name)).isEmpty();
	}

	private Set<Integer> glyphs(CompactFont font) {
		Set<Integer> glyphs = new TreeSet<>(font.named(names(font)));
		glyphs.addAll(font.numbered(numbers()));
		return glyphs;
	}

	/** The compact program inside keeps its places, by which the other tables go. */
	private byte[] openType(byte[] bytes) {
		FontTables tables = new FontTables(bytes);
		int[] place = tables.of("CFF ");
		CompactFont font = new CompactFont(Arrays.copyOfRange(bytes, place[0], place[0] + place[1]));
		Set<Integer> kept = glyphs(font);
		kept.add(0);
		return tables.without(Map.of("CFF ", compact(font, true)), kept);
	}

	/** Names of the glyphs that codes of simple fonts still draw. */
	private Set<String> names(IntFunction<String> encoded, Predicate<String> present) {
		Set<String> names = new HashSet<>();
		for (FontCodes font : this.fonts) {
			if (font instanceof SimpleCodes simple) {
				simple.seen().stream().filter((code) -> code.kept).forEach((code) -> {
					String name = simple.name(code.value);
					String own = (name != null) ? name : encoded.apply(code.value);
					names.add((own != null && present.test(own)) ? own : simple.loadedName(code.value));
				});
			}
		}
		names.remove(null);
		return names;
	}

	/** Character identifiers that codes of composite fonts still draw. */
	private Set<Integer> numbers() {
		Set<Integer> numbers = new TreeSet<>();
		for (FontCodes font : this.fonts) {
			if (font instanceof CompositeCodes composite) {
				composite.seen()
					.stream()
					.filter((code) -> code.kept)
					.forEach((code) -> numbers.add(composite.cid(code)));
			}
		}
		return numbers;
	}

	/**
	 * Which names the program holds, where the descriptors say so (PDF/A, part 1, asks).
	 */
	private void list(List<String> names) {
		String all = names.stream().sorted().map((name) -> "/" + name).collect(Collectors.joining());
		this.fonts.stream()
			.map(FontCodes::descriptor)
			.filter((descriptor) -> descriptor.containsKey(LETTERS))
			.forEach((descriptor) -> descriptor.setItem(LETTERS, new COSString(all)));
	}

	/** The same for character identifiers, a bit for each. */
	private void list(Set<Integer> numbers) {
		byte[] bits = new byte[numbers.stream().mapToInt(Integer::intValue).max().orElse(0) / 8 + 1];
		bits[0] |= (byte) 0x80;
		numbers.forEach((number) -> bits[number / 8] |= (byte) (0x80 >> number % 8));
		this.fonts.stream()
			.map(FontCodes::descriptor)
			.filter((descriptor) -> descriptor.containsKey(NUMBERS))
			.forEach((descriptor) -> {
				COSStream set = new COSStream();
				PackedStream.fill(set, bits);
				descriptor.setItem(NUMBERS, set);
			});
	}

}
