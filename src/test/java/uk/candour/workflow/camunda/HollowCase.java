package uk.candour.workflow.camunda;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.context.ApplicationContext;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.gathering.SearchMethod;
import uk.candour.review.Safeguard;
import uk.candour.review.SignOffLevel;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Workflow;
import uk.candour.workflow.Worklist;

/**
 * A subject access request through Candour's workflow: lists, forms and facts as they
 * are.
 */
class HollowCase implements ProcessBench.OneCase {

	private static final Account OFFICER = new Account("olive", "Olive Officer", "information", Set.of(Role.OFFICER));

	private final Workflow workflow;

	private final Worklist worklist;

	private final Background background;

	HollowCase(ApplicationContext house) {
		this.workflow = house.getBean(Workflow.class);
		this.worklist = house.getBean(Worklist.class);
		this.background = new Background(house.getBean(ProcessEngine.class));
		HollowOffice.Answers answers = house.getBean(HollowOffice.Answers.class);
		answers.put("planSearches", Facts.of(SearchMethod.ANYTHING_TO_SEARCH_BY, true)
			.and(SearchMethod.ASSETS, new Fact.Codes(List.of("housing"))));
		answers.put("checkSafeguards", Facts.of(Safeguard.FACT, Safeguard.NOTHING));
		answers.put("setSignOffLevel", Facts.of(SignOffLevel.FACT, SignOffLevel.COLLEAGUE));
		answers.put("openSearch", Facts.of(SearchMethod.FACT, SearchMethod.CONNECTOR));
	}

	@Override
	public void run(String reference) {
		this.workflow.start("subject-access", reference, Facts.none());
		complete(reference, Map.of("outcome", "VERIFIED"));
		complete(reference, Map.of("outcome", "SEARCH"));
		this.background.run(reference);
		complete(reference, Map.of("outcome", "DOCUMENTS"));
		complete(reference, Map.of("confirmed", "true"));
		complete(reference, Map.of("outcome", "AGREED"));
		complete(reference, Map.of("outcome", "AGREED"));
		this.background.run(reference);
		this.workflow.tell("pack-collected", reference, Facts.none());
	}

	private void complete(String reference, Map<String, Object> values) {
		this.worklist.complete(this.worklist.of(reference, OFFICER).get(0).id(), values, OFFICER);
	}

}
