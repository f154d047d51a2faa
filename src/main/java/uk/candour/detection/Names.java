package uk.candour.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import uk.candour.detection.People.Verdict;

/**
 * Names of people: known ones, ones with a title, ones that begin with a common given
 * name, ones that the words around them announce, and from then on the same name
 * elsewhere in the text.
 */
final class Names implements Finder {

	/**
	 * Tokens from (the title, if there is one) to before; score and reason as a stranger.
	 */
	private record Run(int from, int name, int to, double score, String why) {
	}

	private static final Set<String> PARTICLES = Set.of("de", "van", "der", "den", "von", "bin", "bint", "ibn", "al",
			"el", "ap", "ab", "da", "dos", "di", "la", "le", "ter");

	private static final Set<String> LETTERED = Set.of("flat", "block", "unit", "section", "appendix", "schedule",
			"band", "type", "annex", "room", "part", "plan", "option", "level", "category", "class", "grade", "vitamin",
			"hepatitis", "apartment", "paragraph", "table", "figure", "wing", "zone", "phase");

	/**
	 * Headings of record sheets: at the start of a line they end the name before them.
	 */
	private static final Set<String> LABELS = Set.of("account", "address", "born", "date", "ended", "family", "given",
			"household", "moved", "name", "note", "notes", "other", "person", "phone", "postcode", "reason",
			"relationship", "result", "role", "started", "status", "tenancy", "title");

	private static final Set<String> ACTS = Set.of("said", "says", "told", "rang", "rings", "phoned", "called", "lives",
			"lived", "moved", "complained", "wrote", "asked", "shouted", "threatened", "swore", "knocked", "explained",
			"stated", "claims", "claimed", "denied", "replied", "alleged", "share", "shares", "thinks", "believes",
			"admitted", "apologised", "agreed", "refused", "visited", "attended", "signed", "witnessed", "saw",
			"heard");

	private static final Gazetteer NAMES = Gazetteer.UK;

	private final People people;

	Names(People people) {
		this.people = people;
	}

	@Override
	public void find(String text, Consumer<Hit> hits) {
		List<Token> tokens = Token.of(text);
		List<Integer> left = new ArrayList<>();
		Map<String, String> learnt = new HashMap<>();
		int i = 0;
		while (i < tokens.size()) {
			Run run = run(text, tokens, i);
			if (run == null) {
				left.add(i++);
				continue;
			}
			judge(text, tokens, run, learnt, hits);
			i = run.to();
		}
		propagate(text, tokens, left, learnt, hits);
	}

	private Run run(String text, List<Token> tokens, int i) {
		Token token = tokens.get(i);
		if (Titles.isTitle(token.lower())) {
			return titled(text, tokens, i);
		}
		if (i > 0 && tokens.get(i - 1).lower().equals("st")) {
			return null;
		}
		if (this.people.isKnown(token.lower()) || this.people.isNearlyKnown(token.lower())) {
			Run known = known(text, tokens, i);
			if (known != null) {
				return known;
			}
		}
		if (!token.isCapital()) {
			return null;
		}
		if (token.isInitial()) {
			return initialled(text, tokens, i);
		}
		Run run = NAMES.isGiven(token.lower()) ? given(text, tokens, i) : null;
		run = (run != null) ? run : announced(text, tokens, i);
		run = (run != null) ? run : family(text, tokens, i);
		return (run != null || NAMES.isStop(token.lower()) || token.text().length() < 3) ? run
				: acting(text, tokens, i);
	}

	/** Mrs Shah; Mr &amp; Mrs J. Shah. */
	private Run titled(String text, List<Token> tokens, int i) {
		int name = i + 1;
		if (name + 1 < tokens.size() && tokens.get(name).lower().equals("and")
				&& Titles.isTitle(tokens.get(name + 1).lower())) {
			name += 2;
		}
		else if (name < tokens.size() && Titles.isTitle(tokens.get(name).lower())) {
			name++;
		}
		if (name >= tokens.size() || !follows(text, tokens, name, true)) {
			return null;
		}
		Token first = tokens.get(name);
		boolean plain = first.isCapital() || (first.text().length() > 2 && tokens.get(i).lower().matches("mrs?"));
		boolean stop = !first.isInitial() && NAMES.isStop(first.lower()) && !NAMES.isSurnameToo(first.lower());
		if (!plain || stop || (tokens.get(i).lower().equals("sister") && !tokens.get(i).isCapital())) {
			return null;
		}
		return new Run(i, name, extend(text, tokens, name), 0.92,
				"It follows the title “" + tokens.get(i).text() + "”.");
	}

	/** Given name and surname of a known person in either order, or one of them. */
	private Run known(String text, List<Token> tokens, int i) {
		int to = i + 1;
		while (to < tokens.size() && to < i + 4 && follows(text, tokens, to, tokens.get(to - 1).isInitial())
				&& (this.people.isKnown(tokens.get(to).lower()) || this.people.isNearlyKnown(tokens.get(to).lower())
						|| tokens.get(to).isInitial())) {
			to++;
		}
		if (to - i >= 2) {
			return new Run(i, i, to, 0.9, "It is the name of a known person.");
		}
		if (i + 1 < tokens.size() && this.people.isKnown(tokens.get(i + 1).lower()) && tokens.get(i).isCapital()
				&& text.substring(tokens.get(i).end(), tokens.get(i + 1).start()).equals(", ")
				&& this.people.isReversed(tokens.get(i).lower(), tokens.get(i + 1).lower())) {
			return new Run(i, i, i + 2, 0.9, "It is the name of a known person, surname first.");
		}
		Token token = tokens.get(i);
		boolean ordinary = NAMES.isStop(token.lower()) || NAMES.isWord(token.lower());
		if (!token.isCapital() || isStreetName(text, tokens, i)) {
			return null;
		}
		if (ordinary && startsSentence(text, token)) {
			return null;
		}
		return new Run(i, i, extend(text, tokens, i), 0.8, "It is a part of the name of a known person.");
	}

	private Run given(String text, List<Token> tokens, int i) {
		Token token = tokens.get(i);
		int to = extend(text, tokens, i);
		boolean word = NAMES.isWord(token.lower());
		if (to - i >= 2) {
			double score = !word ? 0.85 : startsSentence(text, token) ? 0.55 : 0.72;
			return new Run(i, i, to, score, "“" + token.text() + "” is a common given name, and a surname follows.");
		}
		if (word || isStreetName(text, tokens, i)) {
			return null;
		}
		return new Run(i, i, to, 0.6, "“" + token.text() + "” is a common given name.");
	}

	/** J. Smith, and J Smith where no list or block has the letter. */
	private Run initialled(String text, List<Token> tokens, int i) {
		int name = i;
		while (name < tokens.size() && tokens.get(name).isInitial() && name < i + 3
				&& (name == i || follows(text, tokens, name, true))) {
			name++;
		}
		boolean dotted = tokens.get(i).end() < text.length() && text.charAt(tokens.get(i).end()) == '.';
		boolean lettered = i > 0 && LETTERED.contains(tokens.get(i - 1).lower());
		if (name >= tokens.size() || lettered || (!dotted && "IA".contains(tokens.get(i).text()))
				|| !follows(text, tokens, name, true)) {
			return null;
		}
		Token surname = tokens.get(name);
		boolean reads = surname.isCapital() && surname.text().length() > 2 && !NAMES.isStop(surname.lower())
				&& !surname.isShouted();
		return (!reads || isStreetName(text, tokens, name)) ? null
				: new Run(i, i, name + 1, dotted ? 0.72 : 0.55, "An initial is followed by a surname.");
	}

	/** A family name with whatever capital word stands before or after it. */
	private Run family(String text, List<Token> tokens, int i) {
		Token token = tokens.get(i);
		boolean here = NAMES.isFamily(token.lower());
		boolean next = i + 1 < tokens.size() && NAMES.isFamily(tokens.get(i + 1).lower())
				&& follows(text, tokens, i + 1, false) && tokens.get(i + 1).isCapital();
		if (NAMES.isStop(token.lower()) || (!here && !next) || isStreetName(text, tokens, i)) {
			return null;
		}
		int to = extend(text, tokens, i);
		if (isStreetName(text, tokens, to - 1)) {
			return null;
		}
		return new Run(i, i, to, (to - i >= 2) ? 0.75 : 0.5, "It holds a common family name.");
	}

	/** Capital words that are no words of the office and do what people do. */
	private Run acting(String text, List<Token> tokens, int i) {
		int to = extend(text, tokens, i);
		boolean acts = to < tokens.size() && ACTS.contains(tokens.get(to).lower()) && follows(text, tokens, to, false);
		return (to - i < 2 || to - i > 3 || !acts || tokens.get(i).isShouted() || isStreetName(text, tokens, i)
				|| NAMES.isStreet(tokens.get(to - 1).lower())) ? null
						: new Run(i, i, to, 0.55,
								"Capital words are followed by what people do: “" + tokens.get(to).text() + "”.");
	}

	/** “her son Zbyszko”, “Reported by: Wren Hale”, “Dear Tove”; SURNAME, Given. */
	private Run announced(String text, List<Token> tokens, int i) {
		Token token = tokens.get(i);
		if (NAMES.isStop(token.lower()) || NAMES.isStreet(token.lower()) || token.text().length() < 3
				|| isStreetName(text, tokens, i)) {
			return null;
		}
		if (token.isShouted() && i + 1 < tokens.size() && NAMES.isGiven(tokens.get(i + 1).lower())
				&& text.substring(token.end(), tokens.get(i + 1).start()).equals(", ")) {
			return new Run(i, i, i + 2, 0.8, "A surname in capitals is followed by a given name.");
		}
		if (i == 0 || !Titles.isRelation(tokens.get(i - 1).lower())) {
			return null;
		}
		String gap = text.substring(tokens.get(i - 1).end(), token.start());
		boolean weak = Titles.isWeak(tokens.get(i - 1).lower());
		int to = extend(text, tokens, i);
		boolean form = gap.matches(" ?: ?");
		boolean said = gap.matches("[ \\u00A0]|,? ?\\n{1,2} ?|, ") && !gap.isEmpty();
		if ((!form && (!said || weak && (to - i < 2 || !gap.equals(" ")))) || token.isShouted() && to - i < 2) {
			return null;
		}
		return new Run(i, i, to, (to - i >= 2) ? 0.72 : 0.58,
				"The word “" + tokens.get(i - 1).text() + "” before it announces a name.");
	}

	/** The end of the name that starts here: capital words, initials, small particles. */
	private int extend(String text, List<Token> tokens, int from) {
		int to = from + 1;
		int most = tokens.get(from).isShouted() ? 2 : 4;
		while (to < tokens.size() && to - from < most && follows(text, tokens, to, tokens.get(to - 1).isInitial())) {
			Token next = tokens.get(to);
			boolean newLine = text.substring(tokens.get(to - 1).end(), next.start()).indexOf('\n') >= 0;
			boolean particle = PARTICLES.contains(next.lower()) && to + 1 < tokens.size()
					&& tokens.get(to + 1).isCapital() && !NAMES.isStop(tokens.get(to + 1).lower());
			boolean stop = NAMES.isStop(next.lower()) && !(NAMES.isSurnameToo(next.lower()) && to - from == 1
					&& !NAMES.isStreet(next.lower()) && !newLine);
			boolean own = this.people.isSubjects(next.lower()) && NAMES.isGiven(next.lower());
			if (!particle
					&& (!next.isCapital() || stop || own || Titles.isTitle(next.lower()) || newLine && to - from > 1
							|| next.isShouted() && !tokens.get(from).isShouted() && next.text().length() < 4)) {
				break;
			}
			to++;
		}
		return (to - from > 1 && tokens.get(to - 1).isInitial() && to < tokens.size()
				&& isStreetName(text, tokens, to - 1)) ? to - 1 : to;
	}

	private void judge(String text, List<Token> tokens, Run run, Map<String, String> learnt, Consumer<Hit> hits) {
		String title = (run.name() > run.from()) ? tokens.get(run.name() - 1).lower() : "";
		List<String> words = tokens.subList(run.name(), run.to()).stream().map(Token::lower).toList();
		int start = tokens.get(run.from()).start();
		int end = tokens.get(run.to() - 1).end();
		Verdict verdict = this.people.judge(title, words);
		switch (verdict.meaning()) {
			case SUBJECT -> {
				return;
			}
			case EITHER -> hits.accept(new Hit(Kind.PERSON, start, end, 0.4,
					"It may mean " + verdict.person() + " or the person asking; check which."));
			case OTHER ->
				hits.accept(new Hit(Kind.PERSON, start, end, (words.size() > 1 || !title.isEmpty()) ? 0.97 : 0.85,
						"It means " + verdict.person() + ", known to be someone else."));
			case NEARLY_OTHER -> hits.accept(new Hit(Kind.PERSON, start, end, 0.75,
					"It is one letter away from " + verdict.person() + ", known to be someone else."));
			default -> hits.accept(new Hit(Kind.PERSON, start, end, run.score(), run.why()));
		}
		learn(text.substring(start, end), title, words, learnt);
	}

	private void learn(String name, String title, List<String> words, Map<String, String> learnt) {
		if (words.size() < 2 && title.isEmpty()) {
			return;
		}
		for (String word : List.of(words.get(0), words.get(words.size() - 1))) {
			boolean usable = word.length() > 2 && !NAMES.isStop(word) && !NAMES.isWord(word)
					&& !this.people.isSubjects(word);
			if (usable) {
				learnt.putIfAbsent(word, name.replaceAll("\\s+", " "));
			}
		}
	}

	private void propagate(String text, List<Token> tokens, List<Integer> left, Map<String, String> learnt,
			Consumer<Hit> hits) {
		for (int i : left) {
			Token token = tokens.get(i);
			if (token.isCapital() && learnt.containsKey(token.lower()) && !isStreetName(text, tokens, i)) {
				hits.accept(new Hit(Kind.PERSON, token.start(), token.end(), 0.6,
						"It is a part of the name “" + learnt.get(token.lower()) + "” found elsewhere in this text."));
			}
		}
	}

	/** Whether the token stands right behind the one before it. */
	private static boolean follows(String text, List<Token> tokens, int i, boolean dot) {
		String gap = text.substring(tokens.get(i - 1).end(), tokens.get(i).start());
		if (gap.indexOf('\n') >= 0 && LABELS.contains(tokens.get(i).lower())) {
			return false;
		}
		if (dot && gap.startsWith(".")) {
			return gap.substring(1).isBlank() && gap.length() <= 3;
		}
		return !gap.isEmpty() && gap.length() <= 3 && gap.isBlank() && gap.indexOf('\n') == gap.lastIndexOf('\n');
	}

	private static boolean isStreetName(String text, List<Token> tokens, int i) {
		return i + 1 < tokens.size() && follows(text, tokens, i + 1, false) && tokens.get(i + 1).isCapital()
				&& NAMES.isStreet(tokens.get(i + 1).lower());
	}

	private static boolean startsSentence(String text, Token token) {
		int at = token.start() - 1;
		while (at >= 0 && text.charAt(at) == ' ') {
			at--;
		}
		return at < 0 || ".!?\n:;•".indexOf(text.charAt(at)) >= 0;
	}

}
