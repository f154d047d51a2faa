package uk.candour.connectors.spi;

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
	 * The enquiry behind a binding. Reaches nothing yet.
	 * @param settings the declared settings
	 * @throws IllegalArgumentException when the settings make no sense: says what is
	 * wrong
	 */
	Enquiry open(Settings settings);

}
