package uk.candour.detection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import static org.assertj.core.api.Assertions.assertThat;

class LabelledTests {

	private static final Pattern LABEL = Pattern.compile("\\{([A-Z_]+)\\|([^}]+)}");

	private static final KnownParties PARTIES = new KnownParties(
			List.of("Danielle Okafor", "12 Mill Lane, Wyke, WY1 2AB", "07700 900111", "3 March 1988"),
			List.of("Daniel Okafor", "Helen Marsh"));

	private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

	private final List<String> wrong = new ArrayList<>();

	@Test
	void mostIsFoundAndLittleElse(TestReporter reporter) throws IOException {
		for (String line : lines()) {
			score(line);
		}
		int[] all = new int[3];
		this.counts.forEach((kind, count) -> {
			for (int i = 0; i < 3; i++) {
				all[i] += count[i];
			}
			reporter.publishEntry(kind.name(), figures(count));
		});
		reporter.publishEntry("all", figures(all));
		assertThat(recall(all)).as("recall; wrong: " + this.wrong).isGreaterThanOrEqualTo(0.95);
		assertThat(precision(all)).as("precision; wrong: " + this.wrong).isGreaterThanOrEqualTo(0.93);
	}

	private void score(String line) {
		StringBuilder plain = new StringBuilder();
		List<Hit> expected = new ArrayList<>();
		Matcher label = LABEL.matcher(line);
		int at = 0;
		while (label.find()) {
			plain.append(line, at, label.start());
			int start = plain.length();
			plain.append(label.group(2));
			expected.add(new Hit(Kind.valueOf(label.group(1)), start, plain.length(), 1, ""));
			at = label.end();
		}
		plain.append(line.substring(at));
		compare(plain.toString(), expected);
	}

	private void compare(String text, List<Hit> expected) {
		List<Span> found = new ArrayList<>(new Detector().detect(text, PARTIES));
		for (Hit wanted : expected) {
			boolean hit = found.removeIf((span) -> span.kind() == wanted.kind() && span.start() < wanted.end()
					&& span.end() > wanted.start());
			count(wanted.kind())[hit ? 0 : 1]++;
			if (!hit) {
				this.wrong.add("missed " + text.substring(wanted.start(), wanted.end()));
			}
		}
		for (Span span : found) {
			count(span.kind())[2]++;
			this.wrong.add("wrongly " + span.kind() + " " + span.text() + " (" + span.why() + ")");
		}
	}

	private int[] count(Kind kind) {
		return this.counts.computeIfAbsent(kind, (k) -> new int[3]);
	}

	private static String figures(int[] count) {
		return "recall %.2f precision %.2f (%d found, %d missed, %d wrong)".formatted(recall(count), precision(count),
				count[0], count[1], count[2]);
	}

	private static double recall(int[] count) {
		return (count[0] + count[1] == 0) ? 1 : (double) count[0] / (count[0] + count[1]);
	}

	private static double precision(int[] count) {
		return (count[0] + count[2] == 0) ? 1 : (double) count[0] / (count[0] + count[2]);
	}

	private static List<String> lines() throws IOException {
		try (InputStream in = LabelledTests.class.getResourceAsStream("labelled.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.toList();
		}
	}

}
