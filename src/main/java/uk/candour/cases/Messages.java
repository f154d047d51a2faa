package uk.candour.cases;

import java.time.LocalDate;

import uk.candour.correspondence.Language;

/**
 * What e-mails say: never more than a reference and what to do, for mail is not private.
 */
final class Messages {

	private Messages() {
	}

	static String acknowledged(CaseFile file) {
		return """
				We have received your request for your personal data.

				Your reference is %s.
				%s

				You can follow your request, and collect the answer, at the address where you made it,
				with this reference and this e-mail address.
				""".formatted(file.reference(), file.dueOn().map(Messages::due).orElse(""));
	}

	static String identityNeeded(CaseFile file) {
		return """
				Before we can answer your request %s, we need proof of who you are.

				Go to the address where you made your request, sign in with the reference and this e-mail
				address, and upload a photo or scan of one document with your name and one with your address.

				The time we have for the answer starts when we receive them.
				""".formatted(file.reference());
	}

	static String late(CaseFile file) {
		return """
				We are sorry: our answer to your request %s is late. We work on it and will send it as soon as we can.

				You can follow your request at the address where you made it, with this reference and this
				e-mail address. If you are not content, you can complain to us, and to the regulator.
				""".formatted(file.reference());
	}

	static String deadlineMoved(String reference, LocalDate was, LocalDate now) {
		return """
				The date by which we must answer your request %s has changed, because a bank holiday was
				proclaimed or moved.

				It was %s. It is now %s.

				You can see how the date is counted at the address where you made your request, with this
				reference and this e-mail address.
				""".formatted(reference, date(was), date(now));
	}

	static String date(LocalDate day) {
		return Language.ENGLISH.write(day);
	}

	/** That an answer is late, and when it comes. */
	static String promised(Language language, LocalDate day) {
		return language.say("We are sorry that we are late. We will answer by ",
				"Mae'n ddrwg gennym ein bod yn hwyr. Byddwn yn ateb erbyn ") + language.write(day) + ".";
	}

	static String letterSubject(CaseFile file, Language language) {
		return language.say("A letter about ", "Llythyr ynghylch ") + file.reference();
	}

	static String letterWaits(CaseFile file, Language language) {
		String words = language.say("""
				There is a letter for you about %s.

				To read it, go to the address where you made your request and sign in with the
				reference and this e-mail address.
				""", """
				Mae llythyr i chi ynghylch %s.

				I'w ddarllen, ewch i'r cyfeiriad lle gwnaethoch eich cais a mewngofnodwch gyda'r
				cyfeirnod a'r cyfeiriad e-bost hwn.
				""");
		return words.formatted(file.reference());
	}

	private static String due(LocalDate day) {
		return "We must answer by " + date(day) + ".";
	}

}
