package uk.candour.gathering;

import uk.candour.workflow.Fact;

/** How an asset is searched. */
public enum SearchMethod {

	/** By its connector. */
	CONNECTOR,
	/** By a person of the team that owns it. */
	BY_HAND;

	/** As diagrams know it. */
	public static final Fact<SearchMethod> FACT = new Fact<>("searchMethod", SearchMethod.class);

	/** The codes of the assets to be searched. */
	public static final Fact<Fact.Codes> ASSETS = new Fact<>("assets", Fact.Codes.class);

	/** Whether the case has anything to search by. */
	public static final Fact<Boolean> ANYTHING_TO_SEARCH_BY = new Fact<>("anythingToSearchBy", Boolean.class);

}
