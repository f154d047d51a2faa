package uk.candour.cases;

import uk.candour.statute.Regime;

/**
 * A question has begun on its way through its family's diagram. Heard in the same
 * transaction.
 *
 * @param caseReference the case
 * @param question as diagrams know it; null for the first
 * @param regime its law
 */
public record ProcessBegun(String caseReference, String question, Regime regime) {
}
