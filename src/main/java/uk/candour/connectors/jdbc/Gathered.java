package uk.candour.connectors.jdbc;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import uk.candour.connectors.Harvest;
import uk.candour.connectors.spi.SourceFailure;

/**
 * The rows of one question put together to records. Where the rows of a record come one
 * after another, each record is brought in as soon as the next one begins, so that an
 * answer of any length needs no room.
 */
final class Gathered {

	private final Question question;

	private final Harvest harvest;

	private final Map<String, Entity> open = new LinkedHashMap<>();

	Gathered(Question question, Harvest harvest) {
		this.question = question;
		this.harvest = harvest;
	}

	void take(Row row, String reason) throws SourceFailure {
		String key = Objects.requireNonNullElse(row.text("locator"), "");
		if (key.isEmpty()) {
			throw new SourceFailure("The query \"" + this.question.name() + "\" returned a row without a locator.",
					false, null);
		}
		Entity entity = this.open.get(key);
		if (entity == null) {
			entity = new Entity(this.question, key);
			if (!isWanted(entity)) {
				return;
			}
			this.open.put(key, entity);
		}
		entity.add(row, reason);
	}

	private boolean isWanted(Entity entity) {
		if (this.question.isGrouped()) {
			finish();
		}
		if (!this.harvest.wants(entity.locator())) {
			return false;
		}
		if (this.open.size() == this.harvest.room()) {
			this.harvest.truncate();
			return false;
		}
		return true;
	}

	/**
	 * Brings in what is still open.
	 */
	void finish() {
		for (Iterator<Entity> entities = this.open.values().iterator(); entities.hasNext();) {
			Entity entity = entities.next();
			if (this.harvest.wants(entity.locator())) {
				this.harvest.add(entity.finding());
			}
			entities.remove();
		}
	}

}
