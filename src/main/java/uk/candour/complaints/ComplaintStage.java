package uk.candour.complaints;

import uk.candour.cases.CaseFile;
import uk.candour.cases.Question;
import uk.candour.correspondence.LetterKind;
import uk.candour.statute.Deadline;
import uk.candour.statute.Tick;

/**
 * A stage of a complaint under the codes of the Ombudsmen. Whatever is established
 * belongs to one of them.
 */
public enum ComplaintStage {

	/** The first look. */
	FIRST(1, 10, Deadline.STAGE1_RESPONSE, Tick.Kind.STAGE1_ACK_SENT, Tick.Kind.STAGE1_RESPONSE_SENT, LetterKind.C2,
			LetterKind.C3, LetterKind.C4),
	/** The second, by somebody else (Code 6.13). */
	SECOND(2, 20, Deadline.STAGE2_RESPONSE, Tick.Kind.STAGE2_ACK_SENT, Tick.Kind.STAGE2_RESPONSE_SENT, LetterKind.C5,
			LetterKind.C6, LetterKind.C7);

	private final int number;

	private final int longestExtension;

	private final Deadline answer;

	private final Tick.Kind acknowledged;

	private final Tick.Kind answered;

	private final LetterKind acknowledgement;

	private final LetterKind moreTime;

	private final LetterKind response;

	ComplaintStage(int number, int longestExtension, Deadline answer, Tick.Kind acknowledged, Tick.Kind answered,
			LetterKind acknowledgement, LetterKind moreTime, LetterKind response) {
		this.number = number;
		this.longestExtension = longestExtension;
		this.answer = answer;
		this.acknowledged = acknowledged;
		this.answered = answered;
		this.acknowledgement = acknowledgement;
		this.moreTime = moreTime;
		this.response = response;
	}

	/** The stage at which a complaint is: the second once it has been asked for. */
	public static ComplaintStage of(CaseFile file, Question question) {
		boolean second = file.clocks(question)
			.stream()
			.anyMatch((clock) -> clock.rule().deadline() == Deadline.STAGE2_ACK);
		return second ? SECOND : FIRST;
	}

	/** 1 or 2. */
	public int number() {
		return this.number;
	}

	/** The most working days by which the answer may be put off (Code 6.4, 6.15). */
	int longestExtension() {
		return this.longestExtension;
	}

	Deadline answer() {
		return this.answer;
	}

	Tick.Kind acknowledged() {
		return this.acknowledged;
	}

	Tick.Kind answered() {
		return this.answered;
	}

	LetterKind acknowledgement() {
		return this.acknowledgement;
	}

	LetterKind moreTime() {
		return this.moreTime;
	}

	LetterKind response() {
		return this.response;
	}

	/** What a sheet of this stage is called, such as "define-complaint-1". */
	String sheet(String form) {
		return form + "-" + this.number;
	}

}
