package uk.candour.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.springframework.data.domain.Persistable;

import uk.candour.statute.Regime;
import uk.candour.statute.StatutoryClock;
import uk.candour.statute.Tick;
import uk.candour.statute.WorkingCalendars;

/**
 * A case: who asked for what, about whom, and every tick of its clock. The deadline is
 * computed from the ticks; the column of it is only an index.
 */
@Entity
@EntityListeners(CaseClerk.class)
public class CaseFile implements Persistable<String> {

	/** Dates are London's, wherever the server stands. */
	static final ZoneId LONDON = ZoneId.of("Europe/London");

	@Id
	private String reference;

	@Enumerated(EnumType.STRING)
	private Regime regime;

	private String channel;

	private Instant receivedAt;

	@JdbcTypeCode(SqlTypes.JSON)
	private Requester requester;

	@JdbcTypeCode(SqlTypes.JSON)
	private DataSubject subject;

	@JdbcTypeCode(SqlTypes.JSON)
	private Scope scope;

	private String email;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	private LocalDate dueOn;

	private boolean paused;

	private Instant closedAt;

	private String onceKey;

	@Version
	private int version;

	@OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@JoinColumn(name = "case_reference", nullable = false, updatable = false)
	@OrderBy("id")
	private List<TickEntry> ticks = new ArrayList<>();

	@Transient
	private boolean fresh;

	@Transient
	private WorkingCalendars calendars;

	protected CaseFile() {
	}

	CaseFile(String reference, Application application, String onceKey) {
		this.reference = reference;
		this.regime = application.regime();
		this.channel = application.channel();
		this.receivedAt = application.receivedAt();
		this.requester = application.requester();
		this.subject = application.subject();
		this.scope = application.scope();
		this.email = application.requester().email().strip();
		this.stage = Stage.RECEIVED;
		this.onceKey = onceKey;
		this.fresh = true;
	}

	/** The working calendars by which its clock counts. */
	void countBy(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/** Adds what happened and computes the deadline anew. */
	void add(List<Tick> further, Instant enteredAt, String by) {
		StatutoryClock clock = clockWith(further);
		further.forEach((tick) -> this.ticks.add(new TickEntry(tick, enteredAt, by)));
		this.dueOn = clock.due().orElse(null);
		this.paused = clock.isPaused();
	}

	void moveTo(Stage stage) {
		this.stage = stage;
	}

	void close(Instant at) {
		this.closedAt = at;
		this.stage = Stage.CLOSED;
	}

	void know(DataSubject subject) {
		this.subject = subject;
	}

	/** Its clock: the ticks replayed. */
	public StatutoryClock clock() {
		return StatutoryClock.replay(this.regime, ticks(), this.calendars);
	}

	/** Its clock as it would be with further ticks. */
	StatutoryClock clockWith(List<Tick> further) {
		List<Tick> all = new ArrayList<>(ticks());
		for (Tick tick : further) {
			all.add(tick.numbered(all.size() + 1));
		}
		return StatutoryClock.replay(this.regime, all, this.calendars);
	}

	/** What happened to its clock, in the order it was entered, numbered from 1. */
	public List<Tick> ticks() {
		return IntStream.range(0, this.ticks.size())
			.mapToObj((place) -> this.ticks.get(place).tick().numbered(place + 1))
			.toList();
	}

	/** What happened to its clock, with who entered it and when. */
	public List<Entered> entries() {
		List<Tick> ticks = ticks();
		return IntStream.range(0, ticks.size())
			.mapToObj((place) -> this.ticks.get(place).entered(ticks.get(place)))
			.toList();
	}

	/**
	 * An entry of the record.
	 *
	 * @param tick what happened
	 * @param at when it was entered
	 * @param by username, "requester" or "system"
	 */
	public record Entered(Tick tick, Instant at, String by) {
	}

	/** Whether proof of identity was asked for and has not come. */
	boolean awaitsIdentity() {
		Tick last = null;
		for (Tick tick : ticks()) {
			if (tick.kind() == Tick.Kind.ID_REQUESTED || tick.kind() == Tick.Kind.ID_RECEIVED) {
				last = tick;
			}
			else if (last != null && tick.strikes() != null && tick.strikes().is(last)) {
				last = null;
			}
		}
		return last != null && last.kind() == Tick.Kind.ID_REQUESTED;
	}

	public String reference() {
		return this.reference;
	}

	public Regime regime() {
		return this.regime;
	}

	/** How it came: "portal", "api", "letter" … */
	public String channel() {
		return this.channel;
	}

	public Instant receivedAt() {
		return this.receivedAt;
	}

	/** The London date on which it was received: day 0 of its clock. */
	public LocalDate receivedOn() {
		return this.receivedAt.atZone(LONDON).toLocalDate();
	}

	public Requester requester() {
		return this.requester;
	}

	public DataSubject subject() {
		return this.subject;
	}

	public Scope scope() {
		return this.scope;
	}

	public Stage stage() {
		return this.stage;
	}

	/** The statutory deadline; empty while the clock is stopped. */
	public Optional<LocalDate> dueOn() {
		return Optional.ofNullable(this.dueOn);
	}

	/** Whether the clock is stopped. */
	public boolean isPaused() {
		return this.paused;
	}

	public Optional<Instant> closedAt() {
		return Optional.ofNullable(this.closedAt);
	}

	@Override
	public String getId() {
		return this.reference;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

	@PostPersist
	@PostLoad
	void entered() {
		this.fresh = false;
	}

}
