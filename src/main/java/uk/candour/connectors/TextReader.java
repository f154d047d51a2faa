package uk.candour.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

import uk.candour.connectors.spi.Deadline;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.Trace;

/**
 * Reads the text inside files of any kind, attachments included, within bounds: a file
 * that resists is given up, and says so.
 */
public final class TextReader {

	private static final int MOST_CHARACTERS = 1_000_000;

	private static final Duration MOST_TIME = Duration.ofSeconds(20);

	private static final TikaConfig CONFIG = config();

	private static final Parser PARSER = new AutoDetectParser(CONFIG);

	// A file that hangs its reader must not hold up the others for ever, so more threads
	// may live than may be waited for.
	private static final ExecutorService READERS = new ThreadPoolExecutor(0, 64, 10, TimeUnit.SECONDS,
			new SynchronousQueue<>(), (work) -> {
				Thread thread = new Thread(work, "connector-read");
				thread.setDaemon(true);
				return thread;
			});

	private static final Semaphore AT_ONCE = new Semaphore(8, true);

	private TextReader() {
	}

	private static TikaConfig config() {
		try (InputStream file = TextReader.class.getResourceAsStream("tika.xml")) {
			return new TikaConfig(file);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		catch (TikaException | SAXException failure) {
			throw new IllegalStateException("The text reader's settings are broken.", failure);
		}
	}

	/**
	 * Reads a file.
	 * @param content closed afterwards
	 * @param name of the file, a hint to what it is
	 * @throws SourceFailure when time is up
	 */
	public static Reading read(InputStream content, String name, Deadline deadline) throws SourceFailure {
		try (content) {
			AT_ONCE.acquire();
			try {
				return waitedFor(submitted(content, name));
			}
			finally {
				AT_ONCE.release();
			}
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			deadline.check();
			throw new SourceFailure("The search was interrupted.", true, Trace.of(stopped));
		}
		catch (IOException notClosed) {
			throw new SourceFailure("A file could not be closed after reading.", true, Trace.of(notClosed));
		}
	}

	private static Reading waitedFor(Future<Reading> reading) throws InterruptedException {
		try {
			return reading.get(MOST_TIME.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException resisted) {
			return new Reading("", "application/octet-stream", false);
		}
		finally {
			reading.cancel(true);
		}
	}

	private static Future<Reading> submitted(InputStream content, String name) throws SourceFailure {
		try {
			return READERS.submit(() -> {
				try (TikaInputStream stream = TikaInputStream.get(content)) {
					return parsed(stream, name);
				}
			});
		}
		catch (RejectedExecutionException busy) {
			throw new SourceFailure("Too many files are being read at the moment.", true, Trace.of(busy));
		}
	}

	private static Reading parsed(TikaInputStream stream, String name) throws IOException {
		Metadata metadata = new Metadata();
		metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
		BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
		boolean complete;
		try {
			PARSER.parse(stream, text, metadata, new ParseContext());
			complete = true;
		}
		catch (SAXException | TikaException | RuntimeException | StackOverflowError resisted) {
			complete = false;
			if (!WriteLimitReachedException.isWriteLimitReached(resisted) && text.toString().isBlank()) {
				return new Reading("", typeOf(metadata), false);
			}
		}
		return new Reading(text.toString(), typeOf(metadata), complete);
	}

	private static String typeOf(Metadata metadata) {
		String type = metadata.get(Metadata.CONTENT_TYPE);
		return (type != null) ? type.split(";")[0].strip() : "application/octet-stream";
	}

	/**
	 * What a file says.
	 *
	 * @param text up to a million characters
	 * @param mediaType what it seems to be
	 * @param complete whether all of it could be read
	 */
	public record Reading(String text, String mediaType, boolean complete) {
	}

}
