package uk.candour.commands.toolbox;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the jar begins. The server, and commands that need all of the house, go on to the
 * launcher that opens every library. Commands on files take the few that they need: to
 * search all of them for each class would take such a command longer than its work.
 */
public final class Toolbox {

	private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

	private static final Set<String> COMMANDS = Set.of("redact", "inspect", "pack", "deadlines", "-h", "--help", "-V",
			"--version");

	/** Those that take long enough for the way of compiling to matter. */
	private static final Set<String> ON_FILES = Set.of("redact", "inspect", "pack");

	private static final Set<String> LIBRARIES = Set.of("picocli", "pdfbox", "pdfbox-io", "fontbox", "jbig2-imageio",
			"jai-imageio-core", "jai-imageio-jpeg2000", "jackson-core", "jackson-databind", "jackson-annotations",
			"jcl-over-slf4j", "slf4j-api");

	private Toolbox() {
	}

	/**
	 * Begins.
	 * @param arguments a command and what it is given, or settings of the server
	 */
	public static void main(String[] arguments) throws IOException {
		String release = Toolbox.class.getPackage().getImplementationVersion();
		if (release != null) {
			System.setProperty("candour.release", release);
		}
		if (arguments.length > 0 && ON_FILES.contains(arguments[0])) {
			if (QuickMachine.isThis()) {
				QuickMachine.endWithItsParent();
			}
			else {
				Optional<List<String>> again = QuickMachine.command(arguments);
				if (again.isPresent()) {
					System.exit(QuickMachine.run(again.get()));
				}
			}
		}
		if (arguments.length > 0 && COMMANDS.contains(arguments[0])) {
			System.exit(run(arguments, of(Path.of(System.getProperty("java.class.path")))));
		}
		call(Toolbox.class.getClassLoader(), LAUNCHER, "main", arguments);
	}

	/**
	 * Runs a command with what it needs.
	 * @return its exit code
	 */
	static int run(String[] arguments, ClassLoader tools) {
		// what libraries would log is no message to the person who gave the command
		System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
		System.setProperty("slf4j.internal.verbosity", "ERROR");
		Thread.currentThread().setContextClassLoader(tools);
		return (int) call(tools, "uk.candour.commands.Commands", "run", arguments);
	}

	/** Calls a method of a class that is seen by another loader than this one. */
	private static Object call(ClassLoader loader, String type, String method, String[]... values) {
		try {
			Class<?>[] kinds = new Class<?>[values.length];
			Arrays.fill(kinds, String[].class);
			return loader.loadClass(type).getMethod(method, kinds).invoke(null, (Object[]) values);
		}
		catch (InvocationTargetException failed) {
			throw new IllegalStateException(failed.getCause());
		}
		catch (ReflectiveOperationException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** The house's own classes and the few libraries, out of everything in the jar. */
	static ClassLoader of(Path jar) throws IOException {
		return new ToolboxClasses(jar, LIBRARIES);
	}

}
