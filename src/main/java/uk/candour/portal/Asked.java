package uk.candour.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import uk.candour.portal.Subject.Choice;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.statute.Tick.Kind;

/**
 * What somebody may wait for an answer to, in plain words, and what may have happened to
 * it meanwhile.
 */
enum Asked {

	INFORMATION("Information that the council holds", "A freedom of information request", Regime.FOI,
			Kind.RESPONSE_SENT, Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED, Kind.FEE_NOTICE,
			Kind.FEE_PAID, Kind.PIT_EXTENSION_NOTICE),
	ENVIRONMENT("Information about the environment", "Such as damp, asbestos, noise, energy, land or building works",
			Regime.EIR, Kind.RESPONSE_SENT, Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED,
			Kind.CHARGE_NOTICE, Kind.CHARGE_PAID, Kind.EXTENSION_NOTICE),
	RE_USE("Leave to re-use information", "To publish or build on what the council has made", Regime.RPSI,
			Kind.RESPONSE_SENT, Kind.EXTENSION_NOTICE),
	OWN_DATA("A copy of your own data", "A subject access request", Regime.SAR, Kind.RESPONSE_SENT,
			Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED, Kind.ID_REQUESTED, Kind.ID_RECEIVED,
			Kind.AUTHORITY_REQUESTED, Kind.AUTHORITY_RECEIVED, Kind.FEE_REQUESTED, Kind.FEE_PAID,
			Kind.EXTENSION_NOTICE),
	CORRECTION("Your data to be corrected", "Because they are wrong or incomplete", Regime.RECTIFICATION,
			Kind.RESPONSE_SENT, Kind.ID_REQUESTED, Kind.ID_RECEIVED, Kind.AUTHORITY_REQUESTED, Kind.AUTHORITY_RECEIVED,
			Kind.EXTENSION_NOTICE),
	DATA_COMPLAINT("A complaint about how your data were used", "A data-protection complaint", Regime.DP_COMPLAINT,
			Kind.RESPONSE_SENT, Kind.ACK_SENT),
	HOUSING_COMPLAINT_1("A complaint about your landlord, stage 1", "Repairs, rent, your tenancy or your neighbours",
			Regime.HOUSING_COMPLAINT, Kind.STAGE1_RESPONSE_SENT, Kind.STAGE1_ACK_SENT, Kind.EXTENSION_NOTICE),
	HOUSING_COMPLAINT_2("A complaint about your landlord, stage 2", "When you were not happy with the first answer",
			Regime.HOUSING_COMPLAINT, Kind.STAGE2_RESPONSE_SENT, Kind.STAGE2_ACK_SENT, Kind.EXTENSION_NOTICE),
	COMPLAINT_1("A complaint about another council service, stage 1", "Such as housing applications or homelessness",
			Regime.CORPORATE_COMPLAINT, Kind.STAGE1_RESPONSE_SENT, Kind.STAGE1_ACK_SENT, Kind.EXTENSION_NOTICE),
	COMPLAINT_2("A complaint about another council service, stage 2", "When you were not happy with the first answer",
			Regime.CORPORATE_COMPLAINT, Kind.STAGE2_RESPONSE_SENT, Kind.STAGE2_ACK_SENT, Kind.EXTENSION_NOTICE),
	REVIEW("An internal review of a freedom of information answer", "When you asked the council to look again",
			Regime.FOI_REVIEW, Kind.RESPONSE_SENT, Kind.EXTENSION_NOTICE),
	ENVIRONMENT_REVIEW("A review of an answer about the environment", "When you asked the council to look again",
			Regime.EIR_REVIEW, Kind.RESPONSE_SENT);

	private static final Map<Kind, String> WORDS = Map.ofEntries(
			Map.entry(Kind.CLARIFICATION_REQUESTED, "They asked you to say more exactly what you want"),
			Map.entry(Kind.CLARIFICATION_RECEIVED, "They got your answer to that"),
			Map.entry(Kind.ID_REQUESTED, "They asked for proof of who you are"),
			Map.entry(Kind.ID_RECEIVED, "They got that proof"),
			Map.entry(Kind.AUTHORITY_REQUESTED, "They asked whether you may act for the person"),
			Map.entry(Kind.AUTHORITY_RECEIVED, "They got the person’s authority"),
			Map.entry(Kind.FEE_NOTICE, "They asked you in writing to pay a fee"),
			Map.entry(Kind.FEE_REQUESTED, "They asked you to pay a fee"), Map.entry(Kind.FEE_PAID, "They got the fee"),
			Map.entry(Kind.CHARGE_NOTICE, "They asked you to pay a charge first"),
			Map.entry(Kind.CHARGE_PAID, "They got the charge"),
			Map.entry(Kind.EXTENSION_NOTICE, "They told you that they need more time"),
			Map.entry(Kind.PIT_EXTENSION_NOTICE, "They told you that they are still weighing the public interest"),
			Map.entry(Kind.ACK_SENT, "They told you that they have your complaint"),
			Map.entry(Kind.STAGE1_ACK_SENT, "They sent the acknowledgement of your complaint"),
			Map.entry(Kind.STAGE2_ACK_SENT, "They sent the acknowledgement of stage 2"));

	/** The date that a notice of more time gave: the law of re-use has no other limit. */
	static final String UNTIL = "until";

	private final String title;

	private final String hint;

	private final Regime regime;

	private final Kind answered;

	private final List<Kind> between;

	Asked(String title, String hint, Regime regime, Kind answered, Kind... between) {
		this.title = title;
		this.hint = hint;
		this.regime = regime;
		this.answered = answered;
		this.between = List.of(between);
	}

	/** As the address of the page names it. */
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<Asked> of(String code) {
		return Arrays.stream(values()).filter((asked) -> asked.code().equals(code)).findFirst();
	}

	static List<Choice> choices() {
		return Arrays.stream(values()).map((asked) -> new Choice(asked.code(), asked.title, asked.hint)).toList();
	}

	String title() {
		return this.title;
	}

	Regime regime() {
		return this.regime;
	}

	/** What counts as the acknowledgement from which the answer's time runs, if any. */
	Optional<Kind> acknowledgement() {
		return this.between.stream()
			.filter((kind) -> kind == Kind.STAGE1_ACK_SENT || kind == Kind.STAGE2_ACK_SENT)
			.findFirst();
	}

	/** What may have happened, in the order of the page. */
	List<Happening> happenings() {
		List<Happening> happenings = new ArrayList<>();
		for (Kind kind : this.between) {
			happenings.add(new Happening(id(kind), WORDS.get(kind), kind));
			if (this == RE_USE) {
				happenings.add(new Happening(UNTIL, "The date for the answer that they gave", null));
			}
		}
		happenings.add(new Happening("answered", "You got the answer", this.answered));
		return happenings;
	}

	/** What happened first of all. */
	List<Tick> receipt(LocalDate on) {
		Tick received = new Tick(Kind.RECEIVED, on, "");
		return (this == HOUSING_COMPLAINT_2 || this == COMPLAINT_2)
				? List.of(received, new Tick(Kind.STAGE2_REQUESTED, on, "")) : List.of(received);
	}

	private static String id(Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Something that may have happened.
	 *
	 * @param id of its field
	 * @param words for people
	 * @param kind what it is to the clock; null for a date that belongs to the one before
	 */
	record Happening(String id, String words, Kind kind) {
	}

}
