package uk.candour.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that accepts every connection and then behaves badly.
 */
final class HostileServer implements AutoCloseable {

	private final ServerSocket server;

	private final byte[] words;

	private final boolean hangsUp;

	private final List<Socket> callers = new CopyOnWriteArrayList<>();

	private HostileServer(byte[] words, boolean hangsUp) {
		try {
			this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		this.words = words;
		this.hangsUp = hangsUp;
		Thread thread = new Thread(this::serve, "hostile-server");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Says something and then nothing more, for ever.
	 */
	static HostileServer silentAfter(byte[] words) {
		return new HostileServer(words, false);
	}

	/**
	 * Says something and hangs up.
	 */
	static HostileServer hangingUpAfter(byte[] words) {
		return new HostileServer(words, true);
	}

	int port() {
		return this.server.getLocalPort();
	}

	int calls() {
		return this.callers.size();
	}

	/**
	 * Whether the other side has closed its end of every call.
	 */
	boolean isLeftAlone() {
		return this.callers.stream().allMatch((caller) -> {
			try {
				caller.setSoTimeout(3000);
				while (caller.getInputStream().read() >= 0) {
					continue;
				}
				return true;
			}
			catch (SocketTimeoutException stillThere) {
				return false;
			}
			catch (IOException reset) {
				return true;
			}
		});
	}

	private void serve() {
		try {
			while (true) {
				Socket caller = this.server.accept();
				this.callers.add(caller);
				caller.getOutputStream().write(this.words);
				caller.getOutputStream().flush();
				if (this.hangsUp) {
					caller.close();
				}
			}
		}
		catch (IOException closed) {
			return;
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		for (Socket caller : this.callers) {
			caller.close();
		}
	}

}
