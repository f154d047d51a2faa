package uk.candour.catalogue;

/**
 * What is known to be wrong with an asset.
 */
public enum IssueFlag implements Term {

	NOT_RECORDED("Not recorded or not protected"), MISPLACED("Misplaced"), LOST_WITH_STAFF("Lost when people left"),
	HARD_TO_FIND("Hard to find"), PERSONAL_AREA("Kept in personal work areas"), PAPER("Kept on paper"),
	INCONSISTENT("Inconsistent with other records"), NO_COMMON_IDENTIFIER("No common identifier"),
	NO_NAMING("No naming convention"), INACCURATE("Inaccurate"), DUPLICATED("Duplicated elsewhere"),
	NO_RETENTION("No retention schedule"), NO_LEGITIMATE_USE("No legitimate use");

	private final String words;

	IssueFlag(String words) {
		this.words = words;
	}

	@Override
	public String words() {
		return this.words;
	}

}
