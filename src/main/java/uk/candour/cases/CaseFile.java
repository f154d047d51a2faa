package uk.candour.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.springframework.data.domain.Persistable;

import uk.candour.accounts.Account;
import uk.candour.correspondence.Addressee;
import uk.candour.correspondence.Language;
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

	@JdbcTypeCode(SqlTypes.JSON)
	private Set<String> named;

	@Version
	private int version;

	@OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@JoinColumn(name = "case_reference", nullable = false, updatable = false)
	@OrderBy("number")
	@Fetch(FetchMode.SUBSELECT)
	private List<Question> questions = new ArrayList<>();

	@OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@JoinColumn(name = "case_reference", nullable = false, updatable = false)
	@OrderBy("id")
	@Fetch(FetchMode.SUBSELECT)
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
		this.questions.add(new Question(1, application.regime(), application.scope().text()));
	}

	/** The working calendars by which its clocks count. */
	void countBy(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/** Adds what happened to one of its questions and computes its deadline anew. */
	void add(Question question, List<Tick> further, Instant enteredAt, String by) {
		StatutoryClock clock = clockWith(question, further);
		further.forEach((tick) -> this.ticks.add(new TickEntry(question.number(), tick, enteredAt, by)));
		question.follow(clock);
		follow();
	}

	/**
	 * Gives a question the law and the words that triage has found for it. What happened
	 * to its clock is read anew under that law.
	 */
	void read(Question question, Regime regime, String wording) {
		question.read(regime, wording);
		question.follow(clock(question));
		this.regime = this.questions.get(0).regime();
		follow();
	}

	/** Adds a question that the same letter asks; it was received with it. */
	Question ask(Regime regime, String wording, Instant enteredAt, String by) {
		Question question = new Question(this.questions.size() + 1, regime, wording);
		this.questions.add(question);
		add(question, List.of(new Tick(Tick.Kind.RECEIVED, receivedOn(), "")), enteredAt, by);
		return question;
	}

	void conclude(Question question, Outcome outcome, LocalDate on) {
		question.conclude(outcome, on);
		follow();
	}

	void reopen(Question question) {
		question.conclude(null, null);
		follow();
	}

	/** A case is due when the first of its open questions is. */
	private void follow() {
		Question next = next();
		this.dueOn = next.dueOn().orElse(null);
		this.paused = next.isPaused();
	}

	/** The question that has to be answered first. */
	public Question next() {
		return this.questions.stream()
			.min(Comparator.comparing((Question question) -> !question.isOpen())
				.thenComparing((question) -> question.dueOn().orElse(LocalDate.MAX))
				.thenComparing(Question::number))
			.orElseThrow();
	}

	void moveTo(Stage stage) {
		this.stage = stage;
	}

	void close(Instant at) {
		this.closedAt = at;
		this.stage = Stage.CLOSED;
	}

	/** From now on only those who are named may see it; nobody named lifts that. */
	void restrictTo(Collection<String> usernames) {
		this.named = usernames.isEmpty() ? null : new TreeSet<>(usernames);
	}

	/** Those who alone may see it; empty when it is not restricted. */
	Set<String> named() {
		return (this.named != null) ? Set.copyOf(this.named) : Set.of();
	}

	/** Whether only those who are named may see it. */
	public boolean isRestricted() {
		return this.named != null;
	}

	/** Whether a person may see it, as far as a restriction goes. */
	boolean isOpenTo(Account who) {
		return this.named == null || this.named.contains(who.username());
	}

	void know(DataSubject subject) {
		this.subject = subject;
	}

	/** The clock of the question that has to be answered first. */
	public StatutoryClock clock() {
		return clock(next());
	}

	/** The clock of one of its questions: the ticks replayed. */
	public StatutoryClock clock(Question question) {
		return StatutoryClock.replay(question.regime(), ticks(question), this.calendars);
	}

	/** Every clock of one of its questions that runs or has run. */
	public List<StatutoryClock> clocks(Question question) {
		return StatutoryClock.all(question.regime(), ticks(question), this.calendars);
	}

	/** The clock of one of its questions as it would be with further ticks. */
	StatutoryClock clockWith(Question question, List<Tick> further) {
		List<Tick> all = new ArrayList<>(ticks(question));
		int number = this.ticks.size();
		for (Tick tick : further) {
			number++;
			all.add(tick.numbered(number));
		}
		return StatutoryClock.replay(question.regime(), all, this.calendars);
	}

	/**
	 * What happened to its clocks, in the order it was entered; what happened to several
	 * at once is said once, and so without its number in the record.
	 */
	public List<Tick> ticks() {
		return this.ticks.stream().map(TickEntry::tick).distinct().toList();
	}

	/** What happened to the clock of one of its questions, numbered as in the record. */
	public List<Tick> ticks(Question question) {
		return entries().stream().filter((entry) -> entry.question() == question.number()).map(Entered::tick).toList();
	}

	/** The record of its clocks: every entry, numbered from 1. */
	public List<Entered> entries() {
		return IntStream.range(0, this.ticks.size())
			.mapToObj((place) -> this.ticks.get(place).entered(place + 1))
			.toList();
	}

	/**
	 * An entry of the record.
	 *
	 * @param question number of the question to whose clock it happened
	 * @param tick what happened, with its number in the record
	 * @param at when it was entered
	 * @param by username, "requester" or "system"
	 */
	public record Entered(int question, Tick tick, Instant at, String by) {
	}

	/** What it asks, in the order of the letter; at least one. */
	public List<Question> questions() {
		return List.copyOf(this.questions);
	}

	/**
	 * The question that a process is for.
	 * @param code as diagrams know it; null for the first
	 * @throws IllegalArgumentException when there is none
	 */
	public Question question(String code) {
		return this.questions.stream()
			.filter((question) -> question.code().equals((code != null) ? code : "1"))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(this.reference + " has no question " + code));
	}

	/** The question of a number, if the case has it. */
	public Optional<Question> numbered(int number) {
		return this.questions.stream().filter((question) -> question.number() == number).findFirst();
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

	/** The law of its first question. */
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

	/** The language in which its requester wants letters. */
	public Language language() {
		return this.requester.language();
	}

	/** To whom e-mails about it go. */
	public Addressee addressee() {
		return addressee(language());
	}

	/** The same, for a letter in another language. */
	Addressee addressee(Language letters) {
		return new Addressee(this.reference, this.requester.email(), letters);
	}

	void speak(Language language) {
		this.requester = this.requester.reading(language);
	}

	/** About whom; empty when nobody's data are asked for. */
	public Optional<DataSubject> subject() {
		return Optional.ofNullable(this.subject);
	}

	/** Whose case it is, in a list: the person it is about, or who asked. */
	public String name() {
		return (this.subject != null) ? this.subject.name() : this.requester.name();
	}

	public Scope scope() {
		return this.scope;
	}

	public Stage stage() {
		return this.stage;
	}

	/**
	 * The statutory deadline of the question that has to be answered first; empty while
	 * its clock is stopped.
	 */
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
