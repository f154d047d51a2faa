package uk.candour.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/**
 * Messages made of mails, and e-mails saved as files.
 */
final class MailPaper {

	private static final Session SESSION = Session.getInstance(new Properties());

	private MailPaper() {
	}

	/** A saved e-mail. */
	static byte[] bytes(Paper paper) throws IOException {
		Mail mail = new Mail("saved-" + Integer.toHexString(paper.path().hashCode()), "", paper.author(),
				"housing@wyke.example.org", "", paper.on().atTime(10, 15), paper.title(),
				String.join("\n\n", paper.lines()), List.of());
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			message(mail, Papers::bytes).writeTo(out);
			return out.toByteArray();
		}
		catch (MessagingException ex) {
			throw new IOException("The saved e-mail could not be written", ex);
		}
	}

	/**
	 * The message as it travels.
	 * @param mail what is to be sent
	 * @param files makes the attachments
	 */
	static MimeMessage message(Mail mail, Function<Paper, byte[]> files) throws MessagingException {
		MimeMessage message = new Numbered(mail.id());
		message.setFrom(new InternetAddress(mail.from()));
		message.setRecipients(Message.RecipientType.TO, mail.to());
		if (!mail.cc().isEmpty()) {
			message.setRecipients(Message.RecipientType.CC, mail.cc());
		}
		message.setSubject(mail.subject(), "UTF-8");
		message.setSentDate(Date.from(mail.on().toInstant(ZoneOffset.UTC)));
		if (!mail.reply().isEmpty()) {
			message.setHeader("In-Reply-To", Numbered.number(mail.reply()));
			message.setHeader("References", Numbered.number(mail.reply()));
		}
		if (mail.attachments().isEmpty()) {
			message.setText(mail.text(), "UTF-8");
		}
		else {
			message.setContent(parts(mail, files));
		}
		message.saveChanges();
		return message;
	}

	private static MimeMultipart parts(Mail mail, Function<Paper, byte[]> files) throws MessagingException {
		MimeMultipart parts = new Bounded(mail.id());
		MimeBodyPart text = new MimeBodyPart();
		text.setText(mail.text(), "UTF-8");
		parts.addBodyPart(text);
		for (Paper paper : mail.attachments()) {
			MimeBodyPart attachment = new MimeBodyPart();
			attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(files.apply(paper), paper.mediaType())));
			attachment.setFileName(paper.fileName());
			parts.addBodyPart(attachment);
		}
		return parts;
	}

	/** A message whose number is the mail's own instead of a new one at each start. */
	private static final class Numbered extends MimeMessage {

		private final String id;

		Numbered(String id) {
			super(SESSION);
			this.id = id;
		}

		static String number(String id) {
			return "<" + id + "@mail.wyke.example.org>";
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", number(this.id));
		}

	}

	/** Parts whose boundary is the mail's own instead of a new one at each start. */
	private static final class Bounded extends MimeMultipart {

		Bounded(String id) {
			this.contentType = "multipart/mixed; boundary=\"----=_part_of_" + id + "\"";
		}

	}

}
