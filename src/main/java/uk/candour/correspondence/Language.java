package uk.candour.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/**
 * The languages in which letters are written.
 */
public enum Language {

	/** English, as written in Britain. */
	ENGLISH("en", "English", Locale.UK),
	/** Welsh. */
	WELSH("cy", "Welsh", new Locale("cy", "GB"));

	private final String code;

	private final String title;

	private final Locale locale;

	private final DateTimeFormatter date;

	Language(String code, String title, Locale locale) {
		this.code = code;
		this.title = title;
		this.locale = locale;
		this.date = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
	}

	/** As folders and addresses name it. */
	public String code() {
		return this.code;
	}

	/**
	 * The language of that code.
	 * @throws IllegalArgumentException when there is none
	 */
	public static Language of(String code) {
		return Arrays.stream(values())
			.filter((language) -> language.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No letter is written in " + code));
	}

	/** As pages name it, in English. */
	public String title() {
		return this.title;
	}

	/** The language in which somebody reads whose computer is set to a locale. */
	public static Language of(Locale locale) {
		return Arrays.stream(values())
			.filter((language) -> language.code.equals(locale.getLanguage()))
			.findFirst()
			.orElse(ENGLISH);
	}

	/** For texts, numbers and days. */
	public Locale locale() {
		return this.locale;
	}

	/** As a page declares it to assistive technology. */
	String tag() {
		return this.locale.toLanguageTag();
	}

	/** A day as people write it, the month in words. */
	public String write(LocalDate day) {
		return this.date.format(day);
	}

}
