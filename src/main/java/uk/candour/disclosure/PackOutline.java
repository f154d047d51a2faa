package uk.candour.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * The bookmarks of a pack: one for the letter, the schedule and each document, and below
 * it the bookmarks that the document brought along.
 */
final class PackOutline {

	private static final int MOST_IN_PART = 300;

	private static final int DEEPEST = 4;

	private final List<Bookmark> bookmarks = new ArrayList<>();

	private record Bookmark(String title, int page, List<Bookmark> below) {
	}

	/**
	 * Adds a part.
	 * @param page the number of its first page's object
	 * @param numbers the object number of each of its pages, 0 for others
	 */
	void add(String title, int page, PDDocument part, ToIntFunction<PDPage> numbers) throws IOException {
		List<Bookmark> below = new ArrayList<>();
		PDOutlineNode outline = part.getDocumentCatalog().getDocumentOutline();
		if (outline != null) {
			Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
			collect(outline, part, numbers, below, seen, 1);
		}
		this.bookmarks.add(new Bookmark(title, page, below));
	}

	private static void collect(PDOutlineNode node, PDDocument part, ToIntFunction<PDPage> numbers, List<Bookmark> into,
			Set<COSBase> seen, int depth) throws IOException {
		PDOutlineItem item = node.getFirstChild();
		while (item != null && seen.size() < MOST_IN_PART && seen.add(item.getCOSObject())) {
			PDPage page = item.findDestinationPage(part);
			int number = (page != null) ? numbers.applyAsInt(page) : 0;
			if (number > 0 && item.getTitle() != null) {
				List<Bookmark> below = new ArrayList<>();
				if (depth < DEEPEST) {
					collect(item, part, numbers, below, seen, depth + 1);
				}
				into.add(new Bookmark(item.getTitle(), number, below));
			}
			item = item.getNextSibling();
		}
	}

	/** Writes the bookmarks and says the number of their root. */
	int write(PackFile file) throws IOException {
		int root = file.reserve();
		int[] ends = write(this.bookmarks, root, file);
		file.object(root, "<</Type/Outlines/First " + ends[0] + " 0 R/Last " + ends[1] + " 0 R/Count "
				+ this.bookmarks.size() + ">>");
		return root;
	}

	private static int[] write(List<Bookmark> bookmarks, int parent, PackFile file) throws IOException {
		int[] numbers = new int[bookmarks.size()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = file.reserve();
		}
		for (int i = 0; i < numbers.length; i++) {
			Bookmark bookmark = bookmarks.get(i);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			out.write(PackFile.ascii("<</Title "));
			COSWriter.writeString(new COSString(bookmark.title()), out);
			out.write(PackFile.ascii("/Parent " + parent + " 0 R/Dest[" + bookmark.page() + " 0 R/Fit]"));
			out.write(PackFile.ascii((i > 0) ? "/Prev " + numbers[i - 1] + " 0 R" : ""));
			out.write(PackFile.ascii((i < numbers.length - 1) ? "/Next " + numbers[i + 1] + " 0 R" : ""));
			if (!bookmark.below().isEmpty()) {
				int[] ends = write(bookmark.below(), numbers[i], file);
				out.write(PackFile
					.ascii("/First " + ends[0] + " 0 R/Last " + ends[1] + " 0 R/Count -" + bookmark.below().size()));
			}
			out.write(PackFile.ascii(">>"));
			file.object(numbers[i], out.toByteArray());
		}
		return new int[] { numbers[0], numbers[numbers.length - 1] };
	}

}
