package uk.candour.cases;

import jakarta.persistence.PostLoad;

import org.springframework.stereotype.Component;

/** Hands each case that is read the calendars by which the council counts. */
@Component
class CaseClerk {

	private final Calendars calendars;

	CaseClerk(Calendars calendars) {
		this.calendars = calendars;
	}

	@PostLoad
	void read(CaseFile file) {
		file.countBy(this.calendars.current());
	}

}
