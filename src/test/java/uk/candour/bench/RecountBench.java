package uk.candour.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import uk.candour.Candour;
import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.cases.HolidayBook;
import uk.candour.cases.HolidayChange;
import uk.candour.cases.HolidayRevision;
import uk.candour.statute.Holiday;
import uk.candour.statute.Part;
import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A million open cases in a PostgreSQL of the house, received over eleven years: how long
 * until each stored date is what the law says after a holiday is added. The entries of
 * the trail and the messages to requesters are among it.
 */
final class RecountBench {

	private static final int CASES = 1_000_000;

	private static final int AT_ONCE = 50_000;

	private static final Account ADMINISTRATOR = new Account("ada", "Ada Holt", "it", Set.of(Role.ADMINISTRATOR));

	private RecountBench() {
	}

	static void run() throws IOException, SQLException, InterruptedException {
		Path folder = Path.of("target", "bench", "clock").toAbsolutePath();
		FileSystemUtils.deleteRecursively(folder);
		try (ConfigurableApplicationContext house = new SpringApplicationBuilder(Candour.class).run(
				"--candour.data=" + folder, "--candour.database-port=0", "--server.port=0",
				"--candour.mail.every=86400000", "--candour.recount.every=20", "--logging.level.root=warn",
				"--spring.main.banner-mode=off")) {
			fill(house.getBean(DataSource.class));
			house.getBean(JdbcClient.class).sql("analyze").update();
			HolidayBook book = house.getBean(HolidayBook.class);
			List<Double> seconds = new ArrayList<>();
			List<Double> moved = new ArrayList<>();
			for (String day : List.of("2026-12-09", "2027-02-10", "2027-06-09")) {
				long start = System.nanoTime();
				long revision = book.enter(
						List.of(new HolidayChange(
								new Holiday(Part.ENGLAND_AND_WALES, LocalDate.parse(day), "Day of thanks"), false)),
						"Benchmark", ADMINISTRATOR);
				while (!done(book, revision)) {
					Thread.sleep(10);
				}
				seconds.add((System.nanoTime() - start) / 1e9);
				moved.add((double) book.revision(revision).map(HolidayRevision::moved).orElse(0L));
			}
			System.out.printf(Locale.ROOT, "bench clock recompute %.1f s%n", median(seconds));
			System.out.printf(Locale.ROOT, "bench clock recompute-moved %.0f cases%n", median(moved));
		}
	}

	private static boolean done(HolidayBook book, long revision) {
		return book.revision(revision).orElseThrow().done();
	}

	private static double median(List<Double> values) {
		Collections.sort(values);
		return values.get(values.size() / 2);
	}

	private static void fill(DataSource source) throws SQLException, IOException {
		try (Connection connection = source.getConnection()) {
			CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
			for (int from = 0; from < CASES; from += AT_ONCE) {
				StringBuilder files = new StringBuilder();
				StringBuilder questions = new StringBuilder();
				StringBuilder ticks = new StringBuilder();
				for (int i = from; i < from + AT_ONCE; i++) {
					write(i, files, questions, ticks);
				}
				copy.copyIn(
						"copy case_file (reference, regime, channel, received_at, requester, subject, scope, email, "
								+ "stage, due_on, once_key) from stdin",
						new StringReader(files.toString()));
				copy.copyIn("copy question (case_reference, number, regime, wording, due_on) from stdin",
						new StringReader(questions.toString()));
				copy.copyIn(
						"copy case_tick (case_reference, question, kind, happened_on, reason, entered_at, entered_by) from stdin",
						new StringReader(ticks.toString()));
			}
		}
	}

	private static void write(int number, StringBuilder files, StringBuilder questions, StringBuilder ticks) {
		List<Tick> story = ReplayBench.story(number, CASES);
		Regime regime = ReplayBench.regime(number);
		String reference = "%s-2026-%07d".formatted(regime, number);
		String due = StatutoryClock.replay(regime, story).due().map(LocalDate::toString).orElse("\\N");
		String received = story.get(0).on() + " 12:00:00+00";
		files.append(String.join("\t", reference, regime.name(), "portal", received, "{}", "{}", "{}",
				"person" + number + "@home.example", "SEARCHING", due, "bench " + number))
			.append('\n');
		questions.append(String.join("\t", reference, "1", regime.name(), "", due)).append('\n');
		for (Tick tick : story) {
			ticks
				.append(String.join("\t", reference, "1", tick.kind().name(), tick.on().toString(), tick.reason(),
						received, "system"))
				.append('\n');
		}
	}

}
