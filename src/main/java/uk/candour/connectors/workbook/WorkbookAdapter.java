package uk.candour.connectors.workbook;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import uk.candour.connectors.Spreadsheet;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Enquiry;
import uk.candour.connectors.spi.Field;
import uk.candour.connectors.spi.Settings;

/**
 * Reads the binding of a workbook or a CSV file.
 */
@Component
class WorkbookAdapter implements Adapter {

	private static final long MEGABYTE = 1024 * 1024;

	@Override
	public String kind() {
		return "workbook";
	}

	@Override
	public String title() {
		return "Table (Excel or CSV)";
	}

	@Override
	public List<Field> fields() {
		return List.of(
				Field.needed("file", "File", "Its whole path, inside one of the folders that connectors may read"),
				Field.line("key-column", "Headings of what names a row",
						"Commas between. Left empty, the number of the row"),
				Field.line("title-columns", "Headings of what people call it", "Left empty, what names the row"),
				Field.line("name-columns", "Headings of the person's name",
						"Given name first. Then a name counts only there"),
				Field.line("birth-column", "Heading of the date of birth", ""),
				Field.line("date-column", "Heading of the date of the entry", ""),
				Field.line("delimiter", "Between the columns of CSV", "Usually a comma; tab for a tab"),
				Field.line("charset", "Alphabet of CSV", "Usually UTF-8, else windows-1252"),
				Field.number("max-rows", "Most rows", "Usually 1000000"),
				Field.number("max-file-megabytes", "Largest file in megabytes", "Usually 100"));
	}

	@Override
	public Enquiry open(Settings settings) {
		Path file = settings.path("file");
		Layout layout = new Layout(columns(settings, "key-column"), columns(settings, "title-columns"),
				columns(settings, "name-columns"), column(settings, "birth-column"), column(settings, "date-column"));
		int rows = settings.number("max-rows", 1_000_000, 1, 10_000_000);
		long largest = settings.number("max-file-megabytes", 100, 1, 1000) * MEGABYTE;
		return new WorkbookEnquiry(file, table(settings, file), layout, rows, largest);
	}

	private static Table table(Settings settings, Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
			// The library is loaded with the first sheet that is read.
			return (path, takes) -> Spreadsheet.read(path, takes);
		}
		if (name.endsWith(".csv") || name.endsWith(".txt")) {
			String delimiter = settings.optional("delimiter").orElse(",").replace("tab", "\t");
			Optional<Charset> charset = settings.optional("charset").map(WorkbookAdapter::charset);
			if (delimiter.length() != 1) {
				throw new IllegalArgumentException("The setting \"delimiter\" must be one character, or tab.");
			}
			return (path, takes) -> SeparatedValues.read(path, delimiter.charAt(0), charset, takes);
		}
		throw new IllegalArgumentException(
				"The setting \"file\" must name a file that ends in .xlsx, .xlsm or .csv; save an older workbook as .xlsx first.");
	}

	private static Charset charset(String name) {
		try {
			return Charset.forName(name);
		}
		catch (IllegalArgumentException unknown) {
			throw new IllegalArgumentException("The setting \"charset\" must be like UTF-8 or windows-1252.", unknown);
		}
	}

	private static List<String> columns(Settings settings, String name) {
		return settings.optional(name)
			.map((declared) -> Arrays.stream(declared.split(",")).map(String::strip).toList())
			.orElse(List.of());
	}

	private static Optional<String> column(Settings settings, String name) {
		return columns(settings, name).stream().findFirst();
	}

}
