package uk.candour.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.Sheet;
import uk.candour.connectors.TextReader;
import uk.candour.connectors.TextReader.Reading;
import uk.candour.connectors.Unread;
import uk.candour.connectors.files.Share.Entry;
import uk.candour.connectors.files.Share.Inventory;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Trace;

/**
 * Searches a file share: names of files and folders, and the text inside.
 */
final class FilesEnquiry implements Enquiry {

	private final Entrance entrance;

	private final long largest;

	private final Shelf shelf = new Shelf();

	FilesEnquiry(Entrance entrance, long largest) {
		this.entrance = entrance;
		this.largest = largest;
	}

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		Recognition recognition = new Recognition(query);
		if (!recognition.isPossible()) {
			throw new NothingToAsk("Nothing is known by which the person could be found in files.");
		}
		Harvest harvest = new Harvest(query, found);
		try (Share share = this.entrance.enter(deadline)) {
			return search(share, query, recognition, harvest, deadline);
		}
	}

	private Searched search(Share share, Query query, Recognition recognition, Harvest harvest, Deadline deadline)
			throws SourceFailure {
		Period period = Period.of(query);
		Inventory inventory = share.inventory(deadline);
		if (inventory.cut()) {
			harvest.truncate();
		}
		Unseen unseen = new Unseen();
		for (Entry entry : inventory.entries()) {
			deadline.check();
			if (harvest.isOverflowing()) {
				break;
			}
			if (period.contains(entry.changed())) {
				harvest.looked(1);
				look(share, entry, recognition, harvest, unseen, deadline);
			}
		}
		return harvest.searched(asked(share, period, inventory, unseen));
	}

	private void look(Share share, Entry entry, Recognition recognition, Harvest harvest, Unseen unseen,
			Deadline deadline) throws SourceFailure {
		Reading reading = reading(share, entry, deadline);
		if (!reading.complete()) {
			unseen.paths.add(entry.locator());
		}
		else if (reading.text().isBlank()) {
			unseen.withoutText++;
		}
		String path = entry.locator().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
		Optional<String> byName = recognition.in(path).map((why) -> "File name or folder: " + why);
		Optional<String> byText = recognition.in(reading.text());
		if ((byName.isPresent() || byText.isPresent()) && harvest.wants(entry.locator())) {
			String why = (byText.orElse("") + " " + byName.orElse("")).strip();
			harvest.add(finding(share, entry, reading.mediaType(), why));
		}
	}

	private Reading reading(Share share, Entry entry, Deadline deadline) throws SourceFailure {
		Reading known = this.shelf.get(entry);
		if (known != null) {
			return known;
		}
		Reading reading = new Reading("", "application/octet-stream", false);
		if (entry.size() <= this.largest) {
			try {
				reading = TextReader.read(share.open(entry), entry.name(), deadline);
			}
			catch (IOException unreadable) {
				deadline.check();
				return reading;
			}
		}
		this.shelf.put(entry, reading);
		return reading;
	}

	private Finding finding(Share share, Entry entry, String mediaType, String why) throws SourceFailure {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("path", entry.locator());
		details.put("size", String.valueOf(entry.size()));
		details.put("modified", entry.changed().toString());
		if (entry.size() > this.largest) {
			byte[] notice = new Sheet("File too large to be taken", List.copyOf(details.keySet()),
					List.of(List.copyOf(details.values())))
				.html();
			return new Finding(entry.locator(), entry.name() + " (too large to be taken).html", "text/html", notice,
					entry.changed(), why + " The file itself must be fetched by hand.", details);
		}
		try (InputStream content = share.open(entry)) {
			return new Finding(entry.locator(), entry.name(), mediaType, content.readAllBytes(), entry.changed(), why,
					details);
		}
		catch (IOException failure) {
			throw new SourceFailure("A file that matched cannot be read.", true, Trace.of(failure));
		}
	}

	private static String asked(Share share, Period period, Inventory inventory, Unseen unseen) {
		StringBuilder asked = new StringBuilder("Names and text of all files of the share “").append(share.title())
			.append("”")
			.append(period.isOpen() ? ", whenever changed" : ", last changed " + period.inWords())
			.append('.');
		if (unseen.withoutText > 0) {
			asked.append(" Without text, such as pictures and scans, and searched by name only: ")
				.append(unseen.withoutText)
				.append('.');
		}
		Unread closed = new Unread();
		inventory.unreadable().forEach(closed::add);
		return asked.append(unseen.paths.sentence("Not read inside, or not to the end"))
			.append(closed.sentence("Could not be looked at"))
			.toString();
	}

	/**
	 * What could only be searched by name.
	 */
	private static final class Unseen {

		private final Unread paths = new Unread();

		private int withoutText;

	}

}
