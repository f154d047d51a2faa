package uk.candour.commands;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Tells the virtual machine that this process ends soon. By itself it compiles what is
 * called often twice, quickly and then well, and a command of some seconds spends most of
 * its processor time on the second, which pays only later. Readers of pictures and the
 * makers of fingerprints are worth it even so.
 */
public final class ShortRun {

	private static final String DIRECTIVES = """
			[
			  { match: [ "sun/security/provider/*.*", "com/github/jaiimageio/*.*", "jj2000/*.*", "org/apache/pdfbox/jbig2/*.*",
			      "java/awt/image/*.*", "sun/java2d/*.*", "sun/awt/image/*.*" ], c2: { Exclude: false } },
			  { match: [ "*.*" ], c2: { Exclude: true } }
			]
			""";

	private ShortRun() {
	}

	/** Begins, beside whatever else is to be done. */
	public static void begin() {
		Thread thread = new Thread(ShortRun::tell, "short-run");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Tells it.
	 * @return whether the machine understood; another kind of machine runs as it likes
	 */
	static boolean tell() {
		try {
			Path directives = Files.createTempFile("candour", ".json");
			// the command may end before the machine has read it
			directives.toFile().deleteOnExit();
			try {
				Files.writeString(directives, DIRECTIVES);
				Object answer = ManagementFactory.getPlatformMBeanServer()
					.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "compilerDirectivesAdd",
							new Object[] { new String[] { directives.toString() } },
							new String[] { String[].class.getName() });
				return String.valueOf(answer).contains("2 compiler directives added");
			}
			finally {
				Files.delete(directives);
			}
		}
		catch (IOException | JMException | RuntimeException unknown) {
			return false;
		}
	}

}
