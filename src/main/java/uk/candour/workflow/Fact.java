package uk.candour.workflow;

/**
 * Something that a diagram decides on. Declared once, as a constant beside the enum it
 * carries; a process can carry nothing else, and never personal data.
 *
 * @param <T> an enum, {@link Boolean}, {@link java.time.LocalDate}, {@link Integer} or
 * {@link Codes}
 * @param name as diagrams write it
 * @param type what it carries
 */
public record Fact<T>(String name, Class<T> type) {

	/** A list of short codes, such as the assets to be searched. */
	public record Codes(java.util.List<String> values) {

		public Codes {
			values = java.util.List.copyOf(values);
		}

	}

}
