package uk.candour.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jsoup.Jsoup;

/**
 * Prints an e-mail: who, when, about what, the body, then each attachment behind a
 * heading of its own.
 */
final class MailPages {

	private final PrintRoom room;

	private final Binder binder;

	MailPages(PrintRoom room, Binder binder) {
		this.room = room;
		this.binder = binder;
	}

	void print(Mail mail, String name, int depth) throws IOException, CannotRender {
		this.binder.warnAll(mail.warnings());
		printBody(mail, name);
		List<Mail.Enclosure> enclosures = mail.enclosures();
		for (int i = 0; i < enclosures.size(); i++) {
			String place = "Attachment " + (i + 1) + " of " + enclosures.size();
			enclose(enclosures.get(i), place, depth + 1);
		}
	}

	private void printBody(Mail mail, String name) throws IOException, CannotRender {
		StringBuilder before = new StringBuilder();
		String subject = mail.headers().getOrDefault("Subject", "(no subject)");
		before.append(Markup.heading(1, subject)).append(Markup.facts(headers(mail)));
		StringBuilder body = new StringBuilder();
		StringBuilder raw = new StringBuilder();
		for (Mail.Section section : mail.sections()) {
			CleanHtml clean = section.html() ? CleanHtml.of(section.content(), mail.pictures())
					: new CleanHtml(Markup.lines(section.content()), List.of());
			this.binder.warnAll(clean.warnings());
			body.append("<div>").append(clean.body()).append("</div>");
			raw.append(section.html() ? section.content() : Markup.lines(section.content()));
		}
		if (Jsoup.parseBodyFragment(body.toString()).wholeText().isBlank() && body.indexOf("<img") < 0) {
			body.append(Markup.note("This message has no text."));
		}
		HtmlPress.print(name, before.toString(), new CleanHtml(body.toString(), List.of()), raw.toString(),
				this.binder);
	}

	private static String headers(Mail mail) {
		StringBuilder rows = new StringBuilder();
		mail.headers().forEach((term, value) -> rows.append(Markup.fact(term, value)));
		List<String> names = mail.enclosures().stream().map(Mail.Enclosure::name).toList();
		if (!names.isEmpty()) {
			rows.append(Markup.fact("Attachments", String.join("; ", names)));
		}
		return rows.toString();
	}

	private void enclose(Mail.Enclosure enclosure, String place, int depth) throws IOException, CannotRender {
		if (!this.binder.enclose() || depth > this.binder.limits().depth()) {
			leaveOut(enclosure, place, "Too many attachments, or too deep inside other e-mails. Open the original.");
			return;
		}
		int here = this.binder.place();
		try {
			divide(enclosure, place, "");
			if (enclosure instanceof Mail.MailEnclosure inner) {
				print(inner.mail(), inner.name(), depth);
			}
			else if (enclosure instanceof Mail.FileEnclosure file) {
				print(file, depth);
			}
		}
		catch (CannotRender ex) {
			this.binder.backTo(here);
			leaveOut(enclosure, place, ex.getMessage());
		}
	}

	private void print(Mail.FileEnclosure file, int depth) throws IOException, CannotRender {
		Path path = this.binder.scratch(".enclosure");
		Files.write(path, file.content());
		try {
			this.room.print(path, file.name(), depth, this.binder);
		}
		finally {
			Files.delete(path);
		}
	}

	private void leaveOut(Mail.Enclosure enclosure, String place, String why) throws IOException, CannotRender {
		this.binder.warn(place + ", “" + enclosure.name() + "”, is not shown: " + why);
		divide(enclosure, place, why);
	}

	private void divide(Mail.Enclosure enclosure, String place, String why) throws IOException, CannotRender {
		String note = why.isEmpty() ? "" : Markup.note("Not shown. " + why);
		this.binder.print(enclosure.name(), "<div class=\"divider\">" + Markup.paragraph(place)
				+ Markup.heading(1, enclosure.name()) + note + "</div>");
	}

}
