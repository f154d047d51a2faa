package uk.candour.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the vault: one per case, kept in the database wrapped by the house's master
 * key, which is kept outside it.
 */
@Component
class CaseKeys {

	/**
	 * How many bytes are sealed at once. Most findings are smaller; each file that is
	 * open holds buffers of this size, and buffers of a megabyte would keep the garbage
	 * collector busy.
	 */
	private static final int SEGMENT = 64 << 10;

	private final JdbcClient jdbc;

	private final Aead master;

	CaseKeys(JdbcClient jdbc, @Value("${candour.vault.master-key:}") String masterKey,
			@Value("${candour.data}") Path data) throws GeneralSecurityException, IOException {
		AeadConfig.register();
		StreamingAeadConfig.register();
		this.jdbc = jdbc;
		String keyset = masterKey.isBlank() ? fromFile(data.resolve("master.key"), jdbc) : masterKey;
		this.master = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
			.getPrimitive(RegistryConfiguration.get(), Aead.class);
	}

	/** The key of a case; made the first time it is asked for. */
	StreamingAead of(String caseReference) throws GeneralSecurityException {
		byte[] label = caseReference.getBytes(StandardCharsets.UTF_8);
		byte[] wrapped = find(caseReference);
		if (wrapped == null) {
			KeysetHandle fresh = KeysetHandle.generateNew(sealing());
			// two at once: the first one in wins, and both read that one
			this.jdbc.sql("insert into case_key values (:case, :wrapped) on conflict do nothing")
				.param("case", caseReference)
				.param("wrapped", TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, this.master, label))
				.update();
			wrapped = find(caseReference);
		}
		return unwrapped(wrapped, label);
	}

	private static AesGcmHkdfStreamingParameters sealing() throws GeneralSecurityException {
		return AesGcmHkdfStreamingParameters.builder()
			.setKeySizeBytes(32)
			.setDerivedAesGcmKeySizeBytes(32)
			.setHkdfHashType(HashType.SHA256)
			.setCiphertextSegmentSizeBytes(SEGMENT)
			.build();
	}

	/**
	 * The key of a case that has one: to read makes none.
	 * @throws GeneralSecurityException when it is destroyed or was never made
	 */
	StreamingAead existing(String caseReference) throws GeneralSecurityException {
		byte[] wrapped = find(caseReference);
		if (wrapped == null) {
			throw new GeneralSecurityException("The key of case " + caseReference + " is destroyed");
		}
		return unwrapped(wrapped, caseReference.getBytes(StandardCharsets.UTF_8));
	}

	/** Destroys the key of a case: its files are unreadable from now on. */
	void destroy(String caseReference) {
		this.jdbc.sql("delete from case_key where case_reference = :case").param("case", caseReference).update();
	}

	private StreamingAead unwrapped(byte[] wrapped, byte[] label) throws GeneralSecurityException {
		return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, this.master, label)
			.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
	}

	private byte[] find(String caseReference) {
		return this.jdbc.sql("select wrapped from case_key where case_reference = :case")
			.param("case", caseReference)
			.query(byte[].class)
			.optional()
			.orElse(null);
	}

	private static String fromFile(Path file, JdbcClient jdbc) throws GeneralSecurityException, IOException {
		if (!Files.exists(file)) {
			if (jdbc.sql("select count(*) from case_key").query(Long.class).single() > 0) {
				// a new one would open none of the files, and hide the loss
				throw new IllegalStateException("The master key " + file + " is missing, and the database holds keys of"
						+ " cases that only it opens. Put it back, or name it by candour.vault.master-key.");
			}
			KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
			String json = TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
			Files.createDirectories(file.toAbsolutePath().getParent());
			Path half = Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".part",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(half, json, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
			// a kill in between must not leave half a key
			Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
		}
		return Files.readString(file);
	}

}
