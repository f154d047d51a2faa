package uk.candour.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import uk.candour.documents.Documents;
import uk.candour.documents.Workroom;
import uk.candour.gathering.Search;
import uk.candour.gathering.SearchCertificate;
import uk.candour.gathering.SearchCertificates;
import uk.candour.gathering.SearchPlan;
import uk.candour.gathering.SearchPlans;

/**
 * The plan of a case's searches and the certificate of what came of them, over REST.
 */
@RestController
@RequestMapping("/api/cases/{reference}")
class SearchPlanApi {

	private final Caller caller;

	private final SearchPlans plans;

	private final SearchCertificates certificates;

	private final Documents documents;

	SearchPlanApi(Caller caller, SearchPlans plans, SearchCertificates certificates, Documents documents) {
		this.caller = caller;
		this.plans = plans;
		this.certificates = certificates;
		this.documents = documents;
	}

	/** Which assets the case asks, which not, and why. */
	@GetMapping("/search-plan")
	Plan plan(@PathVariable String reference) {
		this.caller.see(reference);
		SearchPlan plan = this.plans.of(reference);
		return new Plan(plan.begun(), plan.lines().stream().map(Line::of).toList());
	}

	/** Decides that an asset is asked, or is not. */
	@PutMapping("/search-plan/{asset}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decide(@PathVariable String reference, @PathVariable String asset, @Valid @RequestBody Decision decision) {
		this.caller.see(reference);
		this.plans.decide(reference, asset, decision.asked(), decision.reason(), this.caller.officer().username());
	}

	/** What was asked of whom, what was not, and what came back. */
	@GetMapping("/search-certificate")
	Certificate certificate(@PathVariable String reference) {
		this.caller.see(reference);
		SearchCertificate certificate = this.certificates.of(reference);
		return new Certificate(certificate, certificate.isComplete(), certificate.hits(), certificate.minutes(),
				certificate.statement());
	}

	/** The same on paper. */
	@GetMapping("/search-certificate.pdf")
	ResponseEntity<byte[]> sheet(@PathVariable String reference) throws IOException {
		this.caller.see(reference);
		try (Workroom room = this.documents.workroom()) {
			Path pdf = room.file("certificate.pdf");
			this.certificates.write(reference, pdf);
			return ResponseEntity.ok()
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.contentType(MediaType.APPLICATION_PDF)
				.body(Files.readAllBytes(pdf));
		}
	}

	/**
	 * A plan.
	 *
	 * @param begun whether searches have begun: from then on assets can only be added
	 */
	record Plan(boolean begun, List<Line> assets) {
	}

	/** An asset of the plan; state is null before its search. */
	record Line(String asset, String title, boolean asked, String reason, String decidedBy, Search.State state) {

		static Line of(SearchPlan.Line line) {
			return new Line(line.asset(), line.title(), line.asked(), line.reason(), line.by(),
					(line.search() != null) ? line.search().state() : null);
		}

	}

	/** What is decided about an asset, and why. */
	record Decision(@NotNull Boolean asked, @NotNull @Size(max = 2000) String reason) {
	}

	/** A certificate with its sums. */
	record Certificate(SearchCertificate certificate, boolean complete, int hits, int minutes, String statement) {
	}

}
