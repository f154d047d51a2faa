package uk.candour.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.candour.workflow.Workflow;
import uk.candour.workflow.Workflow.Place;

/**
 * Where a case stands, for the diagram and, the same, as text.
 *
 * @param diagram the BPMN XML
 * @param steps in the order in which they were first reached
 */
record Progress(String diagram, List<Step> steps) {

	/** Gathers the visits of each element; an element is done when no visit lasts. */
	static Progress of(Workflow.Progress progress) {
		Map<String, List<Place>> visits = new LinkedHashMap<>();
		for (Place place : progress.places()) {
			if (place.name() != null && !place.name().isBlank()) {
				visits.computeIfAbsent(place.element(), (element) -> new ArrayList<>()).add(place);
			}
		}
		return new Progress(progress.diagram(), visits.values().stream().map(Progress::step).toList());
	}

	private static Step step(List<Place> visits) {
		Place first = visits.get(0);
		long left = visits.stream().filter((visit) -> visit.until() != null).count();
		boolean now = left < visits.size();
		boolean several = visits.stream().map(Place::item).distinct().count() > 1;
		String count = (now && several) ? left + " of " + visits.size() : "";
		Instant until = visits.get(visits.size() - 1).until();
		return new Step(first.element(), first.name(), now, count, now ? "" : Words.date(until));
	}

	/**
	 * A step.
	 *
	 * @param element id in the diagram
	 * @param now whether the case is there now
	 * @param count "3 of 5" for a step done several times, or empty
	 * @param doneOn the day it was left, or empty
	 */
	record Step(String element, String name, boolean now, String count, String doneOn) {

		/** In words. */
		public String state() {
			if (this.now) {
				return this.count.isEmpty() ? "now" : "now, " + this.count;
			}
			return "done " + this.doneOn;
		}

	}

}
