package uk.candour.commands;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few libraries of the jar that commands on files need. To search all of them for
 * each class, as the server does, would take such a command longer than its work.
 */
public final class Toolbox {

	private static final Set<String> COMMANDS = Set.of("redact", "inspect", "pack", "deadlines", "-h", "--help", "-V",
			"--version");

	/** Those that take long enough for the way of compiling to matter. */
	private static final Set<String> ON_FILES = Set.of("redact", "inspect", "pack");

	private static final Set<String> LIBRARIES = Set.of("picocli", "pdfbox", "pdfbox-io", "fontbox", "jbig2-imageio",
			"jai-imageio-core", "jai-imageio-jpeg2000", "jackson-core", "jackson-databind", "jackson-annotations",
			"jcl-over-slf4j", "slf4j-api");

	private static final Pattern LIBRARY = Pattern.compile("/([^/!]+?)-\\d[^/!]*\\.jar(?:!/)?$");

	private Toolbox() {
	}

	/**
	 * Runs a command with what it needs.
	 * @return its exit code
	 */
	public static int run(String[] arguments) {
		if (!COMMANDS.contains(arguments[0])
				|| !(Toolbox.class.getClassLoader() instanceof URLClassLoader everything)) {
			return Commands.run(arguments);
		}
		// what libraries would log is no message to the person who gave the command
		System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
		System.setProperty("slf4j.internal.verbosity", "ERROR");
		ClassLoader tools = of(everything.getURLs());
		if (ON_FILES.contains(arguments[0])) {
			call(tools, "uk.candour.commands.ShortRun", "begin", new Class<?>[0]);
		}
		return run(arguments, tools);
	}

	static int run(String[] arguments, ClassLoader tools) {
		Thread.currentThread().setContextClassLoader(tools);
		return (int) call(tools, "uk.candour.commands.Commands", "run", new Class<?>[] { String[].class },
				(Object) arguments);
	}

	/**
	 * Calls what is in the toolbox: here, each name it needs would be looked for in all
	 * libraries.
	 */
	private static Object call(ClassLoader tools, String type, String method, Class<?>[] kinds, Object... values) {
		try {
			return tools.loadClass(type).getMethod(method, kinds).invoke(null, values);
		}
		catch (InvocationTargetException failed) {
			throw new IllegalStateException(failed.getCause());
		}
		catch (ReflectiveOperationException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** The house's own classes and the few libraries, out of everything there is. */
	static ClassLoader of(URL[] everything) {
		URL[] few = Arrays.stream(everything).filter(Toolbox::isNeeded).toArray(URL[]::new);
		return new URLClassLoader(few, ClassLoader.getPlatformClassLoader());
	}

	private static boolean isNeeded(URL place) {
		Matcher library = LIBRARY.matcher(place.toString());
		return !library.find() || LIBRARIES.contains(library.group(1));
	}

}
