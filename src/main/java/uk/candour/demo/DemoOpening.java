package uk.candour.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;

import uk.candour.cases.CaseFiles;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Quality;

/**
 * Opens the demonstration: its systems are in the catalogue, its people may sign in, and
 * whoever started it is told where.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoOpening implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DemoOpening.class);

	private final DemoCouncil council;

	private final DemoAccounts accounts;

	private final Catalogue catalogue;

	private final Quality quality;

	private volatile boolean prepared;

	DemoOpening(DemoCouncil council, DemoAccounts accounts, Catalogue catalogue, Quality quality) {
		this.council = council;
		this.accounts = accounts;
		this.catalogue = catalogue;
		this.quality = quality;
	}

	@Bean
	static RealCases realCases(CaseFiles files) {
		return files::any;
	}

	@Override
	public void start() {
		this.council.assets().forEach(this::enter);
		DemoRegister.others().forEach(this::enter);
		if (this.quality.all().isEmpty()) {
			DemoRegister.judge(this.quality, this.catalogue.today());
		}
		this.accounts.prepare();
		this.prepared = true;
	}

	/** What somebody has written stays; where the systems really are is told again. */
	private void enter(Asset asset) {
		if (this.catalogue.find(asset.code()).isEmpty()) {
			this.catalogue.enter(DemoRegister.whole(asset), "system");
		}
		else {
			this.catalogue.bind(asset.code(), asset.connector().orElse(null), asset.settings(), "system");
		}
	}

	@Override
	public void stop() {
		this.prepared = false;
	}

	@Override
	public boolean isRunning() {
		return this.prepared;
	}

	/**
	 * As soon as the systems are open: the first request, and a search that a killed
	 * house left, find the catalogue as it is now.
	 */
	@Override
	public int getPhase() {
		return DemoCouncil.PHASE + 1;
	}

	@EventListener
	void announce(ApplicationReadyEvent event) {
		int port = ((ServletWebServerApplicationContext) event.getApplicationContext()).getWebServer().getPort();
		log.info("Candour is open at http://localhost:{}", port);
		log.info("Requesters: http://localhost:{}/   Staff: http://localhost:{}/sign-in   Mail that was sent:"
				+ " http://localhost:{}/demo/mail", port, port, port);
		log.info("Staff sign in with the password {} as", DemoAccounts.PASSWORD);
		this.accounts.signInNames().forEach((line) -> log.info("  {}", line));
	}

}
