package uk.candour.disclosure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Binds covering letter, schedule and documents into one PDF with bookmarks and
 * continuous page numbers. Accepts only documents that the inspector vouched for, and
 * looks again whether they are still the same. Pure: no Spring, no database, no clock.
 */
public final class PackBinder {

	private static final int BUFFER = 256 << 10;

	/**
	 * Binds a pack.
	 * @param contents what goes into it
	 * @param target where the pack goes; replaced in one move when all is written
	 * @return what the pack consists of
	 * @throws CannotBind when a document changed since it was inspected, a file cannot be
	 * read or the pack cannot be written; the target is then as it was
	 */
	public Manifest bind(PackContents contents, Path target) throws CannotBind {
		List<Section> sections = sections(contents);
		if (sections.isEmpty()) {
			throw new CannotBind("There is nothing to bind: add a letter or a document.");
		}
		Path folder = target.toAbsolutePath().getParent();
		try {
			Path draft = Files.createTempFile(folder, "pack", ".pdf");
			try {
				Manifest manifest = write(contents, sections, draft);
				Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
				return manifest;
			}
			finally {
				Files.deleteIfExists(draft);
			}
		}
		catch (IOException ex) {
			throw new CannotBind("The pack cannot be written: " + ex.getMessage(), ex);
		}
	}

	/** Letter, schedule or document, with the number of its pages. */
	private record Section(String name, String title, Path file, PackContents.Part part, int pages) {

		PartsAhead.Expected expected() {
			return new PartsAhead.Expected(this.file, (this.part != null) ? this.part.pdf().sha256() : null);
		}

	}

	private static List<Section> sections(PackContents contents) throws CannotBind {
		List<Section> sections = new ArrayList<>();
		if (contents.letter() != null) {
			sections.add(own("The covering letter", "Covering letter", contents.letter()));
		}
		if (contents.schedule() != null) {
			sections.add(own("The schedule", "Schedule of documents", contents.schedule()));
		}
		for (PackContents.Part part : contents.parts()) {
			String title = part.number().isBlank() ? part.title() : part.number() + ". " + part.title();
			sections.add(new Section("Document " + part.number(), title, part.pdf().file(), part, part.pdf().pages()));
		}
		return sections;
	}

	private static Section own(String name, String title, Path file) throws CannotBind {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			return new Section(name, title, file, null, document.getNumberOfPages());
		}
		catch (IOException | RuntimeException ex) {
			throw new CannotBind(name + " cannot be read as PDF. Make it again.", ex);
		}
	}

	private static Manifest write(PackContents contents, List<Section> sections, Path draft)
			throws IOException, CannotBind {
		int pages = sections.stream().mapToInt(Section::pages).sum();
		MessageDigest digest = OpenPart.digest();
		List<Manifest.Entry> entries = new ArrayList<>();
		try (OutputStream out = Files.newOutputStream(draft);
				PackFile file = new PackFile(new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER));
				PartsAhead parts = new PartsAhead(sections.stream().map(Section::expected).toList())) {
			PackAssembly assembly = new PackAssembly(file, contents, pages);
			int first = 1;
			for (Section section : sections) {
				String hash = add(section, parts, assembly, first);
				if (section.part() != null) {
					entries.add(new Manifest.Entry(section.part().number(), section.part().title(), section.pages(),
							first, hash));
				}
				first += section.pages();
			}
			assembly.end();
		}
		return new Manifest(contents.title(), contents.reference(), pages, HexFormat.of().formatHex(digest.digest()),
				entries);
	}

	private static String add(Section section, PartsAhead parts, PackAssembly assembly, int first)
			throws IOException, CannotBind {
		try (OpenPart part = parts.next()) {
			if (part.document() == null) {
				throw new CannotBind(section.name()
						+ " changed after it was inspected. Redact and inspect it again before it goes into a pack.");
			}
			PDDocument document = part.document();
			if (document.getNumberOfPages() != section.pages()) {
				throw new CannotBind(section.name() + " has " + document.getNumberOfPages() + " pages instead of "
						+ section.pages() + ". Inspect it again.");
			}
			assembly.add(document, section.title(), first, part.sha256());
			return part.sha256();
		}
		catch (NoSuchFileException ex) {
			throw new CannotBind(section.name() + " is no longer there. Redact and inspect it again.", ex);
		}
		catch (RuntimeException ex) {
			throw new CannotBind(section.name() + " is damaged and cannot be bound. Make or redact it again.", ex);
		}
	}

}
