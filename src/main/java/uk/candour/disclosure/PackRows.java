package uk.candour.disclosure;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.CrudRepository;

interface PackRows extends CrudRepository<Pack, UUID> {

	Optional<Pack> findFirstByCaseReferenceOrderByAssembledAtDesc(String caseReference);

	Optional<Pack> findByCaseReferenceAndReleasedAtIsNotNull(String caseReference);

}
