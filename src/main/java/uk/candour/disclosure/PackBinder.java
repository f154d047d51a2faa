package uk.candour.disclosure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
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
		MessageDigest digest = sha256();
		List<Manifest.Entry> entries = new ArrayList<>();
		try (OutputStream out = Files.newOutputStream(draft);
				PackFile file = new PackFile(new BufferedOutputStream(new DigestOutputStream(out, digest), BUFFER))) {
			PackAssembly assembly = new PackAssembly(file, contents, pages);
			int first = 1;
			for (Section section : sections) {
				String hash = add(section, assembly, first);
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

	/**
	 * Adds a section from a copy of its own, so that what was checked is what is bound.
	 */
	private static String add(Section section, PackAssembly assembly, int first) throws IOException, CannotBind {
		Path scratch = Files.createTempFile("part", ".pdf");
		try {
			String hash = copy(section, scratch);
			if (section.part() != null && !hash.equals(section.part().pdf().sha256())) {
				throw new CannotBind(section.name()
						+ " changed after it was inspected. Redact and inspect it again before it goes into a pack.");
			}
			try (PDDocument document = Loader.loadPDF(scratch.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
				if (document.getNumberOfPages() != section.pages()) {
					throw new CannotBind(section.name() + " has " + document.getNumberOfPages() + " pages instead of "
							+ section.pages() + ". Inspect it again.");
				}
				assembly.add(document, section.title(), first, hash);
			}
			catch (RuntimeException ex) {
				throw new CannotBind(section.name() + " is damaged and cannot be bound. Make or redact it again.", ex);
			}
			return hash;
		}
		finally {
			Files.deleteIfExists(scratch);
		}
	}

	private static String copy(Section section, Path scratch) throws IOException, CannotBind {
		MessageDigest digest = sha256();
		try (OutputStream out = new DigestOutputStream(Files.newOutputStream(scratch), digest)) {
			Files.copy(section.file(), out);
		}
		catch (java.nio.file.NoSuchFileException ex) {
			throw new CannotBind(section.name() + " is no longer there. Redact and inspect it again.", ex);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
