package uk.candour.disclosure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.review.Reviews;

/** Sends a case back to its reviewer, in a transaction of its own. */
@Component
class SendBack {

	private final Reviews reviews;

	private final AuditTrail trail;

	SendBack(Reviews reviews, AuditTrail trail) {
		this.reviews = reviews;
		this.trail = trail;
	}

	@Transactional
	void because(String caseReference, String note) {
		this.reviews.notProven(caseReference, note);
		this.trail.record(caseReference, "system", "Pack refused: not proven", "");
	}

}
