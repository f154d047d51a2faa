package uk.candour.connectors.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
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
import uk.candour.connectors.files.Walk.Entry;
import uk.candour.connectors.files.Walk.Inventory;
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

	private static final int NAMED = 10;

	private final Walk walk;

	private final long largest;

	private final Shelf shelf = new Shelf();

	FilesEnquiry(Walk walk, long largest) {
		this.walk = walk;
		this.largest = largest;
	}

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		Recognition recognition = new Recognition(query);
		if (!recognition.isPossible()) {
			throw new NothingToAsk("Nothing is known by which the person could be found in files.");
		}
		Harvest harvest = new Harvest(query, found);
		Period period = Period.of(query);
		Inventory inventory = this.walk.inventory(deadline);
		if (inventory.cut()) {
			harvest.truncate();
		}
		Unread unread = new Unread();
		for (Entry entry : inventory.entries()) {
			deadline.check();
			if (period.contains(entry.changed())) {
				harvest.looked(1);
				look(entry, recognition, harvest, unread, deadline);
			}
		}
		return harvest.searched(asked(period, inventory, unread));
	}

	private void look(Entry entry, Recognition recognition, Harvest harvest, Unread unread, Deadline deadline)
			throws SourceFailure {
		Reading reading = reading(entry, deadline);
		if (!reading.complete()) {
			unread.paths.add(entry.locator());
		}
		else if (reading.text().isBlank()) {
			unread.withoutText++;
		}
		String path = entry.locator().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
		Optional<String> byName = recognition.in(path).map((why) -> "File name or folder: " + why);
		Optional<String> byText = recognition.in(reading.text());
		if ((byName.isPresent() || byText.isPresent()) && harvest.wants(entry.locator())) {
			String why = (byText.orElse("") + " " + byName.orElse("")).strip();
			harvest.add(finding(entry, reading.mediaType(), why));
		}
	}

	private Reading reading(Entry entry, Deadline deadline) throws SourceFailure {
		Reading known = this.shelf.get(entry);
		if (known != null) {
			return known;
		}
		Reading reading = new Reading("", "application/octet-stream", false);
		if (entry.size() <= this.largest) {
			try {
				if (entry.isStillInside(this.walk.root())) {
					reading = TextReader.read(Files.newInputStream(entry.path(), LinkOption.NOFOLLOW_LINKS),
							entry.name(), deadline);
				}
			}
			catch (IOException unreadable) {
				return reading;
			}
		}
		this.shelf.put(entry, reading);
		return reading;
	}

	private Finding finding(Entry entry, String mediaType, String why) throws SourceFailure {
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
		try {
			if (!entry.isStillInside(this.walk.root())) {
				throw new SourceFailure("A file was replaced while it was being read.", true, null);
			}
			return new Finding(entry.locator(), entry.name(), mediaType, Files.readAllBytes(entry.path()),
					entry.changed(), why, details);
		}
		catch (IOException failure) {
			throw new SourceFailure("A file that matched cannot be read.", true, Trace.of(failure));
		}
	}

	private String asked(Period period, Inventory inventory, Unread unread) {
		StringBuilder asked = new StringBuilder("Names and text of all files of the share “")
			.append(this.walk.root().getFileName())
			.append("”")
			.append(period.isOpen() ? ", whenever changed" : ", last changed " + period.inWords())
			.append('.');
		if (unread.withoutText > 0) {
			asked.append(" Without text, such as pictures and scans, and searched by name only: ")
				.append(unread.withoutText)
				.append('.');
		}
		if (!unread.paths.isEmpty()) {
			asked.append(" Not read inside, or not to the end: ").append(few(unread.paths)).append('.');
		}
		if (!inventory.unreadable().isEmpty()) {
			asked.append(" Could not be looked at: ").append(few(inventory.unreadable())).append('.');
		}
		return asked.toString();
	}

	private static String few(List<String> paths) {
		String named = String.join(", ", paths.stream().limit(NAMED).toList());
		return paths.size() <= NAMED ? named : named + " and " + (paths.size() - NAMED) + " more";
	}

	/**
	 * What could only be searched by name.
	 */
	private static final class Unread {

		private final List<String> paths = new ArrayList<>();

		private int withoutText;

	}

}
