package uk.candour.portal;

import java.util.Optional;

import jakarta.servlet.http.HttpSession;

/**
 * A requester who has come in with a code: the session knows the one case they may see.
 */
final class Visitor {

	private static final String REQUEST = "visitor.request";

	private Visitor() {
	}

	static void enter(HttpSession session, String reference) {
		session.setAttribute(REQUEST, reference);
	}

	/** Reference of the case that this session may see. */
	static Optional<String> of(HttpSession session) {
		return Optional.ofNullable((String) session.getAttribute(REQUEST));
	}

}
