package uk.candour.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the register. */
@Component
class AssetRows {

	private static final String QUALITY = "(select min(score) from asset_quality where asset_quality.asset = asset.code)";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	AssetRows(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	List<Asset> all() {
		return this.jdbc.sql("select * from asset order by title, code").query(this::asset).list();
	}

	List<String> teams() {
		return this.jdbc.sql("select distinct owner_team from asset order by owner_team").query(String.class).list();
	}

	Optional<Asset> find(String code) {
		return this.jdbc.sql("select * from asset where code = :code")
			.param("code", code)
			.query(this::asset)
			.optional();
	}

	List<Asset> select(Selection selection, long from, int most) {
		Where where = where(selection);
		return this.jdbc
			.sql("select * from (select *, " + QUALITY + " as quality from asset) asset where " + where.conditions()
					+ " order by " + selection.order().columns() + " offset :from limit :most")
			.params(where.values())
			.param("from", from)
			.param("most", most)
			.query(this::asset)
			.list();
	}

	long count(Selection selection) {
		Where where = where(selection);
		return this.jdbc
			.sql("select count(*) from (select *, " + QUALITY + " as quality from asset) asset where "
					+ where.conditions())
			.params(where.values())
			.query(Long.class)
			.single();
	}

	/** Only conditions that we wrote; what somebody typed is always a parameter. */
	private Where where(Selection wanted) {
		List<String> conditions = new ArrayList<>(List.of("true"));
		Map<String, Object> values = new LinkedHashMap<>();
		String[] words = wanted.text().toLowerCase(Locale.UK).strip().split("\\s+");
		for (int at = 0; at < words.length; at++) {
			conditions.add("position(:word" + at + " in words) > 0");
			values.put("word" + at, words[at]);
		}
		if (!wanted.team().isBlank()) {
			conditions.add("owner_team = :team");
			values.put("team", wanted.team());
		}
		if (wanted.flag() != null) {
			conditions.add("attributes @> cast(:flag as jsonb)");
			values.put("flag", write(Map.of(Attribute.FLAGS.key(), List.of(wanted.flag().name()))));
		}
		if (wanted.special()) {
			conditions.add("jsonb_exists_any(attributes -> 'data', :special)");
			values.put("special", DataCategory.special().toArray(String[]::new));
		}
		if (wanted.below() != null) {
			conditions.add("quality < :below");
			values.put("below", wanted.below());
		}
		if (wanted.overdue() != null) {
			conditions.add("review_on < :overdue");
			values.put("overdue", wanted.overdue());
		}
		if (wanted.method() != null) {
			conditions.add(switch (wanted.method()) {
				case MACHINE -> "searched and connector is not null";
				case PERSON -> "searched and connector is null";
				case NOT -> "not searched";
			});
		}
		return new Where(String.join(" and ", conditions), values);
	}

	/** Takes hold of the name of an asset until the transaction ends, there or not. */
	void hold(String code) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:code, 130))")
			.param("code", code)
			.query((row, number) -> null)
			.list();
	}

	/** Writes an entry and its revision; the code must be held. */
	Asset write(Asset asset, Instant at, String by, String why) {
		int number = this.jdbc.sql("select coalesce(max(number), 0) + 1 from asset_revision where asset = :code")
			.param("code", asset.code())
			.query(Integer.class)
			.single();
		Map<String, List<String>> attributes = new LinkedHashMap<>();
		asset.values().forEach((attribute, values) -> attributes.put(attribute.key(), values));
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("code", asset.code());
		row.put("number", number);
		row.put("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
		row.put("by", by);
		row.put("why", why);
		row.put("attributes", write(attributes));
		row.put("connector", asset.connector().orElse(null));
		row.put("settings", write(asset.settings()));
		row.put("title", asset.title());
		row.put("team", asset.value(Attribute.OWNER_TEAM));
		row.put("searched", asset.isSearched());
		row.put("words", words(asset));
		row.put("review", asset.date(Attribute.REVIEW_ON).orElse(null));
		this.jdbc.sql("""
				insert into asset (code, revision, title, owner_team, searched, connector, settings, attributes, words,
				                   review_on, changed_at)
				values (:code, :number, :title, :team, :searched, :connector, cast(:settings as jsonb),
				        cast(:attributes as jsonb), :words, :review, :at)
				on conflict (code) do update
				set revision = excluded.revision, title = excluded.title, owner_team = excluded.owner_team,
				    searched = excluded.searched, connector = excluded.connector, settings = excluded.settings,
				    attributes = excluded.attributes, words = excluded.words, review_on = excluded.review_on,
				    changed_at = excluded.changed_at""").params(row).update();
		this.jdbc.sql("""
				insert into asset_revision (asset, number, at, by, why, attributes, connector, settings)
				values (:code, :number, :at, :by, :why, cast(:attributes as jsonb), :connector,
				        cast(:settings as jsonb))""").params(row).update();
		return Asset.of(asset.code(), asset.values(), asset.binding(), number);
	}

	private static String words(Asset asset) {
		List<String> words = new ArrayList<>(List.of(asset.code()));
		asset.values().keySet().forEach((attribute) -> words.add(asset.words(attribute)));
		return String.join(" ", words).toLowerCase(Locale.UK);
	}

	/** Every revision of an asset, oldest first. */
	List<Revision> revisions(String code) {
		return this.jdbc
			.sql("select *, asset as code, number as revision from asset_revision where asset = :code order by number")
			.param("code", code)
			.query((row, number) -> new Revision(asset(row, number),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by"), row.getString("why"),
					List.of()))
			.list();
	}

	private Asset asset(ResultSet row, int number) throws SQLException {
		Map<Attribute, List<String>> values = new EnumMap<>(Attribute.class);
		Map<String, List<String>> attributes = read(row.getString("attributes"), new TypeReference<>() {
		});
		// what an older entry says of an attribute that is gone is still in its revision
		attributes.forEach((key, value) -> Attribute.of(key).ifPresent((attribute) -> values.put(attribute, value)));
		Map<String, String> settings = read(row.getString("settings"), new TypeReference<>() {
		});
		return Asset.of(row.getString("code"), values, new Asset.Binding(row.getString("connector"), settings),
				row.getInt("revision"));
	}

	/** Codes of assets whose review was due by that day and has not been asked for. */
	List<String> toReview(LocalDate day) {
		return this.jdbc.sql("""
				select code from asset where review_on <= :day and not exists (
				    select from asset_review where asset = code and due_on = review_on) order by code""")
			.param("day", day)
			.query(String.class)
			.list();
	}

	private <T> T read(String text, TypeReference<T> type) {
		try {
			return this.json.readValue(text, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("An entry of the register cannot be read", ex);
		}
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("An entry of the register cannot be written", ex);
		}
	}

	private record Where(String conditions, Map<String, Object> values) {
	}

}
