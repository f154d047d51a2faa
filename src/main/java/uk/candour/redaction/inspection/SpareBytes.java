package uk.candour.redaction.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.UnpackedStream;

/**
 * Bytes behind the end of tables whose dictionaries say how long they are: nobody reads
 * them but who looks for them.
 */
final class SpareBytes {

	/** Programs fill up; nothing is written with so few. */
	private static final int FILLING = 32;

	/** Of the longest table of glyphs: two bytes for each of 65536. */
	private static final int GLYPHS = 2 << 16;

	/** Of the longest list of numbers: a bit for each. */
	private static final int NUMBERS = 1 << 13;

	/** Where a profile says what it is (ISO 15076-1, 7.2). */
	private static final int SIGNATURE = 36;

	private static final int PROFILE = 0x61637370;

	private static final int LARGEST_GLYPH = 0x6d617870;

	private final Findings findings;

	private final InspectionBudget budget;

	SpareBytes(Findings findings, InspectionBudget budget) {
		this.findings = findings;
		this.budget = budget;
	}

	/** Looks at a stream that has these roles in {@link HiddenStreams}. */
	void in(COSStream stream, Set<String> roles) throws IOException {
		if (roles.contains("function!") && stream.getInt(COSName.FUNCTION_TYPE, -1) == 0) {
			compare(stream, samples(stream), "a table of values");
		}
		else if (roles.contains("glyphs!")) {
			compare(stream, GLYPHS, "a table of glyphs");
		}
		else if (roles.contains("numbers!")) {
			compare(stream, NUMBERS, "a list of numbers");
		}
		else if (roles.contains("profile!")) {
			ByteBuffer profile = ByteBuffer.wrap(UnpackedStream.of(stream, this.budget));
			boolean is = profile.limit() > SIGNATURE + 4 && profile.getInt(SIGNATURE) == PROFILE;
			compare(profile.limit(), is ? profile.getInt(0) & 0xffffffffL : 0, "a colour profile");
		}
	}

	/** Looks at which glyphs a table of a font names that its program does not have. */
	void inGlyphsOf(COSDictionary font) throws IOException {
		COSDictionary look = font.getCOSDictionary(COSName.FONT_DESC);
		if (look != null && font.getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream table
				&& look.getDictionaryObject(COSName.FONT_FILE2) instanceof COSStream program) {
			int count = glyphs(ByteBuffer.wrap(UnpackedStream.of(program, this.budget)));
			ByteBuffer numbers = ByteBuffer.wrap(UnpackedStream.of(table, this.budget));
			long beyond = 0;
			while (numbers.remaining() > 1) {
				beyond += ((numbers.getShort() & 0xffff) >= count) ? 2 : 0;
			}
			compare(beyond, 0, "the glyphs of a font");
		}
	}

	/** How many glyphs a program has; more than any where it does not say. */
	private static int glyphs(ByteBuffer program) {
		int tables = (program.limit() > 12) ? program.getShort(4) & 0xffff : 0;
		for (int at = 12; tables-- > 0 && at + 16 <= program.limit(); at += 16) {
			int place = program.getInt(at + 8);
			if (program.getInt(at) == LARGEST_GLYPH && place > 0 && place < program.limit() - 6) {
				return program.getShort(place + 4) & 0xffff;
			}
		}
		return Integer.MAX_VALUE;
	}

	private void compare(COSStream stream, long end, String what) throws IOException {
		if (end >= 0) {
			compare(UnpackedStream.of(stream, this.budget).length, end, what);
		}
	}

	private void compare(long length, long end, String what) {
		if (length > end + FILLING) {
			this.findings.add("hidden-stream", 0, length - end + " bytes behind the end of " + what);
		}
	}

	/** How many bytes a table takes (ISO 32000-1, 7.10.2); negative when unknown. */
	private static long samples(COSStream function) {
		COSArray sizes = function.getCOSArray(COSName.SIZE);
		COSArray range = function.getCOSArray(COSName.RANGE);
		if (sizes == null || range == null) {
			return -1;
		}
		double bits = range.size() / 2.0 * function.getInt(COSName.BITS_PER_SAMPLE, 8);
		for (int i = 0; i < sizes.size(); i++) {
			bits *= (sizes.getObject(i) instanceof COSNumber size) ? size.intValue() : 0;
		}
		return (long) Math.ceil(bits / 8);
	}

}
