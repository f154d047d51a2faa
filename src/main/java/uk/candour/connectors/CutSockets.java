package uk.candour.connectors;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;

import uk.candour.connectors.spi.Deadline;

/**
 * Makes sockets that are cut when time is up, whatever the protocol is waiting for.
 */
public final class CutSockets extends SocketFactory {

	private final SocketFactory sockets;

	private final Deadline deadline;

	/**
	 * Sockets of another factory, each under the deadline.
	 */
	public CutSockets(SocketFactory sockets, Deadline deadline) {
		this.sockets = sockets;
		this.deadline = deadline;
	}

	@Override
	public Socket createSocket() throws IOException {
		return this.deadline.over(this.sockets.createSocket());
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		return this.deadline.over(this.sockets.createSocket(host, port));
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
		return this.deadline.over(this.sockets.createSocket(host, port, local, localPort));
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		return this.deadline.over(this.sockets.createSocket(host, port));
	}

	@Override
	public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
		return this.deadline.over(this.sockets.createSocket(host, port, local, localPort));
	}

}
