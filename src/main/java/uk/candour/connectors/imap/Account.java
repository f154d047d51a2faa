package uk.candour.connectors.imap;

import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

import uk.candour.connectors.CutSockets;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * A mailbox on a mail server, and how to sign in.
 */
record Account(String host, int port, boolean tls, String username, Secret password) {

	/**
	 * Signs in; the connection is under the deadline.
	 */
	Store open(Deadline deadline) throws SourceFailure {
		try {
			Store store = Session.getInstance(properties(deadline)).getStore(protocol());
			store.connect(this.host, this.port, this.username, this.password.reveal());
			return store;
		}
		catch (AuthenticationFailedException refused) {
			throw new SourceFailure("The mail server refused the user name or password.", false, Trace.of(refused));
		}
		catch (MessagingException failure) {
			throw explained(failure);
		}
	}

	static SourceFailure explained(MessagingException failure) {
		return new SourceFailure("The mail server cannot be reached, broke the connection or does not speak IMAP.",
				true, Trace.of(failure));
	}

	private String protocol() {
		return this.tls ? "imaps" : "imap";
	}

	private Properties properties(Deadline deadline) {
		String millis = String.valueOf(deadline.patience().toMillis());
		String prefix = "mail." + protocol() + ".";
		Properties properties = new Properties();
		properties.put(prefix + "connectiontimeout", millis);
		properties.put(prefix + "timeout", millis);
		properties.put(prefix + "writetimeout", millis);
		// Nothing may be marked as read, and a search that the server refuses must not be
		// done by fetching the whole mailbox.
		properties.put(prefix + "peek", "true");
		properties.put(prefix + "throwsearchexception", "true");
		properties.put(prefix + "fetchsize", "262144");
		properties.put(prefix + "ssl.checkserveridentity", "true");
		properties.put(prefix + "socketFactory", new CutSockets(SocketFactory.getDefault(), deadline));
		properties.put(prefix + "ssl.socketFactory", new CutSockets(SSLSocketFactory.getDefault(), deadline));
		return properties;
	}

}
