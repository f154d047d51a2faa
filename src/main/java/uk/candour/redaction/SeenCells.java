package uk.candour.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table as a person reads them: the name in one, the surname in the one
 * beside it, on either side, or in the next row.
 */
final class SeenCells {

	/** A row follows another at no more than this many em. */
	private static final double NEXT_ROW = 1.9;

	private final List<Row> rows;

	SeenCells(List<Row> rows) {
		this.rows = rows;
	}

	/**
	 * One line of a page.
	 *
	 * @param y its place up the page
	 * @param size height of its type
	 * @param cells what stands in it, apart from each other, from left to right
	 */
	record Row(double y, double size, List<String> cells) {
	}

	/** Whether there are cells at all. */
	boolean isTable() {
		return this.rows.stream().anyMatch((row) -> row.cells().size() > 1);
	}

	/**
	 * Whether two cells read together say what is looked for: the first ends, and the
	 * second begins, with a part of it.
	 */
	boolean anyPair(MarkedText phrase) {
		for (int i = 0; i < this.rows.size(); i++) {
			Row row = this.rows.get(i);
			for (int cell = 0; cell < row.cells().size(); cell++) {
				for (String rest : phrase.restsAfter(row.cells().get(cell))) {
					if (beside(i, cell).stream().anyMatch((second) -> phrase.goesOn(second, rest))) {
						return true;
					}
				}
			}
		}
		return false;
	}

	private List<String> beside(int i, int cell) {
		Row row = this.rows.get(i);
		List<String> beside = new ArrayList<>(row.cells());
		beside.remove(cell);
		Row next = (i + 1 < this.rows.size()) ? this.rows.get(i + 1) : null;
		if (next != null && row.y() - next.y() < NEXT_ROW * row.size()) {
			beside.addAll(next.cells());
		}
		return beside;
	}

}
