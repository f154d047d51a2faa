package uk.candour.gathering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;

import org.springframework.data.domain.Persistable;

/**
 * The search of one asset for one case: what was asked, of whom, and what came back.
 */
@Entity
public class Search implements Persistable<UUID> {

	/** How far a search is. */
	public enum State {

		PLANNED("Waiting"), SEARCHING("Searching"), FAILED("Could not be searched: with its owner"),
		WITH_OWNER("With its owner"), RENDERING("Turning into pages"), DONE("Done");

		private final String title;

		State(String title) {
			this.title = title;
		}

		/** For people. */
		public String title() {
			return this.title;
		}

	}

	@Id
	private UUID id;

	private String caseReference;

	private String asset;

	private String title;

	private boolean byHand;

	private String reason;

	@Enumerated(EnumType.STRING)
	private State state;

	private String asked;

	private Long looked;

	private int hits;

	private boolean truncated;

	private int tries;

	private int rendered;

	private String failure;

	private Integer minutes;

	private String searchedBy;

	private Instant plannedAt;

	private Instant startedAt;

	private Instant finishedAt;

	@Transient
	private boolean fresh;

	protected Search() {
	}

	Search(String caseReference, String asset, String title, boolean byHand, String reason, Instant plannedAt) {
		this.id = id(caseReference, asset);
		this.caseReference = caseReference;
		this.asset = asset;
		this.title = title;
		this.byHand = byHand;
		this.reason = reason;
		this.state = State.PLANNED;
		this.asked = "";
		this.plannedAt = plannedAt;
		this.fresh = true;
	}

	/** There is one search of an asset for a case, so the two name it. */
	static UUID id(String caseReference, String asset) {
		return UUID.nameUUIDFromBytes((caseReference + "/" + asset).getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

	@PostLoad
	@PostPersist
	void kept() {
		this.fresh = false;
	}

	void handedToOwner() {
		this.state = State.WITH_OWNER;
	}

	void failed(String why) {
		this.state = State.FAILED;
		this.failure = why;
	}

	void troubled(String why) {
		this.failure = why;
	}

	void found(String asked, long looked, int hits, boolean truncated) {
		this.state = State.RENDERING;
		this.asked = asked;
		this.looked = (looked >= 0) ? looked : null;
		this.hits = hits;
		this.truncated = truncated;
		this.failure = null;
		this.searchedBy = "system";
	}

	void searchedByHand(String asked, int hits, int minutes, String by) {
		this.state = State.RENDERING;
		this.asked = asked;
		this.hits = hits;
		this.minutes = minutes;
		this.searchedBy = by;
	}

	void rendered(int documents) {
		this.rendered = documents;
	}

	void done(Instant at) {
		this.state = State.DONE;
		this.finishedAt = at;
	}

	public String caseReference() {
		return this.caseReference;
	}

	/** Code of the asset. */
	public String asset() {
		return this.asset;
	}

	/** What people call the asset. */
	public String title() {
		return this.title;
	}

	/** Whether a person looks. */
	public boolean isByHand() {
		return this.byHand;
	}

	/** Whether a person looked, also when the plan was that a machine does. */
	public boolean wasSearchedByHand() {
		return this.minutes != null;
	}

	/** Why it is in the plan. */
	public String reason() {
		return this.reason;
	}

	public State state() {
		return this.state;
	}

	/** What was really asked, in words a person can check; empty before. */
	public String asked() {
		return this.asked;
	}

	/** How many records, files or messages were looked through, or null. */
	public Long looked() {
		return this.looked;
	}

	public int hits() {
		return this.hits;
	}

	/** Whether there was more than the limit. */
	public boolean isTruncated() {
		return this.truncated;
	}

	public int tries() {
		return this.tries;
	}

	/** How many findings have been turned into pages. */
	public int rendered() {
		return this.rendered;
	}

	/** Why the last try failed, or null. */
	public String failure() {
		return this.failure;
	}

	/** Minutes a person took, or null. */
	public Integer minutes() {
		return this.minutes;
	}

	/** Username, "system", or null before. */
	public String searchedBy() {
		return this.searchedBy;
	}

	/** When it was planned. */
	public Instant plannedAt() {
		return this.plannedAt;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	/**
	 * When its owner was asked. A system that no machine could search came to its owner
	 * right after the last try.
	 */
	Instant givenAt() {
		return (this.startedAt != null) ? this.startedAt : this.plannedAt;
	}

	/** When it was done, or null. */
	public Instant finishedAt() {
		return this.finishedAt;
	}

}
