package uk.candour.connectors.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the addresses of one kind of database look, as a template (RFC 6570): {host} is one
 * or several hosts with or without ports, any other {word} one word, {+word} words with
 * slashes between, {?a,b} and {;a,b} are options that may stand there in any order. What
 * the template does not say cannot be in an address: by options that nobody thought of
 * drivers load classes, run scripts and open files.
 */
final class AddressTemplate {

	private static final Pattern EXPRESSION = Pattern.compile("\\{([+?;]?)(\\w+(?:,\\w+)*)}");

	private static final String HOST = "(?:\\[[0-9a-fA-F:]+]|[\\w.\\-]+)(?::\\d+)?";

	private static final String WORD = "[\\w\\-]+(?:\\.[\\w\\-]+)*";

	private static final String VALUE = "[\\w./,\\-]+";

	private final String template;

	private final Pattern pattern;

	private final List<String> options = new ArrayList<>();

	private AddressTemplate(String template) {
		this.template = template;
		StringBuilder regex = new StringBuilder();
		int start = 0;
		Matcher expression = EXPRESSION.matcher(template);
		while (expression.find()) {
			regex.append(literal(template.substring(start, expression.start())));
			regex.append(meaning(expression.group(1), expression.group(2)));
			start = expression.end();
		}
		regex.append(literal(template.substring(start)));
		this.pattern = Pattern.compile(regex.toString());
	}

	/**
	 * A template.
	 * @throws IllegalArgumentException when it is none, or does not say where the host
	 * stands
	 */
	static AddressTemplate of(String template) {
		if (!template.matches("jdbc:\\w+:.+")) {
			throw new IllegalArgumentException("an address begins like jdbc:name:");
		}
		if (template.split("\\{host}", -1).length != 2) {
			throw new IllegalArgumentException("{host} must stand in it once, for every host is checked");
		}
		return new AddressTemplate(template);
	}

	private static String literal(String text) {
		if (text.matches("(?s).*[{}\\s].*")) {
			throw new IllegalArgumentException(
					"what stands in braces must be like {host}, {name}, {+name}, {?option,option} or {;option,option}");
		}
		return Pattern.quote(text);
	}

	private String meaning(String operator, String names) {
		if (operator.equals("?") || operator.equals(";")) {
			this.options.addAll(List.of(names.split(",")));
			String option = "(?:" + names.replace(',', '|') + ")=" + VALUE;
			return operator.equals("?") ? "(?:\\?" + option + "(?:&" + option + ")*)?" : "(?:;" + option + ")*;?";
		}
		if (names.contains(",")) {
			throw new IllegalArgumentException("{" + operator + names + "} must be one name");
		}
		if (names.equals("host")) {
			return "(?<hosts>" + HOST + "(?:," + HOST + ")*)";
		}
		return operator.equals("+") ? WORD + "(?:/" + WORD + ")*" : WORD;
	}

	/**
	 * Whether an address is one of these.
	 */
	boolean matches(String url) {
		return this.pattern.matcher(url).matches();
	}

	/**
	 * The hosts that an address names, without their ports.
	 */
	List<String> hosts(String url) {
		Matcher matcher = this.pattern.matcher(url);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("not an address like " + example());
		}
		return Stream.of(matcher.group("hosts").split(",")).map((host) -> host.replaceAll(":\\d+$", "")).toList();
	}

	/**
	 * Its beginning, by which a driver knows that it is meant: jdbc:name:.
	 */
	String scheme() {
		return this.template.substring(0, this.template.indexOf(':', "jdbc:".length()) + 1);
	}

	/**
	 * Such an address without options, for people.
	 */
	String example() {
		return this.template.replaceAll("\\{[?;][^}]*}", "")
			.replace("{host}", "host:port")
			.replaceAll("\\{\\+?(\\w+)}", "$1");
	}

	/**
	 * The options that an address may have, for people; empty when it may have none.
	 */
	String options() {
		return this.options.stream().collect(Collectors.joining(", "));
	}

}
