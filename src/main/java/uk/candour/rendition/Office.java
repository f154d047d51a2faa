package uk.candour.rendition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * LibreOffice, where it is installed: pages as the writer saw them.
 */
final class Office {

	/** No macros, and nothing fetched from elsewhere. */
	private static final String SETTINGS = """
			<?xml version="1.0" encoding="UTF-8"?>
			<oor:items xmlns:oor="http://openoffice.org/2001/registry">
			<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
			<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
			<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
			<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
			<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
			</item></oor:items>
			""";

	/** A proxy that is not there keeps it from the network. */
	private static final String NOWHERE = "http://127.0.0.1:9";

	private final Optional<Program> soffice;

	Office(Optional<Program> soffice) {
		this.soffice = soffice;
	}

	/** Prints the file as LibreOffice lays it out; false when that cannot be had. */
	boolean print(Source source, String suffix, Binder binder) throws IOException, CannotRender {
		if (this.soffice.isEmpty()) {
			return false;
		}
		Path desk = Files.createDirectory(binder.scratch(".office"));
		Path copy = Files.copy(source.path(), desk.resolve("original" + suffix));
		Path profile = Files.createDirectories(desk.resolve("profile/user"));
		Files.writeString(profile.resolve("registrymodifications.xcu"), SETTINGS, StandardCharsets.UTF_8);
		Map<String, String> alone = Map.of("http_proxy", NOWHERE, "https_proxy", NOWHERE, "HOME", desk.toString());
		boolean done = this.soffice.get()
			.run(binder.limits().patience(), desk, alone,
					List.of("--headless", "--norestore", "--nolockcheck", "--nodefault",
							"-env:UserInstallation=" + desk.resolve("profile").toUri(), "--convert-to", "pdf",
							"--outdir", desk.toString(), copy.toString()));
		return done && take(desk.resolve("original.pdf"), binder);
	}

	private static boolean take(Path pdf, Binder binder) throws CannotRender {
		try {
			if (!Files.isRegularFile(pdf)) {
				return false;
			}
			binder.add(pdf);
			return true;
		}
		catch (IOException ex) {
			// What it made is no PDF: print it ourselves.
			return false;
		}
	}

}
