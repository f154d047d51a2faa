package uk.candour.gathering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface SearchRows extends CrudRepository<Search, UUID> {

	List<Search> findByCaseReferenceOrderByTitle(String caseReference);

	/** Says that a search begins, in one statement: many begin at the same moment. */
	@Modifying
	@Query("""
			update Search s set s.state = SEARCHING, s.startedAt = :at, s.tries = s.tries + 1
			where s.id = :id""")
	void started(UUID id, Instant at);

}
