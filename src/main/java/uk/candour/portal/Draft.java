package uk.candour.portal;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import uk.candour.cases.Requester.Answer;

/**
 * A request while it is being written: everything as it was typed, right or wrong, so
 * that nothing has to be typed twice. Lives in the session.
 *
 * @param key names this very request, so that sending it twice makes one case
 * @param you who asks
 * @param places where they live and lived; at least one line, perhaps an empty one
 * @param contact how to reach them
 * @param wanted what they ask for
 * @param answer how they want it, or null while they have not said
 * @param language code of the language of letters; empty while they have not said
 * @param proof whether and what they upload
 */
record Draft(String key, You you, List<Place> places, Contact contact, Wanted wanted, Answer answer, String language,
		Identity proof) implements Serializable {

	Draft {
		places = new ArrayList<>(places);
	}

	static Draft fresh() {
		return new Draft(UUID.randomUUID().toString(), new You("", "", DateParts.EMPTY), List.of(Place.EMPTY),
				new Contact("", ""), new Wanted(DateParts.EMPTY, DateParts.EMPTY, List.of(), "", ""), null, "",
				new Identity("", ""));
	}

	Draft with(You you) {
		return new Draft(this.key, you, this.places, this.contact, this.wanted, this.answer, this.language, this.proof);
	}

	Draft with(List<Place> places) {
		return new Draft(this.key, this.you, places, this.contact, this.wanted, this.answer, this.language, this.proof);
	}

	Draft with(Contact contact) {
		return new Draft(this.key, this.you, this.places, contact, this.wanted, this.answer, this.language, this.proof);
	}

	Draft with(Wanted wanted) {
		return new Draft(this.key, this.you, this.places, this.contact, wanted, this.answer, this.language, this.proof);
	}

	Draft with(Answer answer, String language) {
		return new Draft(this.key, this.you, this.places, this.contact, this.wanted, answer, language, this.proof);
	}

	Draft with(Identity proof) {
		return new Draft(this.key, this.you, this.places, this.contact, this.wanted, this.answer, this.language, proof);
	}

	/** Addresses that are filled in. */
	public List<Place> livedAt() {
		return this.places.stream().filter((place) -> !place.isEmpty()).toList();
	}

	/** Whether there is more than a name and an e-mail address to find the person by. */
	boolean hasSomethingToSearchBy() {
		return this.you.birth().date().isPresent() || !livedAt().isEmpty() || !this.contact.phone().isBlank()
				|| !this.wanted.referenceList().isEmpty();
	}

	/**
	 * Who asks.
	 *
	 * @param name full name
	 * @param formerNames one a line
	 * @param birth date of birth
	 */
	record You(String name, String formerNames, DateParts birth) implements Serializable {

		public List<String> formerNameList() {
			return lines(this.formerNames);
		}

		void check(Problems problems, LocalDate today) {
			problems.when(this.name.isBlank(), "name", "request.name.missing");
			problems.when(this.name.length() > 200, "name", "request.name.long");
			problems.when(this.birth.isWrong(), "birth", "request.birth.wrong");
			Optional<LocalDate> born = this.birth.date();
			problems.when(born.isPresent() && (!born.get().isBefore(today) || born.get().getYear() < 1900), "birth",
					"request.birth.impossible");
		}

	}

	/**
	 * An address and when it was theirs.
	 *
	 * @param text may have several lines
	 * @param from year, or empty
	 * @param to year, or empty
	 */
	record Place(String text, String from, String to) implements Serializable {

		static final Place EMPTY = new Place("", "", "");

		boolean isEmpty() {
			return this.text.isBlank();
		}

		public String oneLine() {
			return String.join(", ", lines(this.text.replace(",\n", "\n").replace(",\r\n", "\n")));
		}

		Optional<Year> fromYear() {
			return year(this.from);
		}

		Optional<Year> toYear() {
			return year(this.to);
		}

		void check(int index, Problems problems, LocalDate today) {
			problems.when(isEmpty() && !(this.from + this.to).isBlank(), "address-" + index,
					"request.address.yearsOnly");
			problems.when(wrong(this.from, fromYear(), today), "from-" + index, "request.address.year");
			problems.when(wrong(this.to, toYear(), today), "to-" + index, "request.address.year");
			problems.when(fromYear().isPresent() && toYear().isPresent() && fromYear().get().isAfter(toYear().get()),
					"to-" + index, "request.address.order");
		}

		private static boolean wrong(String typed, Optional<Year> year, LocalDate today) {
			return !typed.isBlank() && (year.isEmpty() || year.get().isAfter(Year.from(today)));
		}

		private static Optional<Year> year(String typed) {
			return typed.strip().matches("(19|20)\\d\\d") ? Optional.of(Year.parse(typed.strip())) : Optional.empty();
		}

	}

	/** How to reach the person. */
	record Contact(String email, String phone) implements Serializable {

		void check(Problems problems) {
			problems.when(this.email.isBlank(), "email", "request.email.missing");
			problems.when(!this.email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"), "email", "request.email.wrong");
			problems.when(!this.phone.matches("[0-9 ()+.-]*"), "phone", "request.phone.wrong");
		}

	}

	/**
	 * What is asked for.
	 *
	 * @param from first day of interest
	 * @param to last day of interest
	 * @param subjects codes of {@link Subject}
	 * @param text in their own words
	 * @param references tenancy and other numbers, one a line
	 */
	record Wanted(DateParts from, DateParts to, List<String> subjects, String text,
			String references) implements Serializable {

		Wanted {
			subjects = new ArrayList<>(subjects);
		}

		public List<String> referenceList() {
			return lines(this.references.replace(',', '\n'));
		}

		void check(Problems problems, LocalDate today) {
			problems.when(this.subjects.isEmpty() && this.text.isBlank(), "subjects", "request.subjects.missing");
			problems.when(this.text.length() > 5000, "text", "request.text.long");
			problems.when(this.from.isWrong(), "from", "request.from.wrong");
			problems.when(this.to.isWrong(), "to", "request.to.wrong");
			problems.when(this.from.date().filter((date) -> date.isAfter(today)).isPresent(), "from",
					"request.from.future");
			problems.when(
					this.from.date().isPresent() && this.to.date().filter(this.from.date().get()::isAfter).isPresent(),
					"to", "request.period.order");
		}

	}

	/**
	 * Proof of who they are.
	 *
	 * @param when "now", "later", or empty while they have not said
	 * @param fileName of the upload, or empty
	 */
	record Identity(String when, String fileName) implements Serializable {

		public boolean isUploaded() {
			return "now".equals(this.when) && !this.fileName.isEmpty();
		}

		void check(Problems problems) {
			problems.when(this.when.isEmpty(), "proof", "request.proof.missing");
			problems.when("now".equals(this.when) && this.fileName.isEmpty(), "file", "request.proof.noFile");
		}

	}

	private static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).distinct().toList();
	}

}
