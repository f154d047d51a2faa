package uk.candour.redaction.inspection.sight;

/**
 * Whether the letters of a font look like those that it says it draws.
 */
public enum FontLook {

	/** It draws too few that are known, or has no outlines. */
	UNKNOWN,
	/** They do. */
	ALIKE,
	/** Many of them do not. */
	OTHERWISE,
	/** The file has nothing but their numbers: each reader draws what it has for them. */
	ELSEWHERE

}
