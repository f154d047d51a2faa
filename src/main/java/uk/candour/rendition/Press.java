package uk.candour.rendition;

import java.io.IOException;

/**
 * Prints one family of files.
 */
interface Press {

	/**
	 * Adds the pages of the source to the binder, and a warning for each thing that does
	 * not show on them.
	 * @throws CannotRender when the content is protected or too large: says which
	 * @throws IOException when the content is damaged
	 */
	void print(Source source, Binder binder) throws IOException, CannotRender;

}
