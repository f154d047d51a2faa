package uk.candour.rendition;

/**
 * How printed files look.
 */
final class Stylesheet {

	static final String PORTRAIT = "@page { size: A4 portrait; margin: 18mm 16mm; }";

	static final String LANDSCAPE = "@page { size: A4 landscape; margin: 14mm 14mm; } body { font-size: 8pt; }";

	static final String TEXT = """
			body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.35; color: #0b0c0c; margin: 0; }
			h1 { font-size: 15pt; margin: 0 0 8pt; } h2 { font-size: 13pt; margin: 12pt 0 6pt; }
			h3 { font-size: 11.5pt; margin: 10pt 0 4pt; } h4, h5, h6 { font-size: 10pt; margin: 8pt 0 4pt; }
			h1, h2, h3, h4 { page-break-after: avoid; }
			p { margin: 0 0 6pt; } ul, ol { margin: 0 0 6pt; padding-left: 16pt; }
			p, li, td, th, div, blockquote { word-wrap: break-word; overflow-wrap: break-word; }
			table { border-collapse: collapse; margin: 0 0 8pt; }
			td, th { border: 0.5pt solid #b1b4b6; padding: 2pt 4pt; vertical-align: top; text-align: left; }
			tbody > tr > th:first-child { width: 24%; word-wrap: normal; overflow-wrap: normal; }
			thead { display: table-header-group; } tr { page-break-inside: avoid; }
			.facts { width: 100%; table-layout: fixed; } .facts > tbody > tr > th { width: 22%; }
			.facts th, .grid th { background-color: #f3f2f1; }
			.grid { width: 100%; -fs-table-paginate: paginate; font-size: 8pt; } .row { color: #505a5f; width: 20pt; }
			.lines { white-space: pre-wrap; word-wrap: break-word; margin: 0 0 6pt; }
			.note { border-left: 3pt solid #b1b4b6; padding-left: 6pt; color: #383f43; font-style: normal; }
			.boxed { border: 0.5pt solid #505a5f; padding: 4pt; margin: 0 0 6pt; }
			.mail { margin-top: 10pt; } .mail td, .mail th { border-color: #d9dadb; }
			.divider { margin-top: 90mm; border-top: 2pt solid #0b0c0c; padding-top: 8pt; }
			blockquote { margin: 0 0 6pt 6pt; padding-left: 8pt; border-left: 1.5pt solid #b1b4b6; }
			img { max-width: 100%; } del { color: #505a5f; }
			pre { white-space: pre-wrap; word-wrap: break-word; font-family: 'Liberation Sans'; }
			""";

	private Stylesheet() {
	}

}
