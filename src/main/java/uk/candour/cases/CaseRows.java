package uk.candour.cases;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseRows extends JpaRepository<CaseFile, String> {

	Optional<CaseFile> findByOnceKey(String onceKey);

	@Query("select c from CaseFile c where c.closedAt is null order by c.dueOn asc nulls last, c.reference")
	List<CaseFile> open();

}
