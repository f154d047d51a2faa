package uk.candour.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.candour.connectors.Questionnaire;
import uk.candour.connectors.spi.Family;
import uk.candour.connectors.spi.Field;

/**
 * The settings of a binding as fields of a page, and back.
 *
 * @param fields what is asked once
 * @param families what there may be several of
 */
record BindingForm(List<Line> fields, List<Group> families) {

	private static final String NEW = "+";

	private static final String OPTIONAL = " (optional)";

	private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9][\\w\\-]{0,49}");

	private static final Pattern SETTING = Pattern.compile("[Ss]etting \"([^\"]+)\"");

	private static final Pattern OF_FAMILY = Pattern.compile("The (query|correction) \"([^\"]+)\"");

	/** The form of a kind, filled with settings. */
	static BindingForm of(Questionnaire kind, Map<String, String> settings) {
		List<Line> fields = kind.fields().stream().map((field) -> Line.of(field.name(), field, settings)).toList();
		return new BindingForm(fields, kind.families().stream().map((family) -> group(family, settings)).toList());
	}

	private static Group group(Family family, Map<String, String> settings) {
		List<Member> members = new ArrayList<>();
		Set<String> names = members(family, settings.keySet());
		names.remove(NEW);
		names.add(NEW);
		for (String name : names) {
			members.add(new Member(name, lines(family, name, settings), settings.getOrDefault(nameOf(family), "")));
		}
		return new Group(family.prefix(), family.title(), family.help(), members);
	}

	private static List<Line> lines(Family family, String member, Map<String, String> settings) {
		return family.parts().stream().map((part) -> Line.of(family.setting(member, part), part, settings)).toList();
	}

	private static Set<String> members(Family family, Set<String> names) {
		Set<String> members = new LinkedHashSet<>();
		for (String name : names.stream().sorted().toList()) {
			for (Field part : family.parts()) {
				String end = part.name().isEmpty() ? "" : "." + part.name();
				if (name.startsWith(family.prefix() + ".") && name.endsWith(end)
						&& name.length() > family.prefix().length() + 1 + end.length()) {
					String member = name.substring(family.prefix().length() + 1, name.length() - end.length());
					if (!member.contains(".")) {
						members.add(member);
					}
				}
			}
		}
		return members;
	}

	/** Where the name of a further one is typed. */
	private static String nameOf(Family family) {
		return family.prefix() + "-name";
	}

	/**
	 * What was typed as settings: only what the kind asks for, and nothing that was left
	 * empty.
	 * @throws IllegalArgumentException when something that is new has no name, or one
	 * that is taken
	 */
	static Map<String, String> read(Questionnaire kind, Map<String, String> typed) {
		Map<String, String> settings = new LinkedHashMap<>();
		kind.fields().forEach((field) -> take(typed, field.name(), field.name(), settings));
		for (Family family : kind.families()) {
			Set<String> members = members(family, typed.keySet());
			for (String member : members) {
				String name = member.equals(NEW) ? typed.getOrDefault(nameOf(family), "").strip() : member;
				Map<String, String> parts = new LinkedHashMap<>();
				family.parts()
					.forEach((part) -> take(typed, family.setting(member, part), family.setting(name, part), parts));
				boolean taken = member.equals(NEW) && members.contains(name);
				if (!parts.isEmpty() && (taken || !MEMBER.matcher(name).matches())) {
					throw new IllegalArgumentException("The setting \"" + nameOf(family)
							+ "\" must be a name of letters, digits and hyphens that no other one has.");
				}
				settings.putAll(parts);
			}
		}
		return settings;
	}

	private static void take(Map<String, String> typed, String id, String name, Map<String, String> into) {
		String value = typed.getOrDefault(id, "").replace("\r\n", "\n").strip();
		if (!value.isEmpty()) {
			into.put(name, value);
		}
	}

	/**
	 * What is wrong, at the field it is about, in the words of the page.
	 * @param message of whoever read the settings
	 */
	Map<String, String> errors(String message) {
		Matcher setting = SETTING.matcher(message);
		if (setting.find()) {
			for (Line line : all()) {
				if (line.id().equals(setting.group(1))) {
					return Map.of(line.id(), message.replace("The setting \"" + line.id() + "\"",
							"“" + line.label().replace(OPTIONAL, "") + "”"));
				}
			}
			if (setting.group(1).endsWith("-name")) {
				return Map.of(setting.group(1), message.replaceFirst("The setting \"[^\"]+\"", "The name"));
			}
		}
		Matcher family = OF_FAMILY.matcher(message);
		if (family.find()) {
			String start = (family.group(1).equals("query") ? "query." : "correct.") + family.group(2) + ".";
			for (Line line : all()) {
				if (line.id().startsWith(start)) {
					return Map.of(line.id(), message);
				}
			}
		}
		return Map.of("kind", message);
	}

	private List<Line> all() {
		List<Line> all = new ArrayList<>(this.fields);
		this.families.forEach((group) -> group.members().forEach((member) -> all.addAll(member.lines())));
		return all;
	}

	/**
	 * A field.
	 *
	 * @param kind a {@link Field.Kind}
	 * @param id the name of the setting
	 */
	record Line(String kind, String id, String label, String hint, String value) {

		static Line of(String id, Field field, Map<String, String> settings) {
			return new Line(field.kind().name(), id, field.required() ? field.label() : field.label() + OPTIONAL,
					field.help().isEmpty() ? null : field.help(), settings.getOrDefault(id, ""));
		}

	}

	/** Everything of one family. */
	record Group(String prefix, String title, String help, List<Member> members) {
	}

	/**
	 * One of a family.
	 *
	 * @param name how the binding calls it; a plus for one that may be added
	 * @param newName what was typed as the name of the one to be added
	 */
	record Member(String name, List<Line> lines, String newName) {

		public boolean isNew() {
			return this.name.equals(NEW);
		}

	}

}
