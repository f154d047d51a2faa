package uk.candour.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uk.candour.audit.AuditTrail;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.CaseLetters;
import uk.candour.cases.Question;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.Catalogue;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.documents.Description;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.documents.Workroom;
import uk.candour.gathering.Search;
import uk.candour.information.Answers;
import uk.candour.gathering.SearchCertificates;
import uk.candour.gathering.Searches;
import uk.candour.redaction.FairCopy;
import uk.candour.redaction.Mark;
import uk.candour.redaction.Redaction;
import uk.candour.redaction.RedactionRefused;
import uk.candour.redaction.ResidueFound;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.VerifiedPdf;
import uk.candour.review.Marks;
import uk.candour.review.PageMark;
import uk.candour.review.Reviews;
import uk.candour.review.Safeguards;
import uk.candour.review.Withholding;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Refused;
import uk.candour.workflow.Visit;

/**
 * Makes the pack: redacts each chosen document, has it inspected, and binds what is
 * proven behind the covering letter and the schedule. One document that cannot be proven
 * stops it.
 */
@Component
class Packing {

	private final Documents documents;

	private final Reviews reviews;

	private final Marks marks;

	private final Safeguards safeguards;

	private final Searches searches;

	private final SearchCertificates certificates;

	private final CaseFiles files;

	private final Catalogue catalogue;

	private final Letters letters;

	private final CaseLetters caseLetters;

	private final Answers answers;

	private final PackRows rows;

	private final AuditTrail trail;

	private final SendBack sendBack;

	private final Clock clock;

	Packing(Documents documents, Reviews reviews, Marks marks, Safeguards safeguards, Searches searches,
			SearchCertificates certificates, CaseFiles files, Catalogue catalogue, Letters letters,
			CaseLetters caseLetters, Answers answers, PackRows rows, AuditTrail trail, SendBack sendBack, Clock clock) {
		this.documents = documents;
		this.reviews = reviews;
		this.marks = marks;
		this.safeguards = safeguards;
		this.searches = searches;
		this.certificates = certificates;
		this.files = files;
		this.catalogue = catalogue;
		this.letters = letters;
		this.caseLetters = caseLetters;
		this.answers = answers;
		this.rows = rows;
		this.trail = trail;
		this.sendBack = sendBack;
		this.clock = clock;
	}

	/**
	 * Assembles the pack of a case, outside any transaction.
	 * @throws Refused "not-proven" when something marked survives in a document;
	 * "not-safe" when something that the law asks for before is missing
	 */
	Errand.Report assemble(Visit visit) throws IOException {
		CaseFile file = this.files.get(visit.caseReference());
		this.safeguards.require(file.reference(), visit.item());
		try (Workroom room = this.documents.workroom()) {
			List<Proven> proven = prove(file, room);
			Path letter = room.file("letter.pdf");
			Path schedule = room.file("schedule.pdf");
			Path pack = room.file("pack.pdf");
			compose(file, file.question(visit.item()), proven, letter);
			this.letters.page("schedule", schedule(file, proven), schedule, "Schedule of documents");
			Manifest manifest = bind(file, proven, letter, schedule, pack);
			Documents.Kept kept = keep(file, pack);
			String certificate = Certificate.json(proven, manifest);
			return () -> record(file.reference(), kept, manifest, certificate, proven.size());
		}
	}

	/** The covering letter, by the law of the question. */
	private void compose(CaseFile file, Question question, List<Proven> proven, Path letter) throws IOException {
		if (this.answers.areFor(question)) {
			this.letters.compose(this.answers.kind(file, question), file.language(),
					this.answers.values(file, question), letter);
		}
		else {
			this.letters.compose(LetterKind.B6, file.language(), letter(file, proven), letter);
		}
	}

	private List<Proven> prove(CaseFile file, Workroom room) throws IOException {
		List<Reviews.Item> included = this.reviews.items(file.reference())
			.stream()
			.filter(Reviews.Item::isIncluded)
			.toList();
		List<Mark> everywhere = everywhere(included);
		List<Proven> proven = new ArrayList<>();
		for (Reviews.Item item : included) {
			proven.add(prove(file, item, everywhere, proven.size() + 1, room));
		}
		return proven;
	}

	/**
	 * A name withheld to protect another person is withheld wherever it stands in the
	 * answer.
	 */
	private List<Mark> everywhere(List<Reviews.Item> included) {
		return included.stream()
			.flatMap((item) -> this.marks.of(item.finding().getId()).stream())
			.filter((mark) -> mark.text() != null && mark.withholding() == Withholding.OTHER_PERSON)
			.map(PageMark::asMark)
			.distinct()
			.toList();
	}

	/** Whether words that are not part of a document name somebody who is withheld. */
	private static boolean names(String words, List<Mark> everywhere) {
		String text = plain(words);
		return everywhere.stream()
			.anyMatch((mark) -> mark instanceof Mark.Text name && text.contains(plain(name.text())));
	}

	private static String plain(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFKD)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.strip();
	}

	private Proven prove(CaseFile file, Reviews.Item item, List<Mark> everywhere, int number, Workroom room)
			throws IOException {
		Path original = room.file(number + "-original.pdf");
		Path redacted = room.file(number + "-redacted.pdf");
		this.documents.copy(item.pages(), original);
		List<Mark> marks = Stream
			.concat(everywhere.stream(), this.marks.of(item.finding().getId()).stream().map(PageMark::asMark))
			.distinct()
			.toList();
		try {
			FairCopy copy = FairCopy.of(original, null, redacted, marks);
			Redaction redaction = copy.redaction();
			VerifiedPdf verified = copy.proof();
			if (!verified.warnings().isEmpty()) {
				throw refused(file, item,
						String.join(" ", verified.warnings()) + " Draw a box over it, or leave the document out.");
			}
			Files.delete(original);
			boolean telling = !redaction.removed().isEmpty() || names(item.finding().name(), everywhere);
			return new Proven(number, item, telling, redaction, verified);
		}
		catch (ResidueFound ex) {
			String residues = ex.residues()
				.stream()
				.map((residue) -> residue.channel() + ((residue.page() > 0) ? ", page " + residue.page() : ""))
				.distinct()
				.collect(Collectors.joining("; "));
			throw refused(file, item, "Something that is marked would still be readable (" + residues + ")."
					+ " Draw a box over it, or leave the document out.");
		}
		catch (UnusablePdf | RedactionRefused ex) {
			throw refused(file, item, ex.getMessage());
		}
	}

	private Refused refused(CaseFile file, Reviews.Item item, String why) {
		String note = "The pack was not made, because “" + item.finding().name() + "” could not be proven. " + why;
		this.sendBack.because(file.reference(), note);
		return new Refused("not-proven", note);
	}

	private Manifest bind(CaseFile file, List<Proven> proven, Path letter, Path schedule, Path pack) {
		List<PackContents.Part> parts = proven.stream()
			.map((one) -> new PackContents.Part(one.verified(), one.title(), one.label()))
			.toList();
		try {
			return new PackBinder().bind(new PackContents("Answer to " + file.reference(), file.reference(), letter,
					schedule, parts, this.clock.instant()), pack);
		}
		catch (CannotBind ex) {
			throw new IllegalStateException("The pack could not be bound: " + ex.getMessage(), ex);
		}
	}

	private Documents.Kept keep(CaseFile file, Path pack) throws IOException {
		try (InputStream content = Files.newInputStream(pack)) {
			return this.documents.store(file.reference(), content);
		}
	}

	private Facts record(String reference, Documents.Kept kept, Manifest manifest, String certificate, int documents) {
		Document document = this.documents.enter(kept,
				Description.of(reference, Document.Kind.PACK, reference + ".pdf", "application/pdf", "system"));
		this.rows.save(new Pack(reference, document.getId(), manifest.pages(), documents, manifest.toJson(),
				certificate, this.clock.instant()));
		this.trail.record(reference, "system", "Pack assembled and inspected", document.sha256());
		return Facts.none();
	}

	private Map<String, Object> letter(CaseFile file, List<Proven> proven) {
		List<Asset> assets = annexed(file);
		Map<String, Object> values = this.caseLetters.values(file);
		values.put("given", proven.size());
		values.put("assets", assets.stream().map(Packing::asset).toList());
		values.put("automated", told(assets, Attribute.AUTOMATED));
		values.put("transfers", told(assets, Attribute.TRANSFERS));
		values.put("search-statement", this.certificates.of(file.reference()).statement());
		values.put("searches", this.searches.of(file.reference()).stream().map(Packing::sentence).toList());
		values.put("withheld", withheld(proven));
		return values;
	}

	/**
	 * The assets that hold something of the person; where nothing was found anywhere,
	 * those that were asked.
	 */
	private List<Asset> annexed(CaseFile file) {
		List<Search> searches = this.searches.of(file.reference());
		boolean any = searches.stream().anyMatch((search) -> search.hits() > 0);
		return searches.stream()
			.filter((search) -> !any || search.hits() > 0)
			.flatMap((search) -> this.catalogue.find(search.asset()).stream())
			.toList();
	}

	/** What Article 15(1)(a) to (d) and (g) ask for, of one asset. */
	private static Map<String, String> asset(Asset asset) {
		Asset.Processing processing = asset.processing();
		return Map.of("title", asset.title(), "purpose", joined(processing.purpose(), asset.words(Attribute.BASIS)),
				"categories", joined(processing.categories(), asset.words(Attribute.DATA)), "recipients",
				processing.recipients(), "retention",
				joined(processing.retention(), asset.words(Attribute.RETENTION_ACTION)), "source", processing.source());
	}

	private static String joined(String text, String more) {
		return Stream.of(text, more).filter((part) -> !part.isEmpty()).collect(Collectors.joining(". "));
	}

	/**
	 * What several assets say of something that most have none of (Article 15(1)(h),
	 * (2)); empty when none has.
	 */
	private static String told(List<Asset> assets, Attribute attribute) {
		return assets.stream()
			.filter((asset) -> !asset.value(attribute).isEmpty() && !"none".equalsIgnoreCase(asset.value(attribute)))
			.map((asset) -> asset.title() + ": " + asset.value(attribute))
			.collect(Collectors.joining("\n"));
	}

	private static String sentence(Search search) {
		String found = (search.hits() == 0) ? "nothing found" : search.hits() + " found";
		return search.title() + ": " + found + (search.wasSearchedByHand() ? " (searched by a person)" : "");
	}

	private static String withheld(List<Proven> proven) {
		List<String> provisions = proven.stream().flatMap((one) -> one.provisions().stream()).distinct().toList();
		return provisions.isEmpty() ? "Nothing was withheld from these documents."
				: "Some parts were removed. Each is marked in its place, and the schedule says which documents they are"
						+ " in. We relied on: " + String.join("; ", provisions) + ".";
	}

	private Map<String, Object> schedule(CaseFile file, List<Proven> proven) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("reference", file.reference());
		values.put("documents", proven.stream().map(this::line).toList());
		values.put("left-out", leftOut(file));
		return values;
	}

	private Map<String, String> line(Proven one) {
		Document finding = one.item().finding();
		LocalDate made = (finding.madeAt() != null) ? finding.madeAt().atZone(this.clock.getZone()).toLocalDate()
				: null;
		return Map.of("number", one.label(), "title", one.title(), "source", source(finding), "date",
				(made != null) ? made.toString() : "", "pages", String.valueOf(one.verified().pages()), "withheld",
				one.withheld());
	}

	private List<Map<String, String>> leftOut(CaseFile file) {
		List<Reviews.Item> items = this.reviews.items(file.reference());
		List<Mark> everywhere = everywhere(items.stream().filter(Reviews.Item::isIncluded).toList());
		Map<LeftOut, Long> counts = items.stream()
			.filter((item) -> !item.isIncluded())
			.collect(Collectors.groupingBy((item) -> new LeftOut(source(item.finding()), reason(item, everywhere)),
					LinkedHashMap::new, Collectors.counting()));
		return counts.entrySet().stream().map((entry) -> entry.getKey().line(entry.getValue())).toList();
	}

	/** Why a finding was left out, in words that name nobody who is withheld. */
	private static String reason(Reviews.Item item, List<Mark> everywhere) {
		String reason = item.choice().map(Reviews.Choice::reason).orElse("");
		return names(reason, everywhere) ? "About another person" : reason;
	}

	private String source(Document finding) {
		return this.catalogue.find(finding.origin()).map(Asset::title).orElse(finding.origin());
	}

	/** What was found and does not belong, by source and reason. */
	record LeftOut(String source, String reason) {

		Map<String, String> line(long count) {
			return Map.of("source", this.source, "count", String.valueOf(count), "reason", this.reason);
		}

	}

}
