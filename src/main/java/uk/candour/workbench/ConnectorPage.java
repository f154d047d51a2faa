package uk.candour.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.SignedIn;
import uk.candour.audit.AuditTrail;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.connectors.Connectors;
import uk.candour.connectors.Questionnaire;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem;
import uk.candour.connectors.spi.Subject;
import uk.candour.workbench.FormLines.Choice;

/**
 * Where an administrator sets up how an asset is searched by machine, and tries it before
 * it is kept.
 */
@Controller
class ConnectorPage {

	private static final int SAMPLE = 5;

	private static final String PATIENCE = "20";

	private final Catalogue catalogue;

	private final Connectors connectors;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	ConnectorPage(Catalogue catalogue, Connectors connectors, AuditTrail trail, TransactionTemplate transaction) {
		this.catalogue = catalogue;
		this.connectors = connectors;
		this.trail = trail;
		this.transaction = transaction;
	}

	/**
	 * The form of the kind that was chosen, or of the binding as it is.
	 * @param kind empty for a search by hand, null when none was chosen
	 */
	@GetMapping("/catalogue/{code}/connector")
	String form(@PathVariable String code, @RequestParam(required = false) String kind, Model model) {
		Asset asset = find(code);
		String now = asset.connector().orElse("");
		boolean other = kind != null && !kind.equals(now);
		return shown(asset, other ? kind : now, other ? Map.of() : asset.settings(), model);
	}

	private Asset find(String code) {
		return this.catalogue.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String shown(Asset asset, String kind, Map<String, String> typed, Model model) {
		model.addAttribute("asset", asset);
		model.addAttribute("kind", kind);
		model.addAttribute("kinds",
				this.connectors.kinds().stream().map((each) -> new Choice(each.kind(), each.title(), null)).toList());
		model.addAttribute("yesNo", List.of(new Choice("true", "Yes", null), new Choice("false", "No", null)));
		model.addAttribute("form", questionnaire(kind).map((asked) -> BindingForm.of(asked, typed)).orElse(null));
		return "workbench/connector";
	}

	private Optional<Questionnaire> questionnaire(String kind) {
		return this.connectors.kinds().stream().filter((each) -> each.kind().equals(kind)).findFirst();
	}

	/** What was typed, as settings of the kind. */
	private Map<String, String> read(String kind, Map<String, String> typed) {
		return BindingForm.read(questionnaire(kind).orElseThrow(() -> new IllegalArgumentException(
				"There is no connector of the kind “" + kind + "”. Choose another.")), typed);
	}

	private String refused(Asset asset, String kind, Map<String, String> typed, String message, Model model) {
		model.addAttribute("errors", questionnaire(kind).map((asked) -> BindingForm.of(asked, typed).errors(message))
			.orElse(Map.of("kind", message)));
		return shown(asset, kind, typed, model);
	}

	/**
	 * Keeps the binding; what makes no sense is shown with what is wrong and not kept.
	 */
	@PostMapping("/catalogue/{code}/connector")
	String keep(@PathVariable String code, @RequestParam(defaultValue = "") String kind,
			@RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedIn signedIn, Model model,
			RedirectAttributes after) {
		Asset asset = find(code);
		try {
			Map<String, String> settings = Map.of();
			if (!kind.isBlank()) {
				settings = read(kind, typed);
				this.connectors.of("trial of " + code, kind, settings);
			}
			this.catalogue.bind(code, kind.isBlank() ? null : kind, settings, signedIn.account().username());
		}
		catch (IllegalArgumentException refused) {
			return refused(asset, kind, typed, refused.getMessage(), model);
		}
		after.addFlashAttribute("notice", "The connector is saved. The next search uses it.");
		return "redirect:/catalogue/{code}";
	}

	/** Searches for one name with what was typed, keeps nothing, and shows a sample. */
	@PostMapping("/catalogue/{code}/connector/trial")
	String attempt(@PathVariable String code, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String name, @RequestParam Map<String, String> typed,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		Asset asset = find(code);
		// fields take a model attribute called name for their own
		model.addAttribute("lookedFor", name);
		if (name.isBlank()) {
			model.addAttribute("errors", Map.of("name", "Enter the name of a person to look for."));
			return shown(asset, kind, typed, model);
		}
		try {
			Map<String, String> patient = new HashMap<>(read(kind, typed));
			patient.merge("timeout-seconds", PATIENCE, (said, most) -> said.matches("\\d") ? said : most);
			SourceSystem system = this.connectors.of("trial of " + code, kind, patient);
			String by = signedIn.account().username();
			this.transaction.executeWithoutResult((status) -> this.trail.record("office", by, "Connector tried", code));
			model.addAttribute("trial", trial(system, name.strip()));
		}
		catch (IllegalArgumentException refused) {
			return refused(asset, kind, typed, refused.getMessage(), model);
		}
		catch (SourceFailure failure) {
			model.addAttribute("problem", failure.getMessage());
		}
		return shown(asset, kind, typed, model);
	}

	private static Trial trial(SourceSystem system, String name) throws SourceFailure {
		Subject subject = new Subject(List.of(name), null, List.of(), List.of(), List.of(), List.of());
		List<String> sample = new ArrayList<>();
		SourceSystem.Searched searched = system.find(new Query(subject, null, null, List.of(), SAMPLE),
				(finding) -> sample.add(masked(finding)));
		return new Trial(searched.asked(), searched.looked(), sample, searched.truncated());
	}

	// Whoever sets up a connector need not read what it finds: the first letter of each
	// word
	// and the kind of file show that it works.
	private static String masked(Finding finding) {
		return finding.title().replaceAll("(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}]", "•") + ", " + finding.mediaType();
	}

	/**
	 * What a trial brought.
	 *
	 * @param asked what was really asked
	 * @param looked how many records were looked through
	 * @param sample masked titles
	 * @param more whether there was more
	 */
	record Trial(String asked, long looked, List<String> sample, boolean more) {
	}

}
