package uk.candour.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.UnusableProof.Reason;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Words;
import uk.candour.documents.Description;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.documents.Workroom;
import uk.candour.rendition.CannotRender;
import uk.candour.rendition.Renderer;
import uk.candour.statute.Regime;
import uk.candour.statute.Tick;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Workflow;

/**
 * How a request becomes a case: case, first tick of its clock, process and audit entry in
 * one transaction.
 */
@Component
public class Intake {

	/** The largest proof that is taken, in bytes. */
	public static final int LARGEST_PROOF = 10 * 1024 * 1024;

	private static final Map<String, String> PROOF_TYPES = Map.of("application/pdf", ".pdf", "image/jpeg", ".jpg",
			"image/png", ".png");

	private final CaseRows rows;

	private final CaseFiles files;

	private final Documents documents;

	private final Workflow workflow;

	private final AuditTrail trail;

	private final Calendars calendars;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Words words;

	private final Clock clock;

	private final Renderer renderer = new Renderer();

	Intake(CaseRows rows, CaseFiles files, Documents documents, Workflow workflow, AuditTrail trail,
			Calendars calendars, TransactionTemplate transaction, JdbcClient jdbc, ApplicationEventPublisher events,
			Words words, Clock clock) {
		this.rows = rows;
		this.files = files;
		this.documents = documents;
		this.workflow = workflow;
		this.trail = trail;
		this.calendars = calendars;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.events = events;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * Opens a case.
	 * @param application what is asked
	 * @param proofs of identity; may be empty
	 * @param onceKey names this very request: the same key opens no second case
	 * @param by who brings it: "requester" or a username
	 * @return the case, also when the key had opened it before
	 * @throws Refused when it cannot be a case: says what is missing
	 */
	public CaseFile receive(Application application, List<Proof> proofs, String onceKey, String by) {
		Optional<CaseFile> before = this.rows.findByOnceKey(onceKey);
		if (before.isPresent()) {
			return before.get();
		}
		check(application);
		List<String> mediaTypes = proofs.stream().map(this::inspect).toList();
		String reference = nextReference(application);
		boolean opened = false;
		try {
			List<Stored> stored = store(reference, proofs, mediaTypes);
			CaseFile file = this.transaction.execute((status) -> open(reference, application, stored, onceKey, by));
			opened = file.reference().equals(reference);
			return file;
		}
		finally {
			if (!opened) {
				this.documents.abandon(reference);
			}
		}
	}

	private CaseFile open(String reference, Application application, List<Stored> proofs, String onceKey, String by) {
		// two clicks at once: the second waits here and finds the case of the first
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 30))")
			.param("key", onceKey)
			.query((row, number) -> null)
			.list();
		Optional<CaseFile> first = this.rows.findByOnceKey(onceKey);
		if (first.isPresent()) {
			return first.get();
		}
		CaseFile file = new CaseFile(reference, application, onceKey);
		file.countBy(this.calendars.settled());
		file.add(file.question(null), List.of(new Tick(Tick.Kind.RECEIVED, file.receivedOn(), "")),
				this.clock.instant(), by);
		CaseFile saved = this.rows.saveAndFlush(file);
		proofs.forEach((proof) -> this.documents.enter(proof.kept(), proof.description(by)));
		this.trail.record(reference, by, "Request received", application.channel());
		this.workflow.start(Family.of(application.regime()).process(), reference, null, Facts.none());
		this.events.publishEvent(new ProcessBegun(reference, null, application.regime()));
		return saved;
	}

	/**
	 * Takes proof of identity for a case that waits for it, and tells its clock.
	 * @throws Refused when the file cannot be used: says why
	 */
	public void identityReceived(String reference, List<Proof> proofs, String by) {
		List<String> mediaTypes = proofs.stream().map(this::inspect).toList();
		List<Stored> stored = store(reference, proofs, mediaTypes);
		this.transaction.executeWithoutResult((status) -> {
			stored.forEach((proof) -> this.documents.enter(proof.kept(), proof.description(by)));
			boolean awaited = this.files.get(reference).awaitsIdentity();
			this.trail.record(reference, by,
					awaited ? "Proof of identity received" : "Further proof of identity received",
					stored.size() + " file(s)");
			if (awaited) {
				this.files.tick(reference, new Tick(Tick.Kind.ID_RECEIVED, this.files.today(), ""), by);
			}
		});
	}

	/**
	 * Looks whether a file can serve as proof.
	 * @throws Refused when it is too large, damaged, needs a password or is of another
	 * type
	 */
	public void check(Proof proof) {
		inspect(proof);
	}

	/** The laws under which a request can be opened: those whose family has a diagram. */
	public List<Regime> offered() {
		return Arrays.stream(Regime.values()).filter(this::isOffered).toList();
	}

	private boolean isOffered(Regime regime) {
		return Family.has(regime) && this.workflow.knows(Family.of(regime).process());
	}

	private void check(Application application) {
		List<String> missing = new ArrayList<>();
		if (!isOffered(application.regime())) {
			throw new Refused("regime-not-offered", "Requests under this law cannot be opened here. These can: "
					+ offered().stream().map(Regime::title).collect(Collectors.joining(", ")) + ".");
		}
		boolean nobody = Family.of(application.regime()).isAboutSomebody()
				&& (application.subject() == null || application.subject().name().isBlank());
		if (application.requester().name().isBlank() || nobody) {
			missing.add("a name");
		}
		if (!Family.of(application.regime()).isAboutSomebody() && application.scope().text().isBlank()) {
			missing.add("the words in which it is asked");
		}
		if (application.requester().email().isBlank()) {
			missing.add("an e-mail address");
		}
		if (application.receivedAt().isAfter(this.clock.instant().plusSeconds(60))) {
			missing.add("a date of receipt that is not in the future");
		}
		if (!missing.isEmpty()) {
			throw new Refused("incomplete", "The request needs " + String.join("; and ", missing) + ".");
		}
	}

	private String nextReference(Application application) {
		long number = this.jdbc.sql("select nextval('case_number')").query(Long.class).single();
		int year = application.receivedAt().atZone(CaseFile.LONDON).getYear();
		return References.of(application.regime(), year, number);
	}

	private List<Stored> store(String reference, List<Proof> proofs, List<String> mediaTypes) {
		List<Stored> stored = new ArrayList<>();
		try {
			for (Proof proof : proofs) {
				stored.add(new Stored(reference, proof.name(), mediaTypes.get(stored.size()),
						this.documents.store(reference, new ByteArrayInputStream(proof.content()))));
			}
			return stored;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The media type of a usable proof. */
	private String inspect(Proof proof) {
		if (proof.content().length == 0) {
			throw unusable(Reason.EMPTY);
		}
		if (proof.content().length > LARGEST_PROOF) {
			throw unusable(Reason.TOO_LARGE);
		}
		try (Workroom room = this.documents.workroom()) {
			Path file = Files.write(room.file("proof"), proof.content());
			String mediaType = this.renderer.render(file, proof.name(), room.file("shown.pdf")).mediaType();
			if (!PROOF_TYPES.containsKey(mediaType)) {
				throw unusable(Reason.OTHER_TYPE);
			}
			return mediaType;
		}
		catch (CannotRender ex) {
			throw unusable(switch (ex.reason()) {
				case LOCKED -> Reason.LOCKED;
				case DAMAGED -> Reason.DAMAGED;
				case UNSUITABLE -> Reason.UNSUITABLE;
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** In the words of whoever sends the file, which is their own. */
	private UnusableProof unusable(Reason reason) {
		return new UnusableProof(reason, this.words.say(Language.ENGLISH, "proof.refused." + reason));
	}

	private record Stored(String reference, String name, String mediaType, Documents.Kept kept) {

		Description description(String by) {
			return Description.of(this.reference, Document.Kind.EVIDENCE, this.name, this.mediaType, by);
		}

	}

}
