package uk.candour.redaction;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Removes what is marked from the pages themselves and draws the bars.
 */
final class ContentPass implements Pass {

	private StreamWriter writer;

	private final BarPainter painter = new BarPainter();

	@Override
	public String name() {
		return "page content";
	}

	@Override
	public void run(Workpiece work) {
		this.writer = new StreamWriter(work.names);
		for (int i = 0; i < work.pages.size(); i++) {
			page(work, work.pages.get(i), i + 1);
		}
		work.names.prune();
	}

	private void page(Workpiece work, COSDictionary page, int number) {
		PageGeometry geometry = new PageGeometry(page);
		byte[] contents = work.streams.contents(page.getDictionaryObject(COSName.CONTENTS));
		PageContent content = new PageReader(work.fonts, work.streams, work.layers).read(contents,
				page.getCOSDictionary(COSName.RESOURCES));
		GlyphSearch search = new GlyphSearch(content);
		List<GlyphSearch.Found> found = search.search(work.wanted);
		List<Bar> bars = new ArrayList<>();
		Erasure erasure = new Erasure(content, work);
		for (Mark mark : work.marks) {
			if (mark instanceof Mark.Box box && box.area().page() == number) {
				Rectangle2D area = geometry.toUser(box.area());
				search.cover(box, area);
				erasure.area(area);
				bars.add(Bar.over(area, box));
				work.removed.add(new Redaction.Removed(box, "page", box.area()));
			}
		}
		LinePlan plan = new LinePlan(content.glyphs, geometry, erasure.pinned());
		erasure.apply();
		plan.bars().forEach((bar) -> erasure.places().add(bar.bounds()));
		plan.bars().stream().filter((bar) -> !(bar.mark() instanceof Mark.Box)).forEach(bars::add);
		for (GlyphSearch.Found hit : found) {
			Bar bar = plan.bar(hit.first());
			Rectangle2D box = (bar != null) ? bar.bounds() : hit.first().box();
			work.removed.add(new Redaction.Removed(hit.mark(), "page", geometry.toSeen(number, box)));
		}
		for (PlacedGlyph glyph : content.glyphs) {
			if (glyph.mark == null) {
				glyph.code.kept = true;
			}
			else {
				glyph.code.removed = true;
			}
		}
		work.covered.put(page, erasure.places());
		work.touchedTags.put(page, content.touchedTags);
		spoken(work, content.root);
		this.writer.page(page, content, plan, this.painter.paint(bars, content.root));
	}

	/** Replacement texts and tags in the streams that name what must go. */
	private static void spoken(Workpiece work, StreamUse use) {
		for (int i = 0; i < use.code.size() && !work.wanted.isEmpty(); i++) {
			String operator = use.code.get(i).operator();
			if (operator.equals("BDC") || operator.equals("DP")) {
				Spoken.rewrite(use, i, (text) -> work.hit(text, "structure") != null);
			}
		}
		use.children.forEach((child) -> spoken(work, child));
	}

}
