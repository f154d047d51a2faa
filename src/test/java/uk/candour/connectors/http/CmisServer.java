package uk.candour.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import uk.candour.connectors.ServerProcess;

/**
 * The in-memory server of Apache Chemistry OpenCMIS, in Jetty 9, which asks for a
 * password. Of its bindings browser and AtomPub are opened.
 */
final class CmisServer implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final String WEB = """
			<web-app version="2.4" xmlns="http://java.sun.com/xml/ns/j2ee">
				<listener>
					<listener-class>org.apache.chemistry.opencmis.server.impl.CmisRepositoryContextListener</listener-class>
				</listener>
				<servlet>
					<servlet-name>browser</servlet-name>
					<servlet-class>org.apache.chemistry.opencmis.server.impl.browser.CmisBrowserBindingServlet</servlet-class>
					<init-param>
						<param-name>callContextHandler</param-name>
						<param-value>org.apache.chemistry.opencmis.server.shared.BasicAuthCallContextHandler</param-value>
					</init-param>
				</servlet>
				<servlet>
					<servlet-name>atompub</servlet-name>
					<servlet-class>org.apache.chemistry.opencmis.server.impl.atompub.CmisAtomPubServlet</servlet-class>
					<init-param>
						<param-name>callContextHandler</param-name>
						<param-value>org.apache.chemistry.opencmis.server.shared.BasicAuthCallContextHandler</param-value>
					</init-param>
					<init-param><param-name>cmisVersion</param-name><param-value>1.0</param-value></init-param>
				</servlet>
				<servlet-mapping>
					<servlet-name>browser</servlet-name>
					<url-pattern>/browser/*</url-pattern>
				</servlet-mapping>
				<servlet-mapping>
					<servlet-name>atompub</servlet-name>
					<url-pattern>/atompub/*</url-pattern>
				</servlet-mapping>
				<security-constraint>
					<web-resource-collection>
						<web-resource-name>all</web-resource-name>
						<url-pattern>/*</url-pattern>
					</web-resource-collection>
					<auth-constraint><role-name>reader</role-name></auth-constraint>
				</security-constraint>
				<login-config><auth-method>BASIC</auth-method><realm-name>cmis</realm-name></login-config>
				<security-role><role-name>reader</role-name></security-role>
			</web-app>
			""";

	private static final String REPOSITORY = """
			class=org.apache.chemistry.opencmis.inmemory.server.InMemoryServiceFactoryImpl
			InMemoryServer.RepositoryId=wyke
			InMemoryServer.TypesCreatorClass=org.apache.chemistry.opencmis.inmemory.types.DefaultTypeSystemCreator
			InMemoryServer.Class=org.apache.chemistry.opencmis.inmemory.storedobj.impl.StoreManagerImpl
			RepositoryFiller.Enable=false
			""";

	private static final String DOOR = """
			<?xml version="1.0"?>
			<!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" "https://www.eclipse.org/jetty/configure_9_3.dtd">
			<Configure id="Server" class="org.eclipse.jetty.server.Server">
				<Call name="addBean"><Arg><New class="org.eclipse.jetty.security.HashLoginService">
					<Set name="name">cmis</Set><Set name="config">%s</Set>
				</New></Arg></Call>
			</Configure>
			""";

	private final ServerProcess server;

	private final int port;

	private final String pass;

	private CmisServer(ServerProcess server, int port, String pass) {
		this.server = server;
		this.port = port;
		this.pass = pass;
	}

	static CmisServer start(Path folder, String user, String password) throws IOException {
		int port = ServerProcess.freePort();
		Path web = unpacked(folder.resolve("web"));
		Files.writeString(web.resolve("WEB-INF/web.xml"), WEB);
		Files.writeString(web.resolve("WEB-INF/classes/repository.properties"), REPOSITORY);
		Path users = Files.writeString(folder.resolve("users.properties"), user + ": " + password + ",reader");
		Path door = Files.writeString(folder.resolve("jetty.xml"), DOOR.formatted(users));
		HttpRequest knock = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/browser")).build();
		ServerProcess server = ServerProcess.start("servers/jetty.jar", "org.eclipse.jetty.runner.Runner",
				folder.resolve("cmis.log"), () -> CLIENT.send(knock, BodyHandlers.discarding()).statusCode() == 401,
				"--config", door.toString(), "--host", "127.0.0.1", "--port", String.valueOf(port), web.toString());
		return new CmisServer(server, port, "Basic "
				+ Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
	}

	private static Path unpacked(Path folder) throws IOException {
		try (InputStream file = Files.newInputStream(ServerProcess.file("servers/cmis.war"));
				ZipInputStream war = new ZipInputStream(file)) {
			for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
				if (!entry.isDirectory() && entry.getName().startsWith("WEB-INF/")) {
					Path target = folder.resolve(entry.getName());
					Files.createDirectories(target.getParent());
					Files.copy(war, target);
				}
			}
		}
		return folder;
	}

	int port() {
		return this.port;
	}

	/**
	 * Puts a document of the type ComplexType into a folder.
	 * @param folder its path, or an empty text
	 */
	void put(String folder, String name, Instant date, String text) throws Exception {
		send(folder,
				Map.of("cmisaction", "createDocument", "propertyId[0]", "cmis:objectTypeId", "propertyValue[0]",
						"ComplexType", "propertyId[1]", "cmis:name", "propertyValue[1]", name, "propertyId[2]",
						"DateTimeProp", "propertyValue[2]", String.valueOf(date.toEpochMilli())),
				text);
	}

	void folder(String name) throws Exception {
		send("", Map.of("cmisaction", "createFolder", "propertyId[0]", "cmis:objectTypeId", "propertyValue[0]",
				"cmis:folder", "propertyId[1]", "cmis:name", "propertyValue[1]", name), null);
	}

	private void send(String folder, Map<String, String> fields, String content) throws Exception {
		StringBuilder body = new StringBuilder();
		fields.forEach((name, value) -> body.append("--part\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append("\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
			.append(value)
			.append("\r\n"));
		if (content != null) {
			body.append("--part\r\nContent-Disposition: form-data; name=\"content\"; filename=\"content.txt\"\r\n")
				.append("Content-Type: text/plain\r\n\r\n")
				.append(content)
				.append("\r\n");
		}
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/browser/wyke/root" + folder))
			.header("Authorization", this.pass)
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(BodyPublishers.ofString(body + "--part--\r\n"))
			.build();
		HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
		if (answer.statusCode() != 201) {
			throw new IllegalStateException(answer.body());
		}
	}

	@Override
	public void close() {
		this.server.close();
	}

}
