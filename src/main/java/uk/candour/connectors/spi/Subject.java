package uk.candour.connectors.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom to look for: everything that identifies a person in other systems. Lists are never
 * null; the first name is the one in use now.
 *
 * @param names full names now and formerly, as "Given Family"
 * @param dateOfBirth null when not known
 * @param addresses one line each
 * @param emails electronic addresses
 * @param phones as given
 * @param references tenancy, rent account and other numbers that the person gave
 */
public record Subject(List<String> names, LocalDate dateOfBirth, List<String> addresses, List<String> emails,
		List<String> phones, List<String> references) {
}
