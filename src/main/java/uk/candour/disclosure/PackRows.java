package uk.candour.disclosure;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface PackRows extends CrudRepository<Pack, UUID> {

	Optional<Pack> findFirstByCaseReferenceOrderByAssembledAtDesc(String caseReference);

	Optional<Pack> findFirstByCaseReferenceAndReleasedAtIsNotNullOrderByReleasedAtDesc(String caseReference);

	boolean existsByCaseReferenceAndQuestionAndReleasedAtIsNotNull(String caseReference, int question);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Pack p where p.caseReference = :caseReference and p.releasedAt is not null"
			+ " order by p.releasedAt desc limit 1")
	Optional<Pack> lockReleased(String caseReference);

}
