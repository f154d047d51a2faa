package uk.candour.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Identifier;
import uk.candour.catalogue.IdentifierMap;
import uk.candour.catalogue.IdentifierMap.Route;

/**
 * The map of what leads to what: from what is known of a person to the systems that can
 * be searched with it, and from these to the next.
 */
@Controller
class IdentifierPage {

	private static final Set<Identifier> USUAL = EnumSet.of(Identifier.NAME, Identifier.DATE_OF_BIRTH,
			Identifier.ADDRESS, Identifier.EMAIL, Identifier.PHONE);

	private static final int COLUMN = 320;

	private static final int ROW = 90;

	private static final int LONGEST = 24;

	private final Catalogue catalogue;

	IdentifierPage(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	@GetMapping("/catalogue/identifiers")
	String page(@RequestParam(required = false) List<String> known, @RequestParam(required = false) String asked,
			Model model) {
		Set<Identifier> given = (asked == null && known == null) ? USUAL : identifiers(known);
		List<Asset> assets = this.catalogue.all().stream().filter(Asset::isSearched).toList();
		Map<String, Route> routes = IdentifierMap.of(assets).from(given);
		model.addAttribute("identifiers", CataloguePages.choices(Identifier.values()));
		model.addAttribute("known", given.stream().map(Identifier::name).toList());
		model.addAttribute("picture", Picture.of(routes, words(given)));
		model.addAttribute("lines", assets.stream().map((asset) -> line(asset, routes.get(asset.code()))).toList());
		return "workbench/identifiers";
	}

	private static Set<Identifier> identifiers(List<String> codes) {
		return Arrays.stream(Identifier.values())
			.filter((identifier) -> codes != null && codes.contains(identifier.name()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Identifier.class)));
	}

	private static String words(Collection<Identifier> identifiers) {
		return identifiers.stream().map(Identifier::words).collect(Collectors.joining(", "));
	}

	private static Line line(Asset asset, Route route) {
		String way = (route == null) ? "Nothing that is known leads to it"
				: (route.giver() != null) ? words(route.by()) + " from " + route.giver().title()
						: route.by().isEmpty() ? "Nobody has said by what it can be searched" : words(route.by());
		return new Line(asset.code(), asset.title(), words(IdentifierMap.needs(asset)), way,
				words(IdentifierMap.gives(asset)), route != null);
	}

	/** An asset in the table. */
	record Line(String code, String title, String needs, String way, String gives, boolean reached) {
	}

	/**
	 * The picture: a column for each step, boxes in it, and a line from each box to what
	 * it leads to.
	 */
	record Picture(int width, int height, List<Box> boxes, List<Way> ways) {

		static Picture of(Map<String, Route> routes, String known) {
			List<Box> boxes = new ArrayList<>();
			List<Way> ways = new ArrayList<>();
			Map<String, Box> places = new HashMap<>();
			Map<Integer, Integer> rows = new HashMap<>();
			Box person = new Box("The person", 0, 0, null);
			boxes.add(person);
			for (Route route : routes.values()) {
				int row = rows.merge(route.step(), 1, Integer::sum) - 1;
				Box box = new Box(shortened(route.asset().title()), route.step() * COLUMN, row * ROW,
						route.asset().code());
				boxes.add(box);
				places.put(route.asset().code(), box);
				Box from = (route.giver() != null) ? places.get(route.giver().code()) : person;
				ways.add(new Way(from, box,
						route.by().isEmpty() ? "" : shortened(words(route.by()).toLowerCase(Locale.UK))));
			}
			int columns = rows.keySet().stream().max(Integer::compare).orElse(0);
			int most = rows.values().stream().max(Integer::compare).orElse(1);
			return new Picture(columns * COLUMN + Box.WIDTH + 2, most * ROW, boxes, ways);
		}

		private static String shortened(String text) {
			return (text.length() > LONGEST) ? text.substring(0, LONGEST - 1).strip() + "…" : text;
		}

	}

	/** A box; the code is null for the person. */
	record Box(String title, int x, int y, String code) {

		static final int WIDTH = 200;

		static final int HEIGHT = 48;

	}

	/** A line from the right of one box to the left of another. */
	record Way(Box from, Box to, String by) {

		public String path() {
			int startX = this.from.x() + Box.WIDTH;
			int startY = this.from.y() + Box.HEIGHT / 2;
			int endY = this.to.y() + Box.HEIGHT / 2;
			int bend = this.to.x() - 60;
			return "M" + startX + " " + startY + " C" + bend + " " + startY + " " + bend + " " + endY + " "
					+ this.to.x() + " " + endY;
		}

	}

}
