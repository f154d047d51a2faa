package uk.candour.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows whoever tries the demonstration the mail that the application has sent.
 */
@Profile("demo")
@Controller
class DemoMailPage {

	private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm:ss", Locale.UK)
		.withZone(ZoneId.of("Europe/London"));

	private final Mailroom mailroom;

	DemoMailPage(Mailroom mailroom) {
		this.mailroom = mailroom;
	}

	@GetMapping("/demo/mail")
	String mail(Model model) {
		model.addAttribute("mails", this.mailroom.sent().stream().map(Shown::of).toList());
		return "demo/mail";
	}

	/**
	 * A mail as it is shown.
	 *
	 * @param paragraphs its text: paragraphs of lines
	 */
	record Shown(String subject, String to, String at, List<List<String>> paragraphs) {

		static Shown of(Mailroom.Sent sent) {
			List<List<String>> paragraphs = Arrays.stream(sent.text().replace("\r\n", "\n").strip().split("\n[ \t]*\n"))
				.map((paragraph) -> paragraph.lines().toList())
				.toList();
			return new Shown(sent.subject(), sent.to(), AT.format(sent.at()), paragraphs);
		}

	}

}
