package uk.candour.gathering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.springframework.web.util.HtmlUtils;

import uk.candour.gathering.SearchCertificate.Cell;
import uk.candour.gathering.SearchCertificate.Line;
import uk.candour.rendition.HtmlPages;

/**
 * A search certificate on paper.
 *
 * @param names turns a username into the name of a person
 * @param zone where the council is
 * @param today in words
 */
record CertificateSheet(SearchCertificate certificate, UnaryOperator<String> names, ZoneId zone, String today) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

	private static final String STYLE = """
			@page { size: A4; margin: 18mm; @bottom-right { content: counter(page) " of " counter(pages); font-size: 8pt; } }
			body { font-size: 9.5pt; line-height: 1.4; color: #0b0c0c; }
			h1 { font-size: 16pt; margin: 0 0 6pt 0; } h2 { font-size: 12pt; margin: 14pt 0 4pt 0; page-break-after: avoid; }
			h3 { font-size: 10.5pt; margin: 10pt 0 2pt 0; page-break-after: avoid; }
			table { width: 100%; border-collapse: collapse; } tr { page-break-inside: avoid; }
			th, td { text-align: left; vertical-align: top; border-bottom: 0.5pt solid #b1b4b6; padding: 2pt 5pt 2pt 0; }
			.facts th { width: 30%; } .matrix { font-size: 8pt; page-break-inside: avoid; }""";

	void write(Path target) throws IOException {
		String title = "Search certificate " + this.certificate.reference();
		StringBuilder body = new StringBuilder();
		body.append("<h1>").append(text(title)).append("</h1>");
		body.append(facts(List.of("Asked under", this.certificate.law(), "About", this.certificate.period(),
				"Searched by", this.certificate.terms(), "Assets asked",
				String.valueOf(this.certificate.asked().size()), "Assets not asked",
				String.valueOf(this.certificate.leftOut().size()), "Found", String.valueOf(this.certificate.hits()),
				"Minutes of people", String.valueOf(this.certificate.minutes()), "State",
				this.certificate.isComplete() ? "Every search has ended" : "Searches are still under way", "Written on",
				this.today)));
		body.append("<p>").append(text(this.certificate.statement())).append("</p>");
		body.append("<h2>Assets that were asked</h2>");
		this.certificate.asked().forEach((line) -> body.append(asked(line)));
		body.append("<h2>Assets that were not asked</h2>").append(leftOut());
		body.append("<h2>What covers what</h2>").append(matrix());
		HtmlPages.write("<html lang=\"en-GB\"><head><title>" + text(title) + "</title><style>" + STYLE
				+ "</style></head><body>" + body + "</body></html>", target, title);
	}

	private String asked(Line line) {
		return "<h3>" + text(line.title()) + "</h3>"
				+ facts(List.of("Why", line.why(), "Decided", decided(line), "What was asked",
						line.terms().isEmpty() ? "Not asked yet" : line.terms(), "Searched", searched(line),
						"Looked through", (line.looked() != null) ? line.looked().toString() : "Not counted", "Outcome",
						line.outcome(), "Failures", failures(line), "Minutes",
						(line.minutes() != null) ? line.minutes().toString() : "None of a person"));
	}

	private String decided(Line line) {
		String by = (line.decidedBy() == null) ? "Proposed by the catalogue" : name(line.decidedBy(), "The catalogue");
		return by + ((line.decidedAt() != null) ? ", " + time(line.decidedAt()) : "");
	}

	private String searched(Line line) {
		if (line.by() == null) {
			return "Not yet";
		}
		String by = name(line.by(), "By machine");
		String from = (line.startedAt() != null) ? ", " + time(line.startedAt()) : "";
		return by + from + ((line.finishedAt() != null) ? " to " + time(line.finishedAt()) : "");
	}

	private String name(String username, String machine) {
		return "system".equals(username) ? machine : this.names.apply(username);
	}

	private static String failures(Line line) {
		String tries = (line.tries() > 1) ? line.tries() + " tries. " : "";
		return (tries + ((line.failure() != null) ? line.failure() : "None")).strip();
	}

	private String leftOut() {
		if (this.certificate.leftOut().isEmpty()) {
			return "<p>Every asset of the catalogue was asked.</p>";
		}
		StringBuilder table = new StringBuilder(
				"<table><thead><tr><th>Asset</th><th>Why not</th><th>Decided</th></tr></thead><tbody>");
		this.certificate.leftOut()
			.forEach((line) -> table.append("<tr><th scope=\"row\">")
				.append(text(line.title()))
				.append("</th><td>")
				.append(text(line.why()))
				.append("</td><td>")
				.append(text(decided(line)))
				.append("</td></tr>"));
		return table.append("</tbody></table>").toString();
	}

	private String matrix() {
		StringBuilder table = new StringBuilder("<table class=\"matrix\"><thead><tr><th>Asset</th>");
		this.certificate.columns().forEach((column) -> table.append("<th>").append(text(column)).append("</th>"));
		table.append("</tr></thead><tbody>");
		for (Line line : this.certificate.lines()) {
			table.append("<tr><th scope=\"row\">").append(text(line.title())).append("</th>");
			line.cells()
				.stream()
				.map(Cell::words)
				.forEach((words) -> table.append("<td>").append(words).append("</td>"));
			table.append("</tr>");
		}
		return table.append("</tbody></table>").toString();
	}

	/** Names and values in turn. */
	private static String facts(List<String> pairs) {
		StringBuilder table = new StringBuilder("<table class=\"facts\"><tbody>");
		for (int at = 0; at < pairs.size(); at += 2) {
			table.append("<tr><th scope=\"row\">")
				.append(text(pairs.get(at)))
				.append("</th><td>")
				.append(text(pairs.get(at + 1)).replace("\n", "<br/>"))
				.append("</td></tr>");
		}
		return table.append("</tbody></table>").toString();
	}

	private String time(Instant at) {
		return TIME.format(at.atZone(this.zone));
	}

	private static String text(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
