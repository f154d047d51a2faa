package uk.candour.commands.toolbox;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds classes and resources in the jar: the house's own, and those of a few of the
 * libraries that lie in it as they are.
 */
final class ToolboxClasses extends ClassLoader {

	private static final String HOUSE = "BOOT-INF/classes/";

	private static final String INDEX = "BOOT-INF/classpath.idx";

	private static final Pattern LIBRARY = Pattern.compile("\"(BOOT-INF/lib/([^/\"]+?)-\\d[^/\"]*\\.jar)\"");

	static {
		registerAsParallelCapable();
	}

	private final JarFile jar;

	private final List<NestedJar> libraries = new ArrayList<>();

	/**
	 * Opens the jar.
	 * @param names of the libraries, without their versions
	 * @throws IOException when it is no jar of this kind
	 */
	ToolboxClasses(Path jar, Set<String> names) throws IOException {
		super(ClassLoader.getPlatformClassLoader());
		this.jar = new JarFile(jar.toFile(), false);
		Matcher library = LIBRARY.matcher(new String(entry(INDEX), StandardCharsets.UTF_8));
		while (library.find()) {
			if (names.contains(library.group(2))) {
				this.libraries.add(new NestedJar(entry(library.group(1))));
			}
		}
	}

	/** What lies in the jar under a name; null when nothing does. */
	private byte[] find(String name) throws IOException {
		JarEntry entry = this.jar.getJarEntry(name);
		if (entry == null) {
			return null;
		}
		try (InputStream in = this.jar.getInputStream(entry)) {
			return in.readAllBytes();
		}
	}

	private byte[] entry(String name) throws IOException {
		byte[] found = find(name);
		if (found == null) {
			throw new FileNotFoundException(this.jar.getName() + " holds no " + name);
		}
		return found;
	}

	/** Everything of this name; the house's own first. */
	private List<byte[]> all(String name, boolean onlyFirst) throws IOException {
		List<byte[]> found = new ArrayList<>(1);
		byte[] own = find(HOUSE + name);
		if (own != null) {
			found.add(own);
		}
		for (NestedJar library : this.libraries) {
			if (onlyFirst && !found.isEmpty()) {
				break;
			}
			byte[] bytes = library.read(name);
			if (bytes != null) {
				found.add(bytes);
			}
		}
		return found;
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		try {
			List<byte[]> found = all(name.replace('.', '/') + ".class", true);
			if (found.isEmpty()) {
				throw new ClassNotFoundException(name);
			}
			return defineClass(name, found.get(0), 0, found.get(0).length);
		}
		catch (IOException unread) {
			throw new ClassNotFoundException(name, unread);
		}
	}

	@Override
	protected URL findResource(String name) {
		try {
			List<byte[]> found = all(name, true);
			return found.isEmpty() ? null : url(name, found.get(0));
		}
		catch (IOException unread) {
			return null;
		}
	}

	@Override
	protected Enumeration<URL> findResources(String name) throws IOException {
		List<URL> urls = new ArrayList<>();
		for (byte[] found : all(name, false)) {
			urls.add(url(name, found));
		}
		return Collections.enumeration(urls);
	}

	private static URL url(String name, byte[] bytes) throws MalformedURLException {
		return new URL("toolbox", null, -1, "/" + name, new URLStreamHandler() {
			@Override
			protected URLConnection openConnection(URL url) {
				return new Loaded(url, bytes);
			}
		});
	}

	/** A resource that is in memory. */
	private static final class Loaded extends URLConnection {

		private final byte[] bytes;

		Loaded(URL url, byte[] bytes) {
			super(url);
			this.bytes = bytes;
		}

		@Override
		public void connect() {
			// nothing to reach
		}

		@Override
		public InputStream getInputStream() {
			return new ByteArrayInputStream(this.bytes);
		}

	}

}
