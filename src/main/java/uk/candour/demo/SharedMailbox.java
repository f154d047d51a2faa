package uk.candour.demo;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;

import org.springframework.util.ReflectionUtils;

/**
 * The mailbox that the housing team shares: an IMAP server on loopback, filled at each
 * start with the same messages under the same numbers.
 */
final class SharedMailbox implements AutoCloseable {

	/** The name under which the mailbox is opened. */
	static final String LOGIN = "housing";

	private static final LocalDate ARCHIVED_BEFORE = LocalDate.of(2024, 1, 1);

	private static final long UID_VALIDITY = 1;

	private final GreenMail server;

	private final GreenMailUser user;

	/**
	 * Opens the server.
	 * @param port on loopback, or 0 for any that is free
	 * @param password of the mailbox
	 * @throws IllegalStateException when the port is taken
	 */
	SharedMailbox(int port, String password) {
		this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
		try {
			this.server.start();
		}
		catch (IllegalStateException ex) {
			throw new IllegalStateException(
					"The shared mailbox's port " + port + " is taken; set candour.demo.imap-port to a free one", ex);
		}
		this.user = this.server.setUser(MailboxBook.ADDRESS, LOGIN, password);
	}

	/** The port on which it listens. */
	int port() {
		return this.server.getImap().getPort();
	}

	/** Puts mails into it: older ones into the archive, the others into the inbox. */
	void fill(List<Mail> mails) {
		Map<Paper, byte[]> files = new HashMap<>();
		try {
			MailFolder inbox = steady(this.server.getManagers().getImapHostManager().getInbox(this.user));
			MailFolder archive = steady(
					this.server.getManagers().getImapHostManager().createMailbox(this.user, "Archive"));
			for (Mail mail : mails) {
				MailFolder folder = mail.on().toLocalDate().isBefore(ARCHIVED_BEFORE) ? archive : inbox;
				folder.appendMessage(MailPaper.message(mail, (paper) -> files.computeIfAbsent(paper, Papers::bytes)),
						new Flags(Flags.Flag.SEEN), Date.from(mail.on().toInstant(ZoneOffset.UTC)));
			}
		}
		catch (MessagingException | FolderException | AuthorizationException ex) {
			throw new IllegalStateException("The shared mailbox could not be filled", ex);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

	/**
	 * The server numbers folders by the second of its start, as if other messages lay in
	 * them each time. They are the same ones, and what was found in them keeps its place.
	 */
	private static MailFolder steady(MailFolder folder) {
		Field validity = ReflectionUtils.findField(folder.getClass(), "uidValidity", long.class);
		if (validity == null) {
			throw new IllegalStateException("This version of the mail server keeps its folder numbers elsewhere");
		}
		ReflectionUtils.makeAccessible(validity);
		ReflectionUtils.setField(validity, folder, UID_VALIDITY);
		return folder;
	}

}
