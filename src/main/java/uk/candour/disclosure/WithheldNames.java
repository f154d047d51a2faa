package uk.candour.disclosure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import uk.candour.redaction.Mark;

/**
 * The names of other people that are withheld, in every document of an answer and in
 * every word that the house itself says about them.
 *
 * @param marks the marks on other people in the chosen documents
 */
record WithheldNames(List<Mark> marks) {

	/** Whether words that are not part of a document name somebody who is withheld. */
	boolean areIn(String words) {
		String text = plain(words);
		return this.marks.stream()
			.anyMatch((mark) -> mark instanceof Mark.Text name && text.contains(plain(name.text())));
	}

	private static String plain(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKD)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.strip();
	}

}
