package uk.candour.cases;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;

/**
 * One thing that a letter asks for. It has its own law, and so its own clock, its own
 * owner and its own answer; a letter may hold several.
 */
@Entity
public class Question {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(updatable = false)
	private int number;

	@Enumerated(EnumType.STRING)
	private Regime regime;

	private String wording;

	private String owner;

	private String formerOwner;

	private LocalDate dueOn;

	private boolean paused;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private LocalDate concludedOn;

	protected Question() {
	}

	Question(int number, Regime regime, String wording) {
		this.number = number;
		this.regime = regime;
		this.wording = wording;
	}

	/** The deadline, as the clock says it now: an index, never edited. */
	void follow(StatutoryClock clock) {
		this.dueOn = clock.due().orElse(null);
		this.paused = clock.isPaused();
	}

	void read(Regime regime, String wording) {
		this.regime = regime;
		this.wording = wording;
	}

	void own(String username) {
		this.formerOwner = this.owner;
		this.owner = username;
	}

	void conclude(Outcome outcome, LocalDate on) {
		this.outcome = outcome;
		this.concludedOn = on;
	}

	/** From 1, in the order of the letter. */
	public int number() {
		return this.number;
	}

	/** Its number, as text. */
	public String code() {
		return String.valueOf(this.number);
	}

	/** As its process knows it: that of the first has no item. */
	public String item() {
		return (this.number == 1) ? null : code();
	}

	public Regime regime() {
		return this.regime;
	}

	/** What is asked, as the requester wrote it; may be empty. */
	public String wording() {
		return this.wording;
	}

	/** Username of who answers for it. */
	public Optional<String> owner() {
		return Optional.ofNullable(this.owner);
	}

	/** Username of who answered for it before. */
	Optional<String> formerOwner() {
		return Optional.ofNullable(this.formerOwner);
	}

	/** Its statutory deadline; empty while its clock is stopped. */
	public Optional<LocalDate> dueOn() {
		return Optional.ofNullable(this.dueOn);
	}

	/** Whether its clock is stopped. */
	public boolean isPaused() {
		return this.paused;
	}

	/** Whether it still wants an answer. */
	public boolean isOpen() {
		return this.outcome == null;
	}

	/** How it ended. */
	public Optional<Outcome> outcome() {
		return Optional.ofNullable(this.outcome);
	}

	/** The day on which it ended. */
	public Optional<LocalDate> concludedOn() {
		return Optional.ofNullable(this.concludedOn);
	}

}
