package uk.candour.redaction.removal.content;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a content stream again: instructions that are not touched keep their bytes;
 * touched lines are typed anew, and the moves that led to them go, because a move can
 * tell the width of what it stepped over.
 */
final class ContentRewriter {

	private final StreamUse use;

	private final LinePlan plan;

	private final Map<Integer, Show> shows = new HashMap<>();

	private final int[] nextShow;

	private final int[] nextShowInText;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final Deque<Spacing[]> saved = new ArrayDeque<>();

	/** What the source wants, and what the copy has set. */
	private Spacing wanted = new Spacing(0, 0, 1);

	private Spacing set = new Spacing(0, 0, 1);

	private AffineTransform line = new AffineTransform();

	private double leading;

	private boolean displaced;

	/** Whether letters of this text that cut out what is painted next went, or stay. */
	private boolean clipGoes;

	private boolean clipStays;

	private record Spacing(double letters, double words, double scale) {
	}

	ContentRewriter(StreamUse use, LinePlan plan) {
		this.use = use;
		this.plan = plan;
		use.shows.forEach((show) -> this.shows.put(show.instruction, show));
		int count = use.code.size();
		this.nextShow = new int[count];
		this.nextShowInText = new int[count];
		int next = -1;
		int inText = -1;
		for (int i = count - 1; i >= 0; i--) {
			this.nextShow[i] = next;
			this.nextShowInText[i] = inText;
			Instruction op = use.code.get(i);
			if (op.shows() && this.shows.containsKey(i)) {
				next = i;
				inText = i;
			}
			else if (op.operator().equals("BT") || op.operator().equals("ET")) {
				inText = -1;
			}
		}
	}

	/** Whether anything in the stream must change. */
	static boolean touches(StreamUse use, LinePlan plan) {
		if (!use.edits.isEmpty() || hasComments(use) || use.code.stream().anyMatch(Instruction::tight)) {
			return true;
		}
		for (Show show : use.shows) {
			if (plan.runs(show) != null) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasComments(StreamUse use) {
		int at = 0;
		for (Instruction op : use.code) {
			if (hasText(use.bytes, at, op.start())) {
				return true;
			}
			at = op.end();
		}
		return hasText(use.bytes, at, use.bytes.length);
	}

	private static boolean hasText(byte[] bytes, int from, int to) {
		for (int i = from; i < to; i++) {
			if (!ContentLexer.blank(bytes[i])) {
				return true;
			}
		}
		return false;
	}

	byte[] rewrite() {
		int at = 0;
		List<Instruction> code = this.use.code;
		for (int i = 0; i < code.size(); i++) {
			Instruction op = code.get(i);
			if (at == op.start() || hasText(this.use.bytes, at, op.start())) {
				write("\n");
			}
			else {
				this.out.write(this.use.bytes, at, op.start() - at);
			}
			instruction(op, i);
			at = op.end();
		}
		write("\n");
		return this.out.toByteArray();
	}

	private void instruction(Instruction op, int i) {
		switch (op.operator()) {
			case "q" -> this.saved.push(new Spacing[] { this.wanted, this.set });
			case "Q" -> pop();
			case "BT" -> {
				this.line = new AffineTransform();
				this.displaced = false;
				this.clipGoes = false;
				this.clipStays = false;
			}
			case "Do" -> settle();
			default -> {
			}
		}
		byte[] edit = this.use.edits.get(i);
		if (edit != null) {
			this.out.writeBytes(edit);
			follow(op);
			return;
		}
		switch (op.operator()) {
			case "Tc", "Tw", "Tz" -> space(op, i);
			case "Td", "TD", "T*", "Tm" -> move(op, i);
			case "TL" -> {
				this.leading = op.number(0);
				copy(op);
			}
			case "Tj", "TJ", "'", "\"" -> show(op, i);
			case "ET" -> end(op);
			default -> copy(op);
		}
	}

	private void pop() {
		if (!this.saved.isEmpty()) {
			Spacing[] both = this.saved.pop();
			this.wanted = both[0];
			this.set = both[1];
		}
	}

	/** Keeps track of the line of an instruction that was replaced. */
	private void follow(Instruction op) {
		if (op.operator().equals("'") || op.operator().equals("\"")) {
			this.line.translate(0, -this.leading);
		}
	}

	private void copy(Instruction op) {
		if (op.tight() && op.operator().equals("BI")) {
			this.out.writeBytes(InlineImage.written(op, this.use.bytes));
			return;
		}
		if (op.tight()) {
			OperandWriter plain = new OperandWriter();
			op.operands().forEach(plain::item);
			write(plain + op.operator());
			return;
		}
		this.out.write(this.use.bytes, op.start(), op.end() - op.start());
	}

	private void write(String text) {
		this.out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	private boolean touched(int show) {
		return show >= 0 && this.plan.runs(this.shows.get(show)) != null;
	}

	private void space(Instruction op, int i) {
		Spacing w = this.wanted;
		this.wanted = switch (op.operator()) {
			case "Tc" -> new Spacing(op.number(0), w.words(), w.scale());
			case "Tw" -> new Spacing(w.letters(), op.number(0), w.scale());
			default -> new Spacing(w.letters(), w.words(), op.number(0) / 100);
		};
		if (!touched(this.nextShow[i])) {
			Spacing s = this.set;
			this.set = switch (op.operator()) {
				case "Tc" -> new Spacing(op.number(0), s.words(), s.scale());
				case "Tw" -> new Spacing(s.letters(), op.number(0), s.scale());
				default -> new Spacing(s.letters(), s.words(), op.number(0) / 100);
			};
			copy(op);
		}
	}

	private void settle() {
		settle(this.wanted);
	}

	private void settle(Spacing to) {
		if (to.letters() != this.set.letters()) {
			write(Numbers.text(to.letters()) + " Tc\n");
		}
		if (to.words() != this.set.words()) {
			write(Numbers.text(to.words()) + " Tw\n");
		}
		if (to.scale() != this.set.scale()) {
			write(Numbers.text(to.scale() * 100) + " Tz\n");
		}
		this.set = to;
	}

	private void move(Instruction op, int i) {
		switch (op.operator()) {
			case "Tm" -> {
				double[] six = new double[6];
				for (int k = 0; k < 6; k++) {
					six[k] = op.number(k);
				}
				this.line = new AffineTransform(six);
			}
			case "T*" -> this.line.translate(0, -this.leading);
			default -> this.line.translate(op.number(0), op.number(1));
		}
		boolean lead = op.operator().equals("TD");
		this.leading = lead ? -op.number(1) : this.leading;
		int next = this.nextShowInText[i];
		boolean absolute = op.operator().equals("Tm");
		if (touched(next) || (this.displaced && next < 0)) {
			this.displaced = true;
			write(lead ? Numbers.text(this.leading) + " TL" : "");
		}
		else if (this.displaced && !absolute) {
			write((lead ? Numbers.text(this.leading) + " TL\n" : "") + Numbers.matrix(this.line) + " Tm");
			this.displaced = false;
		}
		else {
			this.displaced = false;
			copy(op);
		}
	}

	private void show(Instruction op, int i) {
		boolean moves = op.operator().equals("'") || op.operator().equals("\"");
		if (moves) {
			this.line.translate(0, -this.leading);
		}
		if (op.operator().equals("\"")) {
			this.wanted = new Spacing(op.number(1), op.number(0), this.wanted.scale());
		}
		Show show = this.shows.get(i);
		if (show != null && show.clips) {
			boolean stays = !touched(i) || this.plan.runs(show)
				.stream()
				.anyMatch((run) -> !run.glyphs().stream().allMatch(PlacedGlyph::blank));
			this.clipStays |= stays;
			this.clipGoes |= !stays;
		}
		if (show != null && touched(i)) {
			retype(show);
			return;
		}
		settle();
		if (!this.displaced) {
			copy(op);
			return;
		}
		AffineTransform place = moves || show == null ? this.line : show.text;
		write(Numbers.matrix(place) + " Tm\n");
		this.displaced = !moves;
		OperandWriter operands = new OperandWriter();
		operands.write(op.last());
		write(operands + (op.operator().equals("TJ") ? " TJ" : " Tj"));
	}

	/** Where all letters of a clip went, nothing is seen through it. */
	private void end(Instruction op) {
		copy(op);
		if (this.clipGoes && !this.clipStays) {
			write("\n" + PathCutter.NOWHERE + " W n");
		}
	}

	private void retype(Show show) {
		this.displaced = true;
		StringBuilder typed = new StringBuilder();
		for (LinePlan.Run run : this.plan.runs(show)) {
			Retyped.write(run, typed);
		}
		if (typed.length() > 0) {
			settle(new Spacing(Retyped.spacing(show), 0, Retyped.scale(show)));
			write(typed.toString());
		}
	}

}
