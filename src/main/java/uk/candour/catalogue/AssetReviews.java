package uk.candour.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

/**
 * Reviews of entries: when its day has come, the team that owns an asset gets a task, and
 * what it says of the entry stands beside it.
 */
@Component
public class AssetReviews {

	private static final Logger LOG = LoggerFactory.getLogger(AssetReviews.class);

	private static final String PREFIX = "asset ";

	private final AssetRows rows;

	private final Catalogue catalogue;

	private final Observations observations;

	private final Workflow workflow;

	private final Worklist worklist;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AssetReviews(AssetRows rows, Catalogue catalogue, Observations observations, Workflow workflow, Worklist worklist,
			JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.catalogue = catalogue;
		this.observations = observations;
		this.workflow = workflow;
		this.worklist = worklist;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** The code of the asset that a task is about, when it is about one and no case. */
	public static Optional<String> asset(String reference) {
		return reference.startsWith(PREFIX) ? Optional.of(reference.substring(PREFIX.length())) : Optional.empty();
	}

	/**
	 * Asks for each review that is due and has not been asked for, in a transaction of
	 * its own.
	 * @return how many were asked for
	 */
	public int look() {
		int asked = 0;
		for (String code : this.rows.toReview(this.catalogue.today())) {
			try {
				this.transaction.executeWithoutResult((status) -> ask(code));
				asked++;
			}
			catch (RuntimeException ex) {
				LOG.warn("The review of {} could not be asked for: {}", code, ex.getClass().getSimpleName());
			}
		}
		return asked;
	}

	private void ask(String code) {
		LocalDate due = this.catalogue.find(code).orElseThrow().date(Attribute.REVIEW_ON).orElseThrow();
		int fresh = this.jdbc
			.sql("insert into asset_review (asset, due_on, asked_at) values (:asset, :due, :at) on conflict do nothing")
			.param("asset", code)
			.param("due", due)
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		if (fresh > 0) {
			this.workflow.start("review-entry", PREFIX + code, code, Facts.none());
			this.worklist.deadlineMoved(PREFIX + code, due);
		}
	}

	/** What an owner has to read. */
	static String entry(Asset asset) {
		return asset.title() + ", as it stands in the catalogue:\n"
				+ Arrays.stream(Attribute.values())
					.filter((attribute) -> !asset.words(attribute).isEmpty())
					.map((attribute) -> attribute.label() + ": " + asset.words(attribute))
					.collect(Collectors.joining("\n"));
	}

	/** Keeps what an owner said of an entry. */
	void reviewed(String code, boolean right, String what, LocalDate next, String by) {
		if (!right && (what == null || what.isBlank())) {
			throw new Refused("no-reason", "Say what has to be changed.");
		}
		if (!next.isAfter(this.catalogue.today())) {
			throw new Refused("no-date", "The next review must be in the future.");
		}
		Asset asset = this.catalogue.find(code)
			.orElseThrow(() -> new Refused("no-such-asset", "This asset is no longer in the catalogue."));
		this.catalogue.change(code, asset.revision(), asset.with(Attribute.REVIEW_ON, next.toString()).values(),
				right ? "Reviewed: the entry is right" : "Reviewed: something has to be changed", by);
		if (!right) {
			this.observations.note(code, Observations.Kind.REVIEW, what.strip(), "review of " + this.catalogue.today());
		}
	}

}
