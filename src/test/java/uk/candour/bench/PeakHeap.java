package uk.candour.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import uk.candour.commands.Commands;

/**
 * Runs a command in a process of its own whose heap is as small as promised, and tells
 * how much of it was full at most, garbage included.
 */
public final class PeakHeap {

	private PeakHeap() {
	}

	/**
	 * The process: runs the command and prints the peak in MiB.
	 * @param arguments of the command line
	 */
	public static void main(String[] arguments) {
		int code = Commands.run(arguments);
		long peak = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
			.sum();
		System.out.println(peak >> 20);
		System.exit(code);
	}

	/**
	 * Runs a command with at most 512 MiB.
	 * @return the peak in MiB
	 */
	static int of(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
						System.getProperty("java.class.path"), PeakHeap.class.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
		String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		if (process.waitFor() != 0) {
			throw new IllegalStateException("The command did not do its work in 512 MiB");
		}
		return Integer.parseInt(told.substring(told.lastIndexOf('\n') + 1));
	}

}
