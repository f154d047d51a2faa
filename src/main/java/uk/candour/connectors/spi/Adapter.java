package uk.candour.connectors.spi;

import java.util.List;

/**
 * Knows one kind of system and makes the enquiry that a binding describes. One bean for
 * each kind.
 */
public interface Adapter {

	/**
	 * The kind's name in bindings, such as jdbc.
	 */
	String kind();

	/**
	 * What people call a system of this kind, such as "Mailbox (IMAP)".
	 */
	String title();

	/**
	 * The settings that it asks for, in the order in which people know them.
	 */
	List<Field> fields();

	/**
	 * Settings of which there may be several.
	 */
	default List<Family> families() {
		return List.of();
	}

	/**
	 * The enquiry behind a binding. Reaches nothing yet.
	 * @param settings the declared settings
	 * @throws IllegalArgumentException when the settings make no sense: says what is
	 * wrong
	 */
	Enquiry open(Settings settings);

}
