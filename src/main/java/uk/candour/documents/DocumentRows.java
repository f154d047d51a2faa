package uk.candour.documents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

interface DocumentRows extends CrudRepository<Document, UUID> {

	List<Document> findByCaseReferenceAndKindInOrderByReceivedAtAscIdAsc(String caseReference,
			Collection<Document.Kind> kinds);

	Optional<Document> findByRenditionOfAndKind(UUID original, Document.Kind kind);

	boolean existsByCaseReference(String caseReference);

	List<Document> findByRenditionOfInAndKind(Collection<UUID> originals, Document.Kind kind);

	Optional<Document> findByCaseReferenceAndOriginAndLocatorAndKind(String caseReference, String origin,
			String locator, Document.Kind kind);

	long countByCaseReferenceAndKindAndOriginNotAndSha256In(String caseReference, Document.Kind kind, String origin,
			Collection<String> fingerprints);

}
