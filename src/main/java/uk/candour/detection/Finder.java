package uk.candour.detection;

import java.util.function.Consumer;

/** Looks for some kinds of personal data. */
interface Finder {

	/** Takes time in proportion to the length of the text, whatever the text is. */
	void find(String text, Consumer<Hit> hits);

}
