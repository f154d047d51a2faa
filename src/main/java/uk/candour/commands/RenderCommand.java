package uk.candour.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.candour.rendition.CannotRender;
import uk.candour.rendition.Renderer;
import uk.candour.rendition.Rendition;

/**
 * {@code render IN OUT.pdf}: any supported file becomes a PDF with a text layer. Ends
 * with 0 when done, 2 when the file cannot be shown (and then writes nothing).
 */
@Command(name = "render", mixinStandardHelpOptions = true,
		description = "Turns a file into a PDF with a text layer; attachments of an e-mail follow it.")
public final class RenderCommand implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "IN", description = "the file; its content decides its type")
	private Path in;

	@Parameters(index = "1", paramLabel = "OUT.pdf", description = "where the PDF goes; overwritten")
	private Path out;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		PrintWriter messages = this.spec.commandLine().getErr();
		try {
			Rendition rendition = new Renderer().render(this.in, this.in.getFileName().toString(), this.out);
			rendition.warnings().forEach((warning) -> messages.println("Warning: " + warning));
			this.spec.commandLine()
				.getOut()
				.println(rendition.pages() + ((rendition.pages() == 1) ? " page" : " pages") + " from "
						+ rendition.mediaType());
			return 0;
		}
		catch (CannotRender ex) {
			messages.println(ex.getMessage());
			return 2;
		}
	}

}
