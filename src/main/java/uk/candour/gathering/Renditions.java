package uk.candour.gathering;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.candour.documents.Description;
import uk.candour.documents.Document;
import uk.candour.documents.Documents;
import uk.candour.documents.Workroom;
import uk.candour.rendition.CannotRender;
import uk.candour.rendition.Renderer;
import uk.candour.rendition.Rendition;
import uk.candour.workflow.Errand;
import uk.candour.workflow.Facts;
import uk.candour.workflow.Visit;

/**
 * Turns findings into pages that people can read and mark. Each is entered as it is done,
 * so that progress moves and a kill loses one at most.
 */
@Component
class Renditions {

	private final SearchRows rows;

	private final Documents documents;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Renderer renderer = new Renderer();

	Renditions(SearchRows rows, Documents documents, TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.documents = documents;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Renders what an asset's search found and is not rendered yet. */
	Errand.Report render(Visit visit) throws IOException {
		List<Document> findings = this.documents.of(visit.caseReference(), Document.Kind.FINDING)
			.stream()
			.filter((document) -> visit.item().equals(document.origin()))
			.toList();
		Set<UUID> seen = this.documents.forms(findings.stream().map(Document::getId).toList(), Document.Kind.RENDITION)
			.stream()
			.map(Document::renditionOf)
			.collect(Collectors.toSet());
		int done = seen.size();
		for (Document finding : findings) {
			if (!seen.contains(finding.getId())) {
				int rendered = ++done;
				render(finding, () -> search(visit).rendered(rendered));
			}
		}
		return () -> {
			search(visit).rendered(findings.size());
			search(visit).done(this.clock.instant());
			return Facts.none();
		};
	}

	private Search search(Visit visit) {
		return this.rows.findById(Search.id(visit.caseReference(), visit.item())).orElseThrow();
	}

	private void render(Document finding, Runnable progress) throws IOException {
		try (Workroom room = this.documents.workroom()) {
			Path source = room.file("source");
			Path pdf = room.file("pages.pdf");
			this.documents.copy(finding, source);
			try {
				Rendition rendition = this.renderer.render(source, finding.name(), pdf);
				enter(finding, pdf, rendition, progress);
			}
			catch (CannotRender ex) {
				unreadable(finding, ex.getMessage(), progress);
			}
		}
	}

	private void enter(Document finding, Path pdf, Rendition rendition, Runnable progress) throws IOException {
		Documents.Kept pages;
		try (InputStream content = Files.newInputStream(pdf)) {
			pages = this.documents.store(finding.caseReference(), content);
		}
		Documents.Kept text = text(finding, rendition.text());
		this.transaction.executeWithoutResult((status) -> {
			this.documents.enter(pages,
					Description
						.of(finding.caseReference(), Document.Kind.RENDITION, finding.name(), "application/pdf",
								"system")
						.showing(finding, rendition.pages(), String.join(" ", rendition.warnings())));
			this.documents.enter(text, form(finding, Document.Kind.TEXT, "text/plain", null, ""));
			progress.run();
		});
	}

	/**
	 * A finding that cannot be shown stays on the list with the reason, as a rendition
	 * without pages, so that a person decides about it.
	 */
	private void unreadable(Document finding, String why, Runnable progress) throws IOException {
		Documents.Kept reason = text(finding, why);
		this.transaction.executeWithoutResult((status) -> {
			this.documents.enter(reason, form(finding, Document.Kind.RENDITION, "text/plain", null, why));
			progress.run();
		});
	}

	private Documents.Kept text(Document finding, String text) throws IOException {
		return this.documents.store(finding.caseReference(),
				new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static Description form(Document finding, Document.Kind kind, String mediaType, Integer pages,
			String note) {
		return Description.of(finding.caseReference(), kind, finding.name(), mediaType, "system")
			.showing(finding, pages, note);
	}

}
