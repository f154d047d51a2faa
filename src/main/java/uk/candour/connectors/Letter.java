package uk.candour.connectors;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;

import uk.candour.connectors.TextReader.Reading;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * An e-mail message as it came over the line.
 *
 * @param locator where it is in its mailbox
 * @param raw the whole message
 * @param headers its headers
 * @param received when it came into the mailbox, or null
 */
public record Letter(String locator, byte[] raw, InternetHeaders headers, Instant received) {

	private static final Pattern IDENTIFIER = Pattern.compile("<[^<>\\s]+>");

	/**
	 * Reads the headers of a message.
	 * @param received when it came into the mailbox, or null
	 * @throws SourceFailure when it is none
	 */
	public static Letter of(String locator, byte[] raw, Date received) throws SourceFailure {
		try {
			return new Letter(locator, raw, new InternetHeaders(new ByteArrayInputStream(raw)),
					(received != null) ? received.toInstant() : null);
		}
		catch (MessagingException garbage) {
			throw new SourceFailure("The mail server sent a message that cannot be understood.", false,
					Trace.of(garbage));
		}
	}

	/**
	 * A header decoded; empty when it is missing.
	 */
	String header(String name) {
		String value = this.headers.getHeader(name, ", ");
		if (value == null) {
			return "";
		}
		try {
			return MimeUtility.decodeText(MimeUtility.unfold(value));
		}
		catch (UnsupportedEncodingException strange) {
			return value;
		}
	}

	/**
	 * What it is about, in words.
	 */
	public String subject() {
		String subject = header("Subject").strip();
		return subject.isEmpty() ? "Message without subject" : subject;
	}

	/**
	 * When it was sent; when it does not say, when it was received.
	 */
	public Instant sentAt() {
		String date = this.headers.getHeader("Date", null);
		Date sent = null;
		if (date != null) {
			sent = new MailDateFormat().parse(date, new ParsePosition(0));
		}
		return (sent != null) ? sent.toInstant() : this.received;
	}

	/**
	 * The message-ids of itself and of what it answers.
	 */
	public Set<String> identifiers() {
		String all = header("Message-ID") + " " + header("In-Reply-To") + " " + header("References");
		return IDENTIFIER.matcher(all)
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Headers and text, attachments included, as it is searched.
	 */
	public Reading text(Deadline deadline) throws SourceFailure {
		Reading body = TextReader.read(new ByteArrayInputStream(this.raw), "message.eml", deadline);
		String people = Arrays.asList("From", "To", "Cc", "Subject")
			.stream()
			.map(this::header)
			.collect(Collectors.joining("\n"));
		return new Reading(people + "\n" + body.text(), body.mediaType(), body.complete());
	}

	/**
	 * The message itself as a finding.
	 */
	public Finding finding(String folder, String why) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("from", header("From"));
		details.put("to", header("To"));
		details.put("cc", header("Cc"));
		details.put("sent", Objects.toString(sentAt(), ""));
		details.put("folder", folder);
		details.put("message-id", header("Message-ID"));
		details.values().removeIf(String::isBlank);
		return new Finding(this.locator, subject() + ".eml", "message/rfc822", this.raw, sentAt(), why, details);
	}

}
