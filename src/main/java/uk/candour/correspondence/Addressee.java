package uk.candour.correspondence;

/**
 * To whom an e-mail about a case goes.
 *
 * @param caseReference the case
 * @param email the address
 * @param language in which they read
 */
public record Addressee(String caseReference, String email, Language language) {
}
