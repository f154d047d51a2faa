package uk.candour.connectors.spi;

/**
 * A setting that an adapter asks for, so that a page can ask a person for it. What is
 * typed is checked when the binding is made, not here.
 *
 * @param name of the setting
 * @param kind of value
 * @param required whether it must be given
 * @param label for people
 * @param help what to write, and what holds when it is left empty
 */
public record Field(String name, Kind kind, boolean required, String label, String help) {

	/** What sort of value a setting has. */
	public enum Kind {

		/** One line. */
		LINE,
		/** Several lines, such as a statement. */
		TEXT,
		/** A whole number. */
		NUMBER,
		/** True or false; left empty, what the help says. */
		YES_NO,
		/** The name of a secret, never the secret. */
		SECRET

	}

	/** A line that must be given. */
	public static Field needed(String name, String label, String help) {
		return new Field(name, Kind.LINE, true, label, help);
	}

	/** A line that may be left out. */
	public static Field line(String name, String label, String help) {
		return new Field(name, Kind.LINE, false, label, help);
	}

	/** Several lines that may be left out. */
	public static Field text(String name, String label, String help) {
		return new Field(name, Kind.TEXT, false, label, help);
	}

	/** A whole number that may be left out. */
	public static Field number(String name, String label, String help) {
		return new Field(name, Kind.NUMBER, false, label, help);
	}

	/** Yes or no. */
	public static Field flag(String name, String label, String help) {
		return new Field(name, Kind.YES_NO, false, label, help);
	}

	/** The name of a secret that must be given. */
	public static Field secret(String name, String label) {
		return new Field(name, Kind.SECRET, true, label,
				"Where it is kept: env:NAME or file:NAME, never the secret itself");
	}

	/** The name of a secret that may be left out. */
	public static Field secretIfAny(String name, String label, String help) {
		return new Field(name, Kind.SECRET, false, label, help);
	}

}
