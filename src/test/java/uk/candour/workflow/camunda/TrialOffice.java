package uk.candour.workflow.camunda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.workflow.Allocation;
import uk.candour.workflow.Completion;
import uk.candour.workflow.Deadlines;
import uk.candour.workflow.DeclaredFacts;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Fact;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Step;
import uk.candour.workflow.Visit;
import uk.candour.workflow.WorkItem;

import org.springframework.context.annotation.Bean;

/** Steps, errands and forms for the trial diagrams; it writes down what it was asked. */
class TrialOffice {

	enum Answer {

		AGAIN, GO_ON

	}

	enum Way {

		PHONE, POST

	}

	record Ask(@NotNull Answer answer, Integer minutes, @Size(max = 15, message = "use fewer words") String remark,
			LocalDate on, boolean sure, List<Way> ways) {
	}

	static final Fact<Answer> ANSWER = new Fact<>("answer", Answer.class);

	static final Fact<Fact.Codes> PLACES = new Fact<>("places", Fact.Codes.class);

	static final Fact<String> SECRET = new Fact<>("secret", String.class);

	static final Account OLIVE = new Account("olive", "Olive Officer", "information", Set.of(Role.OFFICER));

	static final Account OTTO = new Account("otto", "Otto Officer", "information", Set.of(Role.OFFICER));

	static final Account MARGE = new Account("marge", "Marge Manager", "information", Set.of(Role.MANAGER));

	static final Account RUTH = new Account("ruth", "Ruth Repairs", "repairs", Set.of(Role.OFFICER));

	static final Account OWEN = new Account("owen", "Owen Owner", "information", Set.of(Role.OWNER));

	static final Account ADA = new Account("ada", "Ada Administrator", "systems", Set.of(Role.ADMINISTRATOR));

	/** What was asked, in order. */
	static class Diary {

		final List<Visit> visits = Collections.synchronizedList(new ArrayList<>());

		final List<Ask> asks = Collections.synchronizedList(new ArrayList<>());

		final List<String> completed = Collections.synchronizedList(new ArrayList<>());

		final Map<String, Errand> looks = new ConcurrentHashMap<>();

		final Map<String, LocalDate> deadlines = new ConcurrentHashMap<>();

		final Map<String, String> teams = new ConcurrentHashMap<>();

		long visits(String caseReference, String step) {
			return this.visits.stream()
				.filter((visit) -> visit.caseReference().equals(caseReference) && visit.step().equals(step))
				.count();
		}

	}

	@Bean
	Diary diary() {
		return new Diary();
	}

	@Bean
	DeclaredFacts trialFacts() {
		return DeclaredFacts.of(ANSWER, PLACES);
	}

	@Bean
	Deadlines deadlines(Diary diary) {
		return diary.deadlines::get;
	}

	@Bean
	Allocation allocation(Diary diary) {
		return (caseReference, step, item) -> Optional.ofNullable(diary.teams.get(caseReference));
	}

	@Bean
	Step greet(Diary diary) {
		return (visit) -> {
			diary.visits.add(visit);
			if (visit.caseReference().startsWith("REFUSED")) {
				throw new Refused("no-greeting", "Nobody is here to greet.");
			}
			if (visit.caseReference().startsWith("SECRET")) {
				return Facts.of(SECRET, "tell nobody");
			}
			return Facts.none();
		};
	}

	@Bean
	Step farewell(Diary diary) {
		return (visit) -> {
			diary.visits.add(visit);
			return Facts.none();
		};
	}

	@Bean
	Step plan(Diary diary) {
		return (visit) -> {
			diary.visits.add(visit);
			int places = Integer.parseInt(visit.caseReference().split("-")[1]);
			return Facts.of(PLACES,
					new Fact.Codes(IntStream.range(0, places).mapToObj((number) -> "place-" + number).toList()));
		};
	}

	@Bean
	Errand look(Diary diary) {
		return new Errand() {
			@Override
			public Report run(Visit visit) throws Exception {
				diary.visits.add(visit);
				Errand look = diary.looks.get(visit.caseReference());
				return (look != null) ? look.run(visit) : Facts::none;
			}

			@Override
			public Optional<String> whenExhausted() {
				return Optional.of("in-vain");
			}
		};
	}

	@Bean
	Errand visitPlace(Diary diary) {
		return (visit) -> {
			diary.visits.add(visit);
			Errand look = diary.looks.getOrDefault(visit.caseReference(), (each) -> Facts::none);
			return look.run(visit);
		};
	}

	@Bean("trial-ask")
	Completion<Ask> ask(Diary diary) {
		return new Completion<>() {
			@Override
			public Class<Ask> form() {
				return Ask.class;
			}

			@Override
			public Facts complete(WorkItem item, Ask form, Account by) {
				if ("no".equals(form.remark())) {
					throw new Refused("says-no", "The office says no.");
				}
				diary.asks.add(form);
				diary.completed.add(item.id());
				return Facts.of(ANSWER, form.answer());
			}
		};
	}

}
