package uk.candour.portal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.candour.cases.CaseFile;
import uk.candour.gathering.OwnerDesk;
import uk.candour.gathering.OwnerLink;
import uk.candour.gathering.OwnerLinks;
import uk.candour.workflow.InvalidForm;
import uk.candour.workflow.Refused;

/**
 * Where the owner of a system without an account answers a search: the link of the
 * message, a code that is sent to the same address, and then one page.
 */
@Controller
@RequestMapping("/owner")
class OwnerPage {

	private static final String ASKED = "owner.asked";

	private static final String ENTERED = "owner.entered";

	private static final List<Subject.Choice> OUTCOMES = List.of(
			new Subject.Choice("FOUND", "Something, and I have sent it above", null),
			new Subject.Choice("NOTHING_HELD", "Nothing is held", null));

	private final OwnerLinks links;

	private final OwnerDesk desk;

	private final PageWords words;

	OwnerPage(OwnerLinks links, OwnerDesk desk, PageWords words) {
		this.links = links;
		this.desk = desk;
		this.words = words;
	}

	@GetMapping("/{token:[\\w-]{43}}")
	String arrive(@PathVariable String token, Model model, HttpServletResponse response) {
		OwnerLink link = this.links.find(token).orElse(null);
		model.addAttribute("link", link);
		if (link == null || !link.isOpen()) {
			return gone(link, model, response);
		}
		return "portal/owner";
	}

	private static String gone(OwnerLink link, Model model, HttpServletResponse response) {
		model.addAttribute("link", link);
		response.setStatus((link != null) ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
		return "portal/owner-gone";
	}

	@PostMapping("/{token:[\\w-]{43}}")
	String code(@PathVariable String token, HttpSession session, Model model, HttpServletResponse response) {
		OwnerLink link = this.links.find(token).orElse(null);
		if (link == null || !link.isOpen()) {
			return gone(link, model, response);
		}
		this.links.sendCode(link);
		session.setAttribute(ASKED, link.id());
		return "redirect:/owner/code";
	}

	@GetMapping("/code")
	String code(HttpSession session, Model model, HttpServletResponse response) {
		Optional<OwnerLink> link = of(session, ASKED);
		return link.isPresent() ? code(link.get(), model) : gone(null, model, response);
	}

	private static String code(OwnerLink link, Model model) {
		model.addAttribute("link", link);
		return "portal/owner-code";
	}

	@PostMapping("/code")
	String code(@RequestParam(defaultValue = "") String code, HttpServletRequest request, Model model,
			HttpServletResponse response) {
		OwnerLink link = of(request.getSession(), ASKED).orElse(null);
		if (link == null || !link.isOpen()) {
			return gone(link, model, response);
		}
		if (!this.links.opens(link, code)) {
			Problems problems = new Problems(this.words);
			problems.when(code.isBlank(), "code", "collect.code.missing");
			problems.when(true, "code", "owner.code.wrong");
			model.addAttribute("errors", problems.messages());
			return code(link, model);
		}
		request.getSession().removeAttribute(ASKED);
		// whoever planted a session before must not share what is opened now
		request.changeSessionId();
		request.getSession().setAttribute(ENTERED, link.id());
		return "redirect:/owner/search";
	}

	@GetMapping("/search")
	String search(HttpSession session, Model model, HttpServletResponse response) {
		return shown(of(session, ENTERED).orElse(null), Map.of(), model, response);
	}

	private String shown(OwnerLink link, Map<String, String> typed, Model model, HttpServletResponse response) {
		Optional<CaseFile> wanted = (link != null) ? this.desk.wanted(link) : Optional.empty();
		if (wanted.isEmpty()) {
			return gone(link, model, response);
		}
		model.addAttribute("link", link);
		model.addAttribute("wanted", wanted.get());
		model.addAttribute("uploads", this.desk.uploads(link));
		model.addAttribute("typed", typed);
		model.addAttribute("outcomes", OUTCOMES);
		return "portal/owner-search";
	}

	@PostMapping("/search/files")
	String upload(@RequestParam("file") List<MultipartFile> files, HttpSession session, Model model,
			HttpServletResponse response, RedirectAttributes after) throws IOException {
		OwnerLink link = of(session, ENTERED).orElse(null);
		if (link == null || !link.isOpen()) {
			return gone(link, model, response);
		}
		try {
			for (MultipartFile file : files) {
				this.desk.upload(link, AboutRequest.plain(file.getOriginalFilename()), file.getBytes());
			}
			after.addFlashAttribute("notice", "We have received what you sent");
		}
		catch (Refused ex) {
			after.addFlashAttribute("problem", ex.getMessage());
		}
		return "redirect:/owner/search";
	}

	/** Takes the answer; on any objection the form comes back as it was typed. */
	@PostMapping("/search")
	String answer(@RequestParam Map<String, String> typed, HttpSession session, Model model,
			HttpServletResponse response) {
		OwnerLink link = of(session, ENTERED).orElse(null);
		if (link == null || !link.isOpen()) {
			return gone(link, model, response);
		}
		Map<String, Object> values = new HashMap<>();
		for (String field : List.of("outcome", "searched", "minutes")) {
			String value = typed.getOrDefault(field, "").strip();
			if (!value.isEmpty()) {
				values.put(field, value);
			}
		}
		try {
			this.desk.answer(link, values);
		}
		catch (InvalidForm ex) {
			model.addAttribute("errors", ex.errors());
			return shown(link, typed, model, response);
		}
		catch (Refused ex) {
			model.addAttribute("problem", ex.getMessage());
			return shown(link, typed, model, response);
		}
		session.removeAttribute(ENTERED);
		model.addAttribute("link", link);
		return "portal/owner-done";
	}

	private Optional<OwnerLink> of(HttpSession session, String attribute) {
		return (session.getAttribute(attribute) instanceof UUID id) ? this.links.find(id) : Optional.empty();
	}

}
