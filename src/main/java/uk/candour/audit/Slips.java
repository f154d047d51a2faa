package uk.candour.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has to tell, kept until it is about to commit: only then are the
 * chains taken hold of, so that work on one case does not wait for other work on it.
 */
final class Slips implements TransactionSynchronization {

	private final BiConsumer<String, List<Slip>> book;

	private final Map<String, List<Slip>> byChain = new TreeMap<>();

	private boolean entered;

	private Slips(BiConsumer<String, List<Slip>> book) {
		this.book = book;
	}

	/**
	 * Those of the current transaction.
	 * @param book enters what is told of a chain
	 */
	static Slips ofTransaction(BiConsumer<String, List<Slip>> book) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Slips.class::isInstance)
			.map(Slips.class::cast)
			.findFirst()
			.orElseGet(() -> begun(book));
	}

	private static Slips begun(BiConsumer<String, List<Slip>> book) {
		Slips slips = new Slips(book);
		TransactionSynchronizationManager.registerSynchronization(slips);
		return slips;
	}

	void add(String chain, Slip slip) {
		if (this.entered) {
			// told by another part that acts just before the commit
			this.book.accept(chain, List.of(slip));
			return;
		}
		this.byChain.computeIfAbsent(chain, (any) -> new ArrayList<>()).add(slip);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.entered = true;
		// always in the same order: two transactions never wait for each other's chains
		this.byChain.forEach(this.book);
	}

	/** Something to be entered. */
	record Slip(String actor, String action, String details) {
	}

}
