package uk.candour.gathering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import uk.candour.accounts.Account;
import uk.candour.accounts.Role;

import java.util.Set;

/**
 * A link by which the owner of a system, who has no account, answers one search.
 *
 * @param id names it in a session; the link itself is a secret that is not kept
 * @param caseReference the case
 * @param asset code of the system
 * @param title what people call the system
 * @param team that owns it, or null when the catalogue no longer has it
 * @param email where it was sent
 * @param dueOn by when the owner was to answer
 * @param expiresAt when it ends, whatever happens
 * @param state whether it still opens anything
 */
public record OwnerLink(UUID id, String caseReference, String asset, String title, String team, String email,
		LocalDate dueOn, Instant expiresAt, State state) {

	/** What a link still does. */
	public enum State {

		/** It opens the search. */
		OPEN,
		/** It is too old. */
		EXPIRED,
		/** The search was answered, or is no longer wanted. */
		ANSWERED

	}

	public boolean isOpen() {
		return this.state == State.OPEN;
	}

	/** The day on which it ends. */
	public LocalDate endsOn() {
		return LocalDate.ofInstant(this.expiresAt, ZoneId.of("Europe/London"));
	}

	/** The address so that its owner knows it again and nobody else learns it. */
	public String maskedEmail() {
		int at = this.email.lastIndexOf('@');
		return this.email.substring(0, Math.min(1, at)) + "•••" + this.email.substring(at);
	}

	/** What the code opens that is sent before anything is shown. */
	String purpose() {
		return "owner " + this.id;
	}

	/** Whoever holds the link may do what an owner of that team may, and only that. */
	Account account() {
		return new Account("owner of " + this.asset + " (by link)", "Owner of " + this.title + ", by link", this.team,
				Set.of(Role.OWNER));
	}

}
