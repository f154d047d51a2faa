package uk.candour.connectors.ldap;

import java.util.List;
import java.util.Optional;

/**
 * What the attributes of a directory mean.
 *
 * @param names whole names, by which an entry is confirmed
 * @param searched attributes in which a name is looked for
 * @param mails e-mail addresses
 * @param phones telephone numbers
 * @param references numbers of the person
 * @param title what people call the entry
 * @param date when the entry was made
 */
record Attributes(List<String> names, List<String> searched, List<String> mails, List<String> phones,
		List<String> references, String title, Optional<String> date) {
}
