package uk.candour.redaction.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import uk.candour.redaction.Mark;
import uk.candour.redaction.Residue;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.inspection.file.InspectedPdf;
import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.ObjectWalk;
import uk.candour.redaction.inspection.file.PageDesks;
import uk.candour.redaction.inspection.sight.DrawnStreams;
import uk.candour.redaction.inspection.sight.FontLook;
import uk.candour.redaction.inspection.sight.GlyphMeaning;
import uk.candour.redaction.inspection.sight.GlyphsInUse;
import uk.candour.redaction.inspection.sight.HiddenLayers;
import uk.candour.redaction.inspection.sight.SaidByStructure;
import uk.candour.redaction.inspection.sight.SeenGlyph;
import uk.candour.redaction.inspection.sight.SeenPage;
import uk.candour.redaction.inspection.sight.SeenPageReading;
import uk.candour.redaction.inspection.sight.SeenText;
import uk.candour.redaction.inspection.text.ResidueSearch;

/**
 * One inspection of one file, channel by channel.
 */
public final class Inspection {

	private final List<Mark> marks;

	private final boolean released;

	private final InspectionBudget budget;

	private final Findings findings = new Findings();

	/** Text under boxes: of a copy about to leave it is for its maker to judge. */
	private final Findings covered;

	private final PageTurns turns = new PageTurns();

	private final ResidueSearch search;

	private final GlyphsInUse inUse = new GlyphsInUse();

	private LettersLeft letters;

	/**
	 * @param marks what must be gone
	 * @param released whether the file is about to leave: then layers of recognised text
	 * and harmless oddities of layout are no findings
	 */
	public Inspection(List<Mark> marks, boolean released, InspectionBudget budget) {
		this.marks = marks;
		this.released = released;
		this.budget = budget;
		this.search = new ResidueSearch(marks, budget);
		this.covered = released ? new Findings() : this.findings;
	}

	/** What was found so far. */
	public Findings findings() {
		return this.findings;
	}

	/** Text under boxes; part of {@link #findings} unless the file is about to leave. */
	public Findings covered() {
		return this.covered;
	}

	/** Letters that no page draws any more; null where nothing is marked. */
	public LettersLeft letters() {
		return this.letters;
	}

	/**
	 * Looks at every channel of a file and at every page.
	 * @param visitor shown each page as it was read, for what else there is to do with it
	 * @throws UnusablePdf when the file asks for more than the budget
	 */
	public void of(InspectedPdf pdf, PageVisitor visitor) throws IOException {
		PDDocument document = pdf.document();
		ObjectWalk walk = new ObjectWalk(this.budget).through(document.getDocument()).measured();
		HiddenLayers layers = new HiddenLayers(document.getDocumentCatalog().getCOSObject());
		new FileRevisions(pdf, this.search, this.findings, this.budget).inspect();
		new SuspiciousStructure(this.findings).in(walk, layers);
		new HiddenStreams(this.findings, this.budget).in(document.getDocumentCatalog().getCOSObject(), walk,
				this.released);
		AttachmentReading attachments = new AttachmentReading(this.search, this.findings, this.budget, this::attached);
		readPages(pdf, walk, layers, visitor);
		if (this.released && !this.marks.isEmpty()) {
			this.letters = new LettersLeft(walk.dictionaries(), this.inUse, this.budget);
		}
		new ObjectSearch(this.search, this.findings, this.budget, attachments, pagesOfAnnotations(document),
				new FontPages(document, this.budget))
			.in(walk);
	}

	/**
	 * What is done with each page once it is read, in any order and at several desks at
	 * once.
	 */
	public interface PageVisitor {

		void visit(SeenPage page, PDDocument document) throws IOException;

	}

	private void readPages(InspectedPdf pdf, ObjectWalk walk, HiddenLayers layers, PageVisitor visitor)
			throws IOException {
		DrawnStreams drawn = new DrawnStreams();
		new PageDesks(pdf, this.budget).read((own, budget) -> {
			GlyphMeaning meaning = new GlyphMeaning(this.inUse);
			COSDictionary catalogue = own.document().getDocumentCatalog().getCOSObject();
			HiddenLayers hidden = new HiddenLayers(catalogue);
			SaidByStructure structure = new SaidByStructure(
					this.search.isEmpty() ? null : catalogue.getDictionaryObject(COSName.STRUCT_TREE_ROOT), budget);
			if (own == pdf) {
				searchInTurn(structure);
			}
			return (page, number) -> {
				Supplier<SeenPageReading> readings = () -> new SeenPageReading(page, budget, meaning, hidden, drawn)
					.saying(structure.on(page.getCOSObject()));
				if (mayHideText(page, readings, number)) {
					SeenPageReading reading = readings.get();
					SeenPage seen = reading.read(number);
					if (reading.hasSurplus()) {
						searchText(readings.get().takingLast().read(number));
					}
					inspect(seen);
					visitor.visit(seen, own.document());
				}
			};
		});
		this.turns.each(this.search::runsOver, (number, text) -> this.findings.addMarks("page", number,
				this.search.read(text), "the text over the turn of the page"));
		if (pdf.document().getNumberOfPages() > 0 && !this.search.isEmpty()) {
			LooseStreams loose = new LooseStreams(pdf.document().getPage(0), this.budget, new GlyphMeaning(), layers,
					drawn);
			loose.in(walk, this::searchText);
		}
	}

	private void searchInTurn(SaidByStructure structure) {
		for (String text : structure.inTurn()) {
			this.findings.addMarks("structure", 0, this.search.read(text), "texts of the structure, read in turn");
		}
	}

	/**
	 * Whether there is anything to look for on a page. Without marks, on a copy about to
	 * leave, there is only where something opaque is painted.
	 */
	private boolean mayHideText(PDPage page, Supplier<SeenPageReading> reading, int number) {
		return !this.released || !this.marks.isEmpty() || (PaintSigns.on(page)
				&& reading.get().withoutText().read(number).covers().stream().anyMatch(SeenPage.Cover::isInk));
	}

	private void inspect(SeenPage page) {
		searchText(page);
		if (this.released && isMarked(page.number())) {
			page.problems()
				.forEach((problem) -> this.findings.add("page", page.number(),
						problem + ", so it cannot be proven clean"));
		}
		if (this.released && page.looks().containsValue(FontLook.ELSEWHERE)
				&& new UnreadSigns(this.marks).mayHide(page)) {
			this.findings.add("page", page.number(),
					"letters of a font that is not in the file look different to each reader, so it cannot be proven clean");
		}
		new UnderBoxes(page, this.covered).reportCovered(this.released);
		if (!this.released) {
			new UnderBoxes(page, this.findings).reportInvisible();
		}
	}

	private boolean isMarked(int page) {
		return !this.search.isEmpty()
				|| this.marks.stream().anyMatch((mark) -> mark instanceof Mark.Box box && box.area().page() == page);
	}

	private void searchText(SeenPage page) {
		if (this.search.isEmpty()) {
			return;
		}
		String where = (page.number() > 0) ? "the text of the page" : "a stream that no page draws";
		String channel = (page.number() > 0) ? "page" : "unused-content";
		if (!page.glyphs().isEmpty()) {
			SeenText seen = new SeenText(page.glyphs());
			List<String> texts = new ArrayList<>(seen.texts());
			if (page.glyphs().stream().anyMatch(SeenGlyph::isTurned)) {
				texts.addAll(SeenText.texts(page.glyphs(), SeenGlyph::turned));
			}
			texts.addAll(page.textsWithoutWhatIsCutOff());
			texts.addAll(page.textsWithoutWhatIsCovered());
			for (String text : texts) {
				this.findings.addMarks(channel, page.number(), this.search.read(text), where);
			}
			if (page.number() > 0 && this.search.hasPhrases()) {
				this.findings.addMarks(channel, page.number(), this.search.pairs(seen.cells()),
						"two cells of the page");
			}
			if (page.number() > 0) {
				new MixedText(page, this.findings).search(this.marks);
				this.turns.note(page.number(), texts);
			}
			if (page.glyphs().stream().anyMatch((g) -> g.other() != null)) {
				for (String text : SeenText.texts(page.glyphs(), (g) -> (g.other() != null) ? g.other() : g.text())) {
					this.findings.addMarks(channel, page.number(), this.search.read(text),
							where + " as its fonts draw it");
				}
			}
		}
		if (this.search.mayRunOver(page.replacements())) {
			for (String text : SeenText.texts(page.glyphs(), (g) -> (g.said() != null) ? g.said() : g.text())) {
				this.findings.addMarks(channel, page.number(), this.search.read(text),
						where + " with its replacement texts");
			}
		}
		for (String spoken : page.spoken()) {
			this.findings.addMarks("structure", page.number(), this.search.read(spoken), "a replacement text");
		}
	}

	private List<Residue> attached(Path file, InspectionBudget budget) {
		Inspection inner = new Inspection(this.marks, false, budget);
		try (InspectedPdf pdf = InspectedPdf.open(file, null)) {
			inner.of(pdf, (page, document) -> {
			});
			return inner.findings().inPageOrder();
		}
		catch (IOException ex) {
			throw InspectedPdf.damaged(ex);
		}
	}

	private static Map<COSBase, Integer> pagesOfAnnotations(PDDocument document) {
		Map<COSBase, Integer> pages = new IdentityHashMap<>();
		int number = 0;
		for (PDPage page : document.getPages()) {
			number++;
			pages.put(page.getCOSObject(), number);
			COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
			for (int i = 0; annotations != null && i < annotations.size(); i++) {
				if (annotations.getObject(i) instanceof COSDictionary annotation) {
					pages.putIfAbsent(annotation, number);
				}
			}
		}
		return pages;
	}

}
