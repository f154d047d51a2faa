package uk.candour.connectors.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.Period;
import uk.candour.connectors.Recognition;
import uk.candour.connectors.Spreadsheet.Rows;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.NothingToAsk;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Trace;

/**
 * Searches a table row by row. The first row of each sheet that is not empty holds the
 * headings.
 */
final class WorkbookEnquiry implements Enquiry {

	private final Path file;

	private final Table table;

	private final Layout layout;

	private final int maxRows;

	private final long largest;

	WorkbookEnquiry(Path file, Table table, Layout layout, int maxRows, long largest) {
		this.file = file;
		this.table = table;
		this.layout = layout;
		this.maxRows = maxRows;
		this.largest = largest;
	}

	@Override
	public Searched make(Query query, Consumer<Finding> found, Deadline deadline) throws SourceFailure {
		if (!new Recognition(query).isPossible()) {
			throw new NothingToAsk("Nothing is known by which the person could be found in a table.");
		}
		Harvest harvest = new Harvest(query, found);
		Map<String, RowSieve> sheets = new HashMap<>();
		int[] rows = new int[1];
		read((sheet, number, cells) -> {
			deadline.check();
			RowSieve sieve = sheets.get(sheet);
			if (sieve == null) {
				sheets.put(sheet, new RowSieve(sheet, cells, this.layout, query));
				return true;
			}
			if (rows[0]++ == this.maxRows) {
				harvest.truncate();
				return false;
			}
			harvest.looked(1);
			sieve.about(number, cells).filter((row) -> harvest.wants(row.locator())).ifPresent(harvest::add);
			return true;
		});
		refuseUnlessLaidOut(sheets);
		return harvest.searched("All rows of the table “" + this.file.getFileName() + "”"
				+ (sheets.size() > 1 ? ", " + sheets.size() + " sheets, hidden ones included" : "") + "; entries "
				+ Period.of(query).inWords() + ".");
	}

	private void read(Rows takes) throws SourceFailure {
		try {
			if (!Files.isRegularFile(this.file, LinkOption.NOFOLLOW_LINKS)) {
				throw new SourceFailure("The file of this table cannot be reached.", true, null);
			}
			if (Files.size(this.file) > this.largest) {
				throw new SourceFailure("The file of this table is larger than allowed.", false, null);
			}
			this.table.read(this.file, takes);
		}
		catch (IOException failure) {
			throw new SourceFailure("The file of this table cannot be read, or is not what its name says.", false,
					Trace.of(failure));
		}
	}

	// A heading that was renamed would otherwise turn into a nil return.
	private void refuseUnlessLaidOut(Map<String, RowSieve> sheets) throws SourceFailure {
		for (String heading : this.layout.headings()) {
			if (sheets.values().stream().noneMatch((sieve) -> sieve.has(heading))) {
				throw new SourceFailure("No sheet of this table has the column \"" + heading + "\".", false, null);
			}
		}
	}

}
