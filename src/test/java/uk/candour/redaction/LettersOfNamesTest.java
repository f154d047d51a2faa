package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.dictionary;

/**
 * Names whose letters a file writes in another way than a person types them: joined,
 * shaped, from right to left, with their accents apart, in letters that look the same,
 * escaped, or read by another encoding than they were written by.
 */
class LettersOfNamesTest {

	private static final String MUHAMMAD = "\u0645\u062d\u0645\u062f";

	private static final String AHMAD_ALI = "\u0623\u062d\u0645\u062f \u0639\u0644\u064a";

	private static final String SARA_LEVI = "\u05e9\u05e8\u05d4 \u05dc\u05d5\u05d9";

	private static final String SALAM = "\u0633\u0644\u0627\u0645";

	@TempDir
	Path folder;

	/**
	 * A way of writing a name.
	 *
	 * @param how what it is called
	 * @param name what is marked
	 * @param signs what the file says of each sign, in the order of painting
	 * @param named whether the signs are names of glyphs rather than texts
	 */
	private record Writing(String how, String name, List<String> signs, boolean named) {

		@Override
		public String toString() {
			return this.how;
		}

	}

	/** A sign for each letter, or for what stands between two bars. */
	private static Writing text(String how, String name, String text) {
		List<String> signs = new ArrayList<>();
		String[] parts = text.split("\\|", -1);
		for (int i = 0; i < parts.length; i++) {
			if (i % 2 == 1) {
				signs.add(parts[i]);
			}
			else {
				parts[i].codePoints().mapToObj(Character::toString).forEach(signs::add);
			}
		}
		return new Writing(how, name, signs, false);
	}

	/** The same painted from left to right, as it is seen. */
	private static Writing seen(String how, String name, String text) {
		List<String> signs = new ArrayList<>(text(how, name, text).signs());
		Collections.reverse(signs);
		return new Writing(how + ", as seen", name, signs, false);
	}

	private static Writing named(String name, String glyphs) {
		return new Writing(glyphs, name, List.of(glyphs.split(" ")), true);
	}

	static Stream<Writing> writings() {
		List<Writing> all = new ArrayList<>();
		for (String[] arabic : new String[][] { { "letters", MUHAMMAD, MUHAMMAD },
				{ "forms", MUHAMMAD, "\ufee3\ufea4\ufee4\ufeaa" },
				{ "kashida", MUHAMMAD, "\u0645\u0640\u062d\u0640\u0640\u0645\u062f" },
				{ "forms with kashida", MUHAMMAD, "\ufee3\u0640\ufea4\ufee4\ufeaa" },
				{ "vowels", MUHAMMAD, "\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f" },
				{ "vowels as forms", MUHAMMAD, "\ufee3\ufe79\ufea4\ufe77\ufee4\ufe7d\ufe77\ufeaa" },
				{ "joiners", MUHAMMAD, "\u0645\u200d\u062d\u200d\u0645\u062f" },
				{ "one sign", MUHAMMAD, "|\u0645\u062d\u0645\u062f|" },
				{ "lam with alef", SALAM, "\ufeb3\ufefc\ufee1" },
				{ "lam with alef as two letters", SALAM, "\u0633|\u0644\u0627|\u0645" },
				{ "hamza apart", "\u0623\u062d\u0645\u062f", "\u0627\u0654\u062d\u0645\u062f" },
				{ "no hamza", "\u0623\u062d\u0645\u062f", "\u0627\u062d\u0645\u062f" },
				{ "heh for teh marbuta", "\u0641\u0627\u0637\u0645\u0629", "\u0641\u0627\u0637\u0645\u0647" },
				{ "yeh for alef", "\u0647\u062f\u0649", "\u0647\u062f\u064a" },
				{ "Persian yeh", "\u064a\u0648\u0633\u0641", "\u06cc\u0648\u0633\u0641" },
				{ "Persian kaf", "\u0643\u0645\u0627\u0644", "\u06a9\u0645\u0627\u0644" },
				{ "two words", AHMAD_ALI, AHMAD_ALI },
				{ "words the other way round", AHMAD_ALI, "\u0639\u0644\u064a \u0623\u062d\u0645\u062f" },
				{ "Hebrew", SARA_LEVI, SARA_LEVI },
				{ "Hebrew with points", SARA_LEVI,
						"\u05e9\u05c2\u05b8\u05e8\u05b8\u05d4 \u05dc\u05b5\u05d5\u05b4\u05d9" },
				{ "Hebrew forms", SARA_LEVI, "\ufb2b\u05e8\u05d4 \u05dc\ufb35\u05d9" },
				{ "Hebrew with maqaf", SARA_LEVI, "\u05e9\u05e8\u05d4\u05be\u05dc\u05d5\u05d9" },
				{ "Hebrew words the other way round", SARA_LEVI, "\u05dc\u05d5\u05d9 \u05e9\u05e8\u05d4" },
				{ "two yods as one", "\u05d7\u05d9\u05d9\u05dd", "\u05d7\u05f2\u05dd" },
				{ "alef with lamed", "\u05d0\u05dc\u05d9", "\ufb4f\u05d9" } }) {
			all.add(text(arabic[0], arabic[1], arabic[2]));
			all.add(seen(arabic[0], arabic[1], arabic[2]));
		}
		for (String[] latin : new String[][] { { "ffi in one", "Griffin", "Gri|ffi|n" },
				{ "ffi by its number", "Griffin", "Gri\ufb03n" }, { "fi in one", "Alfie", "Al|fi|e" },
				{ "fi by its number", "Alfie", "Al\ufb01e" }, { "st in one", "Astor", "A|st|or" },
				{ "st by its number", "Astor", "A\ufb06or" }, { "parted by a joiner", "Alfie", "Alf\u200cie" },
				{ "accent after", "Ren\u00e9e", "Rene\u0301e" }, { "accent before", "Ren\u00e9e", "Ren\u0301ee" },
				{ "spacing accent after", "Ren\u00e9e", "Rene\u00b4e" },
				{ "spacing accent before", "Ren\u00e9e", "Ren\u00b4ee" },
				{ "two spacing accents", "Dvo\u0159\u00e1k", "Dvor\u02c7a\u00b4k" },
				{ "accent that is a letter", "Ren\u00e9e", "Rene\u02cae" }, { "macron", "T\u0101ne", "Ta\u00afne" },
				{ "two accents", "Nguy\u1ec5n", "Nguy\u02c6\u02dcen" }, { "stroke over", "S\u00f8ren", "So\u0338ren" },
				{ "stroke left out", "S\u00f8ren", "Soren" }, { "circled", "Thack", "\u24c9\u24d7\u24d0\u24d2\u24da" },
				{ "boxed", "Thack", "\ud83c\uddf9\ud83c\udded\ud83c\udde6\ud83c\udde8\ud83c\uddf0" },
				{ "small capitals", "Thack", "\u1d1b\u029c\u1d00\u1d04\u1d0b" },
				{ "Cyrillic twins", "Thack", "\u0422h\u0430\u0441k" },
				{ "Greek twins", "BETH MANN", "\u0392\u0395\u03a4\u0397 \u039c\u0391\u039d\u039d" },
				{ "Armenian twin", "Thomas", "Th\u0585mas" },
				{ "more Cyrillic twins", "wall", "\u051d\u0430\u04cf\u04c0" },
				{ "more twins", "Graye", "G\u1d26a\u03b3\u0454" }, { "sigma for c", "Grace", "Gra\u03f2\u04bd" },
				{ "ghe for r", "Gray", "G\u0433a\u0443" },
				{ "ghe in its own word", "\u0413\u043b\u0435\u0431", "\u0433\u043b\u0435\u0431" },
				{ "signs of sounds", "Agatha", "A\u0261\u0251th\u0251" },
				{ "Armenian twins", "hung", "\u0570\u057d\u0578\u0581" },
				{ "Arabic figures", "12345", "\u0661\u0662\u0663\u0664\u0665" },
				{ "Turkish", "Inci", "\u0130nc\u0131" }, { "Dutch", "Dijk", "D\u0133k" },
				{ "tilde of a keyboard", "Mu\u00f1oz", "Mu~noz" }, { "tilde, plain mark", "Munoz", "Mun~oz" },
				{ "quotation mark for dots", "M\u00fcller", "M\"uller" },
				{ "circumflex of a keyboard", "Prud'h\u00f4me", "Prud'ho^me" },
				{ "apostrophe for an accent", "Gonz\u00e1lez", "Gonza'lez" },
				{ "apostrophe before the letter", "Gonz\u00e1lez", "Gonz'alez" },
				{ "comma for a cedilla", "Fran\u00e7ois", "Franc,ois" },
				{ "UTF-8 read as Windows", "Mu\u00f1oz", "Mu\u00c3\u00b1oz" },
				{ "UTF-8 with a soft hyphen", "Garc\u00eda", "Garc\u00c3\u00ada" },
				{ "apostrophe read as Windows", "O'Brien", "O\u00e2\u20ac\u2122Brien" },
				{ "letter lost as a question", "Mu\u00f1oz", "Mu?oz" },
				{ "apostrophe lost", "O\u2019Brien", "O?Brien" }, { "entity by name", "Mu\u00f1oz", "Mu&ntilde;oz" },
				{ "entity by number", "Mu\u00f1oz", "Mu&#241;oz" },
				{ "entity by hexadecimal number", "Mu\u00f1oz", "Mu&#xF1;oz" },
				{ "entity for an apostrophe", "O'Brien", "O&#39;Brien" },
				{ "entity for a quote", "O'Brien", "O&rsquo;Brien" },
				{ "entity for a stroke", "S\u00f8ren", "S&oslash;ren" },
				{ "quoted-printable", "Mu\u00f1oz", "Mu=C3=B1oz" }, { "percent", "Mu\u00f1oz", "Mu%C3%B1oz" },
				{ "one byte, quoted-printable", "Mu\u00f1oz", "Mu=F1oz" },
				{ "one byte, percent", "Mu\u00f1oz", "Mu%f1oz" }, { "as in programs", "Mu\u00f1oz", "Mu\\u00f1oz" } }) {
			all.add(text(latin[0], latin[1], latin[2]));
		}
		all.addAll(List.of(named("Griffin", "G r i f_f_i n"), named("Alfie", "A l f_i e"), named("Astor", "A s_t o r"),
				named("Victor", "V i c_t o r"), named("Thack", "T_h a c k"),
				named("Griffin", "G r i uni006600660069 n"), named("Griffin", "G r i uni0066_uni0066_uni0069 n"),
				named("Griffin", "G.sc r.alt i.sc f_f_i.liga n.ss01"),
				named("Griffin", "Gsmall Rsmall Ismall Fsmall Fsmall Ismall Nsmall"),
				named("Griffin", "G_alt.ss01 r_alt.ss01 i_swash f f i n_end"),
				named("Griffin", "F1_G F1_r F1_i F1_f F1_f F1_i F1_n"), named("Griffin", "G_1 r_1 i_1 f_1 f_1 i_1 n_1"),
				named("Griffin", "_G r.x_1 i f f i n"), named("Ren\u00e9e", "R e n e acutecomb e"),
				named("Julia", "J u l dotlessi dotaccent a"),
				named("Oakley", "u0004F u00061 u0006B u006C u00065 u000079"), named("Oakley", "79 97 107 108 101 121"),
				named("Oakley", "C0079 C0097 C0107 C0108 C0101 C0121"), named("Oakley", "G4F G61 G6B G6C G65 G79"),
				named("Oakley", "4F 61 6B 6C 65 79")));
		return all.stream();
	}

	@ParameterizedTest
	@MethodSource("writings")
	void aNameIsFoundAndGone(Writing writing) throws Exception {
		List<Mark> marks = List.of(new Mark.Text(writing.name(), "section 40(2)"));
		Path in = Files.write(this.folder.resolve("in.pdf"), bytes(writing));
		assertThat(new Inspector().inspect(in, marks, null)).as("by the inspector")
			.anyMatch((residue) -> residue.detail().contains(writing.name()));
		Path out = this.folder.resolve("out.pdf");
		assertThat(new Redactor().redact(in, out, marks, null).removed()).as("by the redactor").isNotEmpty();
		new Inspector().verify(in, out, marks);
		assertThat(Leaks.of(out, writing.name())).isEmpty();
		assertThat(Leaks.fold(Leaks.stripped(out))).contains(CorpusPdf.SENTENCES.stream().map(Leaks::fold).toList());
	}

	private static byte[] bytes(Writing writing) throws Exception {
		List<String> distinct = writing.signs().stream().distinct().toList();
		try (CorpusPdf pdf = new CorpusPdf()) {
			StringBuilder shown = new StringBuilder();
			writing.signs().forEach((sign) -> shown.append((char) ('A' + distinct.indexOf(sign))));
			if (writing.named()) {
				COSArray names = array(COSInteger.get('A'));
				distinct.forEach((glyph) -> names.add(COSName.getPDFName(glyph)));
				COSDictionary font = CorpusPdf.helvetica("Helvetica");
				font.setItem(COSName.ENCODING, dictionary("Type", "Encoding", "Differences", names));
				pdf.page("BT /C 12 Tf 72 500 Td (" + shown + ") Tj ET\n").resource("Font", "C", font);
			}
			else {
				String letters = shown.chars()
					.distinct()
					.sorted()
					.mapToObj(Character::toString)
					.reduce("", String::concat);
				Map<Integer, Integer> glyphs = CorpusFonts.glyphs(letters);
				Map<Integer, String> says = new TreeMap<>();
				glyphs.forEach((letter, glyph) -> says.put(glyph, distinct.get(letter - 'A')));
				pdf.page("BT /C 14 Tf 72 500 Td " + CorpusFonts.codes(shown.toString(), glyphs) + " Tj ET\n")
					.resource("Font", "C", CorpusFonts.composite(letters, false, says));
			}
			return pdf.bytes();
		}
	}

}
