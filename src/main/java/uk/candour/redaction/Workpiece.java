package uk.candour.redaction;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A document in hand: a copy in memory on which the passes work, and what they did.
 */
final class Workpiece {

	final PDDocument document;

	final COSDictionary catalogue;

	final List<COSDictionary> pages;

	final List<Mark> marks;

	final List<Wanted> wanted;

	final Layers layers;

	final Patience patience;

	final Readings readings;

	final FontCodes.Shelf fonts = new FontCodes.Shelf();

	final StreamShelf streams = new StreamShelf(this::warn);

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

	/** Copies of pictures with pixels overwritten, by what was overwritten. */
	final Map<COSStream, Map<String, COSStream>> wiped = new IdentityHashMap<>();

	final NamesInUse names = new NamesInUse();

	final List<Redaction.Removed> removed = new ArrayList<>();

	private final Set<COSDictionary> pageSet = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Set<String> warnings = new LinkedHashSet<>();

	/** Pages, from 1, that become pictures. */
	final Set<Integer> pictures;

	Workpiece(PDDocument document, List<Mark> marks, Set<Integer> pictures, Readings readings, Patience patience) {
		this.readings = readings;
		this.pictures = new TreeSet<>(pictures);
		this.patience = patience;
		this.document = document;
		this.catalogue = document.getDocument().getTrailer().getCOSDictionary(COSName.ROOT);
		if (this.catalogue == null) {
			throw new UnusablePdf("This PDF has no catalogue: it is damaged beyond repair. Ask for another copy.");
		}
		this.marks = List.copyOf(marks);
		this.wanted = Wanted.of(marks);
		this.layers = new Layers(this.catalogue);
		this.conformance = Conformance.of(this.catalogue);
		this.tags = new TaggedBars(this.catalogue);
		this.spoken = new SpokenStructure(this.catalogue);
		this.pages = new PageTree(this.catalogue).flatten();
		this.pageSet.addAll(this.pages);
		this.destinations = new Destinations(this.catalogue, this.pages);
	}

	boolean hasPage(COSDictionary page) {
		return this.pageSet.contains(page);
	}

	synchronized void warn(String warning) {
		this.warnings.add(warning);
	}

	List<String> warnings() {
		return List.copyOf(this.warnings);
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
		this.removed.add(new Redaction.Removed(mark, channel, null));
	}

}
