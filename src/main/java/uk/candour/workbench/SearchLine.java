package uk.candour.workbench;

import uk.candour.gathering.Search;

/**
 * A search as the table shows it.
 *
 * @param outcome what came back so far, in words
 * @param leftAlone whether it waits because the system failed too often
 * @param percent how much is turned into pages; null when nothing is counted
 */
record SearchLine(String title, String state, String colour, boolean done, String outcome, Integer percent,
		String failure, String asked, boolean leftAlone) {

	static SearchLine of(Search search, boolean leftAlone) {
		boolean done = search.state() == Search.State.DONE;
		boolean waits = search.state() == Search.State.PLANNED || search.state() == Search.State.SEARCHING;
		return new SearchLine(search.title(), search.state().title(), colour(search.state()), done, outcome(search),
				percent(search), search.failure(), search.asked(), waits && !search.isByHand() && leftAlone);
	}

	private static String colour(Search.State state) {
		return switch (state) {
			case PLANNED -> "grey";
			case SEARCHING, RENDERING -> "blue";
			case WITH_OWNER -> "yellow";
			case FAILED -> "red";
			case DONE -> "green";
		};
	}

	private static String outcome(Search search) {
		return switch (search.state()) {
			case PLANNED, SEARCHING, WITH_OWNER, FAILED -> "";
			case RENDERING -> search.rendered() + " of " + found(search) + " turned into pages";
			case DONE -> found(search) + (search.isTruncated() ? ", and there was more than the limit" : "");
		};
	}

	private static String found(Search search) {
		return search.hits() + (search.hits() == 1 ? " document" : " documents");
	}

	private static Integer percent(Search search) {
		boolean counted = search.state() == Search.State.RENDERING && search.hits() > 0;
		return counted ? Integer.valueOf(100 * search.rendered() / search.hits()) : null;
	}

}
