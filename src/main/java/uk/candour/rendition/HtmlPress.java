package uk.candour.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A saved page, or a record that a connector gives as HTML.
 */
final class HtmlPress implements Press {

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		String html = Charsets.decode(Files.readAllBytes(source.path()));
		Document page = Jsoup.parse(html);
		CleanHtml clean = CleanHtml.of(html, Map.of());
		boolean untitled = page.title().isBlank() || page.selectFirst("h1") != null;
		String heading = untitled ? "" : Markup.heading(1, page.title());
		print(source.name(), heading, clean, html, binder);
	}

	/** As laid out, or as plain text when the markup defeats that. */
	static void print(String name, String before, CleanHtml clean, String html, Binder binder)
			throws IOException, CannotRender {
		binder.warnAll(clean.warnings());
		int place = binder.place();
		try {
			binder.print(name, before + "<div class=\"mail\">" + clean.body() + "</div>");
		}
		catch (IOException ex) {
			binder.backTo(place);
			binder.warn("The layout of “" + name + "” could not be reproduced; its text is shown.");
			binder.print(name, before + Markup.lines(Jsoup.parse(html).wholeText()));
		}
	}

}
