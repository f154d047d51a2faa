package uk.candour.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.web.util.HtmlUtils;

import uk.candour.rendition.HtmlPages;

/**
 * The record of processing activities that UK GDPR Article 30(1) asks for, written from
 * the register. What nobody has recorded is said to be so: a gap that is hidden would be
 * worse than a gap.
 *
 * @param controller name and contact details
 * @param assets those that hold personal data
 * @param on the day of which it is true
 */
public record ProcessingRecord(String controller, List<Asset> assets, LocalDate on) {

	private static final String GAP = "Not recorded";

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final String STYLE = """
			@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " of " counter(pages); font-size: 8pt; } }
			body { font-size: 10pt; line-height: 1.4; color: #0b0c0c; }
			h1 { font-size: 17pt; margin: 0 0 6pt 0; } h2 { font-size: 12pt; margin: 14pt 0 4pt 0; page-break-after: avoid; }
			table { width: 100%; border-collapse: collapse; } th { width: 36%; }
			th, td { text-align: left; vertical-align: top; border-bottom: 0.5pt solid #b1b4b6; padding: 3pt 6pt 3pt 0; }
			tr { page-break-inside: avoid; }""";

	public ProcessingRecord {
		assets = assets.stream().filter(ProcessingRecord::isProcessing).toList();
	}

	private static boolean isProcessing(Asset asset) {
		return asset.isSearched() || !asset.values(Attribute.DATA).isEmpty();
	}

	/** What Article 30(1) asks for, paragraph by paragraph, of one asset. */
	private Map<String, String> of(Asset asset) {
		Map<String, String> record = new LinkedHashMap<>();
		record.put("Controller and contact details (Article 30(1)(a))", this.controller);
		record.put("Purposes (b)", asset.value(Attribute.PURPOSE));
		record.put("Lawful basis (Articles 6 and 9, Schedule 1 DPA 2018)",
				joined(asset, "; ", Attribute.BASIS, Attribute.CONDITION, Attribute.SCHEDULE_1));
		record.put("Categories of data subjects (c)", asset.value(Attribute.SUBJECTS));
		record.put("Categories of personal data (c)", joined(asset, "; ", Attribute.DATA, Attribute.CATEGORIES));
		record.put("Categories of recipients (d)", asset.value(Attribute.RECIPIENTS));
		record.put("Transfers to third countries and safeguards (e)", asset.value(Attribute.TRANSFERS));
		record.put("Time limits for erasure (f)",
				joined(asset, "; then: ", Attribute.RETENTION, Attribute.RETENTION_ACTION));
		record.put("Technical and organisational security measures (g)", asset.value(Attribute.SECURITY));
		record.put("Owner", joined(asset, ", ", Attribute.OWNER, Attribute.OWNER_TEAM));
		record.replaceAll((heading, value) -> value.isBlank() ? GAP : value);
		return record;
	}

	private static String joined(Asset asset, String by, Attribute... attributes) {
		List<String> words = new ArrayList<>();
		for (Attribute attribute : attributes) {
			if (!asset.words(attribute).isEmpty()) {
				words.add(asset.words(attribute));
			}
		}
		return String.join(by, words);
	}

	/** As a CSV file: a row for each asset. */
	public String csv() {
		StringBuilder csv = new StringBuilder();
		List<String> headings = new ArrayList<>(List.of("Code", "Processing activity"));
		headings.addAll(of(Asset.of("none", Map.of(), new Asset.Binding(null, Map.of()), 0)).keySet());
		csv.append(Cells.row(headings));
		for (Asset asset : this.assets) {
			List<String> cells = new ArrayList<>(List.of(asset.code(), asset.title()));
			cells.addAll(of(asset).values());
			csv.append(Cells.row(cells));
		}
		return csv.toString();
	}

	/**
	 * As a PDF.
	 * @param target where it goes
	 */
	public void write(Path target) throws IOException {
		String title = "Record of processing activities";
		StringBuilder body = new StringBuilder("<h1>" + title + "</h1><p>UK GDPR Article 30(1), as of "
				+ DATE.format(this.on) + ". " + this.assets.size() + " processing activities.</p>");
		for (Asset asset : this.assets) {
			body.append("<h2>").append(escaped(asset.title())).append("</h2><table><tbody>");
			of(asset).forEach((heading, value) -> body.append("<tr><th scope=\"row\">")
				.append(escaped(heading))
				.append("</th><td>")
				.append(escaped(value).replace("\n", "<br/>"))
				.append("</td></tr>"));
			body.append("</tbody></table>");
		}
		HtmlPages.write("<html lang=\"en-GB\"><head><title>" + title + "</title><style>" + STYLE
				+ "</style></head><body>" + body + "</body></html>", target, title);
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

}
