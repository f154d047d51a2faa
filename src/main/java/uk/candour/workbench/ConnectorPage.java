package uk.candour.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	@GetMapping("/catalogue/{code}/connector")
	String form(@PathVariable String code, Model model) {
		Asset asset = find(code);
		return shown(asset, asset.connector().orElse(""), SettingLines.write(asset.settings()), model);
	}

	private Asset find(String code) {
		return this.catalogue.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String shown(Asset asset, String kind, String typed, Model model) {
		model.addAttribute("asset", asset);
		model.addAttribute("kind", kind);
		model.addAttribute("settings", typed);
		model.addAttribute("kinds",
				this.connectors.kinds().stream().map((each) -> new Choice(each, each, null)).toList());
		return "workbench/connector";
	}

	/**
	 * Keeps the binding; what makes no sense is shown with what is wrong and not kept.
	 */
	@PostMapping("/catalogue/{code}/connector")
	String keep(@PathVariable String code, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String settings, @AuthenticationPrincipal SignedIn signedIn, Model model,
			RedirectAttributes after) {
		Asset asset = find(code);
		try {
			if (kind.isBlank()) {
				this.catalogue.bind(code, null, Map.of(), signedIn.account().username());
			}
			else {
				Map<String, String> read = SettingLines.read(settings);
				this.connectors.of("trial of " + code, kind, read);
				this.catalogue.bind(code, kind, read, signedIn.account().username());
			}
		}
		catch (IllegalArgumentException refused) {
			model.addAttribute("errors", Map.of("settings", refused.getMessage()));
			return shown(asset, kind, settings, model);
		}
		after.addFlashAttribute("notice", "The connector is saved. The next search uses it.");
		return "redirect:/catalogue/{code}";
	}

	/** Searches for one name with what was typed, keeps nothing, and shows a sample. */
	@PostMapping("/catalogue/{code}/connector/trial")
	String attempt(@PathVariable String code, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String settings, @RequestParam(defaultValue = "") String name,
			@AuthenticationPrincipal SignedIn signedIn, Model model) {
		Asset asset = find(code);
		model.addAttribute("name", name);
		if (name.isBlank()) {
			model.addAttribute("errors", Map.of("name", "Enter the name of a person to look for."));
			return shown(asset, kind, settings, model);
		}
		try {
			Map<String, String> patient = new HashMap<>(SettingLines.read(settings));
			this.connectors.of("trial of " + code, kind, patient);
			patient.put("timeout-seconds", PATIENCE);
			String by = signedIn.account().username();
			this.transaction.executeWithoutResult((status) -> this.trail.record("office", by, "Connector tried", code));
			model.addAttribute("trial", trial(this.connectors.of("trial of " + code, kind, patient), name.strip()));
		}
		catch (IllegalArgumentException refused) {
			model.addAttribute("errors", Map.of("settings", refused.getMessage()));
		}
		catch (SourceFailure failure) {
			model.addAttribute("problem", failure.getMessage());
		}
		return shown(asset, kind, settings, model);
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
