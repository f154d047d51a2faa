package uk.candour.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.BodyTerm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SharedMailboxTests {

	private static final List<Mail> MAILS = MailboxBook.of(7, Stories.all());

	private static SharedMailbox mailbox;

	@BeforeAll
	static void opens() {
		mailbox = new SharedMailbox(0, "secret");
		mailbox.fill(MAILS);
	}

	@AfterAll
	static void closes() {
		mailbox.close();
	}

	@Test
	void itHoldsThousandsOfMessagesWithThreadsAndAttachments() throws MessagingException {
		assertThat(MAILS).hasSizeGreaterThanOrEqualTo(3000);
		assertThat(MAILS).filteredOn((mail) -> !mail.reply().isEmpty()).hasSizeGreaterThan(1000);
		assertThat(MAILS).filteredOn((mail) -> !mail.attachments().isEmpty()).hasSizeGreaterThan(150);
		try (Store store = connect(mailbox, "secret")) {
			assertThat(open(store, "INBOX").getMessageCount() + open(store, "Archive").getMessageCount())
				.isEqualTo(MAILS.size());
		}
	}

	@Test
	void theRequestersThreadIsFoundOverImap() throws Exception {
		try (Store store = connect(mailbox, "secret")) {
			Message[] found = open(store, "INBOX").search(new BodyTerm("Patricia Lyle"));
			assertThat(Arrays.stream(found).map(SharedMailboxTests::subject)).contains("Noise from number 12",
					"ASB-24-0317 Okafor / Lyle", "SR-241182 fence 12/14 Fossdyke Walk");
			Message fence = Arrays.stream(found)
				.filter((message) -> subject(message).startsWith("SR-"))
				.findFirst()
				.get();
			assertThat(((Multipart) fence.getContent()).getBodyPart(1).getFileName())
				.isEqualTo("Fence 12 Fossdyke Walk.jpg");
			Message[] hers = open(store, "INBOX").search(new BodyTerm("Danielle Okafor"));
			assertThat(hers.length).isBetween(5, 15);
		}
	}

	@Test
	void aMessageKeepsItsNumberWhenTheMailboxIsOpenedAnew() throws Exception {
		try (SharedMailbox again = new SharedMailbox(0, "secret"); Store first = connect(mailbox, "secret")) {
			again.fill(MAILS);
			try (Store second = connect(again, "secret")) {
				UIDFolder before = (UIDFolder) open(first, "INBOX");
				UIDFolder after = (UIDFolder) open(second, "INBOX");
				assertThat(after.getUIDValidity()).isEqualTo(before.getUIDValidity());
				assertThat(content(after.getMessageByUID(40))).isEqualTo(content(before.getMessageByUID(40)));
			}
		}
	}

	@Test
	void theSameSeedMakesTheSameMails() {
		assertThat(MailboxBook.of(7, Stories.all())).isEqualTo(MAILS);
		assertThat(MailboxBook.of(8, Stories.all())).isNotEqualTo(MAILS);
	}

	@Test
	void aWrongPasswordDoesNotOpenIt() {
		assertThatExceptionOfType(MessagingException.class).isThrownBy(() -> connect(mailbox, "wrong"));
	}

	@Test
	void aTakenPortIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> new SharedMailbox(mailbox.port(), "secret"))
			.withMessageContaining("candour.demo.imap-port");
	}

	private static byte[] content(Message message) throws Exception {
		java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
		message.writeTo(out);
		return out.toByteArray();
	}

	private static String subject(Message message) {
		try {
			return message.getSubject();
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Store connect(SharedMailbox to, String password) throws MessagingException {
		Store store = Session.getInstance(new Properties()).getStore("imap");
		store.connect("127.0.0.1", to.port(), SharedMailbox.LOGIN, password);
		return store;
	}

	private static Folder open(Store store, String name) throws MessagingException {
		Folder folder = store.getFolder(name);
		folder.open(Folder.READ_ONLY);
		return folder;
	}

}
