package uk.candour.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * The package once more, with steps of it idle: methods that do nothing and answer with
 * nothing, no or zero.
 */
final class IdleStep extends ClassLoader {

	private static final String PACKAGE = IdleStep.class.getPackageName() + ".";

	private final ClassFileLocator files;

	/** Names of methods by that of their class. */
	private final Map<String, String> steps = new HashMap<>();

	/**
	 * The package with idle steps, one in a class.
	 * @param steps folder, class and method, such as {@code removal.FontPass#tables}
	 */
	IdleStep(String... steps) {
		super(IdleStep.class.getClassLoader());
		this.files = ClassFileLocator.ForClassLoader.of(getParent());
		for (String step : steps) {
			this.steps.put(PACKAGE + step.substring(0, step.indexOf('#')), step.substring(step.indexOf('#') + 1));
		}
	}

	/** What a trial finds wrong when the step does nothing. */
	@SuppressWarnings("unchecked")
	List<String> faults(String trial, Path folder) throws Exception {
		Method faults = loadClass(StepTrials.class.getName()).getDeclaredMethod("faults", String.class, Path.class);
		try {
			faults.setAccessible(true);
			return (List<String>) faults.invoke(null, trial, folder);
		}
		catch (InvocationTargetException failed) {
			return List.of(failed.getCause().toString());
		}
	}

	@Override
	protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
		if (!name.startsWith(PACKAGE)) {
			return super.loadClass(name, resolve);
		}
		synchronized (getClassLoadingLock(name)) {
			Class<?> loaded = findLoadedClass(name);
			return (loaded != null) ? loaded : define(name);
		}
	}

	private Class<?> define(String name) throws ClassNotFoundException {
		try {
			byte[] bytes = this.steps.containsKey(name) ? idle(name, this.steps.get(name))
					: this.files.locate(name).resolve();
			return defineClass(name, bytes, 0, bytes.length);
		}
		catch (IOException unread) {
			throw new UncheckedIOException(unread);
		}
		catch (IllegalStateException absent) {
			throw new ClassNotFoundException(name, absent);
		}
	}

	private byte[] idle(String name, String method) {
		TypeDescription described = TypePool.Default.of(this.files).describe(name).resolve();
		if (described.getDeclaredMethods().filter(ElementMatchers.named(method)).isEmpty()) {
			throw new IllegalArgumentException("There is no " + method + " in " + name);
		}
		return new ByteBuddy().redefine(described, this.files)
			.method(ElementMatchers.named(method))
			.intercept(StubMethod.INSTANCE)
			.make()
			.getBytes();
	}

}
