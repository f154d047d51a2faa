package uk.candour.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import uk.candour.portal.Subject.Choice;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.statute.Tick.Kind;

/**
 * What somebody may wait for an answer to, and what may have happened to it meanwhile.
 */
enum Asked {

	INFORMATION(Regime.FOI, Kind.RESPONSE_SENT, Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED,
			Kind.FEE_NOTICE, Kind.FEE_PAID, Kind.PIT_EXTENSION_NOTICE),
	ENVIRONMENT(Regime.EIR, Kind.RESPONSE_SENT, Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED,
			Kind.CHARGE_NOTICE, Kind.CHARGE_PAID, Kind.EXTENSION_NOTICE),
	RE_USE(Regime.RPSI, Kind.RESPONSE_SENT, Kind.EXTENSION_NOTICE),
	OWN_DATA(Regime.SAR, Kind.RESPONSE_SENT, Kind.CLARIFICATION_REQUESTED, Kind.CLARIFICATION_RECEIVED,
			Kind.ID_REQUESTED, Kind.ID_RECEIVED, Kind.AUTHORITY_REQUESTED, Kind.AUTHORITY_RECEIVED, Kind.FEE_REQUESTED,
			Kind.FEE_PAID, Kind.EXTENSION_NOTICE),
	CORRECTION(Regime.RECTIFICATION, Kind.RESPONSE_SENT, Kind.ID_REQUESTED, Kind.ID_RECEIVED, Kind.AUTHORITY_REQUESTED,
			Kind.AUTHORITY_RECEIVED, Kind.EXTENSION_NOTICE),
	DATA_COMPLAINT(Regime.DP_COMPLAINT, Kind.RESPONSE_SENT, Kind.ACK_SENT),
	HOUSING_COMPLAINT_1(Regime.HOUSING_COMPLAINT, Kind.STAGE1_RESPONSE_SENT, Kind.STAGE1_ACK_SENT,
			Kind.EXTENSION_NOTICE),
	HOUSING_COMPLAINT_2(Regime.HOUSING_COMPLAINT, Kind.STAGE2_RESPONSE_SENT, Kind.STAGE2_ACK_SENT,
			Kind.EXTENSION_NOTICE),
	COMPLAINT_1(Regime.CORPORATE_COMPLAINT, Kind.STAGE1_RESPONSE_SENT, Kind.STAGE1_ACK_SENT, Kind.EXTENSION_NOTICE),
	COMPLAINT_2(Regime.CORPORATE_COMPLAINT, Kind.STAGE2_RESPONSE_SENT, Kind.STAGE2_ACK_SENT, Kind.EXTENSION_NOTICE),
	REVIEW(Regime.FOI_REVIEW, Kind.RESPONSE_SENT, Kind.EXTENSION_NOTICE),
	ENVIRONMENT_REVIEW(Regime.EIR_REVIEW, Kind.RESPONSE_SENT);

	/** The date that a notice of more time gave: the law of re-use has no other limit. */
	static final String UNTIL = "until";

	private final Regime regime;

	private final Kind answered;

	private final List<Kind> between;

	Asked(Regime regime, Kind answered, Kind... between) {
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

	static List<Choice> choices(PageWords words) {
		return Arrays.stream(values()).map((asked) -> words.choice(asked.code(), asked.key())).toList();
	}

	/** Of its title among the words. */
	String key() {
		return "asked." + name();
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
			happenings.add(new Happening(id(kind), kind));
			if (this == RE_USE) {
				happenings.add(new Happening(UNTIL, null));
			}
		}
		happenings.add(new Happening("answered", this.answered));
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
	 * @param id of its field, and of its words
	 * @param kind what it is to the clock; null for a date that belongs to the one before
	 */
	record Happening(String id, Kind kind) {
	}

}
