package uk.candour.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/**
 * Takes the mail that the application sends and keeps it for whoever tries the
 * demonstration: an SMTP server on loopback that delivers nothing to anybody.
 */
final class Mailroom implements AutoCloseable {

	private final GreenMail server;

	/**
	 * Opens the server.
	 * @param port on loopback, or 0 for any that is free
	 * @throws IllegalStateException when the port is taken
	 */
	Mailroom(int port) {
		this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		try {
			this.server.start();
		}
		catch (IllegalStateException ex) {
			throw new IllegalStateException(
					"The demonstration's mail port " + port + " is taken; set candour.demo.smtp-port to a free one",
					ex);
		}
	}

	/** The port on which it listens. */
	int port() {
		return this.server.getSmtp().getPort();
	}

	/** What has been sent since the start, the newest first. */
	List<Sent> sent() {
		Map<String, Sent> sent = new LinkedHashMap<>();
		try {
			for (MimeMessage message : this.server.getReceivedMessages()) {
				sent.putIfAbsent(message.getMessageID() + message.getSubject(), read(message));
			}
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException("A mail sent by the application cannot be read", ex);
		}
		List<Sent> newest = new ArrayList<>(sent.values());
		newest.sort(Comparator.comparing(Sent::at).reversed());
		return newest;
	}

	@Override
	public void close() {
		this.server.stop();
	}

	private static Sent read(MimeMessage message) throws MessagingException, IOException {
		String to = addresses(message.getAllRecipients());
		Instant at = (message.getSentDate() != null) ? message.getSentDate().toInstant() : Instant.EPOCH;
		return new Sent((message.getSubject() != null) ? message.getSubject() : "(no subject)", to, at, text(message));
	}

	private static String addresses(Address[] recipients) {
		return (recipients != null) ? Arrays.stream(recipients).map(Address::toString).collect(Collectors.joining(", "))
				: "";
	}

	private static String text(Part part) throws MessagingException, IOException {
		if (part.isMimeType("text/plain") && part.getContent() instanceof String text) {
			return text;
		}
		StringBuilder found = new StringBuilder();
		if (part.getContent() instanceof Multipart parts) {
			for (int index = 0; index < parts.getCount(); index++) {
				found.append(text(parts.getBodyPart(index)));
			}
		}
		else if (part.getFileName() != null) {
			found.append("\n[Attached: ").append(part.getFileName()).append("]");
		}
		return found.toString();
	}

	/**
	 * A mail that the application sent.
	 *
	 * @param to all recipients
	 * @param text its plain text, and the names of attached files
	 */
	record Sent(String subject, String to, Instant at, String text) {
	}

}
