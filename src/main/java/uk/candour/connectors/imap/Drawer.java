package uk.candour.connectors.imap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.MessageSet;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Letter;
import uk.candour.connectors.Unread;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;

/**
 * An open folder: searched by the server, read in batches, so that neither the number of
 * questions nor the memory grows with the messages. Only ever peeks.
 */
final class Drawer {

	private static final int WEIGHED = 500;

	private static final int BATCH = 50;

	private static final long BATCH_BYTES = 16 * 1024 * 1024;

	private final IMAPFolder folder;

	private final int largest;

	private final Deadline deadline;

	private final Harvest harvest;

	private final Unread unread;

	Drawer(Folder folder, int largest, Harvest harvest, Unread unread, Deadline deadline) {
		this.folder = (IMAPFolder) folder;
		this.largest = largest;
		this.harvest = harvest;
		this.unread = unread;
		this.deadline = deadline;
	}

	/**
	 * Numbers of the messages that the server finds.
	 * @param keys of the search, as RFC 3501 section 6.4.4 has them
	 * @param further keys that must hold too
	 */
	List<Integer> search(List<String> keys, List<String> further) throws MessagingException, SourceFailure {
		this.deadline.check();
		Argument argument = new Argument();
		Stream.concat(keys.stream(), further.stream())
			.forEach((key) -> argument.writeString(key, StandardCharsets.US_ASCII));
		Response[] responses = (Response[]) this.folder.doCommand((protocol) -> {
			Response[] answer = protocol.command("SEARCH", argument);
			protocol.notifyResponseHandlers(answer);
			return answer;
		});
		if (!responses[responses.length - 1].isOK()) {
			throw new SourceFailure("The mail server refused to search as it was asked.",
					responses[responses.length - 1].isBYE(), null);
		}
		return numbers(responses);
	}

	private static List<Integer> numbers(Response[] responses) {
		List<Integer> numbers = new ArrayList<>();
		for (Response response : responses) {
			if (response instanceof IMAPResponse answer && answer.keyEquals("SEARCH")) {
				for (int number = answer.readNumber(); number != -1; number = answer.readNumber()) {
					numbers.add(number);
				}
			}
		}
		return numbers;
	}

	/**
	 * Hands over messages one by one, those too large left out, until more was found than
	 * is wanted.
	 */
	void each(Collection<Integer> numbers, Reader reader) throws MessagingException, SourceFailure {
		List<Integer> all = List.copyOf(numbers);
		for (int from = 0; from < all.size() && !this.harvest.isOverflowing(); from += WEIGHED) {
			some(all.subList(from, Math.min(all.size(), from + WEIGHED)), reader);
		}
	}

	private void some(List<Integer> numbers, Reader reader) throws MessagingException, SourceFailure {
		List<Integer> batch = new ArrayList<>();
		long bytes = 0;
		for (FetchResponse message : weighed(numbers)) {
			long size = message.getItem(RFC822SIZE.class).size;
			if (size > this.largest) {
				this.unread.add(locator(message.getItem(UID.class).uid));
				continue;
			}
			if (batch.size() == BATCH || bytes + size > BATCH_BYTES) {
				read(batch, reader);
				batch.clear();
				bytes = 0;
			}
			batch.add(message.getNumber());
			bytes += size;
		}
		read(batch, reader);
	}

	private List<FetchResponse> weighed(List<Integer> numbers) throws MessagingException, SourceFailure {
		List<FetchResponse> weighed = new ArrayList<>();
		for (Response response : fetched(numbers, "UID RFC822.SIZE")) {
			if (response instanceof FetchResponse message && message.getItem(RFC822SIZE.class) != null) {
				if (message.getItem(UID.class) == null) {
					throw new SourceFailure("The mail server left out what it was asked for.", false, null);
				}
				weighed.add(message);
			}
		}
		return weighed;
	}

	private Response[] fetched(List<Integer> numbers, String what) throws MessagingException {
		MessageSet[] set = MessageSet.createMessageSets(numbers.stream().mapToInt(Integer::intValue).toArray());
		return (Response[]) this.folder.doCommand((protocol) -> fetched(protocol, set, what));
	}

	private void read(List<Integer> batch, Reader reader) throws MessagingException, SourceFailure {
		if (batch.isEmpty() || this.harvest.isOverflowing()) {
			return;
		}
		Response[] responses = fetched(batch, "UID INTERNALDATE BODY.PEEK[]");
		for (int i = 0; i < responses.length; i++) {
			this.deadline.check();
			if (responses[i] instanceof FetchResponse response && response.getItem(BODY.class) != null) {
				reader.take(letter(response));
				responses[i] = null;
			}
		}
	}

	private static Response[] fetched(IMAPProtocol protocol, MessageSet[] set, String what) throws ProtocolException {
		Response[] responses = protocol.fetch(set, what);
		protocol.notifyResponseHandlers(responses);
		protocol.handleResult(responses[responses.length - 1]);
		return responses;
	}

	private Letter letter(FetchResponse response) throws MessagingException, SourceFailure {
		UID uid = response.getItem(UID.class);
		INTERNALDATE received = response.getItem(INTERNALDATE.class);
		byte[] raw = response.getItem(BODY.class).getByteArray().getNewBytes();
		if (uid == null) {
			throw new SourceFailure("The mail server left out what it was asked for.", false, null);
		}
		return Letter.of(locator(uid.uid), raw, (received != null) ? received.getDate() : null);
	}

	private String locator(long uid) throws MessagingException {
		return this.folder.getFullName() + "/" + this.folder.getUIDValidity() + "/" + uid;
	}

	/**
	 * Takes messages as they come.
	 */
	@FunctionalInterface
	interface Reader {

		void take(Letter letter) throws SourceFailure;

	}

}
