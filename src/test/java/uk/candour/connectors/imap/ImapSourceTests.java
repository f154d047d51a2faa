package uk.candour.connectors.imap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.candour.connectors.NetworkSourceContract;
import uk.candour.connectors.Period;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ImapSourceTests extends NetworkSourceContract {

	/** Each is read and taken apart: a hundred thousand are for a long turn. */
	private static final int CROWD = Integer.getInteger("candour.crowd", 5_000);

	private static GreenMail server;

	private static MailFolder inbox;

	private static MailFolder archive;

	@BeforeAll
	static void start() throws Exception {
		server = new GreenMail(ServerSetup.IMAP.dynamicPort());
		server.start();
		GreenMailUser user = server.setUser("housing@wyke.example", "housing", SECRET);
		inbox = server.getManagers().getImapHostManager().getInbox(user);
		archive = server.getManagers().getImapHostManager().createMailbox(user, "Archive");
		for (Held held : HELD) {
			Instant sent = held.date().atStartOfDay(Period.ZONE).toInstant();
			put(inbox, message(held.key(), held.name() + " " + held.text(), sent));
		}
		Instant sent = Instant.parse("2023-08-01T10:00:00Z");
		MimeMessage first = message("Leak at number 14", "Sam Fairweather cannot stand it any longer.", sent);
		first.setHeader("Message-ID", "<leak-1@wyke.example>");
		put(inbox, first);
		MimeMessage answer = message("Re: Leak", "Will look tomorrow.", sent.plusSeconds(3600));
		answer.setHeader("References", "<leak-1@wyke.example>");
		put(archive, answer);
		MimeMessage stranger = message("Re: Other leak", "Not the same one.", sent);
		stranger.setHeader("References", "<leak-2@wyke.example>");
		put(archive, stranger);
	}

	private static MimeMessage message(String subject, String text, Instant sent) throws MessagingException {
		MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
		message.setFrom(new InternetAddress("officer@wyke.example"));
		message.setRecipient(RecipientType.TO, new InternetAddress("housing@wyke.example"));
		message.setSubject(subject, "UTF-8");
		message.setText(text, "UTF-8");
		message.setSentDate(Date.from(sent));
		message.saveChanges();
		return message;
	}

	private static void put(MailFolder folder, MimeMessage message) throws Exception {
		folder.appendMessage(message, new Flags(), new Date());
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@Override
	protected Adapter adapter() {
		return new ImapAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return at(server.getImap().getPort());
	}

	@Override
	protected Map<String, String> at(int port) {
		return new HashMap<>(Map.of("host", "localhost", "port", String.valueOf(port), "ssl", "false", "username",
				"housing", "password-from", "GOOD_SECRET"));
	}

	@Override
	protected String secretSetting() {
		return "password-from";
	}

	@Override
	protected byte[] beginning() {
		return "* OK IMAP4rev1 ready\r\n".getBytes(StandardCharsets.US_ASCII);
	}

	@Test
	void theContentIsTheMessageAsItIsAndNothingIsMarkedAsRead() throws SourceFailure {
		Finding finding = findings(about(named("Dorothy Penrose"))).get(0);
		assertThat(finding.mediaType()).isEqualTo("message/rfc822");
		assertThat(finding.title()).isEqualTo("neighbour.eml");
		assertThat(finding.content()).asString().contains("Subject: neighbour");
		assertThat(finding.locator()).matches("INBOX/\\d+/\\d+");
		assertThat(inbox.getMessages()).noneMatch((message) -> message.getFlags().contains(Flags.Flag.SEEN));
	}

	@Test
	void theRestOfTheConversationComesAlongAndSaysSo() throws SourceFailure {
		List<Finding> findings = findings(about(named("Sam Fairweather")));
		assertThat(findings).extracting(Finding::title).containsExactly("Leak at number 14.eml", "Re: Leak.eml");
		assertThat(findings.get(1).why()).contains("conversation “Leak at number 14”");
		assertThat(findings.get(1).details()).containsEntry("folder", "Archive");
	}

	@Test
	void theConversationIsBounded() throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		system(with("thread-limit", "0")).find(about(named("Sam Fairweather")), findings::add);
		assertThat(findings).hasSize(1);
	}

	@Test
	void searchesOneFolderWhenItIsNamed() throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		Searched searched = system(with("folder", "Archive")).find(about(named("Sam Fairweather")), findings::add);
		assertThat(findings).isEmpty();
		assertThat(searched.asked()).contains("folders: Archive");
		SourceFailure failure = catchThrowableOfType(SourceFailure.class,
				() -> system(with("folder", "Attic")).find(about(MAUREEN), findings::add));
		assertThat(failure).hasMessageContaining("Attic");
	}

	@Test
	void findsSendersByTheirAddress() throws Exception {
		MimeMessage message = message("Hello", "It is me.", Instant.parse("2023-08-02T10:00:00Z"));
		message.setFrom(new InternetAddress("ines.castle@example.org"));
		put(inbox, message);
		Subject subject = new Subject(List.of("Inês Castelo"), null, List.of(), List.of("ines.castle@example.org"),
				List.of(), List.of());
		assertThat(findings(about(subject))).extracting(Finding::title).containsExactly("Hello.eml");
	}

	@Test
	void aMessageTooLargeToReadIsReported() throws Exception {
		String text = "Theodora Longfellow " + "and so on ".repeat(150_000);
		put(archive, message("Very long", text, Instant.parse("2023-08-02T10:00:00Z")));
		Searched searched = system(with("max-message-megabytes", "1")).find(about(named("Theodora Longfellow")),
				(finding) -> {
				});
		assertThat(searched.asked()).contains("Not looked into, or not to the end: Archive/");
	}

	@Test
	void ofAHundredThousandMessagesNoMoreAreFetchedThanAreWanted() throws Exception {
		try (CrowdedMailServer crowded = new CrowdedMailServer(100_000, "Maureen Oakley wrote again.")) {
			int[] count = new int[1];
			Searched searched = system(at(crowded.port()))
				.find(new Query(named("Maureen Oakley"), null, null, List.of(), 120), (finding) -> count[0]++);
			assertThat(count[0]).isEqualTo(120);
			assertThat(searched.truncated()).isTrue();
			assertThat(searched.looked()).isEqualTo(100_000);
			assertThat(crowded.read()).isLessThanOrEqualTo(150);
		}
	}

	@Test
	void aCrowdOfMessagesOfOthersIsLookedIntoAndNoneIsKept() throws Exception {
		try (CrowdedMailServer crowded = new CrowdedMailServer(CROWD, "Dorothy Oakley wrote.")) {
			Map<String, String> settings = at(crowded.port());
			settings.put("timeout-seconds", "3000");
			long before = heapInUse();
			Searched searched = system(settings).find(new Query(named("Maureen Oakley"), null, null, List.of(), 120),
					(finding) -> {
					});
			long kept = heapInUse() - before;
			System.out.println("bench imap-crowd messages " + crowded.read() + " messages");
			System.out.println("bench imap-crowd kept " + (kept >> 20) + " MiB");
			assertThat(crowded.read()).isEqualTo(CROWD);
			assertThat(searched.truncated()).isFalse();
			assertThat(kept).isLessThan(15_000_000);
		}
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("host", null))).withMessageContaining("host");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("port", "99999")))
			.withMessageContaining("port");
		assertThatIllegalArgumentException().isThrownBy(() -> system(with("ssl", "perhaps")))
			.withMessageContaining("ssl");
	}

	@Test
	void aQueryWithALimitTakesNoMoreConversation() throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		Searched searched = system(settings()).find(new Query(named("Sam Fairweather"), null, null, List.of(), 1),
				findings::add);
		assertThat(findings).hasSize(1);
		assertThat(searched.truncated()).isTrue();
	}

}
