package uk.candour.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of the corpus: a way in which a name has survived a redaction.
 *
 * @param channel number of the way in the catalogue of threats, from 1
 * @param name what the file is called
 * @param secret what must be gone
 * @param areas places that a person would mark beside the text; mostly none
 * @param seen whether the name is there to be seen only, not to be extracted
 * @param hiding how it is done
 */
record Threat(int channel, String name, String secret, List<Area> areas, boolean seen, Hiding hiding) {

	static final String SECRET = "Rosalind Thackeray";

	/** Makes the pages of a file. */
	interface Hiding {

		void write(CorpusPdf pdf) throws IOException;

	}

	/** Changes the bytes of a finished file. */
	interface Aftermath {

		byte[] of(byte[] file) throws IOException;

	}

	static Threat of(int channel, String name, Hiding hiding) {
		return new Threat(channel, name, SECRET, List.of(), false, hiding);
	}

	Threat of(String otherSecret) {
		return new Threat(this.channel, this.name, otherSecret, this.areas, this.seen, this.hiding);
	}

	/** The same file, where a person also marks a place. */
	Threat with(double x, double y, double width, double height) {
		return with(1, x, y, width, height);
	}

	Threat with(int page, double x, double y, double width, double height) {
		List<Area> more = new ArrayList<>(this.areas);
		more.add(new Area(page, x, y, width, height));
		return new Threat(this.channel, this.name, this.secret, List.copyOf(more), this.seen, this.hiding);
	}

	/** The same file, where nothing but a look at the page tells the name. */
	Threat onlySeen() {
		return new Threat(this.channel, this.name, this.secret, this.areas, true, this.hiding);
	}

	/** Whether what is seen does not lie as one reads. */
	boolean turned() {
		return this.name.startsWith("turned");
	}

	String file() {
		return String.format("%02d-%s.pdf", this.channel, this.name);
	}

	List<Mark> marks() {
		List<Mark> marks = new ArrayList<>();
		marks.add(new Mark.Text(this.secret, "section 40(2)"));
		this.areas.forEach((area) -> marks.add(new Mark.Box(area, "section 40(2)")));
		return marks;
	}

	byte[] bytes() {
		try (CorpusPdf pdf = new CorpusPdf()) {
			this.hiding.write(pdf);
			return pdf.bytes();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	Path write(Path folder) throws IOException {
		return Files.write(folder.resolve(file()), bytes());
	}

	@Override
	public String toString() {
		return file();
	}

	/** Every file of the corpus, by channel. */
	static List<Threat> all() {
		List<Threat> all = new ArrayList<>();
		all.addAll(TextThreats.all());
		all.addAll(FontThreats.all());
		all.addAll(PictureThreats.all());
		all.addAll(ObjectThreats.all());
		all.addAll(FileThreats.all());
		all.addAll(SpokenThreats.all());
		all.sort(java.util.Comparator.comparing(Threat::file));
		return all;
	}

}
