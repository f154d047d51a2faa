package uk.candour.demo;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MailroomTests {

	@Test
	void whatTheApplicationSendsCanBeReadAndEachMailIsShownOnce() throws Exception {
		try (Mailroom mailroom = new Mailroom(0)) {
			JavaMailSender sender = new DemoConfiguration().mailSender(mailroom);
			var message = sender.createMimeMessage();
			MimeMessageHelper mail = new MimeMessageHelper(message, true);
			mail.setFrom("office@example.org");
			mail.setTo(new String[] { "danielle.okafor@example.org", "second@example.org" });
			mail.setSubject("Your code");
			mail.setText("Dear Ms Okafor,\n\nyour code is 123456 <b>\nfor today", "<p>your code is 123456</p>");
			sender.send(message);
			assertThat(mailroom.sent()).singleElement().satisfies((sent) -> {
				assertThat(sent.subject()).isEqualTo("Your code");
				assertThat(sent.to()).contains("danielle.okafor@example.org", "second@example.org");
				assertThat(sent.text()).contains("123456").doesNotContain("<p>");
			});
			assertThat(DemoMailPage.Shown.of(mailroom.sent().get(0)).paragraphs())
				.isEqualTo(List.of(List.of("Dear Ms Okafor,"), List.of("your code is 123456 <b>", "for today")));
		}
	}

	@Test
	void aTakenPortIsNamed() {
		try (Mailroom mailroom = new Mailroom(0)) {
			assertThatIllegalStateException().isThrownBy(() -> new Mailroom(mailroom.port()))
				.withMessageContaining("candour.demo.smtp-port");
		}
	}

}
