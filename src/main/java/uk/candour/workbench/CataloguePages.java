package uk.candour.workbench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import uk.candour.accounts.Account;
import uk.candour.accounts.Accounts;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Difference;
import uk.candour.catalogue.IssueFlag;
import uk.candour.catalogue.Observations;
import uk.candour.catalogue.Quality;
import uk.candour.catalogue.QualityMeasure;
import uk.candour.catalogue.Revision;
import uk.candour.catalogue.Selection;
import uk.candour.catalogue.Term;
import uk.candour.connectors.Standing;
import uk.candour.gathering.Experience;
import uk.candour.gathering.Health;
import uk.candour.workbench.FormLines.Choice;

/**
 * The information asset register, to read: the list, an entry with everything that is
 * known of it, and its history.
 */
@Controller
class CataloguePages {

	private final Catalogue catalogue;

	private final Quality quality;

	private final Observations observations;

	private final Experience experience;

	private final Accounts accounts;

	CataloguePages(Catalogue catalogue, Quality quality, Observations observations, Experience experience,
			Accounts accounts) {
		this.catalogue = catalogue;
		this.quality = quality;
		this.observations = observations;
		this.experience = experience;
		this.accounts = accounts;
	}

	@GetMapping("/catalogue")
	String list(@RequestParam Map<String, String> asked, Model model) {
		Selection selection = selection(asked);
		int number = number(asked.getOrDefault("page", "1"), 1, 100_000, 1);
		Catalogue.Page page = this.catalogue.page(selection, number);
		Map<String, Map<QualityMeasure, Quality.Score>> scores = this.quality.all();
		LocalDate today = this.catalogue.today();
		model.addAttribute("lines",
				page.assets()
					.stream()
					.map((asset) -> line(asset, scores.getOrDefault(asset.code(), Map.of()), today,
							this.experience.isLeftAlone(asset.code())))
					.toList());
		model.addAttribute("total", page.total());
		model.addAttribute("asked", asked);
		model.addAttribute("teams",
				this.catalogue.teams().stream().map((team) -> new Choice(team, team, null)).toList());
		model.addAttribute("flags", choices(IssueFlag.values()));
		model.addAttribute("methods", choices(Selection.Method.values()));
		model.addAttribute("orders", choices(Selection.Order.values()));
		model.addAttribute("marks",
				Stream.of(5, 4, 3, 2).map((mark) -> new Choice(mark.toString(), "below " + mark, null)).toList());
		model.addAttribute("first", (number > 1) ? address(asked, 1) : null);
		model.addAttribute("next", ((long) number * Catalogue.PAGE < page.total()) ? address(asked, number + 1) : null);
		return "workbench/catalogue";
	}

	/** What makes no sense is left out: a filter is no form. */
	private Selection selection(Map<String, String> asked) {
		return new Selection(asked.getOrDefault("q", ""), asked.getOrDefault("team", ""),
				term(IssueFlag.values(), asked.get("flag")),
				asked.getOrDefault("below", "").isBlank() ? null : number(asked.get("below"), 2, 5, 5),
				asked.containsKey("overdue") ? this.catalogue.today() : null,
				term(Selection.Method.values(), asked.get("method")), asked.containsKey("special"),
				Objects.requireNonNullElse(term(Selection.Order.values(), asked.get("order")), Selection.Order.NAME));
	}

	private static <T extends Term> T term(T[] terms, String code) {
		return Arrays.stream(terms).filter((term) -> term.name().equals(code)).findFirst().orElse(null);
	}

	private static int number(String typed, int least, int most, int otherwise) {
		int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : otherwise;
		return (number < least || number > most) ? otherwise : number;
	}

	static List<Choice> choices(Term... terms) {
		return Arrays.stream(terms).map((term) -> new Choice(term.name(), term.words(), null)).toList();
	}

	private static String address(Map<String, String> asked, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/catalogue");
		asked.forEach((name, value) -> {
			if (!"page".equals(name) && !value.isBlank()) {
				address.queryParam(name, "{" + name + "}");
			}
		});
		return address.queryParam("page", page).encode().buildAndExpand(asked).toUriString();
	}

	private static Line line(Asset asset, Map<QualityMeasure, Quality.Score> scores, LocalDate today,
			boolean leftAlone) {
		LocalDate review = asset.date(Attribute.REVIEW_ON).orElse(null);
		return new Line(asset.code(), asset.title(), asset.entry().holds(), asset.entry().ownerTeam(), asset.method(),
				asset.values(Attribute.FLAGS).size(),
				scores.values().stream().map(Quality.Score::score).min(Integer::compare).orElse(null), review,
				review != null && review.isBefore(today), asset.isSpecial(), leftAlone);
	}

	@GetMapping("/catalogue/{code}")
	String asset(@PathVariable String code, Model model) {
		Asset asset = find(code);
		model.addAttribute("asset", asset);
		model.addAttribute("parts", Arrays.stream(Attribute.Part.values()).map((part) -> part(part, asset)).toList());
		model.addAttribute("flags", asset.values(Attribute.FLAGS).stream().map(IssueFlag::valueOf).toList());
		model.addAttribute("nobody",
				this.accounts.all().stream().map(Account::team).noneMatch(asset.entry().ownerTeam()::equals));
		model.addAttribute("overdue",
				asset.date(Attribute.REVIEW_ON).filter(this.catalogue.today()::isAfter).isPresent());
		Map<QualityMeasure, Quality.Score> scores = this.quality.of(code);
		model.addAttribute("scores",
				Arrays.stream(QualityMeasure.values()).map((measure) -> score(measure, scores.get(measure))).toList());
		Health health = this.experience.health(code);
		model.addAttribute("health", (health.searches() > 0) ? HealthLines.of(health) : null);
		model.addAttribute("standing", this.experience.standing(code).map(StandingLine::of).orElse(null));
		model.addAttribute("observations", this.observations.of(code).stream().map(this::observation).toList());
		return "workbench/asset";
	}

	private static PartLines part(Attribute.Part part, Asset asset) {
		return new PartLines(part.title(),
				part.attributes()
					.stream()
					.filter((attribute) -> attribute != Attribute.FLAGS)
					.map((attribute) -> new Row(attribute.label(),
							asset.date(attribute, Words::date).orElse(asset.words(attribute))))
					.filter((row) -> !row.value().isEmpty())
					.toList());
	}

	private ScoreLine score(QualityMeasure measure, Quality.Score score) {
		return (score == null) ? new ScoreLine(measure.words(), null, "", "") : new ScoreLine(measure.words(),
				score.score(), score.evidence(), Words.date(score.on()) + ", " + this.accounts.nameOf(score.by()));
	}

	private ObservationLine observation(Observations.Observation one) {
		return new ObservationLine(one.id(), one.kind().words(), one.what(), one.caseReference(),
				one.kind() != Observations.Kind.REVIEW, Words.date(one.at()), (one.settledBy() != null)
						? one.settledHow() + " (" + this.accounts.nameOf(one.settledBy()) + ")" : null);
	}

	@GetMapping("/catalogue/{code}/history")
	String history(@PathVariable String code, Model model) {
		model.addAttribute("asset", find(code));
		model.addAttribute("revisions", this.catalogue.history(code).stream().map(this::revision).toList());
		return "workbench/asset-history";
	}

	private RevisionLine revision(Revision revision) {
		return new RevisionLine(revision.asset().revision(), Words.time(revision.at()),
				"system".equals(revision.by()) ? "The system" : this.accounts.nameOf(revision.by()), revision.why(),
				revision.changes());
	}

	private Asset find(String code) {
		return this.catalogue.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** An asset on the list. */
	record Line(String code, String title, String holds, String owner, String how, int flags, Integer quality,
			LocalDate review, boolean overdue, boolean special, boolean leftAlone) {
	}

	/** A part of an entry, without what nobody has said. */
	record PartLines(String title, List<Row> rows) {
	}

	record Row(String label, String value) {
	}

	/** A measure of quality; the score is null while nobody has judged it. */
	record ScoreLine(String measure, Integer score, String evidence, String by) {
	}

	/** What a case showed; settled is null while nobody has looked at it. */
	record ObservationLine(long id, String kind, String what, String reference, boolean ofCase, String at,
			String settled) {
	}

	/** How an asset answers, in words; trouble is null when it does. */
	record HealthLines(String text, String answered, String trouble) {

		static HealthLines of(Health health) {
			return new HealthLines(
					health.searches() + " looked at, " + health.failed() + " of them could not be done by machine",
					(health.answeredAt() != null) ? Words.time(health.answeredAt()) : "Never",
					(health.trouble() != null)
							? health.trouble() + " Until it answers again, its searches become tasks of its owner."
							: null);
		}

	}

	/** How its system is asked at the moment, on this node. */
	record StandingLine(String title, String colour, String text) {

		static StandingLine of(Standing standing) {
			String colour = switch (standing.state()) {
				case OPEN -> "green";
				case LEFT_ALONE -> "red";
				case TRIED_AGAIN -> "yellow";
			};
			String failed = standing.failed() + " of the last " + standing.tries() + " tries failed.";
			return new StandingLine(standing.state().title(), colour, switch (standing.state()) {
				case OPEN -> (standing.failed() > 0) ? failed : "";
				case LEFT_ALONE -> failed + " It is asked again after half a minute.";
				case TRIED_AGAIN -> failed + " One search at a time, until it answers.";
			});
		}

	}

	record RevisionLine(int number, String at, String by, String why, List<Difference> changes) {
	}

}
