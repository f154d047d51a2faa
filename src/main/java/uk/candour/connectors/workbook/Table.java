package uk.candour.connectors.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import uk.candour.connectors.spi.SourceFailure;

/**
 * Reads rows of cells out of a file, one after another.
 */
@FunctionalInterface
interface Table {

	/**
	 * Hands over each row that is not empty.
	 * @throws IOException when the file cannot be read or is not what its name says
	 * @throws SourceFailure what the taker throws
	 */
	void read(Path file, Rows takes) throws IOException, SourceFailure;

	/**
	 * Takes rows as they come.
	 */
	@FunctionalInterface
	interface Rows {

		/**
		 * A row.
		 * @param sheet its name; empty where there are no sheets
		 * @param number of the row in the sheet, from 1
		 * @param cells as text; empty where nothing stands
		 * @return whether more rows are wanted
		 */
		boolean take(String sheet, int number, List<String> cells) throws SourceFailure;

	}

}
