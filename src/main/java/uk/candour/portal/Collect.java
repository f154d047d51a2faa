package uk.candour.portal;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.candour.accounts.OneTimeCodes;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.correspondence.Council;
import uk.candour.correspondence.Language;
import uk.candour.correspondence.Notices;

/**
 * How a requester comes in without an account: the reference, the e-mail address that the
 * request was made with, and a code sent to it. Whoever asks gets the same answer whether
 * or not there is such a request.
 */
@Controller
@RequestMapping("/collect")
class Collect {

	private static final String ASKED = "collect.asked";

	private final CaseFiles cases;

	private final OneTimeCodes codes;

	private final Notices notices;

	private final TransactionTemplate transaction;

	private final PasswordEncoder passwords;

	private final Council council;

	private final PageWords words;

	Collect(CaseFiles cases, OneTimeCodes codes, Notices notices, TransactionTemplate transaction,
			PasswordEncoder passwords, Council council, PageWords words) {
		this.cases = cases;
		this.codes = codes;
		this.notices = notices;
		this.transaction = transaction;
		this.passwords = passwords;
		this.council = council;
		this.words = words;
	}

	@GetMapping
	String ask() {
		return "portal/collect";
	}

	@PostMapping
	String ask(@RequestParam(defaultValue = "") String reference, @RequestParam(defaultValue = "") String email,
			HttpSession session, Model model) {
		Problems problems = new Problems(this.words);
		problems.when(reference.isBlank(), "reference", "collect.reference.missing");
		problems.when(email.isBlank(), "email", "collect.email.missing");
		if (!problems.none()) {
			model.addAttribute("errors", problems.messages());
			return shown(reference, email, model);
		}
		Optional<CaseFile> file = this.cases.of(reference, email);
		file.ifPresentOrElse(this::send, () -> this.passwords.encode(reference));
		session.setAttribute(ASKED, file.map(CaseFile::reference).orElse(""));
		return "redirect:/collect/code";
	}

	private void send(CaseFile file) {
		this.transaction.executeWithoutResult((status) -> this.codes.issue(purpose(file.reference()))
			.ifPresent((code) -> this.notices.queueSecret(file.addressee(), "code",
					"code " + file.reference() + " " + UUID.randomUUID(), code, this.council.name())));
	}

	@PostMapping(params = PageLanguage.FORM)
	String askInOtherWords(@RequestParam(defaultValue = "") String reference,
			@RequestParam(defaultValue = "") String email, Model model) {
		return shown(reference, email, model);
	}

	private static String shown(String reference, String email, Model model) {
		model.addAttribute("reference", reference);
		model.addAttribute("email", email);
		return "portal/collect";
	}

	private static String purpose(String reference) {
		return "collect " + reference;
	}

	@GetMapping("/code")
	String code(HttpSession session) {
		return session.getAttribute(ASKED) == null ? "redirect:/collect" : "portal/code";
	}

	@PostMapping(path = "/code", params = PageLanguage.FORM)
	String codeInOtherWords(@RequestParam(defaultValue = "") String code, HttpSession session, Model model) {
		model.addAttribute("code", code);
		return code(session);
	}

	@PostMapping("/code")
	String code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model) {
		HttpSession session = request.getSession();
		if (!(session.getAttribute(ASKED) instanceof String reference)) {
			return "redirect:/collect";
		}
		if (reference.isEmpty() || !this.codes.use(purpose(reference), code)) {
			Problems problems = new Problems(this.words);
			problems.when(code.isBlank(), "code", "collect.code.missing");
			problems.when(true, "code", "collect.code.wrong");
			model.addAttribute("errors", problems.messages());
			return "portal/code";
		}
		session.removeAttribute(ASKED);
		// whoever planted a session before must not share what is opened now
		request.changeSessionId();
		Visitor.enter(session, reference);
		speak(session, this.cases.get(reference).language());
		return "redirect:/my-request";
	}

	/** Who wants letters in a language other than English is received in it. */
	private static void speak(HttpSession session, Language letters) {
		if (PageLanguage.chosen(session).isEmpty() && letters != Language.ENGLISH) {
			PageLanguage.choose(session, letters);
		}
	}

	@PostMapping("/sign-out")
	String signOut(HttpServletRequest request) {
		Optional<Language> chosen = PageLanguage.chosen(request.getSession());
		request.getSession().invalidate();
		chosen.ifPresent((language) -> PageLanguage.choose(request.getSession(), language));
		return "redirect:/";
	}

}
