package uk.candour.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseRows extends JpaRepository<CaseFile, String> {

	Optional<CaseFile> findByOnceKey(String onceKey);

	@Query("select c from CaseFile c where c.closedAt is null order by c.dueOn asc nulls last, c.reference")
	List<CaseFile> open();

	/** Open cases that are due by a day. */
	@Query("select c.reference from CaseFile c where c.closedAt is null and c.dueOn <= :by order by c.dueOn")
	List<String> references(LocalDate by);

}
