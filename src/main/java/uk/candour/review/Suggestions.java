package uk.candour.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uk.candour.cases.CaseFile;
import uk.candour.cases.DataSubject;
import uk.candour.cases.CaseFiles;
import uk.candour.detection.Detector;
import uk.candour.detection.KnownParties;
import uk.candour.detection.Span;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;

/**
 * What the machine takes for personal data of other people in a finding.
 */
@Component
public class Suggestions {

	private final Documents documents;

	private final CaseFiles files;

	private final Marks marks;

	private final Detector detector = new Detector();

	Suggestions(Documents documents, CaseFiles files, Marks marks) {
		this.documents = documents;
		this.files = files;
		this.marks = marks;
	}

	/** Those that nobody has decided about yet, in the order of the text. */
	public List<Suggestion> of(String caseReference, Document finding) {
		Set<String> decided = decided(finding);
		Map<String, Suggestion> suggestions = new LinkedHashMap<>();
		for (Span span : this.detector.detect(text(finding), parties(this.files.get(caseReference)))) {
			String text = span.text().strip().replaceAll("\\s+", " ");
			if (!decided.contains(text.toLowerCase(Locale.ROOT))) {
				suggestions.merge(text.toLowerCase(Locale.ROOT), new Suggestion(text, words(span), span.why(), 1),
						(one, other) -> new Suggestion(one.text(), one.kind(), one.why(), one.times() + 1));
			}
		}
		return new ArrayList<>(suggestions.values());
	}

	private Set<String> decided(Document finding) {
		Stream<String> marked = this.marks.of(finding.getId())
			.stream()
			.map(PageMark::text)
			.filter((text) -> text != null);
		return Stream.concat(marked, this.marks.dismissed(finding.getId()).stream())
			.map((text) -> text.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	private String text(Document finding) {
		return this.documents.form(finding.getId(), Document.Kind.TEXT).map(this::read).orElse("");
	}

	private String read(Document text) {
		try (InputStream content = this.documents.open(text)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static KnownParties parties(CaseFile file) {
		List<String> own = new ArrayList<>(List.of(file.requester().name(), file.requester().email()));
		file.subject().ifPresent((subject) -> own.addAll(own(subject)));
		own.removeIf(String::isBlank);
		return new KnownParties(own, List.of());
	}

	private static List<String> own(DataSubject subject) {
		List<String> own = new ArrayList<>(List.of(subject.name()));
		own.addAll(subject.formerNames());
		own.addAll(subject.emails());
		own.addAll(subject.phones());
		own.addAll(subject.references());
		subject.addresses().forEach((address) -> own.add(address.text()));
		if (subject.dateOfBirth() != null) {
			own.add(subject.dateOfBirth().toString());
		}
		return own;
	}

	private static String words(Span span) {
		return span.kind().name().charAt(0)
				+ span.kind().name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
