package uk.candour.demo;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How the contractor's own search works: by tenant (each word must occur), address,
 * telephone, the council's or its own number, and dates; all given conditions must hold.
 */
final class JobSearch {

	private static final int PAGE_SIZE = 25;

	private static final Set<String> CONDITIONS = Set.of("tenant", "address", "phone", "reference", "from", "to",
			"page");

	private final List<ContractorJob> jobs;

	JobSearch(List<ContractorJob> jobs) {
		this.jobs = List.copyOf(jobs);
	}

	int size() {
		return this.jobs.size();
	}

	/** The job of that number, or null. */
	ContractorJob numbered(String number) {
		return this.jobs.stream().filter((job) -> job.number().equals(number)).findFirst().orElse(null);
	}

	/**
	 * One page of what matches, and where the next one is.
	 * @param path of the search itself
	 * @param query as it stands in the address, or null
	 * @throws IllegalArgumentException when a condition is unknown or makes no sense
	 */
	Page page(String path, String query) {
		Map<String, String> conditions = conditions(query);
		int page = number(conditions.getOrDefault("page", "1"));
		Predicate<ContractorJob> wanted = conditions.entrySet()
			.stream()
			.map((condition) -> predicate(condition.getKey(), condition.getValue()))
			.reduce((job) -> true, Predicate::and);
		List<ContractorJob> found = this.jobs.stream().filter(wanted).toList();
		int from = Math.min((page - 1) * PAGE_SIZE, found.size());
		int to = Math.min(from + PAGE_SIZE, found.size());
		return new Page(found.size(), page, found.subList(from, to),
				(to < found.size()) ? next(path, conditions, page + 1) : null);
	}

	private static Map<String, String> conditions(String query) {
		Map<String, String> conditions = new LinkedHashMap<>();
		for (String part : (query != null) ? query.split("&") : new String[0]) {
			String[] pair = part.split("=", 2);
			if (!CONDITIONS.contains(pair[0])) {
				throw new IllegalArgumentException("Jobs cannot be searched by " + pair[0]);
			}
			if (pair.length == 2 && !pair[1].isEmpty()) {
				conditions.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
			}
		}
		return conditions;
	}

	private static int number(String page) {
		if (!page.matches("[1-9][0-9]{0,4}")) {
			throw new IllegalArgumentException("A page is a number from 1");
		}
		return Integer.parseInt(page);
	}

	private static Predicate<ContractorJob> predicate(String key, String value) {
		return switch (key) {
			case "tenant" -> (job) -> hasWords(job.tenant(), value);
			case "address" -> (job) -> plain(job.address()).equals(plain(value));
			case "phone" -> (job) -> !job.phone().isEmpty() && digits(job.phone()).equals(digits(value));
			case "reference" -> (job) -> job.number().equalsIgnoreCase(value) || job.repair().equalsIgnoreCase(value);
			case "from" -> from(day(value));
			case "to" -> to(day(value));
			default -> (job) -> true;
		};
	}

	private static Predicate<ContractorJob> from(LocalDate day) {
		return (job) -> !job.raised().isBefore(day);
	}

	private static Predicate<ContractorJob> to(LocalDate day) {
		return (job) -> !job.raised().isAfter(day);
	}

	private static LocalDate day(String value) {
		try {
			return LocalDate.parse(value);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("A date is written like 2026-01-31", ex);
		}
	}

	private static boolean hasWords(String name, String value) {
		Set<String> words = Arrays.stream(plain(name).split(" ")).collect(Collectors.toSet());
		return words.containsAll(List.of(plain(value).split(" ")));
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
	}

	private static String digits(String text) {
		return text.replaceAll("\\D", "");
	}

	private static String next(String path, Map<String, String> conditions, int page) {
		return conditions.entrySet()
			.stream()
			.filter((condition) -> !condition.getKey().equals("page"))
			.map((condition) -> condition.getKey() + "="
					+ URLEncoder.encode(condition.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", path + "?", "&page=" + page));
	}

	/**
	 * A page of jobs.
	 *
	 * @param next the path of the following page, or null on the last
	 */
	record Page(int total, int page, List<ContractorJob> jobs, String next) {
	}

}
