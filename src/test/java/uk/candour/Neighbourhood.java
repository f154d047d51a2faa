package uk.candour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import uk.candour.workflow.camunda.TestDatabase;

/**
 * What stands around the house in tests: a database, a mail server, a file share, a
 * contractor's service, and a system that never answers.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Neighbourhood implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** The mail server, on which the house's messages arrive. */
	public static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	/** The file share. */
	public static final Path SHARE = folder("share");

	/** The house's data folder. */
	public static final Path DATA = folder("data");

	private static final HttpServer CONTRACTOR;

	private static final ServerSocket SILENT;

	static {
		try {
			POST.start();
			CONTRACTOR = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			answer("/jobs", 200, """
					{"jobs": [{"number": "J-1", "tenant": "Maria Okafor", "summary": "Boiler",
					  "raised": "2024-03-01", "note": "Let in by the neighbour, Patricia Lyle."}]}""");
			answer("/nothing", 200, "{\"jobs\": []}");
			answer("/garbage", 200, "<html>not what you think");
			answer("/refusing", 401, "{}");
			CONTRACTOR.start();
			// accepts into its queue and never says a word
			SILENT = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
			Files.writeString(SHARE.resolve("Letter to Maria Okafor.txt"), """
					Dear Maria Okafor,
					your neighbour Patricia Lyle complained about noise at 12 Fossdyke Walk.
					Your rent account stands at 100 pounds.
					""");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of("spring.datasource.url=" + TestDatabase.create(), "spring.datasource.username=postgres",
				"spring.datasource.password=postgres", "spring.datasource.hikari.minimum-idle=2",
				"candour.data=" + DATA, "spring.mail.port=" + POST.getSmtp().getPort(), "candour.mail.every=200",
				"candour.recount.every=3600000", "candour.workflow.errand-retries=PT0.2S,PT0.2S",
				"candour.workflow.errand-poll=200ms", "contractor.token=secret", "candour.workflow.errand-threads=8",
				"candour.address=https://requests.wyke.example", "candour.council.address=1 Wyke")
			.applyTo(context);
	}

	/** The contractor's address for a behaviour: jobs, garbage or refusing. */
	public static String contractor() {
		return "http://127.0.0.1:" + CONTRACTOR.getAddress().getPort();
	}

	/** The address of a system that accepts a call and never answers. */
	public static String silent() {
		return "http://127.0.0.1:" + SILENT.getLocalPort();
	}

	private static void answer(String path, int status, String body) {
		CONTRACTOR.createContext(path, (exchange) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
	}

	private static Path folder(String name) {
		try {
			return Files.createTempDirectory(name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
