package uk.candour.information;

import java.util.List;

import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Question;
import uk.candour.information.InformationForms.EstimateCost;
import uk.candour.statute.CostEstimate;
import uk.candour.statute.CostLimit.Request;
import uk.candour.workflow.Refused;

/**
 * What a request costs together with those that it is added up with (FOIA s.12(4), SI
 * 2004/3244 reg 5): of the same person or people who act together, about the same or
 * similar information, within sixty consecutive working days.
 */
@Component
class CostTogether {

	private final CaseFiles files;

	private final EarlierRequests earlier;

	CostTogether(CaseFiles files, EarlierRequests earlier) {
		this.files = files;
		this.earlier = earlier;
	}

	/**
	 * The estimate of a form.
	 * @throws Refused when a related request is not known, was not estimated or came too
	 * early, or it is not said why it belongs to it
	 */
	CostEstimate of(CaseFile file, Question question, EstimateCost form) {
		List<EarlierRequest> related = form.relatedNames().stream().map((name) -> named(file, question, name)).toList();
		if (!related.isEmpty() && form.relation() == null) {
			throw new Refused("no-relation", "Say why the requests belong together: the same person, or people who act"
					+ " together, and the same or similar information (SI 2004/3244 reg 5).");
		}
		CostEstimate estimate = CostEstimate.of(file.receivedOn(), form.activities(),
				related.stream().map(this::request).toList(), this.files.calendars());
		for (int place = 0; place < related.size(); place++) {
			if (!estimate.related().get(place).together()) {
				throw new Refused("not-together",
						related.get(place).name() + " was received on " + related.get(place).receivedOn()
								+ ", and not within the same sixty working days: it cannot be"
								+ " added up (SI 2004/3244 reg 5(2)(b)).");
			}
		}
		return estimate;
	}

	private EarlierRequest named(CaseFile file, Question question, String name) {
		return this.earlier.named(file, question, name)
			.orElseThrow(() -> new Refused("no-such-case", "There is no earlier request “" + name
					+ "” under FOI that may be added up with this one. Write one reference on each line."));
	}

	private Request request(EarlierRequest one) {
		return new Request(one.receivedOn(),
				this.earlier.pounds(one)
					.orElseThrow(() -> new Refused("not-estimated", "Nobody has estimated what " + one.name()
							+ " costs, so it cannot be added up. Estimate it there first.")));
	}

}
