package uk.candour.portal;

import java.util.Arrays;
import java.util.List;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import uk.candour.cases.UnusableProof;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Words;
import uk.candour.portal.Subject.Choice;
import uk.candour.workflow.Refused;

/**
 * What a page says, in the language in which it is asked for.
 */
@Component
class PageWords {

	private final Words words;

	PageWords(Words words) {
		this.words = words;
	}

	/** The language of the page. */
	static Language language() {
		return Language.of(LocaleContextHolder.getLocale());
	}

	/** Whether the public has words for something. */
	boolean know(String key) {
		return this.words.know(key);
	}

	String say(String key, Object... values) {
		return this.words.say(language(), key, values);
	}

	/** For the record of a case, which is in one language whatever the page was in. */
	String record(Language language, String key) {
		return this.words.say(language, key);
	}

	/** One thing to choose on a form: its hint, if it has one, stands beside its text. */
	Choice choice(String value, String key) {
		String hint = key + ".hint";
		return new Choice(value, say(key), this.words.know(hint) ? say(hint) : null);
	}

	/** The languages of letters. */
	List<Choice> languages() {
		return Arrays.stream(Language.values())
			.map((language) -> choice(language.code(), "language." + language.code()))
			.toList();
	}

	/** Why the house says no: in its own words where it has none for the public. */
	String say(Refused refused) {
		String key = (refused instanceof UnusableProof proof) ? "proof.refused." + proof.reason()
				: "refused." + refused.code();
		return this.words.know(key) ? say(key) : refused.getMessage();
	}

}
