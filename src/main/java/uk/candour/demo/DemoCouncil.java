package uk.candour.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

import uk.candour.catalogue.Asset;

/**
 * Wyke Council, Neighbourhoods and Housing: opens its systems before the application's
 * doors open, says what it does, and closes them after.
 */
public class DemoCouncil implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DemoCouncil.class);

	/** Early, so that the systems answer before doors and workers open. */
	static final int PHASE = -1000;

	private final DemoSettings settings;

	private final DemoMark mark;

	private final HousingDatabase housing;

	private final FileShare files;

	private final List<Story> stories = Stories.all();

	private volatile SharedMailbox mailbox;

	private volatile Contractor contractor;

	private volatile boolean running;

	private ExecutorService hands;

	private List<CompletableFuture<Void>> openings = List.of();

	/**
	 * The council, its systems still closed.
	 * @param settings ports, seed and secrets
	 * @param mark lets it into the application's database, or refuses
	 * @param server how to sign in to the database server
	 * @param folder in which its files are kept
	 */
	DemoCouncil(DemoSettings settings, DemoMark mark, ServerLogin server, Path folder) {
		this.settings = settings;
		this.mark = mark;
		this.housing = new HousingDatabase(server, settings.housingDatabase());
		this.files = new FileShare(folder);
	}

	/**
	 * The council's entries for the information asset register, with the places where its
	 * systems really are.
	 * @throws IllegalStateException before they are open
	 */
	public List<Asset> assets() {
		if (!this.running) {
			throw new IllegalStateException("The demonstration council's systems are not open");
		}
		return DemoAssets.all(this.housing.url(), this.files.root(), this.mailbox.port(), this.contractor.baseUrl());
	}

	/**
	 * Begins with what needs no database, while the application is still being put
	 * together.
	 */
	synchronized void begin() {
		if (this.openings.isEmpty()) {
			log.info("Wyke Council opens its systems; the first time takes a little longer");
			this.hands = Executors.newFixedThreadPool(2);
			this.openings = List.of(opening(() -> openFiles(this.stories)), opening(() -> openMailbox(this.stories)),
					opening(() -> openContractor(this.stories)));
		}
	}

	/**
	 * Opens everything and returns when all of it can be searched.
	 * @throws IllegalStateException when the database holds real cases, a port is taken
	 * or something cannot be made
	 */
	@Override
	public synchronized void start() {
		try {
			this.mark.admit();
			begin();
			CompletableFuture<Void> all = CompletableFuture.allOf(this.openings.toArray(CompletableFuture<?>[]::new));
			CompletableFuture.allOf(all, opening(() -> openHousing(this.stories))).join();
			this.hands.shutdown();
			this.running = true;
		}
		catch (CompletionException ex) {
			stop();
			throw new IllegalStateException("The demonstration council could not open: " + ex.getCause().getMessage(),
					ex.getCause());
		}
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		CompletableFuture.allOf(this.openings.toArray(CompletableFuture<?>[]::new)).exceptionally((ex) -> null).join();
		this.openings = List.of();
		if (this.hands != null) {
			this.hands.shutdown();
		}
		if (this.mailbox != null) {
			this.mailbox.close();
			this.mailbox = null;
		}
		if (this.contractor != null) {
			this.contractor.close();
			this.contractor = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private CompletableFuture<Void> opening(Supplier<String> opening) {
		return CompletableFuture.runAsync(() -> {
			long began = System.nanoTime();
			String done = opening.get();
			double seconds = (System.nanoTime() - began) / 1e9;
			log.info("{}, {} s", done, String.format(Locale.ROOT, "%.1f", seconds));
		}, this.hands);
	}

	private String openHousing(List<Story> stories) {
		boolean made = this.housing.prepare(this.settings.seed(), stories, this.settings.housingPassword());
		HousingDatabase.Size size = this.housing.size();
		return String.format(Locale.UK, "Housing system %s: %,d tenancies, %,d notes and rent transactions",
				made ? "made" : "found again", size.tenancies(), size.entries());
	}

	private String openFiles(List<Story> stories) {
		boolean made = this.files.prepare(this.settings.seed(), stories);
		return "File share " + (made ? "made" : "found again") + ": " + this.files.size() + " files";
	}

	private String openMailbox(List<Story> stories) {
		this.mailbox = new SharedMailbox(this.settings.imapPort(), this.settings.mailboxPassword());
		List<Mail> mails = MailboxBook.of(this.settings.seed(), stories);
		this.mailbox.fill(mails);
		return String.format(Locale.UK, "Shared mailbox open on port %d: %,d messages", this.mailbox.port(),
				mails.size());
	}

	private String openContractor(List<Story> stories) {
		this.contractor = new Contractor(this.settings.contractorPort(), this.settings.contractorToken(),
				ContractorBook.of(this.settings.seed(), stories));
		return String.format(Locale.UK, "Repairs contractor open at %s: %,d jobs", this.contractor.baseUrl(),
				this.contractor.size());
	}

}
