package uk.candour.architecture.statute;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

/** Known bad: law that needs a framework and looks at the wall clock. */
@Component
class ImpureLaw {

	LocalDate today() {
		return LocalDate.now();
	}

}
