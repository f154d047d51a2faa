package uk.candour.correspondence;

import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Post by electronic mail.
 */
@Component
class MailPost implements Post {

	private final JavaMailSender sender;

	private final String from;

	MailPost(JavaMailSender sender, @Value("${candour.mail.from}") String from) {
		this.sender = sender;
		this.from = from;
	}

	@Override
	public void send(String messageId, String recipient, String subject, String body) throws Undelivered {
		try {
			MimeMessage message = new Numbered(this.sender.createMimeMessage(), "<" + messageId + ">");
			MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
			parts.setFrom(this.from);
			parts.setTo(recipient);
			parts.setSubject(subject);
			parts.setText(body);
			this.sender.send(message);
		}
		catch (MessagingException | MailException ex) {
			throw new Undelivered("The mail server did not take the message", ex);
		}
	}

	/** A message that keeps the number it was given. */
	private static final class Numbered extends MimeMessage {

		private final String number;

		Numbered(MimeMessage message, String number) throws MessagingException {
			super(message.getSession());
			this.number = number;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.number);
		}

	}

}
