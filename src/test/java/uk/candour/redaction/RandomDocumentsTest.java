package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many generated documents, drawn in every manner: the name is gone from each, and every
 * other word is still there.
 */
class RandomDocumentsTest {

	private static final int DOCUMENTS = Integer.getInteger("candour.fuzz.documents", 2000);

	private static final String[] WORDS = { "tenant", "repair", "damp", "letter", "window", "rent", "officer", "flat",
			"council", "review", "kitchen", "survey" };

	private static final String[] NAMES = { "Zyxwin", "Qorvath", "Xuvela", "Jyquist" };

	@TempDir
	Path folder;

	@Test
	void noNameSurvivesAndNoOtherWordIsLost() throws Exception {
		Random random = new Random(20260704);
		for (int i = 0; i < DOCUMENTS; i++) {
			String name = NAMES[random.nextInt(NAMES.length)] + " " + NAMES[random.nextInt(NAMES.length)];
			List<String> others = new ArrayList<>();
			Path out = this.folder.resolve("out.pdf");
			try (TrickPdf pdf = page(random, content(random, name, others))) {
				Path in = pdf.save(this.folder);
				new Redactor().redact(in, out, List.of(new Mark.Text(name, "s. 40")), null);
				Files.delete(in);
			}
			String text = Leaks.stripped(out);
			assertThat(Leaks.fold(text)).as("document %s", i).doesNotContain(Leaks.fold(name));
			Set<String> words = new HashSet<>(List.of(text.split("\\s+")));
			assertThat(words).as("document %s", i).containsAll(others);
		}
	}

	/** The operators on the page itself, in a drawing on it, or on a turned page. */
	private static TrickPdf page(Random random, String content) {
		TrickPdf pdf = new TrickPdf();
		switch (random.nextInt(4)) {
			case 0 -> {
				pdf.page("q 1 0 0 1 5 5 cm /X Do Q");
				pdf.resource(COSName.XOBJECT, "X", pdf.form(content, random.nextBoolean()));
			}
			case 1 -> {
				pdf.page("q 0.5 0 0 0.5 20 30 cm " + content + " Q");
				pdf.page.setRotation(90 * random.nextInt(4));
			}
			case 2 ->
				pdf.page("/P BMC " + content.replace("] TJ T*\n", "]TJ T*\n").replace(" Tf 15", " Tf\n15") + " EMC");
			default -> pdf.page(content);
		}
		return pdf;
	}

	private static String content(Random random, String name, List<String> others) {
		StringBuilder out = new StringBuilder("BT /F1 11 Tf 15 TL 1 0 0 1 60 760 Tm\n");
		for (int line = 0; line < 12; line++) {
			StringBuilder text = new StringBuilder();
			int at = random.nextInt(6);
			for (int word = 0; word < 5; word++) {
				if (word == at) {
					text.append(name).append(' ');
				}
				String other = WORDS[random.nextInt(WORDS.length)] + line + (char) ('a' + word);
				others.add(other);
				text.append(other).append(' ');
			}
			show(random, text.toString(), out);
		}
		return out.append("ET").toString();
	}

	private static void show(Random random, String text, StringBuilder out) {
		switch (random.nextInt(6)) {
			case 0 -> out.append("(").append(text).append(") Tj T*\n");
			case 1 -> out.append("(").append(text).append(") '\n");
			case 2 -> out
				.append(String.format(Locale.ROOT, "%.3f 0.1 (%s) \" 0 Tw 0 Tc T*%n", random.nextDouble() * 2, text));
			case 3 -> kerned(random, text, out);
			case 4 -> pieces(random, text, out);
			default -> out.append(String.format(Locale.ROOT, "%.2f Tz (%s) Tj 100 Tz 0 -15 Td%n",
					80 + 30 * random.nextDouble(), text));
		}
	}

	private static void kerned(Random random, String text, StringBuilder out) {
		out.append('[');
		for (char c : text.toCharArray()) {
			out.append('(').append(c).append(") ").append(random.nextInt(41) - 20).append(' ');
		}
		out.append("] TJ T*\n");
	}

	private static void pieces(Random random, String text, StringBuilder out) {
		int from = 0;
		while (from < text.length()) {
			int to = Math.min(text.length(), from + 1 + random.nextInt(9));
			out.append('(').append(text, from, to).append(") Tj ");
			from = to;
		}
		out.append("T*\n");
	}

}
