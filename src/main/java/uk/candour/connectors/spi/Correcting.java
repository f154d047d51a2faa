package uk.candour.connectors.spi;

import java.util.Map;

/**
 * What an {@link Adapter} also is when systems of its kind can be corrected.
 */
public interface Correcting {

	/**
	 * The corrections that a binding declares. Reaches nothing yet.
	 * @param settings the declared settings
	 * @return by the name of the datum, such as phone; empty when the binding declares
	 * none
	 * @throws IllegalArgumentException when the settings make no sense: says what is
	 * wrong
	 */
	Map<String, Amendment> amendments(Settings settings);

}
