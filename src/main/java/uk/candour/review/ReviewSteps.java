package uk.candour.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Stage;
import uk.candour.workflow.Completion;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Notes;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;

/**
 * What diagrams may ask of review.
 */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

	/** Where a case goes that the second reader or the inspector sent back. */
	private static final Set<String> SENT_BACK_TO = Set.of("review-pages", "choose-documents");

	@Bean
	DeclaredFacts reviewFacts() {
		return DeclaredFacts.of(Chosen.FACT, SecondReading.FACT);
	}

	@Bean
	Notes reviewNotes(SecondReadings secondReadings) {
		return (reference, step, item) -> SENT_BACK_TO.contains(step) ? secondReadings.note(reference)
				: Optional.empty();
	}

	@Bean("choose-documents")
	Completion<ChooseDocuments> chooseDocuments(Reviews reviews, SecondReadings secondReadings, AuditTrail trail,
			Workflow workflow) {
		return Completion.of(ChooseDocuments.class, (item, form, by) -> {
			if (workflow.isUnderWay("gather", item.caseReference())) {
				throw new Refused("searching", "A system is still being searched. Choose when its search has ended: the"
						+ " case page shows how far it is.");
			}
			List<Reviews.Item> items = reviews.items(item.caseReference());
			long undecided = items.stream().filter((each) -> each.choice().isEmpty()).count();
			if (undecided > 0) {
				throw new Refused("undecided",
						undecided + " of " + items.size() + " documents are still to be decided. Open the"
								+ " documents of the case and say of each whether it belongs.");
			}
			boolean any = items.stream().anyMatch(Reviews.Item::isIncluded);
			if (any != (form.outcome() == Chosen.DOCUMENTS)) {
				throw new Refused("contradiction",
						any ? "Documents were chosen, so the answer is not that nothing is held."
								: "No document was chosen. Choose one, or say that nothing is held.");
			}
			// with nothing found there is no choice that would name them
			secondReadings.author(item.caseReference(), by);
			trail.record(item.caseReference(), by.username(), "Documents chosen",
					items.stream().filter(Reviews.Item::isIncluded).count() + " of " + items.size());
			return Facts.of(Chosen.FACT, form.outcome());
		});
	}

	@Bean("review-pages")
	Completion<ReviewPages> reviewPages(Reviews reviews, SecondReadings secondReadings, AuditTrail trail) {
		return Completion.of(ReviewPages.class, (item, form, by) -> {
			List<Reviews.Item> unread = reviews.items(item.caseReference())
				.stream()
				.filter((each) -> each.isIncluded() && !each.read())
				.toList();
			if (!unread.isEmpty()) {
				throw new Refused("unread",
						unread.size() + " document(s) have not been read through yet, the first is “"
								+ unread.get(0).finding().name() + "”.");
			}
			secondReadings.author(item.caseReference(), by);
			trail.record(item.caseReference(), by.username(), "Pages reviewed", "");
			return Facts.none();
		});
	}

	@Bean("second-read")
	Completion<SecondRead> secondRead(SecondReadings secondReadings, CaseFiles files, AuditTrail trail) {
		return Completion.of(SecondRead.class, (item, form, by) -> {
			if (secondReadings.authors(item.caseReference()).contains(by.username())) {
				throw new Refused("same-person",
						"You chose, marked or read pages of this case, so somebody else has to be its second reader.");
			}
			boolean agreed = form.outcome() == SecondReading.AGREED;
			String comment = (form.comment() != null) ? form.comment().strip() : "";
			if (!agreed && comment.isEmpty()) {
				throw new Refused("no-comment", "Say what has to be changed.");
			}
			secondReadings.sendBack(item.caseReference(), agreed ? "" : "Sent back by the second reader: " + comment,
					by.username());
			secondReadings.enter(item.caseReference(), form.outcome(), by);
			if (agreed) {
				files.moveTo(item.caseReference(), Stage.PREPARING);
			}
			trail.record(item.caseReference(), by.username(),
					agreed ? "Second reader agreed" : "Second reader sent back", "");
			return Facts.of(SecondReading.FACT, form.outcome());
		});
	}

	/** The form on which an officer says whether anything belongs to the requester. */
	record ChooseDocuments(@NotNull Chosen outcome, String note) {
	}

	/** The form on which an officer says that every page has been read and marked. */
	record ReviewPages(@AssertTrue boolean confirmed, String note) {
	}

	/** The form of the second reader. */
	record SecondRead(@NotNull SecondReading outcome, String comment) {
	}

}
