package uk.candour.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The council, as letters and pages name it.
 *
 * @param name of the council
 * @param service the service's name, such as "Information requests"
 * @param address for post, on one line
 * @param email where people write to
 * @param regulator name of the Commissioner: changes when DUAA 2025 s.119 commences
 * @param regulatorInWelsh the same in Welsh
 */
@ConfigurationProperties("candour.council")
public record Council(String name, String service, String address, String email, String regulator,
		String regulatorInWelsh) {
}
