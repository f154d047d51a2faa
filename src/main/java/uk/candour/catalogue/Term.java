package uk.candour.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of the answers that an attribute of the register offers. */
public interface Term {

	/** The code, as files and the REST API write it. */
	String name();

	/** For people. */
	String words();

	/**
	 * The term that somebody wrote by its code or its words, in any case of letters.
	 * @param terms what is offered
	 */
	static Optional<Term> of(Term[] terms, String written) {
		String plain = plain(written);
		return Arrays.stream(terms)
			.filter((term) -> plain(term.name()).equals(plain) || plain(term.words()).equals(plain))
			.findFirst();
	}

	private static String plain(String text) {
		return text.strip().toLowerCase(Locale.UK).replace('_', ' ').replace('-', ' ').replace('’', '\'');
	}

}
