package uk.candour.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The person whose data are asked for: everything that may identify them in what the
 * council holds.
 *
 * @param name full name in use now
 * @param formerNames other full names, now or earlier; may be empty
 * @param dateOfBirth or null
 * @param addresses where they live and lived; may be empty
 * @param emails may be empty
 * @param phones may be empty
 * @param references tenancy, rent account and other numbers; may be empty
 */
public record DataSubject(String name, List<String> formerNames, LocalDate dateOfBirth, List<Address> addresses,
		List<String> emails, List<String> phones, List<String> references) {

	/**
	 * An address and when it was theirs.
	 *
	 * @param text on one line
	 * @param from first day, or null
	 * @param to last day, or null
	 */
	public record Address(String text, LocalDate from, LocalDate to) {
	}

	/**
	 * Whether there is anything at all to search by beside a name that many may share. A
	 * request without it is a request all the same: an officer finds out more.
	 */
	public boolean hasSomethingToSearchBy() {
		return !this.name.isBlank() && (!this.formerNames.isEmpty() || this.dateOfBirth != null
				|| Stream
					.of(this.addresses.stream().map(Address::text), this.emails.stream(), this.phones.stream(),
							this.references.stream())
					.flatMap((texts) -> texts)
					.anyMatch((text) -> text != null && !text.isBlank()));
	}

	/** The same person, with more to search by. */
	public DataSubject with(List<String> moreNames, List<String> moreReferences) {
		return new DataSubject(this.name, joined(this.formerNames, moreNames), this.dateOfBirth, this.addresses,
				this.emails, this.phones, joined(this.references, moreReferences));
	}

	private static List<String> joined(List<String> some, List<String> more) {
		return Stream.concat(some.stream(), more.stream()).distinct().toList();
	}

}
