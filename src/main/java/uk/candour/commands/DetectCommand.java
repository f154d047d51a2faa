package uk.candour.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.candour.detection.Detector;
import uk.candour.detection.KnownParties;
import uk.candour.detection.Span;
import uk.candour.rendition.CannotRender;
import uk.candour.rendition.Renderer;

/**
 * {@code detect FILE [--json] [--known NAME]…}: personal data found in a file. Offsets
 * count Unicode code points of the extracted text. Ends with 0 when done, 2 when the file
 * cannot be read.
 */
@Command(name = "detect", mixinStandardHelpOptions = true,
		description = "Lists personal data found in a text file, PDF, e-mail or office file.")
public final class DetectCommand implements Callable<Integer> {

	@Parameters(paramLabel = "FILE", description = "the file, or - for text on standard input")
	private String file;

	@Option(names = "--json", description = "prints an array of objects: kind, start, end, text, score, why")
	private boolean json;

	@Option(names = "--known", paramLabel = "NAME", description = "a person known to be someone else; may be repeated")
	private List<String> known = List.of();

	@Option(names = "--subject", paramLabel = "VALUE",
			description = "a name, address or number of the person asking, never listed; may be repeated")
	private List<String> subject = List.of();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		try {
			print(new Detector().detect(text(), new KnownParties(this.subject, this.known)));
			return 0;
		}
		catch (CannotRender ex) {
			this.spec.commandLine().getErr().println(ex.getMessage());
			return 2;
		}
		catch (IOException ex) {
			this.spec.commandLine().getErr().println("“" + this.file + "” cannot be read. Check its path and rights.");
			return 2;
		}
	}

	/** Text as it is; anything else as its pages read. */
	private String text() throws IOException, CannotRender {
		if (this.file.equals("-")) {
			return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
		}
		Path path = Path.of(this.file);
		if (this.file.toLowerCase(Locale.ROOT).endsWith(".txt")) {
			return Files.readString(path, StandardCharsets.UTF_8);
		}
		Path pdf = Files.createTempFile("detect", ".pdf");
		try {
			return new Renderer().render(path, path.getFileName().toString(), pdf).text();
		}
		finally {
			Files.deleteIfExists(pdf);
		}
	}

	private void print(List<Span> spans) throws JsonProcessingException {
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.json) {
			out.println(
					JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(spans));
			return;
		}
		for (Span span : spans) {
			out.printf(Locale.ROOT, "%s %d-%d %.2f %s — %s%n", span.kind(), span.start(), span.end(), span.score(),
					span.text().replaceAll("\\s+", " "), span.why());
		}
	}

}
