package uk.candour.correspondence;

/**
 * Something that a letter must say.
 *
 * @param name as templates mark it with {@code data-element}
 * @param words what it is, in plain words that complete "It does not say …"
 * @param citation where the law or a code asks for it, or "good practice"
 */
public record LetterElement(String name, String words, String citation) {

	static LetterElement must(String name, String words, String citation) {
		return new LetterElement(name, words, citation);
	}

	@Override
	public String toString() {
		return this.words + " (" + this.citation + ")";
	}

}
