package uk.candour.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.workflow.Refused;

/**
 * Brings files into the register and out of it. A file is tried first and loaded when
 * somebody has seen what it would do: all of it, or nothing.
 */
@Component
public class RegisterFiles {

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	private final AuditTrail trail;

	private final Clock clock;

	RegisterFiles(JdbcClient jdbc, Catalogue catalogue, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Keeps a file that somebody brings, to be tried; what was not loaded within a week
	 * goes.
	 * @throws Refused "file" when it is no file of assets
	 */
	@Transactional
	public UUID bring(String name, byte[] content, String by) {
		Trial.of(content, (code) -> Optional.empty());
		this.jdbc.sql("delete from register_file where loaded_at is null and at < :old")
			.param("old", now().minusDays(7))
			.update();
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into register_file (id, name, content, by, at) values (:id, :name, :content, :by, :at)")
			.param("id", id)
			.param("name", name)
			.param("content", content)
			.param("by", by)
			.param("at", now())
			.update();
		return id;
	}

	public Optional<Brought> find(UUID id) {
		return this.jdbc.sql("select * from register_file where id = :id")
			.param("id", id)
			.query((row, number) -> new Brought(row.getObject("id", UUID.class), row.getString("name"),
					row.getBytes("content"), row.getString("by"), row.getString("loaded_by"),
					Optional.ofNullable(row.getObject("loaded_at", OffsetDateTime.class))
						.map(OffsetDateTime::toInstant)
						.orElse(null)))
			.optional();
	}

	/** What loading a file would do to the register as it is now. */
	public Trial trial(Brought file) {
		Map<String, Asset> known = this.catalogue.byCode();
		return Trial.of(file.content(), (code) -> Optional.ofNullable(known.get(code)));
	}

	/**
	 * Loads a file.
	 * @return what it did
	 * @throws Refused when something in it is wrong, or it was loaded before: nothing is
	 * changed
	 */
	@Transactional
	public Trial load(UUID id, String by) {
		int taken = this.jdbc
			.sql("update register_file set loaded_by = :by, loaded_at = :at where id = :id and loaded_at is null")
			.param("by", by)
			.param("at", now())
			.param("id", id)
			.update();
		if (taken == 0) {
			throw new Refused("loaded", "This file has been loaded already.");
		}
		Brought file = find(id).orElseThrow();
		Trial trial = trial(file);
		if (!trial.problems().isEmpty()) {
			throw new Refused("problems",
					"Nothing was loaded: put right what is listed below and choose the file again.");
		}
		for (Trial.Line line : trial.lines()) {
			if (line.effect() != Trial.Effect.UNCHANGED) {
				this.catalogue.change(line.code(), line.asset().revision(), line.asset().values(),
						"Loaded from " + file.name(), by);
			}
		}
		this.trail.record("office", by, "Register file loaded",
				trial.count(Trial.Effect.ADDED) + " added, " + trial.count(Trial.Effect.CHANGED) + " changed, "
						+ trial.count(Trial.Effect.UNCHANGED) + " as before");
		return trial;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/** The whole register as a CSV file, which can be loaded again. */
	public String csv() {
		StringBuilder csv = new StringBuilder();
		List<String> headings = new ArrayList<>(List.of("Code"));
		Arrays.stream(Attribute.values()).map(Attribute::label).forEach(headings::add);
		csv.append(Cells.row(headings));
		for (Asset asset : this.catalogue.all()) {
			List<String> cells = new ArrayList<>(List.of(asset.code()));
			Arrays.stream(Attribute.values()).map(asset::words).forEach(cells::add);
			csv.append(Cells.row(cells));
		}
		return csv.toString();
	}

	/**
	 * A file that somebody brought.
	 *
	 * @param by username of who did
	 * @param loadedBy username, or null while it is not loaded
	 */
	public record Brought(UUID id, String name, byte[] content, String by, String loadedBy, Instant loadedAt) {
	}

}
