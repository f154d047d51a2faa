package uk.candour.gathering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uk.candour.accounts.Accounts;
import uk.candour.cases.CaseFile;
import uk.candour.cases.CaseFiles;
import uk.candour.cases.DataSubject;
import uk.candour.cases.Question;
import uk.candour.cases.Scope;
import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Catalogue;
import uk.candour.catalogue.Topic;
import uk.candour.correspondence.Language;
import uk.candour.gathering.SearchCertificate.Cell;
import uk.candour.gathering.SearchCertificate.Line;

/**
 * Certifies the searches of a case: whoever asks how we looked is given this.
 */
@Component
public class SearchCertificates {

	private final SearchPlans plans;

	private final CaseFiles files;

	private final Catalogue catalogue;

	private final Accounts accounts;

	private final Clock clock;

	SearchCertificates(SearchPlans plans, CaseFiles files, Catalogue catalogue, Accounts accounts, Clock clock) {
		this.plans = plans;
		this.files = files;
		this.catalogue = catalogue;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** The certificate of a case as it stands now. */
	public SearchCertificate of(String caseReference) {
		CaseFile file = this.files.get(caseReference);
		List<String> columns = columns(file);
		Map<String, Asset> assets = this.catalogue.byCode();
		Map<String, Set<Integer>> questions = this.plans.questions(caseReference);
		List<Line> lines = this.plans.of(caseReference)
			.lines()
			.stream()
			.map((line) -> line(line,
					(questions.isEmpty() || file.subject().isPresent())
							? cells(line, file, assets.get(line.asset()), columns)
							: ofQuestions(line, file, questions.getOrDefault(line.asset(), Set.of()))))
			.toList();
		return new SearchCertificate(caseReference, file.regime().title(), period(file.scope()), terms(file), lines,
				columns, this.clock.instant());
	}

	/** What was asked about: the topics of a person, or the questions of a letter. */
	private static List<String> columns(CaseFile file) {
		if (file.subject().isEmpty()) {
			return file.questions().stream().map((question) -> "Question " + question.number()).toList();
		}
		List<String> known = Arrays.stream(Topic.values()).map(Topic::words).toList();
		return (file.scope().subjects().isEmpty() || !known.containsAll(file.scope().subjects())) ? known
				: file.scope().subjects();
	}

	/** What is no longer in the catalogue might have held anything. */
	private static List<Cell> cells(SearchPlan.Line plan, CaseFile file, Asset asset, List<String> columns) {
		boolean known = file.subject().isPresent() && asset != null;
		return columns.stream()
			.map((column) -> cell(plan, known && !Proposal.holdsAny(asset, List.of(column))))
			.toList();
	}

	/** What is asked for one question says nothing about another. */
	private static List<Cell> ofQuestions(SearchPlan.Line plan, CaseFile file, Set<Integer> asked) {
		return file.questions()
			.stream()
			.map((question) -> asked.contains(question.number()) ? cell(plan, false) : Cell.NOT_ASKED)
			.toList();
	}

	private static Line line(SearchPlan.Line plan, List<Cell> cells) {
		Search search = plan.search();
		if (search == null) {
			return new Line(plan.asset(), plan.title(), plan.asked(), plan.reason(), plan.by(), plan.at(), null, "",
					null, null, null, null, 0, false, 0, null, null, cells);
		}
		return new Line(plan.asset(), plan.title(), true, plan.reason(), plan.by(), plan.at(), search.state(),
				search.asked(), search.searchedBy(), search.startedAt(), search.finishedAt(), search.looked(),
				search.hits(), search.isTruncated(), search.tries(), search.failure(), search.minutes(), cells);
	}

	private static Cell cell(SearchPlan.Line plan, boolean notHeld) {
		if (plan.search() == null) {
			return plan.asked() ? Cell.OPEN : Cell.NOT_ASKED;
		}
		if (plan.search().state() != Search.State.DONE) {
			return Cell.OPEN;
		}
		return notHeld ? Cell.NOT_HELD : (plan.search().hits() > 0) ? Cell.FOUND : Cell.NIL;
	}

	static String period(Scope scope) {
		if (scope.from() == null && scope.to() == null) {
			return "any date";
		}
		return "the time from " + ((scope.from() != null) ? Language.ENGLISH.write(scope.from()) : "the beginning")
				+ " to " + ((scope.to() != null) ? Language.ENGLISH.write(scope.to()) : "now");
	}

	/**
	 * Kinds only: a certificate may be shown to somebody who must not learn the values.
	 */
	private static String terms(CaseFile file) {
		if (file.subject().isEmpty()) {
			return file.questions().stream().map(Question::wording).collect(Collectors.joining(" / "));
		}
		DataSubject person = file.subject().get();
		return Stream
			.of(count(1 + person.formerNames().size(), "name"), (person.dateOfBirth() != null) ? "date of birth" : "",
					count(person.addresses().size(), "address"), count(person.emails().size(), "e-mail address"),
					count(person.phones().size(), "telephone number"), count(person.references().size(), "reference"))
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static String count(int number, String what) {
		return (number == 0) ? "" : number + " " + what + ((number == 1) ? "" : what.endsWith("s") ? "es" : "s");
	}

	/**
	 * Writes the certificate of a case as a PDF.
	 * @param target where it goes
	 */
	public void write(String caseReference, Path target) throws IOException {
		SearchCertificate certificate = of(caseReference);
		LocalDate today = LocalDate.ofInstant(certificate.madeAt(), this.clock.getZone());
		new CertificateSheet(certificate, this.accounts::nameOf, this.clock.getZone(), Language.ENGLISH.write(today))
			.write(target);
	}

}
