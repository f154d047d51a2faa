package uk.candour.connectors.spi;

/**
 * What is known of the person fits nothing that this system can be asked. Not the
 * system's fault, and not a nil return: someone has to look by other means.
 */
public class NothingToAsk extends SourceFailure {

	private static final long serialVersionUID = 1L;

	public NothingToAsk(String message) {
		super(message, false, null);
	}

}
