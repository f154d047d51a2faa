package uk.candour.connectors.spi;

import java.nio.file.Path;

/**
 * What bindings may reach, as whoever runs the server has set it. Whoever writes bindings
 * cannot widen it.
 */
public interface Reach {

	/**
	 * The secret of a reference, read anew.
	 * @return null when there is none
	 * @throws IllegalArgumentException when the reference is none that a binding may make
	 */
	String secret(String reference);

	/**
	 * Whether a host may be reached.
	 */
	boolean allows(String host);

	/**
	 * Whether a file or folder of this machine may be read.
	 */
	boolean allows(Path path);

}
