package uk.candour.workbench;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.SignedIn;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseLetters;
import uk.candour.correspondence.IncompleteLetter;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.LetterElement;
import uk.candour.correspondence.LetterField;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.correspondence.WrongValue;
import uk.candour.workflow.Refused;

/**
 * An officer writes a letter for a case: choose one, fill it in, look at it, issue it.
 */
@Controller
@RequestMapping("/cases/{reference}/letters/write")
class WriteLetter {

	private final OpenCase cases;

	private final CaseLetters written;

	private final Letters letters;

	private final LetterSheet sheet;

	WriteLetter(OpenCase cases, CaseLetters written, Letters letters, LetterSheet sheet) {
		this.cases = cases;
		this.written = written;
		this.letters = letters;
		this.sheet = sheet;
	}

	/** The letters that the law of the case knows. */
	@GetMapping
	String choose(@PathVariable String reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		CaseFile file = this.cases.open(reference, signedIn.account(), "letters", model);
		List<FormLines.Choice> offered = this.written.offered(file)
			.stream()
			.map((kind) -> new FormLines.Choice(kind.slug(), kind.title(), kind.purpose()))
			.toList();
		model.addAttribute("letters", offered);
		model.addAttribute("language", file.language().code());
		model.addAttribute("languages",
				Arrays.stream(Language.values())
					.map((language) -> new FormLines.Choice(language.code(), language.title(), null))
					.toList());
		return "workbench/choose-letter";
	}

	/** In which language letters of the case are written from now on. */
	@PostMapping("/language")
	String speak(@PathVariable String reference, @RequestParam(defaultValue = "") String language,
			@AuthenticationPrincipal SignedIn signedIn, Model model, RedirectAttributes after) {
		this.cases.open(reference, signedIn.account(), "letters", model);
		Optional<Language> chosen = Arrays.stream(Language.values())
			.filter((one) -> one.code().equals(language))
			.findFirst();
		if (chosen.isEmpty()) {
			model.addAttribute("errors", Map.of("speaks", "Choose the language"));
			return choose(reference, signedIn, model);
		}
		this.written.speak(reference, chosen.get(), signedIn.account());
		after.addFlashAttribute("notice", "Letters of this case are in " + chosen.get().title() + " from now on");
		return "redirect:/cases/" + reference + "/letters";
	}

	@GetMapping("/form")
	String form(@PathVariable String reference, @RequestParam(defaultValue = "") String letter,
			@RequestParam(defaultValue = "en") String language, @AuthenticationPrincipal SignedIn signedIn,
			Model model) {
		if (letter.isEmpty()) {
			model.addAttribute("errors", Map.of("letter", "Choose the letter that you want to write"));
			return choose(reference, signedIn, model);
		}
		return shown(reference, choice(letter, language), new LinkedMultiValueMap<>(), UUID.randomUUID(), signedIn,
				model);
	}

	private String shown(String reference, Choice choice, MultiValueMap<String, String> typed, UUID key,
			SignedIn signedIn, Model model) {
		this.cases.open(reference, signedIn.account(), "letters", model);
		model.addAttribute("kind", choice.kind());
		model.addAttribute("language", choice.language());
		model.addAttribute("key", key);
		model.addAttribute("lines",
				this.letters.wanted(choice.kind(), choice.language())
					.stream()
					.map((wanted) -> line(wanted, typed))
					.toList());
		return "workbench/write-letter";
	}

	private static FormLines.Line line(Letters.Wanted wanted, MultiValueMap<String, String> typed) {
		LetterField field = wanted.field();
		String label = field.label() + (wanted.says().isEmpty() ? " (optional)" : "");
		String hint = wanted.says().isEmpty() ? null : "So that the letter says "
				+ String.join("; ", wanted.says().stream().map((element) -> element.toString()).toList());
		return new FormLines.Line(field.kind().name(), field.key(), label, hint, List.of(), typed.getFirst(field.key()),
				List.of(), FormLines.date(field.key(), typed));
	}

	/**
	 * Shows or issues the letter; on any objection the form comes back as it was typed.
	 */
	@PostMapping("/form")
	String write(@PathVariable String reference, @RequestParam String letter, @RequestParam String language,
			@RequestParam UUID key, @RequestParam(defaultValue = "") String then,
			@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn signedIn, Model model,
			HttpServletResponse response, RedirectAttributes after) throws IOException {
		Choice choice = choice(letter, language);
		this.cases.open(reference, signedIn.account());
		Map<String, String> values = values(choice, typed);
		try {
			if (!"issue".equals(then)) {
				this.sheet.show(response, (target) -> this.written.preview(reference, choice.kind(), choice.language(),
						values, signedIn.account(), target));
				return null;
			}
			this.written.write(reference, choice.kind(), choice.language(), values, key.toString(), signedIn.account());
		}
		catch (Refused ex) {
			Map<String, String> errors = errors(choice, values, ex);
			// what no field can mend is told as a whole
			model.addAttribute("problem", errors.isEmpty() ? ex.getMessage() : null);
			model.addAttribute("errors", errors);
			return shown(reference, choice, typed, key, signedIn, model);
		}
		after.addFlashAttribute("notice", "Issued: " + choice.kind().title(choice.language()));
		return "redirect:/cases/" + reference + "/letters";
	}

	private Map<String, String> values(Choice choice, MultiValueMap<String, String> typed) {
		Map<String, String> values = new LinkedHashMap<>();
		for (Letters.Wanted wanted : this.letters.wanted(choice.kind(), choice.language())) {
			LetterField field = wanted.field();
			values.put(field.key(), (field.kind() == LetterField.Kind.DATE) ? FormLines.date(field.key(), typed).iso()
					: typed.getOrDefault(field.key(), List.of("")).get(0));
		}
		return values;
	}

	/** What is wrong, field by field; nothing when that would not be all. */
	private Map<String, String> errors(Choice choice, Map<String, String> values, Refused objection) {
		if (objection instanceof WrongValue wrong) {
			return Map.of(wrong.field().key(), wrong.getMessage());
		}
		return (objection instanceof IncompleteLetter incomplete) ? missing(choice, values, incomplete.missing())
				: Map.of();
	}

	private Map<String, String> missing(Choice choice, Map<String, String> values, List<LetterElement> missing) {
		Map<String, String> errors = new LinkedHashMap<>();
		Set<LetterElement> others = new HashSet<>(missing);
		for (Letters.Wanted wanted : this.letters.wanted(choice.kind(), choice.language())) {
			List<LetterElement> lost = wanted.says().stream().filter(missing::contains).toList();
			if (!lost.isEmpty() && values.get(wanted.field().key()).isBlank()) {
				errors.put(wanted.field().key(), "“" + wanted.field().label()
						+ "” is missing: without it the letter does not say " + words(lost));
				others.removeAll(lost);
			}
		}
		return others.isEmpty() ? errors : Map.of();
	}

	private static String words(List<LetterElement> elements) {
		return elements.stream().map(LetterElement::toString).collect(Collectors.joining("; "));
	}

	private static Choice choice(String letter, String language) {
		try {
			return new Choice(LetterKind.of(letter), Language.of(language));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private record Choice(LetterKind kind, Language language) {
	}

}
