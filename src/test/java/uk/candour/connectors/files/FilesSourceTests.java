package uk.candour.connectors.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.candour.connectors.Period;
import uk.candour.connectors.SourceSystemContract;
import uk.candour.connectors.spi.Adapter;
import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem;
import uk.candour.connectors.spi.SourceSystem.Searched;
import uk.candour.connectors.spi.Subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FilesSourceTests extends SourceSystemContract {

	private static Path share;

	@TempDir
	private Path own;

	@BeforeAll
	static void fill(@TempDir Path folder) throws IOException {
		share = folder;
		for (Held held : HELD) {
			Path place = Files.createDirectories(folder.resolve(String.valueOf(held.date().getYear())));
			Path file = Files.writeString(place.resolve(held.key() + ".txt"),
					held.date() + "\n" + held.name() + " " + held.text() + "\n");
			Files.setLastModifiedTime(file, FileTime.from(held.date().atStartOfDay(Period.ZONE).toInstant()));
		}
	}

	@Override
	protected Adapter adapter() {
		return new FilesAdapter();
	}

	@Override
	protected Map<String, String> settings() {
		return Map.of("root", share.toString());
	}

	private SourceSystem own() {
		return system(Map.of("root", this.own.toString()));
	}

	private static List<Finding> all(SourceSystem system, Query query) throws SourceFailure {
		List<Finding> findings = new ArrayList<>();
		system.find(query, findings::add);
		return findings;
	}

	@Test
	void findsTextInsideWordDocuments() throws IOException, SourceFailure {
		try (XWPFDocument document = new XWPFDocument();
				OutputStream file = Files.newOutputStream(this.own.resolve("minutes.docx"))) {
			document.createParagraph().createRun().setText("Present: Mrs Maureen Oakley of 14 Harbour St.");
			document.write(file);
		}
		Finding finding = all(own(), about(MAUREEN)).get(0);
		assertThat(finding.mediaType())
			.isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
		assertThat(finding.why()).contains("Maureen Oakley", "14 Harbour Street");
		assertThat(finding.locator()).isEqualTo("minutes.docx");
	}

	@Test
	void findsFilesByTheirNameAndFolder() throws IOException, SourceFailure {
		Files.createDirectories(this.own.resolve("Tenants/OakleyMaureen"));
		Files.write(this.own.resolve("Tenants/OakleyMaureen/IMG_0001.jpg"), new byte[] { 1, 2, 3 });
		Finding finding = all(own(), about(MAUREEN)).get(0);
		assertThat(finding.locator()).isEqualTo("Tenants/OakleyMaureen/IMG_0001.jpg");
		assertThat(finding.why()).startsWith("File name or folder");
		assertThat(finding.content()).containsExactly(1, 2, 3);
	}

	@Test
	void findsNumbersAddressesAndTheOfficersWords() throws IOException, SourceFailure {
		Files.writeString(this.own.resolve("phone.txt"), "call +44 (0)7700 900 123 tonight");
		Files.writeString(this.own.resolve("mail.txt"), "write to M.Oakley@example.org, please");
		Files.writeString(this.own.resolve("reference.txt"), "ref TEN 10023 arrears");
		Files.writeString(this.own.resolve("word.txt"), "the boiler cupboard");
		Files.writeString(this.own.resolve("other.txt"), "notm.oakley@example.org, 07700 900124, TEN-100231");
		Query query = new Query(MAUREEN, null, null, List.of("boiler cupboard"), 100);
		assertThat(all(own(), query)).extracting(Finding::locator)
			.containsExactlyInAnyOrder("phone.txt", "mail.txt", "reference.txt", "word.txt");
	}

	@Test
	void linksDoNotLeadOutOfTheFolder() throws IOException, SourceFailure {
		Files.createSymbolicLink(this.own.resolve("elsewhere"), share);
		Files.createSymbolicLink(this.own.resolve("Maureen Oakley.txt"), share.resolve("2023/damp-report.txt"));
		assertThat(all(own(), about(MAUREEN))).isEmpty();
	}

	@Test
	void aPipeAmongTheFilesDoesNotHangTheSearch() throws Exception {
		new ProcessBuilder("mkfifo", this.own.resolve("Maureen Oakley").toString()).start().waitFor();
		assertThat(all(own(), about(MAUREEN))).isEmpty();
	}

	@Test
	void aBrokenFileIsSearchedByNameAndSaidToBeUnread() throws IOException, SourceFailure {
		Files.write(this.own.resolve("Maureen Oakley.docx"), new byte[] { 'P', 'K', 3, 4, 9, 9, 9, 9, 9 });
		List<Finding> findings = new ArrayList<>();
		Searched searched = own().find(about(MAUREEN), findings::add);
		assertThat(findings).hasSize(1);
		assertThat(searched.asked()).contains("Not read inside, or not to the end: Maureen Oakley.docx")
			.contains("share “" + this.own.getFileName() + "”")
			.doesNotContain(this.own.getParent().toString());
	}

	@Test
	void aFileTooLargeToTakeIsReportedInItsPlace() throws IOException, SourceFailure {
		try (OutputStream file = Files.newOutputStream(this.own.resolve("Maureen Oakley.bin"))) {
			for (int i = 0; i < 20; i++) {
				file.write(new byte[100_000]);
			}
		}
		SourceSystem system = system(Map.of("root", this.own.toString(), "max-file-megabytes", "1"));
		Finding finding = all(system, about(MAUREEN)).get(0);
		assertThat(finding.mediaType()).isEqualTo("text/html");
		assertThat(finding.why()).contains("must be fetched by hand");
	}

	@Test
	void filesWithoutTextAreCounted() throws IOException, SourceFailure {
		ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png",
				this.own.resolve("scan.png").toFile());
		Searched searched = own().find(about(MAUREEN), (finding) -> {
		});
		assertThat(searched.asked()).contains("searched by name only: 1.");
	}

	@Test
	void aChangedFileIsReadAgain() throws IOException, SourceFailure {
		Path file = Files.writeString(this.own.resolve("note.txt"), "about Dorothy Penrose");
		SourceSystem system = own();
		assertThat(all(system, about(MAUREEN))).isEmpty();
		Files.writeString(file, "about Maureen Oakley and others");
		assertThat(all(system, about(MAUREEN))).hasSize(1);
		Files.delete(file);
		assertThat(all(system, about(MAUREEN))).isEmpty();
	}

	@Test
	void moreFilesThanTheBoundAreSaidToBeThere() throws SourceFailure {
		Searched searched = system(with("max-files", "10")).find(about(MAUREEN), (finding) -> {
		});
		assertThat(searched.looked()).isEqualTo(10);
		assertThat(searched.truncated()).isTrue();
	}

	@Test
	void aHundredThousandFilesAreHandedOverAndNoneIsKept() throws IOException, SourceFailure {
		crowd(this.own, 100_000);
		SourceSystem system = system(
				Map.of("root", this.own.toString(), "max-files", "200000", "timeout-seconds", "300"));
		int[] count = new int[1];
		long[] middle = new long[1];
		long before = heapInUse();
		Searched searched = system.find(new Query(named("Maureen Oakley"), null, null, List.of(), 100_000),
				(finding) -> {
					if (++count[0] == 90_000) {
						middle[0] = heapInUse();
					}
				});
		assertThat(count[0]).isEqualTo(100_000);
		assertThat(searched.looked()).isEqualTo(100_000);
		assertThat(middle[0] - before).as("names, and what is remembered of each").isLessThan(120_000_000);
	}

	@Test
	void aFolderThatIsNotThereIsAFailureAndNotANilReturn() {
		SourceSystem system = system(Map.of("root", this.own.resolve("gone").toString()));
		SourceFailure failure = catchThrowableOfType(SourceFailure.class, () -> all(system, about(MAUREEN)));
		assertThat(failure.isWorthRetrying()).isTrue();
		assertThat(failure.getMessage()).doesNotContain(this.own.toString());
	}

	@Test
	void badBindingsAreRefusedWhenTheyAreMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> system(Map.of("root", "/")))
			.withMessageContaining("root");
		assertThatIllegalArgumentException().isThrownBy(() -> system(Map.of("root", "share")))
			.withMessageContaining("root");
		assertThatIllegalArgumentException().isThrownBy(() -> system(Map.of())).withMessageContaining("root");
	}

	@Test
	void aWrongNumberIsNotThePersons() throws IOException, SourceFailure {
		Files.writeString(this.own.resolve("a.txt"), "Maureen Oakwood, 07700 900999, 15 Harbour Street");
		Subject subject = MAUREEN;
		assertThat(all(own(), about(subject))).isEmpty();
	}

}
