package uk.candour.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;
import uk.candour.audit.AuditTrail;
import uk.candour.correspondence.IncompleteLetter;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.LetterField;
import uk.candour.correspondence.LetterKind;
import uk.candour.correspondence.Letters;
import uk.candour.correspondence.Notices;
import uk.candour.correspondence.UnprintableLetter;
import uk.candour.correspondence.WrongValue;
import uk.candour.statute.DaySheet;
import uk.candour.statute.StatutoryClock;
import uk.candour.workflow.Refused;

/**
 * Letters that officers write for a case. To whom one goes is never asked: it is the
 * requester of the case, or, where somebody else must be asked or told, nobody by
 * machine.
 */
@Component
public class CaseLetters {

	private final CaseFiles files;

	private final Letters letters;

	private final Notices notices;

	private final AuditTrail trail;

	CaseLetters(CaseFiles files, Letters letters, Notices notices, AuditTrail trail) {
		this.files = files;
		this.trail = trail;
		this.letters = letters;
		this.notices = notices;
	}

	/** What a case says in every letter, by the keys of its fields; may be added to. */
	public Map<String, Object> values(CaseFile file) {
		Map<String, Object> values = new HashMap<>();
		values.put("regime", file.regime());
		values.put("name", file.requester().name());
		values.put("reference", file.reference());
		values.put("received", file.receivedOn());
		values.putAll(dates(file.clock()));
		return values;
	}

	/**
	 * What a clock says in every letter: its last day, if there is one, how it was worked
	 * out, and which days did not count.
	 */
	public Map<String, Object> dates(StatutoryClock clock) {
		Map<String, Object> values = new HashMap<>();
		clock.due().ifPresent((due) -> values.put("due", due));
		values.put("explanation", clock.explain());
		values.put("days-left-out", DaySheet.of(clock, this.files.today()).leftOut());
		return values;
	}

	/**
	 * From now on letters of a case are written in another language, unless somebody
	 * chooses one for a letter.
	 * @throws Refused when this person may not
	 */
	@Transactional
	public void speak(String reference, Language language, Account by) {
		this.files.find(reference, by)
			.filter((file) -> by.is(Role.OFFICER))
			.orElseThrow(() -> new Refused("not-allowed", "Only officers who may see a case set its language."))
			.speak(language);
		this.trail.record(reference, by.username(), "Language of letters", language.title());
	}

	/** The letters that an officer can write for a case. */
	public List<LetterKind> offered(CaseFile file) {
		return LetterKind.under(file.regime()).stream().filter(this.letters::isWrittenByHand).toList();
	}

	/**
	 * Writes a letter to look at; nothing is kept or sent.
	 * @throws Refused as {@link #write} does
	 */
	public void preview(String reference, LetterKind kind, Language language, Map<String, ?> written, Account who,
			Path target) throws IOException {
		this.letters.compose(kind, language, values(allowed(reference, kind, who), written), target);
	}

	/**
	 * Issues a letter: it becomes a document of the case, and the requester is told that
	 * it is there, if it is for them.
	 * @param written what the officer wrote, by the keys of the letter's fields
	 * @param key the same key issues one letter only
	 * @throws IncompleteLetter when it does not say what it must
	 * @throws WrongValue when something was written that its field does not take
	 * @throws UnprintableLetter when not all of it reaches the paper
	 * @throws Refused when this person may not, or the law of the case knows no such
	 * letter
	 */
	@Transactional
	public void write(String reference, LetterKind kind, Language language, Map<String, ?> written, String key,
			Account who) {
		CaseFile file = allowed(reference, kind, who);
		String once = "written " + reference + " " + kind + " " + key;
		this.letters.issue(reference, kind, language, values(file, written), once, who.username());
		if (kind.isForRequester()) {
			this.notices.queue(file.addressee(language), "letter", once);
		}
	}

	private CaseFile allowed(String reference, LetterKind kind, Account who) {
		CaseFile file = this.files.find(reference, who)
			.filter((found) -> who.is(Role.OFFICER))
			.orElseThrow(() -> new Refused("not-allowed", "Only information officers write letters for a case."));
		if (!offered(file).contains(kind)) {
			throw new Refused("not-this-law",
					"“" + kind.title() + "” is not a letter that can be written by hand for a "
							+ file.regime().title().toLowerCase(Locale.ROOT) + ". Choose another.");
		}
		return file;
	}

	/** What the case says cannot be written over. */
	private Map<String, Object> values(CaseFile file, Map<String, ?> written) {
		Map<String, Object> values = values(file);
		written.forEach((key, value) -> LetterField.of(key)
			.filter(LetterField::isWritten)
			.ifPresent((field) -> values.put(key, value)));
		return values;
	}

}
