package uk.candour.rendition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Locale;

import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.xml.sax.SAXException;

/**
 * An e-mail as Outlook keeps it (.msg).
 */
final class OutlookPress implements Press {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK);

	private final PrintRoom room;

	OutlookPress(PrintRoom room) {
		this.room = room;
	}

	@Override
	public void print(Source source, Binder binder) throws IOException, CannotRender {
		try (MAPIMessage message = new MAPIMessage(source.path().toFile())) {
			new MailPages(this.room, binder).print(read(message, 0, binder.limits()), source.name(), source.depth());
		}
		catch (ChunkNotFoundException ex) {
			throw new IOException("Not a readable Outlook message", ex);
		}
	}

	private static Mail read(MAPIMessage message, int depth, Limits limits) throws ChunkNotFoundException, IOException {
		message.setReturnNullOnMissingChunk(true);
		message.guess7BitEncoding();
		Mail mail = new Mail();
		mail.header("From", from(message));
		mail.header("To", message.getDisplayTo());
		mail.header("Cc", message.getDisplayCC());
		mail.header("Bcc", message.getDisplayBCC());
		mail.header("Date", date(message.getMessageDate()));
		mail.header("Subject", message.getSubject());
		readBody(message, mail);
		for (AttachmentChunks attachment : message.getAttachmentFiles()) {
			readAttachment(attachment, mail, depth, limits);
		}
		return mail;
	}

	private static String from(MAPIMessage message) throws ChunkNotFoundException {
		String name = message.getDisplayFrom();
		StringChunk address = message.getMainChunks().getEmailFromChunk();
		boolean more = address != null && address.getValue().contains("@") && !address.getValue().equals(name);
		return more ? ((name != null) ? name : "") + " <" + address.getValue() + ">" : name;
	}

	private static String date(Calendar date) {
		return (date == null) ? null : DATE.format(date.toInstant().atOffset(ZoneOffset.UTC));
	}

	private static void readBody(MAPIMessage message, Mail mail) throws ChunkNotFoundException, IOException {
		String html = message.getHtmlBody();
		String text = message.getTextBody();
		String rtf = message.getRtfBody();
		if (html != null && !html.isBlank()) {
			mail.section(true, html);
		}
		else if (text != null && !text.isBlank()) {
			mail.section(false, text);
		}
		else if (rtf != null && !rtf.isBlank()) {
			mail.section(true, html(rtf));
		}
	}

	private static String html(String rtf) throws IOException {
		ToHTMLContentHandler out = new ToHTMLContentHandler();
		try (ByteArrayInputStream in = new ByteArrayInputStream(rtf.getBytes(StandardCharsets.ISO_8859_1))) {
			new RTFParser().parse(in, out, new Metadata(), new ParseContext());
		}
		catch (SAXException | TikaException ex) {
			throw new IOException("The body (RTF) cannot be read", ex);
		}
		return out.toString();
	}

	private static void readAttachment(AttachmentChunks attachment, Mail mail, int depth, Limits limits)
			throws IOException, ChunkNotFoundException {
		String name = name(attachment);
		if (attachment.isEmbeddedMessage() && depth < limits.depth()) {
			mail.enclose(new Mail.MailEnclosure(name, read(attachment.getEmbeddedMessage(), depth + 1, limits)));
		}
		else if (attachment.getAttachData() == null || attachment.getAttachData().getValue() == null) {
			mail.warn("The attachment “" + name + "” is not in the file, or is an object that only Outlook opens.");
		}
		else {
			Mail.FileEnclosure file = new Mail.FileEnclosure(name, attachment.getAttachData().getValue());
			StringChunk id = attachment.getAttachContentId();
			StringChunk type = attachment.getAttachMimeTag();
			if (id != null && type != null && type.getValue().startsWith("image/")) {
				mail.inline(id.getValue(), type.getValue(), file);
			}
			else {
				mail.enclose(file);
			}
		}
	}

	private static String name(AttachmentChunks attachment) {
		for (StringChunk chunk : new StringChunk[] { attachment.getAttachLongFileName(), attachment.getAttachFileName(),
				attachment.getAttachDisplayName() }) {
			if (chunk != null && chunk.getValue() != null && !chunk.getValue().isBlank()) {
				return chunk.getValue();
			}
		}
		return attachment.isEmbeddedMessage() ? "message" : "unnamed";
	}

}
