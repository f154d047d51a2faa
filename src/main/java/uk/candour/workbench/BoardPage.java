package uk.candour.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uk.candour.accounts.SignedIn;
import uk.candour.insight.Board;
import uk.candour.insight.Board.Light;

/**
 * The manager's board: every open case by due date.
 */
@Controller
class BoardPage {

	private static final int MOST_ROWS = 200;

	private final Board board;

	BoardPage(Board board) {
		this.board = board;
	}

	@GetMapping("/board")
	String page(@AuthenticationPrincipal SignedIn signedIn, Model model) {
		Board.View view = this.board.of(signedIn.account());
		long most = Math.max(1, view.counts().values().stream().mapToLong(Long::longValue).max().orElse(1));
		List<Bar> bars = new ArrayList<>();
		List<Group> groups = new ArrayList<>();
		for (Light light : Light.values()) {
			long count = view.counts().get(light);
			String code = light.name().toLowerCase(Locale.ROOT).replace('_', '-');
			bars.add(new Bar(light.title(), code, count, Math.round(560.0 * count / most), 10 + 36 * bars.size()));
			List<Line> lines = view.rows()
				.stream()
				.filter((row) -> row.light() == light)
				.limit(MOST_ROWS)
				.map(BoardPage::line)
				.toList();
			groups.add(new Group(light.title(), code, count, lines));
		}
		model.addAttribute("bars", bars);
		model.addAttribute("groups", groups.stream().filter((group) -> group.count() > 0).toList());
		model.addAttribute("total", view.rows().size());
		return "workbench/board";
	}

	private static Line line(Board.Row row) {
		String left = switch (row.light()) {
			case OVERDUE -> Math.max(1, -row.left()) + " working days late";
			case NEAR, ON_TRACK -> (row.left() == 0) ? "Due today" : row.left() + " working days left";
			case PAUSED -> "Waiting for the requester";
			case ANSWERED -> "Waiting to be collected";
		};
		return new Line(row.reference(), row.subject(), row.stage(),
				(row.dueOn() != null) ? Words.date(row.dueOn()) : "None now",
				(row.target() != null) ? "Own target " + Words.date(row.target()) : "", left);
	}

	/** A bar of the chart; lengths in units of its drawing. */
	record Bar(String title, String code, long count, long width, int y) {
	}

	/** The cases of one light. */
	record Group(String title, String code, long count, List<Line> lines) {
	}

	/** A case. */
	record Line(String reference, String subject, String stage, String due, String target, String left) {
	}

}
