package uk.candour.workbench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.accounts.SignedIn;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Reading;
import uk.candour.catalogue.Term;
import uk.candour.workbench.FormLines.Choice;
import uk.candour.workflow.Refused;

/**
 * Where an entry of the register is written. Whatever objection there is, what was typed
 * comes back with it; of two people who write at once, the second is shown what the first
 * has changed.
 */
@Controller
class AssetForm {

	private final Catalogue catalogue;

	AssetForm(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	@GetMapping("/catalogue/new")
	String blank(Model model) {
		return shown(null, new LinkedMultiValueMap<>(), model);
	}

	@GetMapping("/catalogue/{code}/edit")
	String edit(@PathVariable String code, Model model) {
		Asset asset = find(code);
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
		asset.values().forEach((attribute, values) -> typed.put(attribute.key(), values));
		typed.set("read", String.valueOf(asset.revision()));
		return shown(asset, typed, model);
	}

	@PostMapping("/catalogue/new")
	String add(@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal SignedIn signedIn,
			Model model, RedirectAttributes after) {
		return save(null, typed, signedIn, model, after);
	}

	@PostMapping("/catalogue/{code}/edit")
	String change(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed,
			@AuthenticationPrincipal SignedIn signedIn, Model model, RedirectAttributes after) {
		return save(find(code), typed, signedIn, model, after);
	}

	private String save(Asset asset, MultiValueMap<String, String> typed, SignedIn signedIn, Model model,
			RedirectAttributes after) {
		Reading reading = Reading.of(written(typed));
		Map<String, String> errors = new LinkedHashMap<>();
		String code = (asset != null) ? asset.code() : first(typed, "code").strip();
		if (asset == null && Reading.problemOf(code) != null) {
			errors.put("code", Reading.problemOf(code));
		}
		reading.problems().forEach((attribute, problem) -> errors.put(attribute.key(), problem));
		if (!errors.isEmpty()) {
			model.addAttribute("errors", errors);
			return shown(asset, typed, model);
		}
		try {
			this.catalogue.change(code, read(typed), reading.values(), first(typed, "why"),
					signedIn.account().username());
		}
		catch (Refused ex) {
			return objected(asset, typed, ex, model);
		}
		after.addFlashAttribute("notice", "Saved");
		return "redirect:/catalogue/" + code;
	}

	/** What was typed is now written over what is there, unless its writer changes it. */
	private String objected(Asset asset, MultiValueMap<String, String> typed, Refused objection, Model model) {
		if (asset == null) {
			model.addAttribute("errors", Map.of("code", objection.getMessage()));
			return shown(null, typed, model);
		}
		model.addAttribute("meanwhile", this.catalogue.since(asset.code(), read(typed)));
		model.addAttribute("problem", objection.getMessage());
		typed.set("read", String.valueOf(asset.revision()));
		return shown(asset, typed, model);
	}

	private String shown(Asset asset, MultiValueMap<String, String> typed, Model model) {
		model.addAttribute("asset", asset);
		model.addAttribute("code", first(typed, "code"));
		model.addAttribute("why", first(typed, "why"));
		model.addAttribute("read", first(typed, "read"));
		model.addAttribute("parts",
				Arrays.stream(Attribute.Part.values())
					.map((part) -> new PartFields(part.title(),
							part.attributes().stream().map((attribute) -> field(attribute, typed)).toList()))
					.toList());
		return "workbench/asset-form";
	}

	private static Field field(Attribute attribute, MultiValueMap<String, String> typed) {
		List<String> values = typed.getOrDefault(attribute.key(), List.of());
		String label = attribute.label() + (attribute.isRequired() ? "" : " (optional)");
		return new Field(attribute.key(), attribute.kind(), label, attribute.hint(),
				values.isEmpty() ? "" : values.get(0), values,
				CataloguePages.choices(attribute.terms().toArray(Term[]::new)));
	}

	private static Map<Attribute, List<String>> written(MultiValueMap<String, String> typed) {
		Map<Attribute, List<String>> written = new EnumMap<>(Attribute.class);
		for (Attribute attribute : Attribute.values()) {
			written.put(attribute, typed.getOrDefault(attribute.key(), List.of()));
		}
		return written;
	}

	/** The revision that was on the page; 0 for a new asset. */
	private static int read(MultiValueMap<String, String> typed) {
		String read = first(typed, "read");
		return read.matches("\\d{1,9}") ? Integer.parseInt(read) : 0;
	}

	private static String first(MultiValueMap<String, String> typed, String name) {
		String value = typed.getFirst(name);
		return (value != null) ? value : "";
	}

	private Asset find(String code) {
		return this.catalogue.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A part of the form. */
	record PartFields(String title, List<Field> fields) {
	}

	/** A field as typed. */
	record Field(String id, Attribute.Kind kind, String label, String hint, String value, List<String> values,
			List<Choice> options) {
	}

}
