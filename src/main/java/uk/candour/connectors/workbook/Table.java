package uk.candour.connectors.workbook;

import java.io.IOException;
import java.nio.file.Path;

import uk.candour.connectors.Spreadsheet.Rows;
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

}
