package uk.candour.accounts;

/**
 * What a person may do in the office. Rights follow from the role, duties from the case.
 */
public enum Role {

	/** Information governance officer: works cases. */
	OFFICER,
	/** Owner of a catalogued system: answers manual searches of it, sees nothing else. */
	OWNER,
	/** Watches deadlines over all cases, and may act as a second reader. */
	MANAGER,
	/** Looks after catalogue, connectors and failures. */
	ADMINISTRATOR,
	/** Another system of the council, over the REST API. */
	INTEGRATION

}
