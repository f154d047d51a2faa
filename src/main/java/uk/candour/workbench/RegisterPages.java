package uk.candour.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.Accounts;
import uk.candour.accounts.SignedIn;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.ProcessingRecord;
import uk.candour.catalogue.RegisterFiles;
import uk.candour.catalogue.RegisterFiles.Brought;
import uk.candour.catalogue.Trial;
import uk.candour.correspondence.Council;
import uk.candour.workflow.Refused;

/**
 * Files into the register and out of it: first what a file would do, then the word that
 * does it.
 */
@Controller
@RequestMapping("/catalogue")
class RegisterPages {

	/** Of very many errors the first help as much as all. */
	private static final int MOST_SHOWN = 500;

	private final RegisterFiles files;

	private final Catalogue catalogue;

	private final Council council;

	private final LetterSheet sheet;

	private final Accounts accounts;

	RegisterPages(RegisterFiles files, Catalogue catalogue, Council council, LetterSheet sheet, Accounts accounts) {
		this.files = files;
		this.catalogue = catalogue;
		this.council = council;
		this.sheet = sheet;
		this.accounts = accounts;
	}

	@GetMapping("/import")
	String form() {
		return "workbench/register-file";
	}

	@PostMapping("/import")
	String bring(@RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn signedIn, Model model)
			throws IOException {
		try {
			String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
			UUID id = this.files.bring(name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", ""), file.getBytes(),
					signedIn.account().username());
			return "redirect:/catalogue/import/" + id;
		}
		catch (Refused ex) {
			model.addAttribute("errors", Map.of("file", ex.getMessage()));
			return form();
		}
	}

	/** What the file would do to the register as it is now. */
	@GetMapping("/import/{id}")
	String trial(@PathVariable UUID id, Model model) {
		Brought file = this.files.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Trial trial = this.files.trial(file);
		model.addAttribute("file", file);
		model.addAttribute("loaded", (file.loadedBy() != null)
				? Words.time(file.loadedAt()) + ", " + this.accounts.nameOf(file.loadedBy()) : null);
		model.addAttribute("added", trial.count(Trial.Effect.ADDED));
		model.addAttribute("changed", trial.count(Trial.Effect.CHANGED));
		model.addAttribute("unchanged", trial.count(Trial.Effect.UNCHANGED));
		model.addAttribute("problems", trial.problems().stream().limit(MOST_SHOWN).toList());
		model.addAttribute("wrong", trial.problems().size());
		model.addAttribute("lines",
				trial.lines()
					.stream()
					.filter((line) -> line.effect() == Trial.Effect.ADDED || line.effect() == Trial.Effect.CHANGED)
					.limit(MOST_SHOWN)
					.toList());
		return "workbench/register-trial";
	}

	@PostMapping("/import/{id}")
	String load(@PathVariable UUID id, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		try {
			Trial done = this.files.load(id, signedIn.account().username());
			after.addFlashAttribute("notice", "Loaded: " + done.count(Trial.Effect.ADDED) + " added, "
					+ done.count(Trial.Effect.CHANGED) + " changed");
			return "redirect:/catalogue";
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
			return "redirect:/catalogue/import/" + id;
		}
	}

	@GetMapping("/register.csv")
	ResponseEntity<byte[]> register() {
		return csv("register.csv", this.files.csv());
	}

	@GetMapping("/record-of-processing.csv")
	ResponseEntity<byte[]> processing() {
		return csv("record-of-processing.csv", record().csv());
	}

	@GetMapping("/record-of-processing.pdf")
	void processing(HttpServletResponse response) throws IOException {
		this.sheet.show(response, "record-of-processing.pdf", record()::write);
	}

	private ProcessingRecord record() {
		String controller = this.council.name() + ", " + this.council.address() + ", " + this.council.email();
		return new ProcessingRecord(controller, this.catalogue.all(), this.catalogue.today());
	}

	/** With the mark by which spreadsheets know UTF-8. */
	private static ResponseEntity<byte[]> csv(String name, String text) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
	}

}
