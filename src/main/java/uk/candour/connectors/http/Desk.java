package uk.candour.connectors.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.function.Supplier;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * Asks one host, and no other.
 */
final class Desk {

	private final Line line;

	private final URI base;

	private final Optional<Pass> pass;

	Desk(URI base, Optional<Pass> pass, int largest) {
		this.line = new Line(largest);
		this.base = base;
		this.pass = pass;
	}

	/**
	 * The address of a path of this host.
	 */
	URI at(String path) {
		return URI.create(this.base.toString().replaceAll("/+$", "") + path);
	}

	/**
	 * The address of a further page, which the system names itself.
	 * @throws SourceFailure when it is on another host
	 */
	URI after(URI page, String next) throws SourceFailure {
		try {
			// Against a bare query the resolver would drop the last part of the path.
			URI address = page.resolve(next.startsWith("?") ? page.getRawPath() + next : next);
			if (!isHere(address)) {
				throw new SourceFailure("The system points to another host for the next page; that is refused.", false,
						null);
			}
			return address;
		}
		catch (IllegalArgumentException refused) {
			throw new SourceFailure("The system's address of the next page cannot be understood.", false,
					Trace.of(refused));
		}
	}

	private boolean isHere(URI address) {
		return this.base.getScheme().equals(address.getScheme()) && this.base.getHost().equals(address.getHost())
				&& this.base.getPort() == address.getPort() && address.getUserInfo() == null;
	}

	/**
	 * The good answer at an address of this host.
	 */
	Answer get(URI address, Deadline deadline) throws SourceFailure {
		return send(() -> HttpRequest.newBuilder(address), deadline).good("The system");
	}

	/**
	 * Any answer to a request to this host. A token that ended early is replaced once.
	 * @param request a new one each time, without the token
	 */
	Answer send(Supplier<HttpRequest.Builder> request, Deadline deadline) throws SourceFailure {
		Answer answer = once(request.get(), deadline);
		return (answer.status() == 401 && this.pass.filter(Pass::refused).isPresent()) ? once(request.get(), deadline)
				: answer;
	}

	private Answer once(HttpRequest.Builder request, Deadline deadline) throws SourceFailure {
		if (this.pass.isPresent()) {
			request.header("Authorization", this.pass.get().header(deadline));
		}
		return this.line.send(request, deadline);
	}

}
