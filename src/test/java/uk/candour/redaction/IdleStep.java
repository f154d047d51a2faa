package uk.candour.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;

/**
 * The package once more, with one of its steps idle: a method that does nothing and
 * answers with nothing, no or zero.
 */
final class IdleStep extends ClassLoader {

	private static final String PACKAGE = IdleStep.class.getPackageName() + ".";

	private final ClassFileLocator files;

	private final String type;

	private final String method;

	/**
	 * The package with an idle step.
	 * @param step class and method, such as {@code FontPass#tables}
	 */
	IdleStep(String step) {
		super(IdleStep.class.getClassLoader());
		this.files = ClassFileLocator.ForClassLoader.of(getParent());
		this.type = PACKAGE + step.substring(0, step.indexOf('#'));
		this.method = step.substring(step.indexOf('#') + 1);
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
			byte[] bytes = name.equals(this.type) ? idle(name) : this.files.locate(name).resolve();
			return defineClass(name, bytes, 0, bytes.length);
		}
		catch (IOException unread) {
			throw new UncheckedIOException(unread);
		}
		catch (IllegalStateException absent) {
			throw new ClassNotFoundException(name, absent);
		}
	}

	private byte[] idle(String name) {
		TypeDescription described = TypePool.Default.of(this.files).describe(name).resolve();
		if (described.getDeclaredMethods().filter(ElementMatchers.named(this.method)).isEmpty()) {
			throw new IllegalArgumentException("There is no " + this.method + " in " + name);
		}
		return new ByteBuddy().redefine(described, this.files)
			.method(ElementMatchers.named(this.method))
			.intercept(StubMethod.INSTANCE)
			.make()
			.getBytes();
	}

}
