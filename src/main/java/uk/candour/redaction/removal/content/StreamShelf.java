package uk.candour.redaction.removal.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.UnusablePdf;
import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PackedStream;

/**
 * The content streams of one document, each decoded and split once, and the bound on the
 * work that reading them may cost.
 */
public final class StreamShelf {

	private static final long MOST_WORK = 60_000_000L;

	/** So many bytes may say nothing, packed. */
	private static final int NOTHING = 16;

	private final Map<COSStream, byte[]> bytes = new IdentityHashMap<>();

	private final Map<COSStream, List<Instruction>> code = new IdentityHashMap<>();

	private final AtomicLong work = new AtomicLong();

	private final Consumer<String> warnings;

	/**
	 * A shelf.
	 * @param warnings takes what the person who redacts should know
	 */
	public StreamShelf(Consumer<String> warnings) {
		this.warnings = warnings;
	}

	void warn(String warning) {
		this.warnings.accept(warning);
	}

	void spend(int units) {
		if (this.work.addAndGet(units) > MOST_WORK) {
			throw new UnusablePdf("This file draws more than the limits allow, perhaps in a loop. "
					+ "Ask for a copy printed to PDF again.");
		}
	}

	/** The instructions of content that belongs to no stream alone. */
	public List<Instruction> lex(byte[] content) {
		return ContentLexer.read(content);
	}

	/** The instructions of a stream. */
	public synchronized List<Instruction> lex(COSStream stream, byte[] content) {
		return this.code.computeIfAbsent(stream, (ignored) -> ContentLexer.read(content));
	}

	synchronized byte[] bytes(COSStream stream) {
		return this.bytes.computeIfAbsent(stream, this::decode);
	}

	private byte[] decode(COSStream stream) {
		try {
			byte[] decoded = Bounded.read(stream, Bounded.CONTENT);
			return (decoded.length == 0 && stream.getLength() > NOTHING) ? damaged(stream) : decoded;
		}
		catch (IOException damaged) {
			return damaged(stream);
		}
	}

	/** What nobody could read here does not leave: another reader may understand it. */
	private byte[] damaged(COSStream stream) {
		PackedStream.fill(stream);
		warn("A damaged drawing could not be read and was left out.");
		return new byte[0];
	}

	/** The contents of a page as one run of bytes. */
	public byte[] contents(COSBase entry) {
		List<byte[]> parts = new ArrayList<>();
		if (entry instanceof COSStream stream) {
			return decode(stream);
		}
		if (entry instanceof COSArray list) {
			for (int i = 0; i < list.size(); i++) {
				if (list.getObject(i) instanceof COSStream stream) {
					parts.add(decode(stream));
				}
			}
		}
		return joined(parts);
	}

	private static byte[] joined(List<byte[]> parts) {
		long length = parts.stream().mapToLong((part) -> part.length + 1L).sum();
		if (length > Bounded.CONTENT) {
			throw new UnusablePdf("The contents of a page unpack to more than the limits allow.");
		}
		byte[] all = new byte[(int) length];
		int at = 0;
		for (byte[] part : parts) {
			System.arraycopy(part, 0, all, at, part.length);
			at += part.length;
			all[at++] = '\n';
		}
		return all;
	}

}
