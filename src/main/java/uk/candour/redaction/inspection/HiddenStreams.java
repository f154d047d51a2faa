package uk.candour.redaction.inspection;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

import uk.candour.redaction.inspection.file.InspectionBudget;
import uk.candour.redaction.inspection.file.ObjectWalk;

/**
 * Streams where the format (ISO 32000-1) has none: nothing draws them, whatever they
 * hold. Starts at the catalogue and follows the keys by which pages are drawn.
 */
final class HiddenStreams {

	/**
	 * Role of an object, and to which role each of its keys leads. A role with an
	 * exclamation mark is one of streams; behind a slash stand names of any choice.
	 */
	private static final Map<String, Map<String, String>> ROLES = roles("""
			catalogue: Pages=tree OutputIntents=output
			tree: Kids=tree Resources=names Contents=code! Group=group
			names: Font/=font XObject/=drawing! ColorSpace/=colour Pattern/=pattern! Shading/=shading! ExtGState/=state
			drawing!: Resources=names Group=group ColorSpace=colour Mask=drawing! SMask=drawing!
			group: CS=colour
			font: DescendantFonts=font FontDescriptor=look Encoding=codes! ToUnicode=codes! CIDToGIDMap=glyphs! \
			 CharProcs/=drawing! Resources=names
			look: FontFile=code! FontFile2=code! FontFile3=code! CIDSet=numbers! FD/=look
			codes!: UseCMap=codes!
			state: Font=font SMask=mask BG=function! BG2=function! UCR=function! UCR2=function! TR=function! \
			 TR2=function! HT=dots!
			dots!: TransferFunction=function! /=dots!
			mask: G=drawing! TR=function!
			pattern!: Resources=names Shading=shading! ExtGState=state
			shading!: ColorSpace=colour Function=function!
			function!: Functions=function!
			colour: ICCBased1=profile! Indexed1=colour Indexed3=palette! Separation2=colour Separation3=function! \
			 DeviceN2=colour DeviceN3=function! DeviceN4=inks Pattern1=colour
			inks: Colorants/=colour Process=process MixingHints=hints
			process: ColorSpace=colour
			hints: DotGain/=function!
			profile!: Alternate=colour
			output: DestOutputProfile=profile!
			parameters: JBIG2Globals=code!
			""");

	/** What other channels report, whatever lies behind it. */
	private static final Set<String> KNOWN = Set.of("Metadata", "PieceInfo", "AF", "EF", "XFA", "JS", "Names",
			"AcroForm", "Annots", "Thumb", "Extensions", "DSS", "Perms", "Legal", "Collection", "SpiderInfo", "OPI",
			"Alternates", "Ref", "Obj", "Stm", "Namespaces", "PronunciationLexicon");

	/** What only printers see: of no use in what is read on screens. */
	private static final Set<String> PRINTING = Set.of("BG", "BG2", "UCR", "UCR2", "TR", "TR2", "HT");

	private final Findings findings;

	private final InspectionBudget budget;

	private final Map<COSBase, Set<String>> placed = new IdentityHashMap<>();

	private final Deque<Step> open = new ArrayDeque<>();

	private boolean released;

	private record Step(COSBase value, String role) {
	}

	HiddenStreams(Findings findings, InspectionBudget budget) {
		this.findings = findings;
		this.budget = budget;
	}

	private static Map<String, Map<String, String>> roles(String lines) {
		Map<String, Map<String, String>> roles = new HashMap<>();
		lines.lines().forEach((line) -> {
			Map<String, String> keys = new HashMap<>();
			for (String each : line.substring(line.indexOf(": ") + 2).trim().split("\\s+")) {
				keys.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
			}
			roles.put(line.substring(0, line.indexOf(':')), keys);
		});
		return roles;
	}

	/**
	 * Looks at a file.
	 * @param walk all that the file lists
	 * @param released whether it is about to leave: then nothing else may hold streams
	 * either, but a description of the whole
	 */
	void in(COSDictionary catalogue, ObjectWalk walk, boolean released) throws IOException {
		this.released = released;
		place(catalogue, "catalogue");
		while (!this.open.isEmpty()) {
			this.budget.tick();
			Step step = this.open.pop();
			if (step.value() instanceof COSArray array) {
				follow(array, step.role());
			}
			else {
				follow((COSDictionary) step.value(), step.role());
			}
		}
		SpareBytes spare = new SpareBytes(this.findings, this.budget);
		for (Map.Entry<COSBase, Set<String>> each : this.placed.entrySet()) {
			if (each.getKey() instanceof COSStream stream) {
				spare.in(stream, each.getValue());
			}
			else if (each.getValue().contains("font") && each.getKey() instanceof COSDictionary font) {
				spare.inGlyphsOf(font);
			}
		}
		if (released) {
			COSBase description = catalogue.getDictionaryObject(COSName.METADATA);
			walk.streams()
				.stream()
				.filter((stream) -> stream != description && !isPlaced(stream) && !isOfTheFile(stream))
				.forEach((stream) -> report(walk.role(stream)));
		}
		else {
			reportReached(catalogue);
		}
	}

	/** Whether a stream holds objects, or the list of them. */
	private static boolean isOfTheFile(COSStream stream) {
		COSName type = stream.getCOSName(COSName.TYPE);
		return COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type);
	}

	private void place(COSBase value, String role) {
		COSBase direct = direct(value);
		if (role != null && (direct instanceof COSDictionary || direct instanceof COSArray)
				&& this.placed.computeIfAbsent(direct, (ignored) -> new HashSet<>()).add(role)) {
			this.open.push(new Step(direct, role));
		}
	}

	private static COSBase direct(COSBase value) {
		return (value instanceof COSObject reference) ? reference.getObject() : value;
	}

	private void follow(COSArray array, String role) {
		boolean colour = role.equals("colour");
		String family = (colour && array.size() > 0 && array.getObject(0) instanceof COSName name) ? name.getName()
				: "";
		for (int i = 0; i < array.size(); i++) {
			place(array.get(i), colour ? ROLES.get(role).get(family + i) : role);
		}
	}

	private void follow(COSDictionary dictionary, String role) {
		Map<String, String> keys = ROLES.getOrDefault(role, Map.of());
		for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
			String key = entry.getKey().getName();
			if (this.released && role.equals("state") && PRINTING.contains(key)) {
				continue;
			}
			place(entry.getValue(), keys.getOrDefault(key, keys.get("/")));
			if (keys.containsKey(key + "/") && direct(entry.getValue()) instanceof COSDictionary chosen) {
				chosen.getValues().forEach((each) -> place(each, keys.get(key + "/")));
			}
		}
		if (dictionary instanceof COSStream) {
			place(dictionary.getDictionaryObject(COSName.DECODE_PARMS), "parameters");
		}
	}

	private boolean isPlaced(COSStream stream) {
		return this.placed.getOrDefault(stream, Set.of()).stream().anyMatch((role) -> role.endsWith("!"));
	}

	private void reportReached(COSDictionary catalogue) {
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSBase> left = new ArrayDeque<>();
		left.push(catalogue);
		while (!left.isEmpty()) {
			this.budget.tick();
			COSBase next = left.pop();
			if (next instanceof COSArray array) {
				array.forEach((item) -> reach(null, direct(item), seen, left));
			}
			else {
				((COSDictionary) next).forEach((key, value) -> reach(key, direct(value), seen, left));
			}
		}
	}

	private void reach(COSName key, COSBase value, Set<COSBase> seen, Deque<COSBase> left) {
		boolean container = value instanceof COSDictionary || value instanceof COSArray;
		if (!container || (key != null && KNOWN.contains(key.getName())) || !seen.add(value)) {
			return;
		}
		left.push(value);
		if (value instanceof COSStream stream && !isPlaced(stream)) {
			report(key);
		}
	}

	private void report(COSName key) {
		this.findings.add("hidden-stream", 0, "data that nothing draws"
				+ ((key != null) ? " under /" + key.getName() + ", where the format has none" : ""));
	}

}
