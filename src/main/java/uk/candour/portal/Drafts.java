package uk.candour.portal;

import java.util.Optional;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;

import uk.candour.cases.Proof;

/**
 * Where a draft and its upload wait until they are sent: the requester's session, which
 * the database keeps.
 */
@Component
class Drafts {

	private static final String DRAFT = "request.draft";

	private static final String FILE = "request.proof";

	private static final String SENT = "request.sent";

	/** The draft of a session; a fresh one when there is none. */
	Draft of(HttpSession session) {
		if (session.getAttribute(DRAFT) instanceof Draft draft) {
			return draft;
		}
		Draft fresh = Draft.fresh();
		keep(session, fresh);
		return fresh;
	}

	boolean has(HttpSession session) {
		return session.getAttribute(DRAFT) != null;
	}

	void keep(HttpSession session, Draft draft) {
		session.setAttribute(DRAFT, draft);
	}

	void keepFile(HttpSession session, byte[] content) {
		session.setAttribute(FILE, content);
	}

	void dropFile(HttpSession session) {
		session.removeAttribute(FILE);
	}

	Optional<Proof> proof(HttpSession session) {
		Draft draft = of(session);
		if (draft.proof().isUploaded() && session.getAttribute(FILE) instanceof byte[] content) {
			return Optional.of(new Proof(draft.proof().fileName(), content));
		}
		return Optional.empty();
	}

	/** The draft became a case: only its reference and key stay. */
	void sent(HttpSession session, Draft draft, String reference) {
		session.setAttribute(SENT, new String[] { draft.key(), reference });
		session.removeAttribute(DRAFT);
		session.removeAttribute(FILE);
	}

	/** Reference of the case sent last; with a key, only if it is that request. */
	Optional<String> sent(HttpSession session, String key) {
		if (session.getAttribute(SENT) instanceof String[] sent && (key == null || key.equals(sent[0]))) {
			return Optional.of(sent[1]);
		}
		return Optional.empty();
	}

}
