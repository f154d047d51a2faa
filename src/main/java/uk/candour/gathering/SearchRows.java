package uk.candour.gathering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

interface SearchRows extends CrudRepository<Search, UUID> {

	List<Search> findByCaseReferenceOrderByTitle(String caseReference);

	Optional<Search> findByCaseReferenceAndAsset(String caseReference, String asset);

}
