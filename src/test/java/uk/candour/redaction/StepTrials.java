package uk.candour.redaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import uk.candour.redaction.removal.Pass;

/**
 * What can go wrong when a step of the redactor, of the fallback or of the inspector is
 * idle: a file of the corpus that tells, or has lost something, and a file that keeps a
 * secret and passes.
 */
final class StepTrials {

	/** Letters that only the name used. */
	private static final String TELLING = "RsldTkh";

	private static final String SECRET = "Jane Ashworth";

	private static final List<Mark> MARKS = List.of(new Mark.Text(SECRET, "section 40(2)"));

	private StepTrials() {
	}

	/**
	 * Tries one file: {@code redact FILE} of the corpus, or {@code inspect TRICK} of
	 * {@link TrickyPdfs}.
	 * @return what is wrong; nothing when all steps do their work
	 */
	static List<String> faults(String trial, Path folder) throws Exception {
		String name = trial.substring(trial.indexOf(' ') + 1);
		return trial.startsWith("redact ") ? redacted(threat(name), Redactor.passes(), folder)
				: inspected(name, folder);
	}

	static Threat threat(String file) {
		return Threat.all().stream().filter((one) -> one.file().equals(file)).findAny().orElseThrow();
	}

	/** Everything that is wrong with a copy made by these steps. */
	static List<String> redacted(Threat threat, List<Pass> passes, Path folder) throws Exception {
		Path in = threat.write(folder);
		Path out = folder.resolve("out.pdf");
		Redaction redaction = new Redactor(passes).redact(in, out, threat.marks(), null);
		List<String> faults = new ArrayList<>(Leaks.of(out, threat.secret()));
		if (threat.name().equals("information")
				&& redaction.removed().stream().noneMatch((one) -> one.channel().equals("metadata"))) {
			faults.add("the report does not say that the description named somebody");
		}
		try {
			new Inspector().verify(in, out, threat.marks());
		}
		catch (ResidueFound found) {
			found.residues().forEach((residue) -> faults.add(residue.toString()));
		}
		try (PDDocument before = Loader.loadPDF(in.toFile()); PDDocument after = Loader.loadPDF(out.toFile())) {
			lost(before, after, faults);
			if (threat.channel() == 25 && !Leaks.stripped(out).contains("herself")) {
				faults.add("the value of a field is not shown");
			}
			if (threat.channel() == 28) {
				letters(after.getPage(0), faults);
			}
		}
		String text = Leaks.fold(Leaks.stripped(out));
		if (text.contains(Leaks.fold(SpokenThreats.MISSPELT.substring(1)))) {
			faults.add("what was said otherwise is still shown");
		}
		CorpusPdf.SENTENCES.stream()
			.filter((sentence) -> !text.contains(Leaks.fold(sentence)))
			.forEach((sentence) -> faults.add("lost: " + sentence));
		if (!Leaks.complaints(out).isEmpty()) {
			faults.add(Leaks.complaints(out));
		}
		return faults;
	}

	private static List<String> inspected(String name, Path folder) {
		TrickyPdfs.Trick trick = TrickyPdfs.all()
			.stream()
			.filter((one) -> one.name().equals(name))
			.findAny()
			.orElseThrow();
		return new Inspector().inspect(trick.write(folder, SECRET), MARKS, null)
			.stream()
			.anyMatch((r) -> r.channel().equals(trick.channel()) && r.detail().contains(SECRET)) ? List.of()
					: List.of("the secret is not found");
	}

	private static boolean links(PDDocument document, String address) throws Exception {
		return document.getPage(0)
			.getAnnotations()
			.stream()
			.map((link) -> link.getCOSObject().getCOSDictionary(COSName.A))
			.anyMatch((action) -> action != null && address.equals(action.getString(COSName.URI)));
	}

	private static void lost(PDDocument before, PDDocument after, List<String> faults) throws Exception {
		if (links(before, ObjectThreats.HARMLESS) && !links(after, ObjectThreats.HARMLESS)) {
			faults.add("a link that says nothing is lost");
		}
		if (after.getDocumentCatalog().getDocumentOutline() != null) {
			for (PDOutlineItem item : after.getDocumentCatalog().getDocumentOutline().children()) {
				if (item.getTitle().isBlank()) {
					faults.add("a bookmark has no title");
				}
			}
		}
		COSDictionary root = after.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
		if (root != null && !says(root.getDictionaryObject(COSName.K), "withheld", 0)) {
			faults.add("the structure does not say that something is withheld");
		}
		boolean claimed = before.getDocumentCatalog().getMetadata() != null
				&& before.getDocumentCatalog().getMetadata().getCOSObject().toTextString().contains("pdfuaid");
		if (claimed && after.getDocumentCatalog().getMetadata() == null) {
			faults.add("the copy does not say which standard it keeps");
		}
	}

	private static boolean says(COSBase element, String word, int depth) {
		if (element instanceof COSArray list) {
			for (int i = 0; i < list.size(); i++) {
				if (says(list.getObject(i), word, depth + 1)) {
					return true;
				}
			}
		}
		return depth < 20 && element instanceof COSDictionary dictionary
				&& (dictionary.getString(COSName.ALT, "").contains(word)
						|| says(dictionary.getDictionaryObject(COSName.K), word, depth + 1));
	}

	private static void letters(PDPage page, List<String> faults) throws Exception {
		for (String name : List.of("C", "E")) {
			PDFont font = page.getResources().getFont(COSName.getPDFName(name));
			for (int code = 0; font != null && code < 64; code++) {
				String letter = font.toUnicode(code);
				if (letter != null && !letter.isBlank() && TELLING.contains(letter)) {
					faults.add("the font still lists " + letter);
				}
			}
		}
	}

}
