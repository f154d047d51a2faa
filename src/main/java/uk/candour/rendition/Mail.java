package uk.candour.rendition;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An e-mail as it was read, whatever it was kept in.
 */
final class Mail {

	/** A piece of the body. */
	record Section(boolean html, String content) {
	}

	/** What is attached: a file, or another e-mail. */
	sealed interface Enclosure {

		String name();

	}

	record FileEnclosure(String name, byte[] content) implements Enclosure {
	}

	record MailEnclosure(String name, Mail mail) implements Enclosure {
	}

	private static final int LARGEST_INLINE = 8 * 1024 * 1024;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private final List<Section> sections = new ArrayList<>();

	private final Map<String, String> pictures = new LinkedHashMap<>();

	private final Map<String, Enclosure> inline = new LinkedHashMap<>();

	private final List<Enclosure> enclosures = new ArrayList<>();

	private final List<String> warnings = new ArrayList<>();

	void header(String term, String value) {
		if (value != null && !value.isBlank()) {
			this.headers.put(term, value.strip());
		}
	}

	void section(boolean html, String content) {
		this.sections.add(new Section(html, content));
	}

	void enclose(Enclosure enclosure) {
		this.enclosures.add(enclosure);
	}

	/** Keeps a picture that the body may show by its content id. */
	void inline(String contentId, String type, FileEnclosure file) {
		String id = "cid:" + contentId.strip().replaceAll("^<|>$", "");
		String plain = type.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
		boolean shown = plain.matches("image/(png|jpe?g|gif)") && file.content().length <= LARGEST_INLINE;
		if (shown) {
			this.pictures.put(id, "data:" + plain + ";base64," + Base64.getEncoder().encodeToString(file.content()));
			this.inline.put(id, file);
		}
		else {
			enclose(file);
		}
	}

	void warn(String warning) {
		this.warnings.add(warning);
	}

	Map<String, String> headers() {
		return this.headers;
	}

	List<Section> sections() {
		return this.sections;
	}

	Map<String, String> pictures() {
		return this.pictures;
	}

	List<String> warnings() {
		return this.warnings;
	}

	/** Attachments, and inline pictures that the body turned out not to show. */
	List<Enclosure> enclosures() {
		List<Enclosure> all = new ArrayList<>(this.enclosures);
		this.inline.forEach((id, file) -> {
			if (this.sections.stream().noneMatch((section) -> section.html() && section.content().contains(id))) {
				all.add(file);
			}
		});
		return all;
	}

}
