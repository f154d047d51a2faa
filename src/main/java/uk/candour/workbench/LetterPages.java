package uk.candour.workbench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.Accounts;
import uk.candour.accounts.SignedIn;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.LetterText;
import uk.candour.correspondence.LetterTexts;
import uk.candour.correspondence.Letters;
import uk.candour.correspondence.UnusableText;
import uk.candour.statute.Regime;
import uk.candour.workflow.Refused;

/**
 * The texts of letters, which managers and administrators change without a release.
 */
@Controller
@RequestMapping("/letters")
class LetterPages {

	private final LetterTexts texts;

	private final Letters letters;

	private final LetterSheet sheet;

	private final Accounts accounts;

	LetterPages(LetterTexts texts, Letters letters, LetterSheet sheet, Accounts accounts) {
		this.texts = texts;
		this.letters = letters;
		this.sheet = sheet;
		this.accounts = accounts;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("lines", Arrays.stream(LetterKind.values()).map(this::line).toList());
		return "workbench/letter-texts";
	}

	private Line line(LetterKind kind) {
		String laws = kind.regimes().stream().map(Regime::title).collect(Collectors.joining(", "));
		List<Variant> variants = Arrays.stream(Language.values())
			.map((language) -> new Variant(language.code(), language.title(),
					!this.texts.current(kind, language).shipped()))
			.toList();
		return new Line(kind.slug(), kind.title(), kind.purpose(), laws, variants);
	}

	@GetMapping("/{letter}/{language}")
	String text(@PathVariable String letter, @PathVariable String language, Model model) {
		Place place = place(letter, language);
		return shown(place, this.texts.current(place.kind(), place.language()).text(), model);
	}

	private String shown(Place place, String typed, Model model) {
		LetterText current = this.texts.current(place.kind(), place.language());
		model.addAttribute("kind", place.kind());
		model.addAttribute("language", place.language());
		model.addAttribute("typed", typed);
		model.addAttribute("current", current);
		model.addAttribute("fields", this.letters.fields(place.kind(), place.language()));
		model.addAttribute("versions",
				this.texts.versions(place.kind(), place.language()).stream().map(this::version).toList());
		return "workbench/letter-text";
	}

	private VersionLine version(LetterText text) {
		return new VersionLine(text.version(), text.shipped() ? "As shipped" : "The council's own",
				Words.time(text.savedAt()), this.accounts.nameOf(text.savedBy()), text.text());
	}

	@PostMapping("/{letter}/{language}")
	String change(@PathVariable String letter, @PathVariable String language, @RequestParam String text,
			@RequestParam int read, @AuthenticationPrincipal SignedIn signedIn, Model model, RedirectAttributes after) {
		Place place = place(letter, language);
		try {
			this.texts.change(place.kind(), place.language(), text, read, signedIn.account());
		}
		catch (Refused ex) {
			return objected(place, text, ex, model);
		}
		after.addFlashAttribute("notice", "Saved. Letters issued from now on have this text.");
		return "redirect:/letters/" + letter + "/" + language;
	}

	@PostMapping("/{letter}/{language}/shipped")
	String goBack(@PathVariable String letter, @PathVariable String language, @RequestParam int read,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes after) {
		Place place = place(letter, language);
		try {
			this.texts.goBack(place.kind(), place.language(), read, signedIn.account());
			after.addFlashAttribute("notice", "Letters issued from now on have the shipped text.");
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
		}
		return "redirect:/letters/" + letter + "/" + language;
	}

	/**
	 * The text as typed, with made-up values, as a PDF; or the page, with what is wrong.
	 */
	@PostMapping("/{letter}/{language}/preview")
	String preview(@PathVariable String letter, @PathVariable String language, @RequestParam String text, Model model,
			HttpServletResponse response) throws IOException {
		Place place = place(letter, language);
		try {
			this.sheet.show(response, (target) -> this.letters.preview(place.kind(), place.language(), text, target));
			return null;
		}
		catch (Refused ex) {
			return objected(place, text, ex, model);
		}
	}

	private String objected(Place place, String typed, Refused objection, Model model) {
		model.addAttribute("objections",
				(objection instanceof UnusableText unusable) ? unusable.objections() : List.of(objection.getMessage()));
		return shown(place, typed, model);
	}

	private static Place place(String letter, String language) {
		try {
			return new Place(LetterKind.of(letter), Language.of(language));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/** A letter on the list. */
	record Line(String slug, String title, String purpose, String laws, List<Variant> variants) {
	}

	/** A letter in one language, and whether the council wrote it. */
	record Variant(String code, String title, boolean own) {
	}

	/** A version of a text, as the page lists it. */
	record VersionLine(int number, String what, String at, String by, String text) {
	}

	private record Place(LetterKind kind, Language language) {
	}

}
