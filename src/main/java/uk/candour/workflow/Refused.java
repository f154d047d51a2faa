package uk.candour.workflow;

/**
 * The domain says no. The message is for the person who asked: what is wrong and what to
 * do.
 */
public class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * A refusal.
	 * @param code short, kebab-case, also the BPMN error code
	 * @param message plain English
	 */
	public Refused(String code, String message) {
		super(message);
		this.code = code;
	}

	public String code() {
		return this.code;
	}

}
