package uk.candour.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.candour.Neighbourhood;
import uk.candour.OfficeTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@OfficeTest
class DocumentsTests {

	private static final byte[] SECRET = "Maria Okafor owes nothing to anybody".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Documents documents;

	@Autowired
	private Vault vault;

	@Autowired
	private JdbcClient jdbc;

	private final String reference = "SAR-TEST-" + UUID.randomUUID();

	@Test
	void onDiskThereIsNoPlainText() throws IOException {
		Documents.Kept kept = this.documents.store(this.reference, new ByteArrayInputStream(SECRET));
		assertThat(Files.readString(file(this.reference, kept.id()), StandardCharsets.ISO_8859_1))
			.doesNotContain("Maria")
			.doesNotContain("Okafor");
		assertThat(Files
			.readString(file(this.reference, kept.id()).getParent().getParent().getParent().resolve("master.key")))
			.doesNotContain("Maria");
		assertThat(Files.getPosixFilePermissions(Neighbourhood.DATA.resolve("master.key"))).hasSize(2);
	}

	@Test
	void itComesBackAsItWasWithItsLengthAndFingerprint() throws Exception {
		Document document = entered(Document.Kind.EVIDENCE, "passport.pdf", null);
		try (InputStream content = this.documents.open(document)) {
			assertThat(content.readAllBytes()).isEqualTo(SECRET);
		}
		assertThat(document.size()).isEqualTo(SECRET.length);
		assertThat(document.sha256())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET)));
		assertThat(this.documents.isUnchanged(document)).isTrue();
	}

	@Test
	void anotherCasesKeyDoesNotOpenIt() throws IOException {
		Documents.Kept kept = this.documents.store(this.reference, new ByteArrayInputStream(SECRET));
		String other = "SAR-TEST-" + UUID.randomUUID();
		this.documents.store(other, new ByteArrayInputStream(SECRET));
		Files.copy(file(this.reference, kept.id()), file(other, kept.id()));
		assertUnreadable(other, kept.id());
	}

	@Test
	void aFilePutInThePlaceOfAnotherDoesNotOpen() throws IOException {
		UUID one = this.documents.store(this.reference, new ByteArrayInputStream(SECRET)).id();
		UUID two = UUID.randomUUID();
		Files.move(file(this.reference, one), file(this.reference, two));
		assertUnreadable(this.reference, two);
	}

	@Test
	void aFileThatWasChangedOrCutDoesNotOpen() throws IOException {
		Document changed = entered(Document.Kind.EVIDENCE, "one.pdf", null);
		Path file = file(this.reference, changed.getId());
		byte[] bytes = Files.readAllBytes(file);
		bytes[bytes.length - 1] ^= 1;
		Files.write(file, bytes);
		assertUnreadable(this.reference, changed.getId());
		assertThat(this.documents.isUnchanged(changed)).isFalse();
		Document cut = entered(Document.Kind.EVIDENCE, "two.pdf", null);
		Files.write(file(this.reference, cut.getId()), new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
		assertUnreadable(this.reference, cut.getId());
	}

	@Test
	void whenTheKeyIsDestroyedNothingIsReadableAndNoNewKeyIsMadeByReading() throws IOException {
		Document document = entered(Document.Kind.EVIDENCE, "one.pdf", null);
		byte[] copy = Files.readAllBytes(file(this.reference, document.getId()));
		this.vault.destroy(this.reference);
		assertThat(file(this.reference, document.getId())).doesNotExist();
		Files.createDirectories(file(this.reference, document.getId()).getParent());
		Files.write(file(this.reference, document.getId()), copy);
		assertUnreadable(this.reference, document.getId());
		assertThat(keys()).isZero();
	}

	@Test
	void aLostMasterKeyIsNotReplacedBehindTheBackOfItsCases(@TempDir Path empty) throws IOException {
		this.documents.store(this.reference, new ByteArrayInputStream(SECRET));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> new CaseKeys(this.jdbc, "", empty))
			.withMessageContaining("master key");
		assertThat(empty).isEmptyDirectory();
	}

	@Test
	void theSameFindingIsEnteredOnce() throws IOException {
		Document first = entered(Document.Kind.FINDING, "letter.txt", "letters/1");
		Document again = entered(Document.Kind.FINDING, "letter.txt", "letters/1");
		Document other = entered(Document.Kind.FINDING, "letter.txt", "letters/2");
		assertThat(again.getId()).isEqualTo(first.getId());
		assertThat(this.documents.of(this.reference, Document.Kind.FINDING)).extracting(Document::getId)
			.containsExactlyInAnyOrder(first.getId(), other.getId());
	}

	@Test
	void theSameFindingEnteredTwiceAtOnceIsThereOnce() {
		Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
			try {
				return entered(Document.Kind.FINDING, "letter.txt", "letters/1");
			}
			catch (IOException ex) {
				throw new CompletionException(ex);
			}
		})).limit(4).toList().forEach((each) -> each.handle((done, refused) -> done).join());
		assertThat(this.documents.of(this.reference, Document.Kind.FINDING)).hasSize(1);
	}

	@Test
	void aRefusalOfTheDatabaseGoesToTheLogAndRepeatsNoValues() throws IOException {
		Document document = entered(Document.Kind.FINDING, "letter-of-maria.txt", "letters/1");
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.jdbc.sql("insert into document select * from document where id = :id")
				.param("id", document.getId())
				.update())
			.satisfies((refusal) -> assertThat(refusal.getMessage()).contains("duplicate key")
				.doesNotContain(document.getId().toString()));
	}

	@Test
	void anotherCasesDocumentIsNotThere() throws IOException {
		Document document = entered(Document.Kind.EVIDENCE, "one.pdf", null);
		assertThat(this.documents.find(this.reference, document.getId())).isPresent();
		assertThat(this.documents.find("SAR-TEST-OTHER", document.getId())).isEmpty();
	}

	@Test
	void aReferenceCannotLeadOutOfTheVault() {
		assertThatThrownBy(() -> this.vault.store("../outside", new ByteArrayInputStream(SECRET)))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aStreamThatBreaksLeavesNothing() {
		InputStream breaking = new InputStream() {
			private int read;

			@Override
			public int read() throws IOException {
				if (this.read++ > 100) {
					throw new IOException("cut off");
				}
				return 'x';
			}
		};
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.documents.store(this.reference, breaking));
		assertThat(Neighbourhood.DATA.resolve("vault").resolve(this.reference)).isEmptyDirectory();
	}

	@Test
	void aWorkroomIsPrivateAndGoneAfterwards() throws IOException {
		Path folder;
		try (Workroom room = this.documents.workroom()) {
			folder = room.folder();
			Files.write(room.file("a"), SECRET);
			assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
		}
		assertThat(folder).doesNotExist();
	}

	private Document entered(Document.Kind kind, String name, String locator) throws IOException {
		Description description = Description.of(this.reference, kind, name, "text/plain", "system");
		return this.documents.enter(this.documents.store(this.reference, new ByteArrayInputStream(SECRET)),
				(locator != null) ? description.from("file-share", locator, null, "Names her") : description);
	}

	private void assertUnreadable(String reference, UUID id) {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
			try (InputStream content = this.vault.open(reference, id)) {
				content.readAllBytes();
			}
		});
	}

	private long keys() {
		return this.jdbc.sql("select count(*) from case_key where case_reference = :case")
			.param("case", this.reference)
			.query(Long.class)
			.single();
	}

	private static Path file(String reference, UUID id) {
		return Neighbourhood.DATA.resolve("vault").resolve(reference).resolve(id.toString());
	}

}
