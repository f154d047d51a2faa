package uk.candour.redaction.removal.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.PackedStream;

/**
 * Puts rewritten streams in place: a drawing that is touched becomes an own copy under a
 * new name, so that other drawings of the same stream stay as they are.
 */
public final class StreamWriter {

	/** Bounds of a form that tell nothing. */
	private static final List<Integer> WIDE = List.of(-16000, -16000, 16000, 16000);

	private final Map<COSStream, Map<String, COSStream>> copies = new IdentityHashMap<>();

	private final Set<StreamUse> replaced = Collections.newSetFromMap(new IdentityHashMap<>());

	private final NamesInUse names;

	/**
	 * A writer.
	 * @param names notes the resources that the new content uses
	 */
	public StreamWriter(NamesInUse names) {
		this.names = names;
	}

	/** Writes the contents of a page and its resources, when anything changed. */
	public void page(COSDictionary page, PageContent content, LinePlan plan, String bars) {
		children(content.root, plan);
		boolean touched = ContentRewriter.touches(content.root, plan);
		if (!touched && bars.isEmpty()) {
			this.names.note(content.root.resources, content.root.code);
			borrowers(content.root, content.root.resources);
			return;
		}
		byte[] body = touched ? new ContentRewriter(content.root, plan).rewrite() : content.root.bytes;
		byte[] end = bytes(bars.isEmpty() ? "" : "\n" + "Q\n".repeat(content.unclosed + 1) + bars);
		COSStream stream = new COSStream();
		PackedStream.fill(stream, bytes(bars.isEmpty() ? "" : "q\n"), body, end);
		page.setItem(COSName.CONTENTS, stream);
		COSDictionary resources = content.root.added.isEmpty() ? content.root.resources : resources(content.root);
		page.setItem(COSName.RESOURCES, resources);
		this.names.note(resources, touched ? ContentLexer.read(body) : content.root.code);
		this.names.note(resources, ContentLexer.read(end));
		borrowers(content.root, resources);
	}

	/** Drawings without resources of their own use the names of what draws them. */
	private void borrowers(StreamUse use, COSDictionary resources) {
		for (StreamUse child : use.children) {
			if (child.resources == use.resources && !this.replaced.contains(child)) {
				this.names.note(resources, child.code);
				borrowers(child, resources);
			}
		}
	}

	private void children(StreamUse use, LinePlan plan) {
		for (StreamUse child : use.children) {
			children(child, plan);
			if (child.empty) {
				this.replaced.add(child);
				use.erase(child.at);
			}
			else if (ContentRewriter.touches(child, plan)) {
				this.replaced.add(child);
				replace(use, child, copy(child, new ContentRewriter(child, plan).rewrite()));
			}
			else if (child.resources != use.resources) {
				this.names.note(child.resources, child.code);
				borrowers(child, child.resources);
			}
		}
	}

	private COSStream copy(StreamUse child, byte[] body) {
		StringBuilder key = new StringBuilder(new String(body, StandardCharsets.ISO_8859_1));
		new TreeMap<>(child.added).forEach((category, named) -> new TreeMap<>(named)
			.forEach((name, value) -> key.append('\n').append(name.getName()).append(System.identityHashCode(value))));
		key.append(child.wide);
		return this.copies.computeIfAbsent(child.stream, (ignored) -> new HashMap<>())
			.computeIfAbsent(key.toString(), (ignored) -> {
				COSStream copy = new COSStream();
				child.stream.forEach((name, value) -> {
					if (!COSName.FILTER.equals(name) && !COSName.DECODE_PARMS.equals(name)
							&& !COSName.LENGTH.equals(name)) {
						copy.setItem(name, value);
					}
				});
				if (child.wide) {
					copy.setItem(COSName.BBOX, COSArray.ofCOSIntegers(WIDE));
				}
				PackedStream.fill(copy, body);
				COSDictionary resources = child.added.isEmpty() ? child.resources : resources(child);
				copy.setItem(COSName.RESOURCES, resources);
				this.names.note(resources, ContentLexer.read(body));
				borrowers(child, resources);
				return copy;
			});
	}

	private static void replace(StreamUse parent, StreamUse child, COSStream copy) {
		Instruction op = parent.code.get(child.at);
		if (COSName.XOBJECT.equals(child.category)) {
			parent.replace(child.at, "/" + parent.add(COSName.XOBJECT, copy).getName() + " Do");
		}
		else if (COSName.PATTERN.equals(child.category)) {
			repaint(parent, op.name(op.operands().size() - 1), parent.add(COSName.PATTERN, copy));
		}
		else if (COSName.EXT_G_STATE.equals(child.category)) {
			COSDictionary settings = new COSDictionary(
					parent.resources.getCOSDictionary(COSName.EXT_G_STATE).getCOSDictionary(op.name(0)));
			COSDictionary mask = new COSDictionary(settings.getCOSDictionary(COSName.SMASK));
			mask.setItem(COSName.G, copy);
			settings.setItem(COSName.SMASK, mask);
			parent.replace(child.at, "/" + parent.add(COSName.EXT_G_STATE, settings).getName() + " gs");
		}
		else {
			overwrite(child.stream, copy);
		}
	}

	/** A pattern is read once but may be set several times. */
	private static void repaint(StreamUse parent, COSName old, COSName renamed) {
		for (int i = 0; i < parent.code.size(); i++) {
			Instruction op = parent.code.get(i);
			boolean sets = op.operator().equals("scn") || op.operator().equals("SCN");
			if (sets && old.equals(op.last())) {
				OperandWriter out = new OperandWriter();
				op.operands().subList(0, op.operands().size() - 1).forEach(out::item);
				parent.replace(i, out + "/" + renamed.getName() + " " + op.operator());
			}
		}
	}

	/** A glyph procedure belongs to its font: every use changes. */
	private static void overwrite(COSStream old, COSStream copy) {
		try (OutputStream out = old.createOutputStream(COSName.FLATE_DECODE)) {
			copy.createInputStream().transferTo(out);
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		if (copy.containsKey(COSName.RESOURCES)) {
			old.setItem(COSName.RESOURCES, copy.getDictionaryObject(COSName.RESOURCES));
		}
	}

	private static COSDictionary resources(StreamUse use) {
		COSDictionary all = new COSDictionary(use.resources);
		use.added.forEach((category, named) -> {
			COSDictionary present = all.getCOSDictionary(category);
			COSDictionary list = (present == null) ? new COSDictionary() : new COSDictionary(present);
			for (Map.Entry<COSName, COSBase> entry : named.entrySet()) {
				list.setItem(entry.getKey(), entry.getValue());
			}
			all.setItem(category, list);
		});
		return all;
	}

	private static byte[] bytes(String operators) {
		return operators.getBytes(StandardCharsets.ISO_8859_1);
	}

}
