package uk.candour.connectors.imap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

/**
 * Searches a mailbox folder by folder.
 */
final class ImapEnquiry implements Enquiry {

	private final Account account;

	private final Optional<String> folder;

	private final int threadLimit;

	private final int largest;

	ImapEnquiry(Account account, Optional<String> folder, int threadLimit, int largest) {
		this.account = account;
		this.folder = folder;
		this.threadLimit = threadLimit;
		this.largest = largest;
	}

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		Needles needles = new Needles(query);
		Recognition recognition = new Recognition(query);
		if (needles.isEmpty() || !recognition.isPossible()) {
			throw new NothingToAsk("Nothing is known by which the person could be found in messages.");
		}
		Harvest harvest = new Harvest(query, found);
		Postbag postbag = new Postbag(needles, recognition, Period.of(query), harvest, this.largest, deadline);
		try (Store store = this.account.open(deadline)) {
			List<Folder> folders = folders(store);
			for (Folder each : folders) {
				postbag.search(each);
			}
			for (Folder each : folders) {
				postbag.conversations(each, this.threadLimit);
			}
			return harvest.searched(asked(needles, query, folders, postbag));
		}
		catch (MessagingException failure) {
			throw Account.explained(failure);
		}
	}

	private List<Folder> folders(Store store) throws MessagingException, SourceFailure {
		if (this.folder.isPresent()) {
			Folder named = store.getFolder(this.folder.get());
			if (!named.exists()) {
				throw new SourceFailure("The mailbox has no folder \"" + this.folder.get() + "\".", false, null);
			}
			return List.of(named);
		}
		List<Folder> all = new ArrayList<>(Arrays.asList(store.getDefaultFolder().list("*")));
		List<Folder> holding = new ArrayList<>();
		for (Folder each : all) {
			if ((each.getType() & Folder.HOLDS_MESSAGES) != 0) {
				holding.add(each);
			}
		}
		return holding;
	}

	private static String asked(Needles needles, Query query, List<Folder> folders, Postbag postbag) {
		String asked = needles.inWords() + "; sent " + Period.of(query).inWords() + "; folders: "
				+ String.join(", ", folders.stream().map(Folder::getFullName).toList()) + ".";
		return asked + postbag.unread().sentence("Not looked into, or not to the end");
	}

}
