package uk.candour.rendition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A spreadsheet: every sheet, also the hidden ones, and every comment.
 */
final class WorkbookPress implements Press {

	private static final int MOST_CELLS = 1_000_000;

	private final Office office;

	WorkbookPress(Office office) {
		this.office = office;
	}

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		boolean old = source.type().equals("application/vnd.ms-excel");
		if (!old) {
			Unpacking.measure(source.path(), binder.limits());
		}
		try (Workbook workbook = WorkbookFactory.create(source.path().toFile(), null, true)) {
			boolean laidOut = this.office.print(source, old ? ".xls" : ".xlsx", binder);
			for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
				print(workbook.getSheetAt(i), workbook.getSheetVisibility(i), laidOut, source, binder);
			}
			if (!laidOut && pictures(workbook)) {
				binder.warn("“" + source.name() + "” holds pictures or charts that are not shown. Open the original.");
			}
		}
	}

	private static boolean pictures(Workbook workbook) {
		return !workbook.getAllPictures().isEmpty();
	}

	private static void print(Sheet sheet, SheetVisibility visibility, boolean laidOut, Source source, Binder binder)
			throws IOException, CannotRender {
		boolean hidden = visibility != SheetVisibility.VISIBLE;
		String comments = comments(sheet, source, binder);
		String title = source.name() + ", sheet “" + sheet.getSheetName() + "”";
		String hiddenParts = hiddenParts(sheet);
		if (hidden) {
			binder.warn("The sheet “" + sheet.getSheetName() + "” is hidden in “" + source.name()
					+ "”; it is shown here with a note.");
		}
		if (!hiddenParts.isEmpty()) {
			binder.warn(title + ": " + hiddenParts + "; they are shown here.");
		}
		if (laidOut && !hidden && hiddenParts.isEmpty()) {
			if (!comments.isEmpty()) {
				binder.print(title, Markup.heading(1, "Sheet: " + sheet.getSheetName()) + comments);
			}
			return;
		}
		String before = Markup.heading(1, "Sheet: " + sheet.getSheetName())
				+ (hidden ? Markup.note("This sheet is hidden in the original.") : "")
				+ (hiddenParts.isEmpty() ? "" : Markup.note("In the original " + hiddenParts + "."));
		Grid grid = grid(sheet);
		if (grid.rows().isEmpty()) {
			binder.print(title, before + Markup.note("This sheet is empty.") + comments);
		}
		else {
			grid.print(title, before, comments, binder);
		}
	}

	private static Grid grid(Sheet sheet) throws CannotRender {
		DataFormatter formatter = new DataFormatter(Locale.UK);
		formatter.setUseCachedValuesForFormulaCells(true);
		List<Grid.Row> rows = new ArrayList<>();
		int columns = 0;
		int cells = 0;
		for (Row row : sheet) {
			List<String> values = new ArrayList<>();
			for (Cell cell : row) {
				String value = formatter.formatCellValue(cell);
				if (value.isBlank()) {
					continue;
				}
				while (values.size() < cell.getColumnIndex()) {
					values.add("");
				}
				values.add(value);
			}
			cells += values.size();
			if (cells > MOST_CELLS) {
				throw new CannotRender("The sheet “" + sheet.getSheetName()
						+ "” has more cells than can be shown. Ask its owner for an extract.");
			}
			if (!values.isEmpty()) {
				rows.add(new Grid.Row(String.valueOf(row.getRowNum() + 1), values));
				columns = Math.max(columns, values.size());
			}
		}
		return new Grid(letters(columns), rows);
	}

	private static List<String> letters(int columns) {
		List<String> letters = new ArrayList<>();
		for (int i = 0; i < columns; i++) {
			letters.add(CellReference.convertNumToColString(i));
		}
		return letters;
	}

	private static String hiddenParts(Sheet sheet) {
		List<String> columns = new ArrayList<>();
		int last = 0;
		int rows = 0;
		for (Row row : sheet) {
			last = Math.max(last, row.getLastCellNum());
			rows += row.getZeroHeight() ? 1 : 0;
		}
		for (int i = 0; i < last; i++) {
			if (sheet.isColumnHidden(i)) {
				columns.add(CellReference.convertNumToColString(i));
			}
		}
		List<String> parts = new ArrayList<>();
		if (!columns.isEmpty()) {
			parts.add((columns.size() == 1 ? "column " : "columns ") + String.join(", ", columns)
					+ (columns.size() == 1 ? " is hidden" : " are hidden"));
		}
		if (rows > 0) {
			parts.add(rows + (rows == 1 ? " row is hidden" : " rows are hidden"));
		}
		return String.join(" and ", parts);
	}

	private static String comments(Sheet sheet, Source source, Binder binder) {
		Map<CellAddress, ? extends Comment> comments = sheet.getCellComments();
		if (comments.isEmpty()) {
			return "";
		}
		binder.warn("“" + source.name() + "” has comments on the sheet “" + sheet.getSheetName()
				+ "”; they are listed after it.");
		StringBuilder rows = new StringBuilder();
		comments.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((entry) -> {
			String author = entry.getValue().getAuthor();
			String by = (author == null || author.isBlank()) ? "" : " (" + author + ")";
			rows.append(Markup.fact(entry.getKey() + by, entry.getValue().getString().getString()));
		});
		return Markup.heading(2, "Comments") + Markup.facts(rows.toString());
	}

}
