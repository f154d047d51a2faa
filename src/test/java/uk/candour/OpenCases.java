package uk.candour;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.accounts.Account;
import uk.candour.cases.Application;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.DataSubject;
import uk.candour.cases.Intake;
import uk.candour.cases.Proof;
import uk.candour.cases.Requester;
import uk.candour.cases.Scope;
import uk.candour.cases.Stage;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.documents.Document;
import uk.candour.review.Marking;
import uk.candour.review.Marks;
import uk.candour.review.Reviews;
import uk.candour.review.Withholding;
import uk.candour.statute.Regime;
import uk.candour.workflow.WorkItem;
import uk.candour.workflow.Worklist;

/** Opens cases of Maria Okafor and takes them as far as a test needs. */
@TestComponent
public class OpenCases {

	private final Intake intake;

	private final CaseFiles files;

	private final Catalogue catalogue;

	private final Worklist worklist;

	private final Reviews reviews;

	private final Marks marks;

	private final JdbcClient jdbc;

	OpenCases(Intake intake, CaseFiles files, Catalogue catalogue, Worklist worklist, Reviews reviews, Marks marks,
			JdbcClient jdbc) {
		this.intake = intake;
		this.files = files;
		this.catalogue = catalogue;
		this.worklist = worklist;
		this.reviews = reviews;
		this.marks = marks;
		this.jdbc = jdbc;
	}

	/** A request that has just come. */
	public static Application application() {
		return application(new Requester("Maria Okafor", "maria@home.example", "", Requester.Answer.DOWNLOAD),
				Instant.now());
	}

	/** A request of somebody about Maria Okafor. */
	public static Application application(Requester requester, Instant receivedAt) {
		return new Application(Regime.SAR, "portal", receivedAt, requester, maria(),
				new Scope(null, null, List.of(), "Everything you hold"));
	}

	/** The person whose data are asked for. */
	public static DataSubject maria() {
		return new DataSubject("Maria Okafor", List.of(), LocalDate.of(1980, 5, 17), List.of(), List.of(), List.of(),
				List.of());
	}

	/** A case that has just come. */
	public CaseFile open(Proof... proofs) {
		return this.intake.receive(application(), List.of(proofs), UUID.randomUUID().toString(), "requester");
	}

	/** Her request under another law. */
	public CaseFile open(Regime regime) {
		Application asked = application();
		return this.intake.receive(new Application(regime, asked.channel(), asked.receivedAt(), asked.requester(),
				asked.subject(), asked.scope()), List.of(), UUID.randomUUID().toString(), "requester");
	}

	/** The catalogue holds just these. */
	public void catalogued(Asset... assets) {
		this.jdbc.sql("delete from asset").update();
		for (Asset asset : assets) {
			this.catalogue.enter(asset, "system");
		}
	}

	/** A case whose systems are being searched. */
	public CaseFile searching() {
		CaseFile file = open();
		admit(file.reference());
		return this.files.get(file.reference());
	}

	/** It is clear who asks, and the request is searched as it stands. */
	public void admit(String reference) {
		complete(reference, "verify-identity", Staff.OFFICER, Map.of("outcome", "VERIFIED"));
		complete(reference, "admit-request", Staff.OFFICER, Map.of("outcome", "SEARCH"));
	}

	/** A case in which an officer has to choose, from a file share with one letter. */
	public CaseFile choosing() {
		return choosing(share());
	}

	/** A case in which an officer has to choose, from these. */
	public CaseFile choosing(Asset... assets) {
		catalogued(assets);
		CaseFile file = searching();
		await(() -> has(file.reference(), "choose-documents"));
		return this.files.get(file.reference());
	}

	/** A case under the eyes of the second reader, with the neighbour's name withheld. */
	public CaseFile underSecondReader() {
		return underSecondReader(share());
	}

	/** The same, from these systems. */
	public CaseFile underSecondReader(Asset... assets) {
		CaseFile file = choosing(assets);
		for (Reviews.Item item : this.reviews.items(file.reference())) {
			this.reviews.choose(file.reference(), item.finding().getId(), true, "", Staff.OFFICER);
		}
		complete(file.reference(), "choose-documents", Staff.OFFICER, Map.of("outcome", "DOCUMENTS"));
		for (Reviews.Item item : this.reviews.items(file.reference())) {
			this.marks.replace(file.reference(), item.finding().getId(),
					List.of(Marking.of("Patricia Lyle", Withholding.OTHER_PERSON)), Staff.OFFICER);
		}
		complete(file.reference(), "review-pages", Staff.OFFICER, Map.of("confirmed", "true"));
		return this.files.get(file.reference());
	}

	/** The second reader agrees, and the head of service signs off what is withheld. */
	public void agree(String reference) {
		complete(reference, "second-read", Staff.READER, Map.of("outcome", "AGREED"));
		complete(reference, has(reference, "approve") ? "approve" : "approve-as-manager", Staff.HEAD,
				Map.of("outcome", "AGREED"));
	}

	/** A case whose pack is released. */
	public CaseFile released() {
		CaseFile file = underSecondReader();
		agree(file.reference());
		await(() -> this.files.get(file.reference()).stage() == Stage.RELEASED);
		return this.files.get(file.reference());
	}

	/** The item of a case at a step, which must be there for this person. */
	public WorkItem item(String reference, String step, Account who) {
		return this.worklist.of(reference, who)
			.stream()
			.filter((item) -> item.step().equals(step))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no " + step + " for " + who.name() + " in " + reference
					+ ", only " + this.worklist.of(reference, who)));
	}

	/** Completes the item of a case at a step. */
	public void complete(String reference, String step, Account who, Map<String, Object> values) {
		this.worklist.complete(item(reference, step, who).id(), values, who);
	}

	public boolean has(String reference, String step) {
		return this.worklist.of(reference, Staff.ADMINISTRATOR).stream().anyMatch((item) -> item.step().equals(step));
	}

	/** Waits until something is so, for twenty seconds at most. */
	public static void await(BooleanSupplier condition) {
		await(Duration.ofSeconds(20), () -> condition.getAsBoolean() ? Boolean.TRUE : null);
	}

	/** Waits until there is something, for so long at most. */
	public static <T> T await(Duration most, Supplier<T> wanted) {
		long end = System.nanoTime() + most.toNanos();
		T found = wanted.get();
		while (found == null) {
			if (System.nanoTime() > end) {
				throw new AssertionError("Nothing came of it within " + most);
			}
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
			found = wanted.get();
		}
		return found;
	}

	/** The only document of a kind. */
	public static Document only(List<Document> documents) {
		if (documents.size() != 1) {
			throw new AssertionError("One document is expected, not " + documents.size());
		}
		return documents.get(0);
	}

	/** The file share of the neighbourhood. */
	public static Asset share() {
		return asset("file-share", "File share", "neighbourhoods",
				new Asset.Search("files", Map.of("root", Neighbourhood.SHARE.toString()), true));
	}

	/** The paper archive, which only its owner can search. */
	public static Asset paper() {
		return asset("paper-archive", "Paper archive", "records", Asset.Search.byHand());
	}

	/** A service with the contractor's questions. */
	public static Asset contractor(String code, String address, String path) {
		Map<String, String> settings = Map.of("base-url", address, "search-path", path, "items-pointer", "/jobs",
				"locator-pointer", "/number", "title-pointer", "/summary", "name-pointer", "/tenant", "timeout-seconds",
				"1");
		return asset(code, "Contractor " + code, "repairs", new Asset.Search("http", settings, true));
	}

	private static Asset asset(String code, String title, String team, Asset.Search search) {
		return new Asset(code, title,
				new Asset.Entry("records of tenants", "the " + title.toLowerCase(Locale.ROOT), "files", team, "staff"),
				new Asset.Processing("Managing homes", "Names and notes", "None", "The person", "Six years"), search);
	}

}
