package uk.candour.workflow;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that a person has to do.
 *
 * @param id of the work item
 * @param caseReference the case
 * @param step id of the diagram's element, such as "verify-identity"; "failure" for a
 * step that failed and needs a person
 * @param name what to do, as the diagram says it
 * @param form id of the form; null for a failure
 * @param item in a repeated stage, the code of the thing (an asset); otherwise null
 * @param role the role that may do it, in lower case
 * @param team the team that has to do it, or null for any with the role
 * @param assignee username of who took it, or null
 * @param note why it is here, for a failure or something sent back; may be null
 * @param createdAt when it appeared
 * @param dueOn the statutory deadline of its case, or null while the clock is stopped
 */
public record WorkItem(String id, String caseReference, String step, String name, String form, String item, String role,
		String team, String assignee, String note, Instant createdAt, LocalDate dueOn) {
}
