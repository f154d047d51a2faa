package uk.candour.redaction.inspection.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Goes through every object that the file lists, whether anything refers to it or not.
 */
public final class ObjectWalk {

	private static final COSName NONE = COSName.getPDFName("");

	private final InspectionBudget budget;

	private final Map<COSStream, COSName> roles = new IdentityHashMap<>();

	private final List<COSDictionary> dictionaries = new ArrayList<>();

	private final List<COSStream> streams = new ArrayList<>();

	private final List<Leaf> leaves = new ArrayList<>();

	private final Map<COSBase, Boolean> seen = new IdentityHashMap<>();

	/** A walk that ends in a refusal where the budget does. */
	public ObjectWalk(InspectionBudget budget) {
		this.budget = budget;
	}

	/**
	 * A string or name and where it stands.
	 *
	 * @param holder the dictionary around it
	 * @param key the key under which it (or the array around it) stands; the name itself
	 * when it is a key
	 * @param value the string or name
	 */
	public record Leaf(COSDictionary holder, COSName key, COSBase value) {
	}

	private record Step(COSDictionary holder, COSName key, COSBase value) {
	}

	/**
	 * Goes through the objects of a document.
	 * @return this walk
	 */
	public ObjectWalk through(COSDocument document) {
		visit(document.getTrailer());
		for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
			this.budget.check();
			COSObject object = document.getObjectFromPool(key);
			visit((object != null) ? object.getObject() : null);
		}
		return this;
	}

	/** Every dictionary, streams included. */
	public List<COSDictionary> dictionaries() {
		return this.dictionaries;
	}

	/** Every stream, each once. */
	public List<COSStream> streams() {
		return this.streams;
	}

	/** Every string and name, with where it stands. */
	public List<Leaf> leaves() {
		return this.leaves;
	}

	/** The key by which a dictionary refers to the stream; null when none does. */
	public COSName role(COSStream stream) {
		return this.roles.get(stream);
	}

	private void visit(COSBase root) {
		Deque<Step> steps = new ArrayDeque<>();
		push(steps, new COSDictionary(), NONE, root);
		while (!steps.isEmpty()) {
			this.budget.tick();
			Step step = steps.pop();
			if (step.value() instanceof COSDictionary dictionary) {
				visit(dictionary, step, steps);
			}
			else if (step.value() instanceof COSArray array) {
				array.forEach((item) -> push(steps, step.holder(), step.key(), item));
			}
			else {
				this.leaves.add(new Leaf(step.holder(), step.key(), step.value()));
			}
		}
	}

	private void visit(COSDictionary dictionary, Step step, Deque<Step> steps) {
		this.dictionaries.add(dictionary);
		if (dictionary instanceof COSStream stream) {
			this.streams.add(stream);
		}
		for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
			this.leaves.add(new Leaf(dictionary, entry.getKey(), entry.getKey()));
			push(steps, dictionary, entry.getKey(), entry.getValue());
		}
	}

	private void push(Deque<Step> steps, COSDictionary holder, COSName key, COSBase value) {
		if (value instanceof COSObject reference) {
			note(key, reference.getObject());
			return;
		}
		note(key, value);
		boolean container = value instanceof COSDictionary || value instanceof COSArray;
		if ((container && this.seen.put(value, true) == null) || value instanceof COSString
				|| value instanceof COSName) {
			steps.push(new Step(holder, key, value));
		}
	}

	private void note(COSName key, COSBase target) {
		if (key == NONE) {
			return;
		}
		if (target instanceof COSStream stream) {
			this.roles.putIfAbsent(stream, key);
		}
		else if (target instanceof COSArray array && array.size() < 10_000 && COSName.CONTENTS.equals(key)) {
			for (int i = 0; i < array.size(); i++) {
				if (array.getObject(i) instanceof COSStream stream) {
					this.roles.putIfAbsent(stream, key);
				}
			}
		}
	}

	/** Makes sure that every stream can be unpacked without harm, before anyone does. */
	public ObjectWalk measured() throws IOException {
		for (COSStream stream : this.streams) {
			this.budget.check();
			UnpackedStream.measure(stream, this.budget);
		}
		return this;
	}

}
