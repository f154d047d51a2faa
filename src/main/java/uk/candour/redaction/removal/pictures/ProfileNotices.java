package uk.candour.redaction.removal.pictures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.removal.file.Bounded;
import uk.candour.redaction.removal.file.PackedStream;

/**
 * What a colour profile (ISO 15076-1) says about its makers. Where that holds a mark it
 * is overwritten; the colours stay.
 */
public final class ProfileNotices {

	private static final int LARGEST = 16 << 20;

	private static final int SIGNATURE = 36;

	private static final int TAGS = 128;

	/** Where the profile keeps a checksum of itself, if it does. */
	private static final int CHECKSUM = 84;

	private static final Set<String> SAYINGS = Set.of("cprt", "desc", "dmnd", "dmdd", "vued", "targ", "dscm");

	private ProfileNotices() {
	}

	/**
	 * Cleans a profile and cuts what stands behind its end. What is none, no reader takes
	 * for one: it is emptied.
	 */
	public static void clean(COSStream stream, Predicate<String> marked) {
		try {
			byte[] stored = Bounded.read(stream, LARGEST);
			if (stored.length < TAGS + 4 || !text(stored, SIGNATURE, 4).equals("acsp")) {
				PackedStream.fill(stream, new byte[0]);
				return;
			}
			int length = Math.min(stored.length, Math.max(TAGS + 4, ByteBuffer.wrap(stored).getInt(0)));
			byte[] bytes = Arrays.copyOf(stored, length);
			ByteBuffer profile = ByteBuffer.wrap(bytes);
			boolean said = false;
			for (int i = 0; i < profile.getInt(TAGS); i++) {
				int at = TAGS + 4 + 12 * i;
				if (SAYINGS.contains(text(bytes, at, 4))) {
					said |= blot(bytes, profile.getInt(at + 4), profile.getInt(at + 8), marked);
				}
			}
			if (said) {
				Arrays.fill(bytes, CHECKSUM, CHECKSUM + 16, (byte) 0);
			}
			if (said || length < stored.length) {
				PackedStream.fill(stream, bytes);
			}
		}
		catch (IOException | RuntimeException strange) {
			// The inspector looks at the bytes and refuses the copy if they tell.
			return;
		}
	}

	private static boolean blot(byte[] bytes, int from, int length, Predicate<String> marked) {
		String said = text(bytes, from, length);
		if (!marked.test(said) && !marked.test(said.replace("\0", ""))) {
			return false;
		}
		boolean inLanguages = said.startsWith("mluc");
		int start = inLanguages ? ByteBuffer.wrap(bytes).getInt(from + 24) : 12;
		for (int i = from + start; i < from + length; i++) {
			if (Character.isLetterOrDigit((char) (bytes[i] & 0xff))) {
				bytes[i] = '-';
			}
		}
		return true;
	}

	private static String text(byte[] bytes, int from, int length) {
		return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
	}

}
