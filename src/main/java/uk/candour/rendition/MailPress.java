package uk.candour.rendition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;

/**
 * An e-mail as it travels (RFC 5322, MIME).
 */
final class MailPress implements Press {

	private static final List<String> SHOWN = List.of("From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Date",
			"Subject");

	private static final int DEEPEST = 40;

	private final PrintRoom room;

	MailPress(PrintRoom room) {
		this.room = room;
	}

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		try (InputStream in = Files.newInputStream(source.path())) {
			Properties settings = new Properties();
			settings.setProperty("mail.mime.allowutf8", "true");
			MimeMessage message = new MimeMessage(Session.getInstance(settings), in);
			Mail mail = new Mail();
			for (String name : SHOWN) {
				mail.header(name, header(message, name));
			}
			read(message, mail, 0);
			new MailPages(this.room, binder).print(mail, source.name(), source.depth());
		}
		catch (MessagingException ex) {
			throw new IOException("Not a readable e-mail", ex);
		}
	}

	private static String header(MimeMessage message, String name) throws MessagingException {
		String raw = message.getHeader(name, ", ");
		if (raw == null) {
			return null;
		}
		try {
			return MimeUtility.decodeText(MimeUtility.unfold(raw));
		}
		catch (IOException ex) {
			// An unknown character set: the undecoded header still says something.
			return raw;
		}
	}

	private void read(Part part, Mail mail, int depth) throws MessagingException, IOException {
		if (depth > DEEPEST) {
			throw new IOException("Parts nested too deeply");
		}
		if (part.isMimeType("multipart/alternative") && part.getContent() instanceof Multipart choices) {
			readBest(choices, mail, depth);
		}
		else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				read(parts.getBodyPart(i), mail, depth + 1);
			}
		}
		else {
			readLeaf(part, mail);
		}
	}

	/** The last alternative is the richest; whatever is a file is kept in any case. */
	private void readBest(Multipart choices, Mail mail, int depth) throws MessagingException, IOException {
		int best = -1;
		for (int i = 0; i < choices.getCount(); i++) {
			BodyPart choice = choices.getBodyPart(i);
			if (choice.isMimeType("text/html") || choice.isMimeType("multipart/*")
					|| (best < 0 && choice.isMimeType("text/plain"))) {
				best = i;
			}
		}
		for (int i = 0; i < choices.getCount(); i++) {
			BodyPart choice = choices.getBodyPart(i);
			if (i == best || !choice.isMimeType("text/plain") && !choice.isMimeType("text/html")) {
				read(choice, mail, depth + 1);
			}
		}
	}

	private static void readLeaf(Part part, Mail mail) throws MessagingException, IOException {
		String name = fileName(part);
		byte[] content = content(part, mail);
		boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || name != null;
		if (!attached && (part.isMimeType("text/html") || part.isMimeType("text/plain")
				|| part.isMimeType("message/delivery-status") || part.isMimeType("text/rfc822-headers"))) {
			mail.section(part.isMimeType("text/html"), Charsets.decode(content, charset(part)));
			return;
		}
		Mail.FileEnclosure file = new Mail.FileEnclosure((name != null) ? name : unnamed(part), content);
		String[] id = part.getHeader("Content-ID");
		if (id != null && id.length > 0 && part.isMimeType("image/*")) {
			mail.inline(id[0], part.getContentType(), file);
		}
		else {
			mail.enclose(file);
		}
	}

	/** As much of it as can be decoded. */
	private static byte[] content(Part part, Mail mail) throws MessagingException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		try (InputStream in = part.getInputStream()) {
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				out.writeBytes(Arrays.copyOf(buffer, n));
			}
		}
		catch (IOException ex) {
			mail.warn("A part of the e-mail is damaged; what could be read of it is shown.");
		}
		return out.toByteArray();
	}

	private static String disposition(Part part) {
		try {
			return part.getDisposition();
		}
		catch (MessagingException ex) {
			return null;
		}
	}

	private static String fileName(Part part) {
		try {
			String name = part.getFileName();
			return (name == null || name.isBlank()) ? null : MimeUtility.decodeText(name);
		}
		catch (MessagingException | IOException ex) {
			return null;
		}
	}

	private static String unnamed(Part part) throws MessagingException {
		if (part.isMimeType("message/rfc822")) {
			return "message.eml";
		}
		String subtype = part.getContentType().replaceAll("(?s)^[^/]*/([A-Za-z0-9]{0,12}).*", "$1");
		return "unnamed." + (subtype.equalsIgnoreCase("plain") ? "txt" : subtype);
	}

	private static String charset(Part part) throws MessagingException {
		try {
			return new ContentType(part.getContentType()).getParameter("charset");
		}
		catch (ParseException ex) {
			return null;
		}
	}

}
