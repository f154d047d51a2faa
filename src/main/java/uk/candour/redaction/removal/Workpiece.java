package uk.candour.redaction.removal;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

import uk.candour.redaction.Area;
import uk.candour.redaction.Mark;
import uk.candour.redaction.Redaction;
import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.removal.content.NamesInUse;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.StreamShelf;
import uk.candour.redaction.removal.file.Conformance;
import uk.candour.redaction.removal.file.Destinations;
import uk.candour.redaction.removal.file.Layers;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.file.PageTree;
import uk.candour.redaction.removal.file.Patience;
import uk.candour.redaction.removal.fonts.FontCodes;
import uk.candour.redaction.removal.pictures.PictureEraser;
import uk.candour.redaction.removal.pictures.Readings;
import uk.candour.redaction.removal.search.Wanted;

/**
 * A document in hand: a copy in memory on which the passes work, and what they did.
 */
public final class Workpiece {

	final PDDocument document;

	final COSDictionary catalogue;

	/** Its pages in order. */
	public final List<COSDictionary> pages;

	final List<Mark> marks;

	final List<Wanted> wanted;

	/** What of it is switched off when it is opened. */
	public final Layers layers;

	final Patience patience;

	final Readings readings;

	/** Its fonts, each read once. */
	public final FontCodes.Shelf fonts = new FontCodes.Shelf();

	/** Its content, each stream read once. */
	public final StreamShelf streams = new StreamShelf(this::warn);

	final Destinations destinations;

	/** What the original claims to conform to. */
	final Conformance conformance;

	final TaggedBars tags;

	/** What the structure of the original says. */
	final SpokenStructure spoken;

	/** Annotations that stay on their pages. */
	final Set<COSDictionary> keptAnnotations = Collections.newSetFromMap(new IdentityHashMap<>());

	/** Marked-content identifiers of each page with something removed. */
	final Map<COSDictionary, Set<Integer>> touchedTags = new IdentityHashMap<>();

	/** Places on each page, in user space, where something was removed. */
	final Map<COSDictionary, List<Rectangle2D>> covered = new IdentityHashMap<>();

	final PictureEraser eraser;

	final NamesInUse names = new NamesInUse();

	/** What was taken out, for the report. */
	public final List<Redaction.Removed> removed = new ArrayList<>();

	private final Set<COSDictionary> pageSet = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Set<String> warnings = new LinkedHashSet<>();

	private final LargePictures largePictures = new LargePictures();

	/** Pages, from 1, that become pictures. */
	public final Set<Integer> pictures;

	/**
	 * A document taken in hand.
	 * @param pictures pages, from 1, that become pictures
	 * @throws UnusablePdf when its catalogue or its pages are beyond repair
	 */
	public Workpiece(PDDocument document, List<Mark> marks, Set<Integer> pictures, Readings readings,
			Patience patience) {
		this.readings = readings;
		this.pictures = new TreeSet<>(pictures);
		this.patience = patience;
		this.document = document;
		this.eraser = new PictureEraser(document, this::warn);
		this.catalogue = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
		if (this.catalogue == null) {
			throw new UnusablePdf("This PDF has no catalogue: it is damaged beyond repair. Ask for another copy.");
		}
		this.marks = List.copyOf(marks);
		this.wanted = Wanted.of(marks);
		this.layers = new Layers(this.catalogue);
		this.conformance = Conformance.of(this.catalogue);
		this.tags = new TaggedBars(this.catalogue);
		this.spoken = new SpokenStructure(
				this.wanted.isEmpty() ? null : this.catalogue.getDictionaryObject(COSName.STRUCT_TREE_ROOT));
		PageTree tree = new PageTree(this.catalogue);
		this.pages = tree.flatten();
		if (tree.astray() > 0) {
			warn("Of the pages that the file lists, " + tree.astray()
					+ " could not be found in it: compare the copy with the original.");
		}
		this.pageSet.addAll(this.pages);
		this.destinations = new Destinations(this.catalogue, this.pages);
	}

	boolean hasPage(COSDictionary page) {
		return this.pageSet.contains(page);
	}

	synchronized void warn(String warning) {
		this.warnings.add(warning);
	}

	/** Looks at what a page shows that a machine may not read. */
	synchronized void look(int number, PageContent content, PageGeometry geometry) {
		if (!this.wanted.isEmpty()) {
			this.largePictures.look(number, content, geometry);
		}
	}

	/** What the person who redacts should know. */
	public List<String> warnings() {
		return Stream.concat(this.warnings.stream(), this.largePictures.warning().stream()).toList();
	}

	/** The first mark that a string holds, or null; notes the removal. */
	Mark hit(String text, String channel) {
		for (Wanted mark : this.wanted) {
			if (text != null && mark.in(text)) {
				note(mark.mark, channel);
				return mark.mark;
			}
		}
		return null;
	}

	void note(Mark mark, String channel) {
		note(mark, channel, null);
	}

	/** Notes what was removed from a place of a page. */
	void note(Mark mark, String channel, Area area) {
		this.removed.add(new Redaction.Removed(mark, channel, area));
	}

}
