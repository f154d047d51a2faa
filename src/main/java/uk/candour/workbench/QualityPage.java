package uk.candour.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.SignedIn;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Observations;
import uk.candour.catalogue.Observations.Observation;
import uk.candour.catalogue.Quality;
import uk.candour.catalogue.QualityMeasure;
import uk.candour.workbench.FormLines.Choice;
import uk.candour.workflow.Refused;

/**
 * Where somebody judges the data of an asset, perhaps because of what a case showed.
 */
@Controller
class QualityPage {

	private static final List<Choice> SCORES = List.of(new Choice("1", "1: poor", null), new Choice("2", "2", null),
			new Choice("3", "3: good enough", null), new Choice("4", "4", null), new Choice("5", "5: very good", null));

	private final Catalogue catalogue;

	private final Quality quality;

	private final Observations observations;

	QualityPage(Catalogue catalogue, Quality quality, Observations observations) {
		this.catalogue = catalogue;
		this.quality = quality;
		this.observations = observations;
	}

	/**
	 * The form.
	 * @param observation what led here, or null: the score settles it
	 */
	@GetMapping("/catalogue/{code}/quality")
	String form(@PathVariable String code, @RequestParam(required = false) Long observation, Model model) {
		Optional<Observation> seen = this.observations.of(code)
			.stream()
			.filter((one) -> observation != null && one.id() == observation && one.settledBy() == null)
			.findFirst();
		return shown(code,
				Map.of("measure", seen.map((one) -> one.kind().measure().name()).orElse(""), "evidence",
						seen.map((one) -> one.what() + " (" + one.caseReference() + ")").orElse(""), "on",
						this.catalogue.today().toString(), "observation",
						seen.map((one) -> String.valueOf(one.id())).orElse("")),
				model);
	}

	private String shown(String code, Map<String, String> typed, Model model) {
		model.addAttribute("asset",
				this.catalogue.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		model.addAttribute("typed", typed);
		model.addAttribute("measures", CataloguePages.choices(QualityMeasure.values()));
		model.addAttribute("scores", SCORES);
		return "workbench/asset-quality";
	}

	@PostMapping("/catalogue/{code}/quality")
	String score(@PathVariable String code, @RequestParam Map<String, String> typed,
			@AuthenticationPrincipal SignedIn signedIn, Model model, RedirectAttributes after) {
		String by = signedIn.account().username();
		try {
			String evidence = typed.getOrDefault("evidence", "");
			this.quality.score(code, measure(typed), score(typed), evidence, on(typed), by);
			if (typed.getOrDefault("observation", "").matches("\\d{1,18}")) {
				this.observations.settle(code, Long.parseLong(typed.get("observation")), "Scored", by);
			}
		}
		catch (Refused ex) {
			if ("settled".equals(ex.code())) {
				after.addFlashAttribute("notice", "Scored. " + ex.getMessage());
				return "redirect:/catalogue/" + code;
			}
			model.addAttribute("errors", Map.of(ex.code(), ex.getMessage()));
			return shown(code, typed, model);
		}
		after.addFlashAttribute("notice", "Scored");
		return "redirect:/catalogue/" + code;
	}

	private static QualityMeasure measure(Map<String, String> typed) {
		return Arrays.stream(QualityMeasure.values())
			.filter((measure) -> measure.name().equals(typed.get("measure")))
			.findFirst()
			.orElseThrow(() -> new Refused("measure", "Choose what you judge."));
	}

	private static int score(Map<String, String> typed) {
		String score = typed.getOrDefault("score", "");
		return score.matches("[1-5]") ? Integer.parseInt(score) : 0;
	}

	private static LocalDate on(Map<String, String> typed) {
		try {
			return LocalDate.parse(typed.getOrDefault("on", "").strip());
		}
		catch (DateTimeException ex) {
			throw new Refused("on", "Enter the day of the score, such as 2026-11-24.");
		}
	}

	/** Somebody has looked at what a case showed, and it needs no score. */
	@PostMapping("/catalogue/{code}/observations/{id}")
	String settle(@PathVariable String code, @PathVariable long id, @RequestParam(defaultValue = "") String how,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		try {
			this.observations.settle(code, id, how, signedIn.account().username());
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
		}
		return "redirect:/catalogue/" + code + "#observations";
	}

}
