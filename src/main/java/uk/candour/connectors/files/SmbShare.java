package uk.candour.connectors.files;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.mserref.NtStatus;
import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.msfscc.fileinformation.FileIdBothDirectoryInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;
import javax.net.SocketFactory;

import uk.candour.connectors.CutSockets;
import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.Secret;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * A share of a Windows or Samba server, from one folder downwards. What leads elsewhere
 * (a reparse point) is not followed.
 */
final class SmbShare implements Share {

	private static final Set<NtStatus> REFUSALS = EnumSet.of(NtStatus.STATUS_LOGON_FAILURE,
			NtStatus.STATUS_ACCESS_DENIED, NtStatus.STATUS_PASSWORD_EXPIRED, NtStatus.STATUS_ACCOUNT_DISABLED);

	private final SMBClient client;

	private final Closeable cut;

	private final DiskShare share;

	private final Place place;

	private final int maxDepth;

	private final int maxFiles;

	private final Deadline deadline;

	private SmbShare(SMBClient client, Closeable cut, DiskShare share, Place place, int maxDepth, int maxFiles,
			Deadline deadline) {
		this.client = client;
		this.cut = cut;
		this.share = share;
		this.place = place;
		this.maxDepth = maxDepth;
		this.maxFiles = maxFiles;
		this.deadline = deadline;
	}

	static SmbShare enter(Place place, Login login, int maxDepth, int maxFiles, Deadline deadline)
			throws SourceFailure {
		SMBClient client = new SMBClient(config(place, deadline));
		Closeable cut = deadline.over(client::close);
		try {
			DiskShare share = (DiskShare) client.connect(place.host(), place.port())
				.authenticate(login.context())
				.connectShare(place.share());
			return new SmbShare(client, cut, share, place, maxDepth, maxFiles, deadline);
		}
		catch (IOException | RuntimeException failure) {
			client.close();
			throw explained(failure);
		}
	}

	private static SmbConfig config(Place place, Deadline deadline) {
		long millis = deadline.patience().toMillis();
		return SmbConfig.builder()
			.withTimeout(millis, TimeUnit.MILLISECONDS)
			.withSoTimeout(millis, TimeUnit.MILLISECONDS)
			.withSocketFactory(new CutSockets(SocketFactory.getDefault(), deadline))
			.withSigningRequired(true)
			.withEncryptData(place.encrypted())
			.build();
	}

	private static SourceFailure explained(Exception failure) {
		Trace trace = Trace.of(failure);
		if (failure instanceof SMBApiException answer) {
			return new SourceFailure(
					REFUSALS.contains(answer.getStatus()) ? "The file server refused the user name or password."
							: "The file server answered with an error (" + answer.getStatus() + ").",
					false, trace);
		}
		return new SourceFailure("The file server cannot be reached, broke the connection or does not speak SMB.", true,
				trace);
	}

	@Override
	public String title() {
		return this.place.share();
	}

	@Override
	public Inventory inventory(Deadline deadline) throws SourceFailure {
		Survey survey = new Survey(this.maxDepth, this.maxFiles);
		try {
			// The folder itself has to be there; one below it may resist.
			survey.take("", list(""));
			for (String folder = survey.next(); folder != null; folder = survey.next()) {
				deadline.check();
				look(folder, survey);
			}
		}
		catch (RuntimeException failure) {
			throw explained(failure);
		}
		return survey.inventory();
	}

	private void look(String folder, Survey survey) {
		try {
			survey.take(folder, list(folder));
		}
		catch (SMBApiException refused) {
			survey.resisted(folder);
		}
	}

	private List<Survey.Seen> list(String folder) {
		return this.share.list(path(folder))
			.stream()
			.filter((file) -> !Set.of(".", "..").contains(file.getFileName()))
			.filter((file) -> !has(file, FileAttributes.FILE_ATTRIBUTE_REPARSE_POINT))
			.map((file) -> new Survey.Seen(file.getFileName(), has(file, FileAttributes.FILE_ATTRIBUTE_DIRECTORY),
					file.getEndOfFile(), Instant.ofEpochMilli(file.getLastWriteTime().toEpochMillis())))
			.toList();
	}

	private static boolean has(FileIdBothDirectoryInformation file, FileAttributes attribute) {
		return (file.getFileAttributes() & attribute.getValue()) != 0;
	}

	private String path(String locator) {
		String whole = this.place.folder().isEmpty() || locator.isEmpty() ? this.place.folder() + locator
				: this.place.folder() + "/" + locator;
		return whole.replace('/', '\\');
	}

	@Override
	public InputStream open(Entry entry) throws IOException {
		try {
			File file = this.share.openFile(path(entry.locator()), EnumSet.of(AccessMask.GENERIC_READ), null,
					SMB2ShareAccess.ALL, SMB2CreateDisposition.FILE_OPEN, null);
			return new FilterInputStream(file.getInputStream()) {
				@Override
				public void close() throws IOException {
					super.close();
					file.closeSilently();
				}
			};
		}
		catch (RuntimeException failure) {
			throw new IOException(Trace.of(failure));
		}
	}

	@Override
	public void close() {
		this.deadline.done(this.cut);
		this.client.close();
	}

	/**
	 * Where a share is.
	 *
	 * @param folder with slashes between; empty for the whole share
	 * @param encrypted whether what goes over the line is encrypted
	 */
	record Place(String host, int port, String share, String folder, boolean encrypted) {
	}

	/**
	 * Who enters.
	 *
	 * @param domain may be empty
	 */
	record Login(String domain, String username, Secret password) {

		AuthenticationContext context() throws SourceFailure {
			return new AuthenticationContext(this.username, this.password.reveal().toCharArray(), this.domain);
		}

	}

}
