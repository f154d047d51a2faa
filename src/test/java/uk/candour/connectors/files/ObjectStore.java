package uk.candour.connectors.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import uk.candour.connectors.ServerProcess;

/**
 * An object store that checks signatures (S3Proxy). It is filled with signatures of the
 * older kind, so that nothing that is tested helps to test itself.
 */
final class ObjectStore implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final ServerProcess server;

	private final String key;

	private final String secret;

	private final int port;

	private ObjectStore(ServerProcess server, String key, String secret, int port) {
		this.server = server;
		this.key = key;
		this.secret = secret;
		this.port = port;
	}

	static ObjectStore start(Path folder, String key, String secret) throws IOException {
		int port = ServerProcess.freePort();
		Path settings = Files.writeString(folder.resolve("s3proxy.properties"), """
				s3proxy.authorization=aws-v2-or-v4
				s3proxy.endpoint=http://127.0.0.1:%d
				s3proxy.identity=%s
				s3proxy.credential=%s
				jclouds.provider=transient-nio2
				jclouds.identity=any
				jclouds.credential=any
				""".formatted(port, key, secret));
		HttpRequest knock = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
		return new ObjectStore(ServerProcess.start("servers/s3proxy.jar", "org.gaul.s3proxy.Main",
				folder.resolve("s3proxy.log"), () -> CLIENT.send(knock, BodyHandlers.discarding()).statusCode() == 403,
				"--properties", settings.toString()), key, secret, port);
	}

	int port() {
		return this.port;
	}

	void bucket(String name) throws Exception {
		put("/" + name, "", null);
	}

	/**
	 * Puts an object into a bucket.
	 * @param path as it stands in an address
	 * @param modified in seconds of Unix time, or null
	 */
	void put(String path, String text, String modified) throws Exception {
		String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Content-Type", "text/plain")
			.header("Date", date)
			.PUT(BodyPublishers.ofString(text, StandardCharsets.UTF_8));
		String metadata = "";
		if (modified != null) {
			metadata = "x-amz-meta-mtime:" + modified + "\n";
			request.header("x-amz-meta-mtime", modified);
		}
		request.header("Authorization",
				"AWS " + this.key + ":" + signed("PUT\n\ntext/plain\n" + date + "\n" + metadata + path));
		int status = CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
		if (status != 200) {
			throw new IllegalStateException("The store answered with status " + status + ".");
		}
	}

	private String signed(String text) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA1");
		mac.init(new SecretKeySpec(this.secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
		return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public void close() {
		this.server.close();
	}

}
