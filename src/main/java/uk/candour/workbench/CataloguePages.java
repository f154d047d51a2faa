package uk.candour.workbench;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;

/**
 * The information asset register, to read.
 */
@Controller
class CataloguePages {

	private final Catalogue catalogue;

	CataloguePages(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	@GetMapping("/catalogue")
	String list(Model model) {
		List<Line> lines = this.catalogue.all()
			.stream()
			.map((asset) -> new Line(asset.code(), asset.title(), asset.entry().holds(), asset.entry().ownerTeam(),
					how(asset)))
			.toList();
		model.addAttribute("lines", lines);
		return "workbench/catalogue";
	}

	@GetMapping("/catalogue/{code}")
	String asset(@PathVariable String code, Model model) {
		Asset asset = this.catalogue.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("title", asset.title());
		model.addAttribute("entry", asset.entry());
		model.addAttribute("processing", asset.processing());
		model.addAttribute("how", how(asset));
		return "workbench/asset";
	}

	private static String how(Asset asset) {
		if (!asset.isSearched()) {
			return "Not searched for requests about a person";
		}
		return asset.connector().map((kind) -> "By machine (" + kind + ")").orElse("By a person of the owning team");
	}

	/** An asset on the list. */
	record Line(String code, String title, String holds, String owner, String how) {
	}

}
