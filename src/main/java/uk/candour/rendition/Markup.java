package uk.candour.rendition;

/**
 * Small pieces of HTML, always escaped.
 */
final class Markup {

	private Markup() {
	}

	static String escape(String text) {
		StringBuilder out = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '&' -> out.append("&amp;");
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '"' -> out.append("&quot;");
				case '\'' -> out.append("&#39;");
				default -> out.append(c);
			}
		}
		return out.toString();
	}

	static String heading(int level, String text) {
		int held = Math.max(1, Math.min(6, level));
		return "<h" + held + ">" + escape(text) + "</h" + held + ">";
	}

	static String paragraph(String text) {
		return "<p>" + escape(text) + "</p>";
	}

	static String note(String text) {
		return "<p class=\"note\">" + escape(text) + "</p>";
	}

	static String lines(String text) {
		return "<div class=\"lines\">" + escape(text.replace("\r\n", "\n").replace('\r', '\n')) + "</div>";
	}

	static String fact(String term, String value) {
		return "<tr><th scope=\"row\">" + escape(term) + "</th><td>" + escape(value) + "</td></tr>";
	}

	static String facts(String rows) {
		return "<table class=\"facts\"><tbody>" + rows + "</tbody></table>";
	}

}
