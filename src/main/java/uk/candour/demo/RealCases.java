package uk.candour.demo;

/**
 * Asks whether the application's database holds cases. The demonstration refuses to enter
 * a database with cases that it does not know as its own.
 */
@FunctionalInterface
public interface RealCases {

	/** Whether there is any case. */
	boolean any();

}
