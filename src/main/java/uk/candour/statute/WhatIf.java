package uk.candour.statute;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.candour.statute.Tick.Kind;

/**
 * What a clock would say if something further happened. Nothing is kept.
 *
 * @param now the clock as it is
 * @param then the clock as it would be
 */
public record WhatIf(StatutoryClock now, StatutoryClock then) {

	private static final int DAYS_TO_AN_ANSWER = 5;

	private static final int WEEKS_TO_A_NAMED_DATE = 4;

	private static final Set<Kind> NOTICES = EnumSet.of(Kind.EXTENSION_NOTICE, Kind.EIR_EXTENSION_NOTICE,
			Kind.PIT_EXTENSION_NOTICE);

	/**
	 * Supposes that something further happens, on any day.
	 * @param now the clock as it is
	 * @param further what might happen, in any order
	 * @return both clocks
	 * @throws ClockRefusal if it makes no sense, or the law gives it no meaning
	 */
	public static WhatIf of(StatutoryClock now, List<Tick> further) {
		Regime regime = now.rule().regime();
		for (Tick tick : further) {
			if (!Regimes.allowed(regime).contains(tick.kind())) {
				throw new ClockRefusal(ClockRefusal.Cause.NOT_OF_THIS_LAW, "“" + tick.kind().label()
						+ "” has no meaning for this case: " + regime.title() + ". Choose something else.");
			}
		}
		return new WhatIf(now, now.ifAlso(further.toArray(Tick[]::new)));
	}

	/**
	 * What may be supposed for a case under a law, in the order in which it would happen.
	 * @param regime the law
	 * @return the kinds of tick; two that an office calls alike are offered once
	 */
	public static List<Kind> kinds(Regime regime) {
		Map<String, Kind> kinds = new LinkedHashMap<>();
		Regimes.allowed(regime).forEach((kind) -> kinds.putIfAbsent(kind.label(), kind));
		kinds.values().removeAll(Set.of(Kind.RECEIVED, Kind.ENTERED_IN_ERROR));
		return List.copyOf(kinds.values());
	}

	/**
	 * What officers ask most: if we ask today and hear in five days, and if we extend
	 * today. What makes no sense for this clock is left out.
	 * @param now the clock as it is
	 * @param today the London date
	 * @return the suppositions
	 */
	public static List<Scenario> usual(StatutoryClock now, LocalDate today) {
		List<Kind> kinds = kinds(now.rule().regime());
		List<Scenario> scenarios = new ArrayList<>();
		for (Interruption wait : Interruption.ALL) {
			if (kinds.contains(wait.asked())) {
				Tick asked = new Tick(wait.asked(), today, "");
				Tick answered = new Tick(wait.answered(), today.plusDays(DAYS_TO_AN_ANSWER), "");
				Scenario awaited = new Scenario("We get " + wait.what() + " in five days", List.of(answered));
				scenarios.add(awaited.isPossible(now) ? awaited : new Scenario(
						"We ask for " + wait.what() + " today and get it in five days", List.of(asked, answered)));
			}
		}
		for (Kind kind : kinds) {
			if (NOTICES.contains(kind)) {
				scenarios.add(namesItsDate(now)
						? new Scenario(kind.label() + " today that names a date in four weeks",
								List.of(Tick.notice(kind, today, today.plusWeeks(WEEKS_TO_A_NAMED_DATE), "")))
						: new Scenario(kind.label() + " today", List.of(new Tick(kind, today, ""))));
			}
		}
		return scenarios.stream().filter((scenario) -> scenario.isPossible(now)).toList();
	}

	/**
	 * Whether a notice of more time says itself by when the answer will come, as RPSI
	 * 2015 reg 8(3) has it, instead of adding a time that the law gives.
	 * @param clock of the case
	 * @return whether a supposed notice needs that date
	 */
	public static boolean namesItsDate(StatutoryClock clock) {
		return clock.rule().extensible().filter((extension) -> extension.to() == null).isPresent();
	}

	/**
	 * By how many days the last day would move; below zero when it would come earlier.
	 * @return the number, empty where there is no last day now or then
	 */
	public Optional<Integer> daysMoved() {
		return this.now.due()
			.flatMap((before) -> this.then.due().map((after) -> (int) ChronoUnit.DAYS.between(before, after)));
	}

	/**
	 * Something that officers often wonder about.
	 *
	 * @param title in words
	 * @param ticks what would happen
	 */
	public record Scenario(String title, List<Tick> ticks) {

		private boolean isPossible(StatutoryClock now) {
			try {
				now.ifAlso(this.ticks.toArray(Tick[]::new));
				return true;
			}
			catch (ClockRefusal ex) {
				return false;
			}
		}

	}

}
