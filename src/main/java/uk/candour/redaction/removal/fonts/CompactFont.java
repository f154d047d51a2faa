package uk.candour.redaction.removal.fonts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.fontbox.cff.CFFStandardString;
import org.apache.fontbox.encoding.StandardEncoding;

/**
 * A compact font program (CFF, Adobe note 5176) that is written anew with some of its
 * glyphs only: outlines, names, numbers and subroutines of the others are gone.
 */
final class CompactFont {

	private static final int CHARSET = 15;

	private static final int ENCODING = 16;

	private static final int OUTLINES = 17;

	private static final int PRIVATE = 18;

	private static final int SUBROUTINES = 19;

	private static final int ORDERING = 0x0c1e;

	private static final int FONTS = 0x0c24;

	private static final int FONT_OF_GLYPH = 0x0c25;

	/** Identify a program to a printer that may have seen the whole of it before. */
	private static final Set<Integer> IDENTIFIERS = Set.of(13, 14);

	/** Operators whose operand is the number of a string. */
	private static final Set<Integer> SAYINGS = Set.of(0, 1, 2, 3, 4, 0x0c00, 0x0c15, 0x0c16, 0x0c26);

	private static final int STANDARD_STRINGS = 391;

	/** An outline that draws nothing: endchar. */
	private static final byte[] BLANK = { 14 };

	private final ByteBuffer font;

	private final List<byte[]> names;

	private final Map<Integer, byte[]> top;

	private final List<byte[]> strings;

	private final List<byte[]> shared;

	private final List<byte[]> outlines;

	/** For each glyph the number of its name, or its character identifier. */
	private final int[] charset;

	/** Fonts within the font; one that stands for all where there are none. */
	private final List<Map<Integer, byte[]>> fonts = new ArrayList<>();

	private final List<Map<Integer, byte[]>> settings = new ArrayList<>();

	private final List<List<byte[]>> subroutines = new ArrayList<>();

	private final int[] fontOf;

	private final List<byte[]> newStrings = new ArrayList<>();

	private final Map<Integer, Integer> newNumbers = new HashMap<>();

	CompactFont(byte[] program) {
		this.font = ByteBuffer.wrap(program);
		CompactData.Index name = CompactData.Index.at(this.font, this.font.get(2) & 0xff);
		CompactData.Index dictionaries = CompactData.Index.at(this.font, name.end());
		CompactData.Index said = CompactData.Index.at(this.font, dictionaries.end());
		if (dictionaries.items().size() != 1) {
			throw new IllegalArgumentException("more than one font");
		}
		this.names = name.items();
		this.top = CompactData.dictionary(dictionaries.items().get(0));
		this.strings = said.items();
		this.shared = CompactData.Index.at(this.font, said.end()).items();
		this.outlines = CompactData.Index.at(this.font, offset(OUTLINES)).items();
		this.charset = charset();
		if (this.top.containsKey(FONTS)) {
			for (byte[] one : CompactData.Index.at(this.font, offset(FONTS)).items()) {
				part(CompactData.dictionary(one));
			}
		}
		else {
			part(this.top);
		}
		this.fontOf = fontOfGlyph();
	}

	private int offset(int operator) {
		return CompactData.integers(this.top.get(operator))[0];
	}

	private void part(Map<Integer, byte[]> dictionary) {
		int[] place = CompactData.integers(dictionary.getOrDefault(PRIVATE, CompactData.operands(0, 0)));
		if (place[0] > this.font.limit()) {
			throw new IllegalArgumentException("settings longer than the font");
		}
		byte[] raw = new byte[place[0]];
		this.font.get(place[1], raw);
		Map<Integer, byte[]> setting = CompactData.dictionary(raw);
		byte[] at = setting.get(SUBROUTINES);
		this.fonts.add(dictionary);
		this.settings.add(setting);
		this.subroutines.add((at == null) ? List.of()
				: CompactData.Index.at(this.font, place[1] + CompactData.integers(at)[0]).items());
	}

	private int[] charset() {
		int[] numbers = new int[this.outlines.size()];
		int at = this.top.containsKey(CHARSET) ? offset(CHARSET) : 0;
		if (at <= 2) {
			if (at > 0) {
				throw new IllegalArgumentException("a set of expert letters");
			}
			for (int glyph = 0; glyph < numbers.length; glyph++) {
				numbers[glyph] = glyph;
			}
			return numbers;
		}
		int format = this.font.get(at++);
		for (int glyph = 1; glyph < numbers.length;) {
			int first = CompactData.number(this.font, at, 2);
			int more = (format == 0) ? 0 : CompactData.number(this.font, at + 2, format);
			at += 2 + format;
			for (int i = 0; i <= more && glyph < numbers.length; i++) {
				numbers[glyph++] = first + i;
			}
		}
		return numbers;
	}

	private int[] fontOfGlyph() {
		int[] owners = new int[this.outlines.size()];
		if (!this.top.containsKey(FONT_OF_GLYPH)) {
			return owners;
		}
		int at = offset(FONT_OF_GLYPH);
		if (this.font.get(at) == 0) {
			for (int glyph = 0; glyph < owners.length; glyph++) {
				owners[glyph] = this.font.get(at + 1 + glyph) & 0xff;
			}
			return owners;
		}
		int ranges = CompactData.number(this.font, at + 1, 2);
		for (int i = 0; i < ranges; i++) {
			int first = CompactData.number(this.font, at + 3 + 3 * i, 2);
			int next = CompactData.number(this.font, at + 6 + 3 * i, 2);
			for (int glyph = first; glyph < next && glyph < owners.length; glyph++) {
				owners[glyph] = this.font.get(at + 5 + 3 * i) & 0xff;
			}
		}
		return owners;
	}

	/** Whether glyphs go by character identifiers rather than by names. */
	boolean isByNumber() {
		return this.top.containsKey(ORDERING);
	}

	private String name(int number) {
		return (number < STANDARD_STRINGS) ? CFFStandardString.getName(number)
				: new String(this.strings.get(number - STANDARD_STRINGS), StandardCharsets.ISO_8859_1);
	}

	/** The glyphs of these names. */
	Set<Integer> named(Collection<String> wanted) {
		Set<Integer> glyphs = new TreeSet<>();
		for (int glyph = 1; glyph < this.charset.length && !isByNumber(); glyph++) {
			if (wanted.contains(name(this.charset[glyph]))) {
				glyphs.add(glyph);
			}
		}
		return glyphs;
	}

	/** The glyphs of these character identifiers. */
	Set<Integer> numbered(Collection<Integer> wanted) {
		Set<Integer> glyphs = new TreeSet<>();
		for (int glyph = 1; glyph < this.charset.length; glyph++) {
			if (wanted.contains(isByNumber() ? this.charset[glyph] : glyph)) {
				glyphs.add(glyph);
			}
		}
		return glyphs;
	}

	/** The name that the font's own encoding gives a code; null for none. */
	String encoded(int code) {
		int at = this.top.containsKey(ENCODING) ? offset(ENCODING) : 0;
		if (at == 0) {
			return StandardEncoding.INSTANCE.getName(code);
		}
		Integer glyph = (at == 1) ? null : codes().get(code);
		return (glyph == null || glyph >= this.charset.length) ? null : name(this.charset[glyph]);
	}

	/** The font's own codes and the glyphs that they mean. */
	private Map<Integer, Integer> codes() {
		Map<Integer, Integer> codes = new LinkedHashMap<>();
		int at = offset(ENCODING);
		int format = this.font.get(at) & 0xff;
		int count = this.font.get(at + 1) & 0xff;
		int glyph = 1;
		at += 2;
		for (int i = 0; i < count; i++) {
			int first = this.font.get(at++) & 0xff;
			int more = ((format & 0x7f) == 1) ? this.font.get(at++) & 0xff : 0;
			for (int k = 0; k <= more; k++) {
				codes.put(first + k, glyph++);
			}
		}
		if (format > 0x7f) {
			int extra = this.font.get(at) & 0xff;
			for (int i = 0; i < extra; i++) {
				int number = CompactData.number(this.font, at + 2 + 3 * i, 2);
				for (int one = 1; one < this.charset.length; one++) {
					if (this.charset[one] == number) {
						codes.put(this.font.get(at + 1 + 3 * i) & 0xff, one);
					}
				}
			}
		}
		return codes;
	}

	/**
	 * The font with some glyphs only.
	 * @param wanted the glyphs
	 * @param inPlace whether glyphs keep their numbers, the others being blank
	 */
	byte[] only(Set<Integer> wanted, boolean inPlace) {
		CompactOutlines use = new CompactOutlines(this.shared);
		List<BitSet> called = new ArrayList<>();
		this.fonts.forEach((font) -> called.add(new BitSet()));
		Set<Integer> kept = new TreeSet<>(wanted);
		kept.add(0);
		follow(kept, use, called);
		Set<String> parts = new HashSet<>();
		use.borrowed().stream().forEach((code) -> parts.add(StandardEncoding.INSTANCE.getName(code)));
		Set<Integer> more = named(parts);
		more.removeAll(kept);
		follow(more, use, called);
		kept.addAll(more);
		List<Integer> order = new ArrayList<>();
		for (int glyph = 0; glyph < this.outlines.size(); glyph++) {
			if (inPlace || kept.contains(glyph)) {
				order.add(glyph);
			}
		}
		return written(order, kept, use, called);
	}

	private void follow(Set<Integer> glyphs, CompactOutlines use, List<BitSet> called) {
		for (int glyph : glyphs) {
			int owner = this.fontOf[glyph];
			use.follow(this.outlines.get(glyph), this.subroutines.get(owner), called.get(owner));
		}
	}

	private byte[] written(List<Integer> order, Set<Integer> kept, CompactOutlines use, List<BitSet> called) {
		byte[] letters = charset(order, kept);
		byte[] codes = encoding(order, kept);
		byte[] owners = this.top.containsKey(FONT_OF_GLYPH) ? owners(order) : new byte[0];
		byte[] drawn = CompactData
			.index(order.stream().map((glyph) -> kept.contains(glyph) ? this.outlines.get(glyph) : BLANK).toList());
		Map<Integer, byte[]> dictionary = cleaned(this.top);
		List<Map<Integer, byte[]>> parts = this.fonts.stream().map(this::cleaned).toList();
		byte[] head = head(dictionary, use);
		int at = head.length;
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		dictionary.replace(CHARSET, CompactData.operands(at));
		body.writeBytes(letters);
		if (codes.length > 0) {
			dictionary.replace(ENCODING, CompactData.operands(at + body.size()));
			body.writeBytes(codes);
		}
		dictionary.replace(FONT_OF_GLYPH, CompactData.operands(at + body.size()));
		body.writeBytes(owners);
		dictionary.replace(OUTLINES, CompactData.operands(at + body.size()));
		body.writeBytes(drawn);
		for (int i = 0; i < parts.size(); i++) {
			byte[] setting = setting(i);
			int[] place = { setting.length, at + body.size() };
			(this.top.containsKey(FONTS) ? parts.get(i) : dictionary).replace(PRIVATE, CompactData.operands(place));
			body.writeBytes(setting);
			if (this.settings.get(i).containsKey(SUBROUTINES)) {
				body.writeBytes(CompactData.index(use.inUse(this.subroutines.get(i), called.get(i))));
			}
		}
		if (this.top.containsKey(FONTS)) {
			dictionary.replace(FONTS, CompactData.operands(at + body.size()));
			body.writeBytes(CompactData.index(parts.stream().map(CompactData::dictionary).toList()));
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(head(dictionary, use));
		all.writeBytes(body.toByteArray());
		return all.toByteArray();
	}

	private byte[] head(Map<Integer, byte[]> dictionary, CompactOutlines use) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(new byte[] { 1, 0, 4, 4 });
		out.writeBytes(CompactData.index(this.names));
		out.writeBytes(CompactData.index(List.of(CompactData.dictionary(dictionary))));
		out.writeBytes(CompactData.index(this.newStrings));
		out.writeBytes(CompactData.index(use.sharedInUse()));
		return out.toByteArray();
	}

	/** The dictionary with places to be filled in and its sayings renumbered. */
	private Map<Integer, byte[]> cleaned(Map<Integer, byte[]> dictionary) {
		Map<Integer, byte[]> copy = new LinkedHashMap<>();
		dictionary.forEach((operator, operands) -> {
			int[] values = CompactData.integers(operands);
			if (SAYINGS.contains(operator)) {
				copy.put(operator, CompactData.operands(string(values[0])));
			}
			else if (operator == ORDERING) {
				copy.put(operator, CompactData.operands(string(values[0]), string(values[1]), values[2]));
			}
			else if (operator == ENCODING && values[0] < 2) {
				copy.put(operator, operands);
			}
			else if (operator == PRIVATE) {
				copy.put(operator, CompactData.operands(0, 0));
			}
			else if (List.of(CHARSET, ENCODING, OUTLINES, FONTS, FONT_OF_GLYPH).contains(operator)) {
				copy.put(operator, CompactData.operands(0));
			}
			else if (!IDENTIFIERS.contains(operator)) {
				copy.put(operator, operands);
			}
		});
		if (dictionary == this.top) {
			copy.putIfAbsent(CHARSET, CompactData.operands(0));
		}
		return copy;
	}

	private byte[] setting(int part) {
		Map<Integer, byte[]> setting = new LinkedHashMap<>(this.settings.get(part));
		setting.replace(SUBROUTINES, CompactData.operands(0));
		setting.replace(SUBROUTINES, CompactData.operands(CompactData.dictionary(setting).length));
		return CompactData.dictionary(setting);
	}

	/** The new number of a string. */
	private int string(int number) {
		if (number < STANDARD_STRINGS) {
			return number;
		}
		return this.newNumbers.computeIfAbsent(number, (old) -> {
			this.newStrings.add(this.strings.get(old - STANDARD_STRINGS));
			return STANDARD_STRINGS + this.newStrings.size() - 1;
		});
	}

	private byte[] charset(List<Integer> order, Set<Integer> kept) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(0);
		for (int glyph : order.subList(1, order.size())) {
			int number = kept.contains(glyph) ? this.charset[glyph] : 0;
			CompactData.number(out, isByNumber() ? number : string(number), 2);
		}
		return out.toByteArray();
	}

	/**
	 * The codes of the glyphs that are left; nothing where the font has none of its own.
	 */
	private byte[] encoding(List<Integer> order, Set<Integer> kept) {
		if (!this.top.containsKey(ENCODING) || offset(ENCODING) < 2) {
			return new byte[0];
		}
		Map<Integer, Integer> first = new HashMap<>();
		List<int[]> more = new ArrayList<>();
		codes().forEach((code, glyph) -> {
			if (kept.contains(glyph) && first.putIfAbsent(glyph, code) != null) {
				more.add(new int[] { code, string(this.charset[glyph]) });
			}
		});
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<Integer> plain = order.subList(1, order.size()).stream().takeWhile(first::containsKey).toList();
		order.subList(1 + plain.size(), order.size())
			.stream()
			.filter(first::containsKey)
			.forEach((glyph) -> more.add(new int[] { first.get(glyph), string(this.charset[glyph]) }));
		out.write(more.isEmpty() ? 0 : 0x80);
		out.write(plain.size());
		plain.forEach((glyph) -> out.write(first.get(glyph)));
		if (!more.isEmpty()) {
			out.write(more.size());
			more.forEach((one) -> {
				out.write(one[0]);
				CompactData.number(out, one[1], 2);
			});
		}
		return out.toByteArray();
	}

	private byte[] owners(List<Integer> order) {
		ByteArrayOutputStream ranges = new ByteArrayOutputStream();
		int count = 0;
		for (int i = 0; i < order.size(); i++) {
			int owner = this.fontOf[order.get(i)];
			if (i == 0 || owner != this.fontOf[order.get(i - 1)]) {
				CompactData.number(ranges, i, 2);
				ranges.write(owner);
				count++;
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(3);
		CompactData.number(out, count, 2);
		out.writeBytes(ranges.toByteArray());
		CompactData.number(out, order.size(), 2);
		return out.toByteArray();
	}

}
