package uk.candour.workflow.camunda;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be written about a failure: never its message, which may name people.
 */
final class Failures {

	private static final int FRAMES = 3;

	private Failures() {
	}

	/** The kind of failure, such as "SourceFailure". */
	static String kind(Throwable failure) {
		return failure.getClass().getSimpleName();
	}

	/** Each cause with the places in the code where it came up. */
	static String trace(Throwable failure) {
		return Stream.iterate(failure, (each) -> each != null, Throwable::getCause)
			.limit(5)
			.map((each) -> each.getClass().getName() + Arrays.stream(each.getStackTrace())
				.limit(FRAMES)
				.map(Object::toString)
				.collect(Collectors.joining(" < ", " at ", "")))
			.collect(Collectors.joining("; because of "));
	}

}
