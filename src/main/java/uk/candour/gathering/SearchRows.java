package uk.candour.gathering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface SearchRows extends CrudRepository<Search, UUID> {

	List<Search> findByCaseReferenceOrderByTitle(String caseReference);

	/** The newest searches of an asset, for whatever case. */
	List<Search> findTop20ByAssetOrderByPlannedAtDesc(String asset);

	/** Minutes that a person took on average, of the assets that people have searched. */
	@Query("""
			select s.title as title, avg(s.minutes) as average, count(s) as searches from Search s
			where s.minutes > 0 group by s.title order by avg(s.minutes) desc""")
	List<Minutes> minutes();

	/** Says that a search begins, in one statement: many begin at the same moment. */
	@Modifying
	@Query("""
			update Search s set s.state = SEARCHING, s.startedAt = :at, s.tries = s.tries + 1
			where s.id = :id""")
	void started(UUID id, Instant at);

	/** How long people took for an asset. */
	interface Minutes {

		String getTitle();

		double getAverage();

		long getSearches();

	}

}
