package uk.candour.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.statute.Exemption;
import uk.candour.statute.Exemption.Law;
import uk.candour.statute.Exemptions;
import uk.candour.workbench.FormLines.Choice;

/**
 * Every exemption and exception, to look up: what it protects, what has to be shown, and
 * what has to be asked.
 */
@Controller
class ExemptionsPage {

	@GetMapping("/exemptions")
	String list(@RequestParam(defaultValue = "") String law, @RequestParam(name = "q", defaultValue = "") String words,
			Model model) {
		model.addAttribute("laws",
				Arrays.stream(Law.values()).map((each) -> new Choice(each.name(), each.title(), null)).toList());
		model.addAttribute("law", law);
		model.addAttribute("words", words.strip());
		model.addAttribute("exemptions",
				Exemptions.all()
					.stream()
					.filter((exemption) -> law.isEmpty() || exemption.law().name().equals(law))
					.filter((exemption) -> speaksOf(exemption, words))
					.toList());
		return "workbench/exemptions";
	}

	/** Whether each of the words stands somewhere in the entry. */
	private static boolean speaksOf(Exemption exemption, String words) {
		String entry = plain(String.join(" ", List.of(exemption.citation(), exemption.inWords(), exemption.title(),
				exemption.question(), exemption.test().words(), exemption.nature().words())));
		return Arrays.stream(plain(words).strip().split("\\s+")).allMatch(entry::contains);
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.UK).replace('’', '\'');
	}

}
