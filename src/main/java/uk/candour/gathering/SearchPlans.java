package uk.candour.gathering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.Stage;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;

/**
 * The search plans of cases: proposed by the catalogue, changed by officers, and written
 * down when the searches begin.
 */
@Component
public class SearchPlans {

	/** Once documents are chosen, what is found would reach nobody. */
	private static final Set<Stage> OPEN = EnumSet.range(Stage.RECEIVED, Stage.CHOOSING);

	private final PlanRows rows;

	private final SearchRows searches;

	private final Catalogue catalogue;

	private final CaseFiles files;

	private final Workflow workflow;

	private final AuditTrail trail;

	private final Clock clock;

	SearchPlans(PlanRows rows, SearchRows searches, Catalogue catalogue, CaseFiles files, Workflow workflow,
			AuditTrail trail, Clock clock) {
		this.rows = rows;
		this.searches = searches;
		this.catalogue = catalogue;
		this.files = files;
		this.workflow = workflow;
		this.trail = trail;
		this.clock = clock;
	}

	/** The plan of a case: what was decided, and else what the catalogue proposes. */
	public SearchPlan of(String caseReference) {
		CaseFile file = this.files.get(caseReference);
		List<Asset> assets = this.catalogue.all();
		Map<String, Proposal> proposals = Proposal.of(file, assets);
		Map<String, PlanRows.Decided> decided = this.rows.of(caseReference);
		Map<String, Search> begun = this.searches.findByCaseReferenceOrderByTitle(caseReference)
			.stream()
			.collect(Collectors.toMap(Search::asset, Function.identity()));
		List<SearchPlan.Line> lines = new ArrayList<>();
		for (Asset asset : assets) {
			PlanRows.Decided one = decided.remove(asset.code());
			lines.add((one != null) ? line(one, begun.get(asset.code()))
					: proposed(asset, proposals.get(asset.code()), !begun.isEmpty()));
		}
		// what is no longer in the catalogue was asked all the same
		decided.values().forEach((gone) -> lines.add(line(gone, begun.get(gone.asset()))));
		lines.sort(Comparator.comparing(SearchPlan.Line::title));
		return new SearchPlan(lines, !begun.isEmpty());
	}

	private static SearchPlan.Line line(PlanRows.Decided decided, Search search) {
		return new SearchPlan.Line(decided.asset(), decided.title(), decided.asked(), decided.reason(), decided.by(),
				decided.at(), search);
	}

	private static SearchPlan.Line proposed(Asset asset, Proposal proposal, boolean late) {
		return late
				? new SearchPlan.Line(asset.code(), asset.title(), false,
						"It came into the catalogue after the searches had been planned.", null, null, null)
				: new SearchPlan.Line(asset.code(), asset.title(), proposal.asked(), proposal.reason(), null, null,
						null);
	}

	/** Whether the plan of a case may still be changed. */
	public boolean isOpen(CaseFile file) {
		return file.closedAt().isEmpty() && OPEN.contains(file.stage());
	}

	/**
	 * An officer decides that an asset is asked, or is not. Once searches have begun it
	 * is asked at once.
	 * @param reason in their own words; the certificate repeats it
	 * @throws Refused when there is no reason, it is too late, or it has been asked:
	 * nothing is asked twice
	 */
	@Transactional
	public void decide(String caseReference, String code, boolean asked, String reason, String by) {
		this.rows.hold(caseReference);
		Asset asset = this.catalogue.find(code)
			.orElseThrow(() -> new Refused("no-such-asset", "“" + code + "” is not in the catalogue."));
		if (reason.isBlank()) {
			throw new Refused("no-reason",
					"Say why “" + asset.title() + "” is " + (asked ? "" : "not ") + "to be searched.");
		}
		CaseFile file = this.files.get(caseReference);
		if (!isOpen(file)) {
			throw new Refused("too-late", "The case is at the stage “" + file.stage().title()
					+ "”: what was found has been chosen, and the plan cannot change any more.");
		}
		if (this.searches.existsById(Search.id(caseReference, code))) {
			throw new Refused("asked-already",
					asked ? "“" + asset.title() + "” is searched already: nothing is asked twice." : "The search of “"
							+ asset.title() + "” has begun. Leave out what it finds when you choose documents.");
		}
		this.rows.add(caseReference, asset, asked, reason.strip(), by);
		this.trail.record(caseReference, by, asked ? "Search plan: asks " + code : "Search plan: does not ask " + code,
				reason.strip());
		if (asked && !this.searches.findByCaseReferenceOrderByTitle(caseReference).isEmpty()) {
			begin(file, asset, reason);
		}
	}

	/** A search that is added runs beside the others, by itself. */
	private void begin(CaseFile file, Asset asset, String reason) {
		boolean byHand = file.subject().isEmpty() || asset.connector().isEmpty();
		this.searches.save(new Search(file.reference(), asset.code(), asset.title(), byHand, reason.strip(),
				this.clock.instant()));
		this.workflow.start("gather", file.reference(), asset.code(), Facts.none());
	}

	/**
	 * Writes down the plan of a case whose searches begin, and makes a search of each
	 * asset that is asked; one that is there already stays as it is.
	 * @return codes of the assets that are asked
	 */
	List<String> settle(CaseFile file) {
		this.rows.hold(file.reference());
		SearchPlan plan = of(file.reference());
		Map<String, Asset> assets = this.catalogue.byCode();
		for (SearchPlan.Line line : plan.lines()) {
			Asset asset = assets.get(line.asset());
			if (line.by() == null) {
				this.rows.add(file.reference(), asset, line.asked(), line.reason(), "system");
			}
			if (line.asked() && line.search() == null && asset != null) {
				this.searches.save(new Search(file.reference(), asset.code(), asset.title(),
						asset.connector().isEmpty(), line.reason(), this.clock.instant()));
			}
		}
		return plan.asked().stream().map(SearchPlan.Line::asset).filter(assets::containsKey).toList();
	}

	/** For which questions of a letter each asset is asked, by its code. */
	Map<String, Set<Integer>> questions(String caseReference) {
		return this.rows.questions(caseReference);
	}

	/**
	 * An officer names what is asked, for a request that is not about anybody; the rest
	 * is not.
	 */
	void commission(String caseReference, int question, List<Asset> named, String terms, String by) {
		this.rows.hold(caseReference);
		Set<String> codes = named.stream().map(Asset::code).collect(Collectors.toSet());
		Map<String, PlanRows.Decided> decided = this.rows.of(caseReference);
		for (Asset asset : this.catalogue.all()) {
			PlanRows.Decided before = decided.get(asset.code());
			if (codes.contains(asset.code())) {
				this.rows.add(caseReference, asset, true, "Look for: " + terms, by);
				this.rows.forQuestion(caseReference, asset, question);
			}
			else if (before == null) {
				this.rows.add(caseReference, asset, false, "It was not expected to hold what is asked.", by);
			}
		}
	}

}
