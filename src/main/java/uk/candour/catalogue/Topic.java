package uk.candour.catalogue;

/**
 * What a person may ask about, as the portal offers it.
 */
public enum Topic implements Term {

	TENANCY("Tenancy and household"), RENT("Rent and arrears"), REPAIRS("Repairs"), ALLOCATIONS("Housing application"),
	NEIGHBOURHOOD("Neighbour problems"), CONTACT("Letters, e-mails and calls"), COMPLAINTS("Complaints");

	private final String words;

	Topic(String words) {
		this.words = words;
	}

	@Override
	public String words() {
		return this.words;
	}

}
