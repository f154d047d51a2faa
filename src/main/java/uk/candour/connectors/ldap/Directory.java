package uk.candour.connectors.ldap;

import java.util.Set;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

import uk.candour.connectors.CutSockets;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * A directory, entered for one search.
 */
final class Directory implements AutoCloseable {

	private static final Set<ResultCode> REFUSALS = Set.of(ResultCode.INVALID_CREDENTIALS,
			ResultCode.INSUFFICIENT_ACCESS_RIGHTS, ResultCode.INAPPROPRIATE_AUTHENTICATION,
			ResultCode.CONFIDENTIALITY_REQUIRED, ResultCode.STRONG_AUTH_REQUIRED);

	private final LDAPConnection connection;

	private final String base;

	private final Deadline deadline;

	private Directory(LDAPConnection connection, String base, Deadline deadline) {
		this.connection = connection;
		this.base = base;
		this.deadline = deadline;
	}

	static Directory enter(Place place, Login login, Deadline deadline) throws SourceFailure {
		int millis = (int) deadline.patience().toMillis();
		LDAPConnectionOptions options = new LDAPConnectionOptions();
		options.setConnectTimeoutMillis(millis);
		options.setResponseTimeoutMillis(millis);
		options.setFollowReferrals(false);
		options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
		SocketFactory sockets = place.tls() ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
		try {
			LDAPConnection connection = new LDAPConnection(new CutSockets(sockets, deadline), options, place.host(),
					place.port());
			connection.bind(login.dn(), login.password().reveal());
			return new Directory(connection, place.base(), deadline);
		}
		catch (LDAPException failure) {
			throw explained(failure);
		}
	}

	/**
	 * Asks for the entries that fit, page by page (RFC 2696).
	 * @return whether all were read
	 */
	boolean search(Filter filter, int pageSize, Entries takes) throws SourceFailure {
		try {
			SearchRequest request = new SearchRequest(this.base, SearchScope.SUB, filter, "*", "createTimestamp",
					"modifyTimestamp");
			ASN1OctetString cookie = null;
			do {
				this.deadline.check();
				request.setControls(new SimplePagedResultsControl(pageSize, cookie));
				SearchResult page = this.connection.search(request);
				for (SearchResultEntry entry : page.getSearchEntries()) {
					if (!takes.take(entry)) {
						return false;
					}
				}
				SimplePagedResultsControl answer = SimplePagedResultsControl.get(page);
				cookie = (answer != null && answer.moreResultsToReturn()) ? answer.getCookie() : null;
			}
			while (cookie != null);
			return true;
		}
		catch (LDAPSearchException failure) {
			if (failure.getResultCode() == ResultCode.SIZE_LIMIT_EXCEEDED) {
				throw new SourceFailure("The directory refuses to return so many entries.", false, Trace.of(failure));
			}
			throw explained(failure);
		}
		catch (LDAPException failure) {
			throw explained(failure);
		}
	}

	private static SourceFailure explained(LDAPException failure) {
		Trace trace = Trace.of(failure);
		ResultCode code = failure.getResultCode();
		if (REFUSALS.contains(code)) {
			return new SourceFailure("The directory refused the name or password, or what they may see.", false, trace);
		}
		if (code == ResultCode.NO_SUCH_OBJECT) {
			return new SourceFailure("The directory has nothing at the place that base-dn names.", false, trace);
		}
		boolean passing = code.isClientSideResultCode() || code == ResultCode.BUSY || code == ResultCode.UNAVAILABLE
				|| code == ResultCode.TIME_LIMIT_EXCEEDED;
		return new SourceFailure(
				passing ? "The directory cannot be reached, broke the connection or does not speak LDAP."
						: "The directory refused to search as it was asked (code " + code.intValue() + ").",
				passing, trace);
	}

	@Override
	public void close() {
		this.connection.close();
	}

	/**
	 * Where a directory is.
	 *
	 * @param tls TLS from the first byte
	 * @param base below which is searched
	 */
	record Place(String host, int port, boolean tls, String base) {
	}

	/**
	 * Who enters.
	 */
	record Login(String dn, Secret password) {
	}

	/**
	 * Takes entries as they come.
	 */
	@FunctionalInterface
	interface Entries {

		/**
		 * An entry.
		 * @return whether more are wanted
		 */
		boolean take(SearchResultEntry entry) throws SourceFailure;

	}

}
