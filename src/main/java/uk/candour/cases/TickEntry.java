package uk.candour.cases;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import uk.candour.statute.Tick;

/** A tick as it was entered: by whom and when. Rows are only ever added. */
@Entity
@Table(name = "case_tick")
class TickEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private int question;

	@Enumerated(EnumType.STRING)
	private Tick.Kind kind;

	private LocalDate happenedOn;

	private String reason;

	private LocalDate untilOn;

	@Enumerated(EnumType.STRING)
	private Tick.Kind strikesKind;

	private LocalDate strikesOn;

	private int strikesNumber;

	private Instant enteredAt;

	private String enteredBy;

	protected TickEntry() {
	}

	TickEntry(int question, Tick tick, Instant enteredAt, String enteredBy) {
		this.question = question;
		this.kind = tick.kind();
		this.happenedOn = tick.on();
		this.reason = tick.reason();
		this.untilOn = tick.until();
		if (tick.strikes() != null) {
			this.strikesKind = tick.strikes().kind();
			this.strikesOn = tick.strikes().on();
			this.strikesNumber = tick.strikes().number();
		}
		this.enteredAt = enteredAt;
		this.enteredBy = enteredBy;
	}

	CaseFile.Entered entered(int number) {
		return new CaseFile.Entered(this.question, tick().numbered(number), this.enteredAt, this.enteredBy);
	}

	Tick tick() {
		Tick.Entry struck = (this.strikesKind != null)
				? new Tick.Entry(this.strikesKind, this.strikesOn, this.strikesNumber) : null;
		return new Tick(this.kind, this.happenedOn, this.reason, this.untilOn, struck);
	}

}
