package uk.candour.connectors.imap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A mailbox with more messages than a test could put into a real server: it makes each up
 * when it is fetched. It speaks only what the connector says.
 */
final class CrowdedMailServer implements AutoCloseable {

	private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final AtomicInteger read = new AtomicInteger();

	private final int messages;

	private final String text;

	CrowdedMailServer(int messages, String text) throws IOException {
		this.messages = messages;
		this.text = text;
		Thread thread = new Thread(this::serve, "crowded-mail-server");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.server.getLocalPort();
	}

	/**
	 * How many messages were fetched whole.
	 */
	int read() {
		return this.read.get();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket caller = this.server.accept();
					BufferedReader in = new BufferedReader(
							new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
				OutputStream out = caller.getOutputStream();
				say(out, "* OK [CAPABILITY IMAP4rev1] ready");
				for (String line = in.readLine(); line != null; line = in.readLine()) {
					String[] words = line.split(" ", 3);
					answer(out, words[1].toUpperCase(), (words.length > 2) ? words[2] : "");
					say(out, words[0] + " OK done");
				}
			}
			catch (IOException gone) {
				continue;
			}
		}
	}

	private void answer(OutputStream out, String command, String rest) throws IOException {
		switch (command) {
			case "CAPABILITY" -> say(out, "* CAPABILITY IMAP4rev1");
			case "LIST" -> say(out, "* LIST () \"/\" INBOX");
			case "EXAMINE" -> say(out, "* " + this.messages + " EXISTS\r\n* 0 RECENT\r\n* FLAGS ()\r\n"
					+ "* OK [UIDVALIDITY 1] valid\r\n* OK [UIDNEXT " + (this.messages + 1) + "] next");
			case "SEARCH" -> say(out,
					"* SEARCH " + IntStream.rangeClosed(1, this.messages)
						.mapToObj(String::valueOf)
						.collect(Collectors.joining(" ")));
			case "FETCH" -> fetch(out, rest);
			case "LOGOUT" -> say(out, "* BYE");
			default -> {
			}
		}
	}

	private void fetch(OutputStream out, String rest) throws IOException {
		boolean whole = rest.contains("BODY.PEEK[]");
		StringBuilder said = new StringBuilder();
		for (String range : rest.split(" ")[0].split(",")) {
			String[] ends = range.split(":");
			for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
				String message = "Date: Wed, 10 May 2023 12:00:00 +0100\r\nSubject: number " + i + "\r\n\r\n"
						+ this.text + "\r\n";
				said.append("* ").append(i).append(" FETCH (UID ").append(i);
				said.append(whole
						? " INTERNALDATE \"10-May-2023 12:00:00 +0100\" BODY[] {" + message.length() + "}\r\n" + message
						: " RFC822.SIZE " + message.length());
				said.append(")\r\n");
				this.read.addAndGet(whole ? 1 : 0);
			}
		}
		out.write(said.toString().getBytes(StandardCharsets.US_ASCII));
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
