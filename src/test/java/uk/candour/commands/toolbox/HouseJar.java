package uk.candour.commands.toolbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A jar that is laid out as the finished one: the toolbox itself, the house's classes,
 * and its libraries as they are.
 */
final class HouseJar {

	private static final String TOOLBOX = "uk/candour/commands/toolbox";

	private HouseJar() {
	}

	/** Writes it into a folder. */
	static Path write(Path folder) throws IOException {
		Path jar = folder.resolve("house.jar");
		Set<String> index = new LinkedHashSet<>();
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
			out.setLevel(Deflater.BEST_SPEED);
			for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
				Path path = Path.of(place);
				if (place.endsWith(".jar")) {
					String name = "BOOT-INF/lib/" + path.getFileName();
					if (index.add("- \"" + name + "\"")) {
						store(out, name, Files.readAllBytes(path));
					}
				}
				else if (Files.isDirectory(path.resolve(TOOLBOX)) && !place.endsWith("test-classes")) {
					classes(out, path, "uk", "BOOT-INF/classes/");
					classes(out, path, TOOLBOX, "");
				}
			}
			out.putNextEntry(new ZipEntry("BOOT-INF/classpath.idx"));
			out.write(String.join("\n", index).getBytes(StandardCharsets.UTF_8));
		}
		return jar;
	}

	static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		CRC32 sum = new CRC32();
		sum.update(bytes);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(bytes.length);
		entry.setCrc(sum.getValue());
		out.putNextEntry(entry);
		out.write(bytes);
	}

	private static void classes(ZipOutputStream out, Path folder, String from, String to) throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve(from))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				out.putNextEntry(new ZipEntry(to + folder.relativize(file).toString().replace('\\', '/')));
				Files.copy(file, out);
			}
		}
	}

}
