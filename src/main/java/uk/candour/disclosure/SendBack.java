package uk.candour.disclosure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.review.SecondReadings;

/** Sends a case back to its reviewer, in a transaction of its own. */
@Component
class SendBack {

	private final SecondReadings secondReadings;

	private final AuditTrail trail;

	SendBack(SecondReadings secondReadings, AuditTrail trail) {
		this.secondReadings = secondReadings;
		this.trail = trail;
	}

	@Transactional
	void because(String caseReference, String note) {
		this.secondReadings.notProven(caseReference, note);
		this.trail.record(caseReference, "system", "Pack refused: not proven", "");
	}

}
