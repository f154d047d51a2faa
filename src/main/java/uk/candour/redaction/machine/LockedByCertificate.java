package uk.candour.redaction.machine;

import java.io.IOException;

/**
 * Says that a file opens only for those who hold a certificate (ISO 32000-2, section
 * 7.6.5), and not with a password.
 */
public final class LockedByCertificate extends IOException {

	private static final long serialVersionUID = 1L;

	LockedByCertificate(Throwable cause) {
		super("This PDF opens only for those who hold a certificate. Ask the sender for an unprotected copy.", cause);
	}

}
