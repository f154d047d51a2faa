package uk.candour.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * What happened to a few invented people, told once and found in every system of the
 * demonstration council. Text that is absent is empty, lists that are absent are empty,
 * days that are absent are null. People and homes are named by their key inside the
 * story.
 */
record Story(List<Person> people, List<Home> homes, List<Tenancy> tenancies, List<Note> notes, List<Repair> repairs,
		List<ContractorJob> contractor, List<Nuisance> asb, List<Arrears> arrears, List<Allocation> allocations,
		List<Vulnerability> vulnerabilities, List<Held> documents, List<Paper> files, List<Mail> mails) {

	record Person(String key, String title, String given, String family, LocalDate born, String nino, String mobile,
			String home, String email, LocalDate since, String source, List<Alias> aliases) {
	}

	record Alias(String kind, String name) {
	}

	record Home(String key, String address, String postcode, String kind, int bedrooms, String ward) {
	}

	record Tenancy(String reference, String home, String kind, LocalDate starts, LocalDate ends, BigDecimal rent,
			String account, String method, LocalDate ledgerFrom, List<YearMonth> missed, List<Part> people,
			List<Member> members) {
	}

	record Part(String who, String role) {
	}

	record Member(String who, String relationship) {
	}

	record Note(LocalDateTime on, String who, String tenancy, String channel, String officer, String subject,
			String text) {
	}

	record Repair(String reference, String home, String who, LocalDateTime on, String trade, String what,
			String priority, String state, List<Job> jobs) {
	}

	record Job(String number, String operative, LocalDate visit, LocalDate done, String notes) {
	}

	record Nuisance(String reference, String home, String kind, LocalDate opened, LocalDate closed, String officer,
			String summary, List<Part> parties, List<Diary> diary) {
	}

	record Diary(LocalDateTime on, String kind, String officer, String text) {
	}

	record Arrears(String account, LocalDate on, String kind, BigDecimal balance, String officer, String text) {
	}

	record Allocation(String who, LocalDate on, String band, String scheme, String outcome, String text) {
	}

	record Vulnerability(String who, LocalDate on, String kind, String officer, String text) {
	}

	record Held(String who, String tenancy, Paper paper) {
	}

}
