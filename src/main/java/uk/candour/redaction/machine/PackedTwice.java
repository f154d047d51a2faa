package uk.candour.redaction.machine;

/** A stream of a PDF is packed more than once by the same filter. */
public final class PackedTwice extends RuntimeException {

	private static final long serialVersionUID = 1L;

	PackedTwice() {
		super("something in it is packed twice in the same way, which readers of PDFs take differently");
	}

}
