package uk.candour.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML from outside, reduced to text, tables and the pictures that came with it: no
 * script, no style, nothing fetched. What a style hid becomes visible.
 *
 * @param body clean markup
 * @param warnings what was left out, in plain words
 */
record CleanHtml(String body, List<String> warnings) {

	private static final Pattern PICTURE = Pattern
		.compile("data:image/(?:png|jpeg|jpg|gif);base64,[A-Za-z0-9+/=\\s]{8,}");

	private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
		.allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "br", "hr", "b", "strong", "i", "em",
				"u", "s", "del", "ins", "sub", "sup", "small", "blockquote", "pre", "code", "ul", "ol", "li", "dl",
				"dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "img", "address")
		.allowWithoutAttributes("span")
		.allowAttributes("colspan", "rowspan")
		.matching(Pattern.compile("[1-9]\\d?"))
		.onElements("td", "th")
		.allowUrlProtocols("data")
		.allowAttributes("src")
		.matching(PICTURE)
		.onElements("img")
		.allowAttributes("alt")
		.onElements("img")
		.toFactory();

	private static final int DEEPEST = 80;

	private static final int TABLES_IN_TABLES = 3;

	/**
	 * Cleans a page or a fragment of one.
	 * @param html as it came
	 * @param pictures those that came with it, as {@code data:} addresses by the address
	 * that the markup uses for them
	 */
	static CleanHtml of(String html, Map<String, String> pictures) {
		Document page = Jsoup.parse(html);
		List<String> warnings = new ArrayList<>();
		page.select("script, style, template, noscript, head > *").remove();
		showFields(page);
		placePictures(page, pictures, warnings);
		if (depth(page.body()) > DEEPEST) {
			warnings.add("The layout was too deeply nested and is shown as plain text.");
			return new CleanHtml(Markup.lines(page.wholeText()), warnings);
		}
		flattenTables(page);
		return new CleanHtml(POLICY.sanitize(page.body().html()), warnings);
	}

	private static void showFields(Document page) {
		for (Element field : page.select("input, select, textarea, button, object, embed, iframe, svg, math")) {
			String shown = field.is("input") ? field.attr("value") : field.wholeText();
			field.replaceWith(new TextNode(" " + shown + " "));
		}
	}

	private static void placePictures(Document page, Map<String, String> pictures, List<String> warnings) {
		int left = 0;
		for (Element picture : page.select("img")) {
			String address = picture.attr("src");
			String data = pictures.getOrDefault(address, address);
			if (PICTURE.matcher(data).matches()) {
				picture.attr("src", data);
				picture.attr("alt", picture.attr("alt").isBlank() ? "Picture" : picture.attr("alt"));
			}
			else {
				String alt = picture.attr("alt");
				picture.replaceWith(new TextNode(alt.isBlank() ? "[picture not shown]" : "[picture: " + alt + "]"));
				left++;
			}
		}
		if (left > 0) {
			warnings.add(left + ((left == 1) ? " picture that is" : " pictures that are")
					+ " not part of the file (on another server, or missing) "
					+ ((left == 1) ? "was left out." : "were left out."));
		}
	}

	/** Tables deep inside tables take exponential time to lay out. */
	private static void flattenTables(Document page) {
		Elements deep = page.select("table " + "table ".repeat(TABLES_IN_TABLES).strip());
		for (Element table : deep) {
			table.select("thead, tbody, tfoot").unwrap();
			table.select("tr, td, th").tagName("div");
			table.tagName("div");
		}
	}

	private static int depth(Element root) {
		int deepest = 0;
		int depth = 0;
		Element at = root;
		while (at != null) {
			deepest = Math.max(deepest, depth);
			if (at.firstElementChild() != null) {
				at = at.firstElementChild();
				depth++;
				continue;
			}
			while (at != root && at.nextElementSibling() == null) {
				at = at.parent();
				depth--;
			}
			at = (at == root) ? null : at.nextElementSibling();
		}
		return deepest;
	}

}
