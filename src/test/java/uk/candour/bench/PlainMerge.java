package uk.candour.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/**
 * What the PDF library's own merger takes to put files together, nothing sanitised and
 * nothing inspected: no command that reads and writes with that library can take less.
 */
public final class PlainMerge {

	private PlainMerge() {
	}

	/**
	 * The process.
	 * @param arguments the file to write, then those to read
	 */
	public static void main(String[] arguments) throws IOException {
		PDFMergerUtility merger = new PDFMergerUtility();
		merger.setDestinationFileName(arguments[0]);
		for (String file : List.of(arguments).subList(1, arguments.length)) {
			merger.addSource(file);
		}
		merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
	}

	/** The command that runs it, in as much memory as the house's own has. */
	static List<String> command(Path target, List<Path> files) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
						System.getProperty("java.class.path"), PlainMerge.class.getName(), target.toString()));
		files.forEach((file) -> command.add(file.toString()));
		return command;
	}

}
