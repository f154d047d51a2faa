package uk.candour.redaction.removal;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import uk.candour.redaction.Mark;
import uk.candour.redaction.Redaction;
import uk.candour.redaction.RedactionRefused;
import uk.candour.redaction.removal.content.Bar;
import uk.candour.redaction.removal.content.Instruction;
import uk.candour.redaction.removal.content.LinePlan;
import uk.candour.redaction.removal.content.PageContent;
import uk.candour.redaction.removal.content.PropertyLists;
import uk.candour.redaction.removal.content.ResourceNames;
import uk.candour.redaction.removal.content.Spoken;
import uk.candour.redaction.removal.content.StreamUse;
import uk.candour.redaction.removal.content.StreamWriter;
import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PageGeometry;
import uk.candour.redaction.removal.search.GlyphSearch;
import uk.candour.redaction.removal.search.SeenWords;
import uk.candour.redaction.removal.search.Sightings;
import uk.candour.redaction.removal.search.SpokenTexts;

/**
 * Removes what is marked from the pages themselves and draws the bars.
 */
public final class ContentPass implements Pass {

	private StreamWriter writer;

	private BarPainter painter;

	@Override
	public String name() {
		return "page content";
	}

	@Override
	public void run(Workpiece work) throws IOException {
		this.writer = new StreamWriter(work.names);
		this.painter = new BarPainter(
				work.conformance.isClaimed() ? LabelFont.embedded(work.marks) : LabelFont.plain());
		try (PagesAhead reading = new PagesAhead(work)) {
			for (int i = 0; i < work.pages.size(); i++) {
				PagesAhead.Read read = reading.next();
				if (read != PagesAhead.Read.PLAIN) {
					page(work, read, work.pages.get(i), i + 1);
				}
			}
		}
		work.names.prune();
		PagePictures.make(work);
	}

	private void page(Workpiece work, PagesAhead.Read read, COSDictionary page, int number) {
		PageContent content = read.content();
		PageGeometry geometry = new PageGeometry(page);
		List<Bar> bars = new ArrayList<>();
		Erasure erasure = new Erasure(content, work);
		for (Mark mark : work.marks) {
			if (mark instanceof Mark.Box box && box.area().page() == number) {
				Rectangle2D area = geometry.toUser(box.area());
				erasure.area(area);
				bars.add(Bar.over(area, box, tag(content, area)));
				work.removed.add(new Redaction.Removed(box, "page", box.area()));
			}
		}
		see(work, read, geometry, number, erasure, bars);
		work.look(number, content, geometry);
		// another page may be drawn meanwhile, from the same objects
		synchronized (Bounded.reading()) {
			rewrite(work, read, page, number, erasure, bars);
		}
	}

	private void rewrite(Workpiece work, PagesAhead.Read read, COSDictionary page, int number, Erasure erasure,
			List<Bar> bars) {
		PageContent content = read.content();
		PageGeometry geometry = new PageGeometry(page);
		LinePlan plan = new LinePlan(content, geometry, erasure.pinned(), erasure.areas());
		erasure.apply();
		plan.bars().forEach((bar) -> erasure.places().add(bar.bounds()));
		plan.bars().stream().filter((bar) -> !(bar.mark() instanceof Mark.Box)).forEach(bars::add);
		for (GlyphSearch.Found hit : read.found()) {
			Bar bar = plan.bar(hit.first());
			Rectangle2D box = (bar != null) ? bar.bounds() : hit.first().box();
			work.removed.add(new Redaction.Removed(hit.mark(), "page", geometry.toSeen(number, box)));
		}
		boolean text = !work.pictures.contains(number);
		content.glyphs.forEach((glyph) -> glyph.code.count(text && glyph.mark == null));
		work.covered.put(page, erasure.places());
		work.touchedTags.put(page, content.touchedTags);
		if (!work.wanted.isEmpty()) {
			Set<Instruction> together = Collections.newSetFromMap(new IdentityHashMap<>());
			SpokenTexts texts = new SpokenTexts();
			note(content.root, texts, together);
			texts.clean(work.wanted).forEach((mark) -> work.note(mark, "structure"));
			spoken(work, content.root, together);
		}
		this.writer.page(page, content, plan,
				this.painter.paint(bars, content.root, (bar) -> work.tags.enter(page, content, bar)));
	}

	/** Identifier of the first marked content that lies under a place. */
	private static int tag(PageContent content, Rectangle2D place) {
		IntStream ofGlyphs = content.glyphs.stream()
			.filter((glyph) -> glyph.box().intersects(place))
			.mapToInt((glyph) -> glyph.tag);
		IntStream ofPictures = content.pictures.stream()
			.filter((picture) -> picture.box().intersects(place))
			.mapToInt(PageContent.Picture::tag);
		return IntStream.concat(ofGlyphs, ofPictures).filter((tag) -> tag >= 0).findFirst().orElse(-1);
	}

	/** Marks what was seen on the page and does not stand in its text. */
	private static void see(Workpiece work, PagesAhead.Read read, PageGeometry geometry, int number, Erasure erasure,
			List<Bar> bars) {
		Sightings.Sighting sighting = read.sighting();
		if (sighting.foreign()) {
			throw new RedactionRefused("Page " + number + " shows pictures, drawings or letters without a table in"
					+ " which a mark in another alphabet would not be read. Mark their areas by hand, or ask for"
					+ " another copy.");
		}
		if (sighting.unread() && sighting.blind()) {
			throw new RedactionRefused("Page " + number + " shows text in a font that cannot be translated, and"
					+ " it could not be read as a picture. Mark its areas by hand, or ask for another copy.");
		}
		if (sighting.unread()) {
			work.warn("Page " + number + " shows pictures that could not be read. Look at them before release.");
		}
		for (SeenWords.Seen seen : sighting.seen()) {
			if (seen.within() != null) {
				erasure.part(seen.within());
				work.removed.add(new Redaction.Removed(seen.mark(), "image", geometry.toSeen(number, seen.place())));
			}
			else if (bars.stream().noneMatch((bar) -> bar.bounds().contains(seen.place()))) {
				read.search().cover(seen.mark(), seen.place());
				erasure.area(seen.place());
				bars.add(Bar.over(seen.place(), seen.mark(), tag(read.content(), seen.place())));
				work.removed.add(new Redaction.Removed(seen.mark(), "image", geometry.toSeen(number, seen.place())));
			}
		}
	}

	/** Notes what is said one after another, in the order of drawing. */
	private static void note(StreamUse use, SpokenTexts texts, Set<Instruction> objects) {
		Iterator<StreamUse> children = use.children.iterator();
		StreamUse child = children.hasNext() ? children.next() : null;
		for (int i = 0; i < use.code.size(); i++) {
			Instruction op = use.code.get(i);
			if (op.operator().equals("BDC") || op.operator().equals("DP")) {
				texts.add(Spoken.texts(use, op), () -> objects.add(op));
			}
			while (child != null && child.at <= i) {
				note(child, texts, objects);
				child = children.hasNext() ? children.next() : null;
			}
		}
	}

	/** Replacement texts, tags and names in the streams that name what must go. */
	private static void spoken(Workpiece work, StreamUse use, Set<Instruction> together) {
		for (int i = 0; i < use.code.size(); i++) {
			switch (use.code.get(i).operator()) {
				case "BDC", "DP" -> {
					boolean objects = together.contains(use.code.get(i));
					ResourceNames.rename(use, i, (name) -> work.hit(name, "name") != null);
					Spoken.rewrite(use, i, (text) -> objects || work.hit(text, "structure") != null);
					PropertyLists.strip(use, i, (text) -> work.hit(text, "structure") != null);
					Spoken.rename(use, i, (tag) -> work.hit(tag, "structure") != null);
				}
				case "BMC", "MP" -> Spoken.rename(use, i, (tag) -> work.hit(tag, "structure") != null);
				default -> ResourceNames.rename(use, i, (name) -> work.hit(name, "name") != null);
			}
		}
		use.children.forEach((child) -> spoken(work, child, together));
	}

}
