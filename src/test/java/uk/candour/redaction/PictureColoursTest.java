package uk.candour.redaction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.candour.redaction.CorpusPdf.array;
import static uk.candour.redaction.CorpusPdf.line;

/**
 * A picture in colours that no reader knows is shown by none, and leaves with nobody: its
 * samples may hold a name all the same.
 */
class PictureColoursTest {

	private static final String NAME = "Ferriby";

	private static final List<Mark> MARKS = List.of(new Mark.Text(NAME, "section 40(2)"));

	@TempDir
	Path folder;

	private enum Colours {

		NAMED(COSName.getPDFName("Unknown")), LISTED(array(COSName.getPDFName("Unknown"), COSInteger.ONE)),
		NUMBER(COSInteger.ONE), PATTERN(COSName.PATTERN), PROFILE(array(COSName.ICCBASED, COSInteger.ONE)),
		PALETTE(array(COSName.INDEXED, COSName.DEVICERGB)), NOTHING(array());

		private final COSBase space;

		Colours(COSBase space) {
			this.space = space;
		}

	}

	@ParameterizedTest
	@EnumSource(Colours.class)
	void aPictureInColoursThatNobodyKnowsStaysBehind(Colours colours) throws Exception {
		try (CorpusPdf pdf = new CorpusPdf()) {
			COSStream picture = CorpusPictures.image(CorpusPictures.grey("The surveyor " + NAME + " said"),
					"DeviceGray", 8);
			picture.setItem(COSName.COLORSPACE, colours.space);
			pdf.page(line(72, 600, "Seen by " + NAME + " at noon.") + "q 250 0 0 30 72 500 cm /Odd Do Q\n")
				.resource("XObject", "Odd", picture);
			Path in = Files.write(this.folder.resolve("in.pdf"), pdf.bytes());
			assertThat(new Inspector().inspect(in, MARKS, null)).extracting(Residue::channel).contains("image");
			Path out = this.folder.resolve("out.pdf");
			FairCopy copy = FairCopy.of(in, null, out, MARKS);
			assertThat(copy.redaction().warnings()).anyMatch((warning) -> warning.contains("no reader knows"));
			assertThat(copy.redaction().pictures()).as("pages that became pictures").isEmpty();
			assertThat(Leaks.of(out, NAME)).isEmpty();
			assertThat(Leaks.run("pdfimages", "-list", out.toString())).doesNotContain(" image ");
		}
	}

}
