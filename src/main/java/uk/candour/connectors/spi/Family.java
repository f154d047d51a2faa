package uk.candour.connectors.spi;

import java.util.List;

/**
 * Settings that a binding may have several of, each with a name of its own:
 * query.NAME.sql and what belongs to it.
 *
 * @param prefix of their names, such as query
 * @param title for people
 * @param help what one of them is
 * @param parts what each has; a part without a name is the setting PREFIX.NAME itself
 */
public record Family(String prefix, String title, String help, List<Field> parts) {

	/**
	 * The name of a setting of this family.
	 * @param member the name of one of them
	 */
	public String setting(String member, Field part) {
		return this.prefix + "." + member + (part.name().isEmpty() ? "" : "." + part.name());
	}

}
