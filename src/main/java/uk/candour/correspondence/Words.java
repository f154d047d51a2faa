package uk.candour.correspondence;

import java.time.LocalDate;
import java.util.Arrays;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What pages and e-mails say to the public, in every language: the texts lie in the
 * folder {@code words}.
 */
@Component
public class Words {

	private final MessageSource texts;

	public Words(MessageSource texts) {
		this.texts = texts;
	}

	/**
	 * A text.
	 * @param key its name in the files
	 * @param values what stands for {0}, {1} …; days are written as the language does
	 * @throws org.springframework.context.NoSuchMessageException when there is none
	 */
	public String say(Language language, String key, Object... values) {
		Object[] written = Arrays.stream(values)
			.map((value) -> (value instanceof LocalDate day) ? language.write(day) : value)
			.toArray();
		return this.texts.getMessage(key, written, language.locale());
	}

	/** Whether there is a text of that name. */
	public boolean know(String key) {
		return this.texts.getMessage(key, null, null, Language.ENGLISH.locale()) != null;
	}

}
