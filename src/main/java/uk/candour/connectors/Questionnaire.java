package uk.candour.connectors;

import java.util.List;

import uk.candour.connectors.spi.Family;
import uk.candour.connectors.spi.Field;

/**
 * What has to be said to bind an asset to a system of one kind.
 *
 * @param kind of system, such as imap
 * @param title for people
 * @param fields in order
 * @param families what there may be several of
 */
public record Questionnaire(String kind, String title, List<Field> fields, List<Family> families) {
}
