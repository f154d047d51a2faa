package uk.candour.connectors.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import uk.candour.connectors.spi.Finding;
import uk.candour.connectors.spi.Query;
import uk.candour.connectors.spi.SourceFailure;
import uk.candour.connectors.spi.SourceSystem.Searched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CmisAtomPubTests extends CmisContract {

	@Override
	protected String binding() {
		return "atompub";
	}

	@Override
	protected byte[] beginning() {
		return ("HTTP/1.1 200 OK\r\nContent-Type: application/atomsvc+xml\r\nContent-Length: 5000\r\n\r\n"
				+ "<?xml version=\"1.0\"?><service")
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static String service(String collections) {
		return """
				<service xmlns="http://www.w3.org/2007/app" xmlns:ra="http://docs.oasis-open.org/ns/cmis/restatom/200908/"
					xmlns:cmis="http://docs.oasis-open.org/ns/cmis/core/200908/"><workspace>
				<ra:repositoryInfo><cmis:repositoryId>wyke</cmis:repositoryId>
				<cmis:capabilities><cmis:capabilityQuery>bothcombined</cmis:capabilityQuery></cmis:capabilities>
				</ra:repositoryInfo>%s
				<ra:uritemplate><ra:type>objectbyid</ra:type><ra:template>/atompub/id?id={id}&amp;filter={filter}</ra:template>
				</ra:uritemplate></workspace></service>
				"""
			.formatted(collections);
	}

	private static String entry(int number) {
		return """
				<entry xmlns="http://www.w3.org/2005/Atom" xmlns:ra="http://docs.oasis-open.org/ns/cmis/restatom/200908/"
					xmlns:cmis="http://docs.oasis-open.org/ns/cmis/core/200908/">
				<content src="/atompub/content?id=d%1$d"/><ra:object><cmis:properties>
				<cmis:propertyId propertyDefinitionId="cmis:objectId"><cmis:value>d%1$d</cmis:value></cmis:propertyId>
				<cmis:propertyString queryName="cmis:name"><cmis:value>note.txt</cmis:value></cmis:propertyString>
				</cmis:properties></ra:object></entry>
				"""
			.formatted(number);
	}

	@Test
	void ofAHundredThousandDocumentsNoMoreAreFetchedThanAreWanted() throws Exception {
		try (StandIn documents = StandIn.answering((request) -> {
			if (request.contains("/content")) {
				return "Maureen Oakley wrote.";
			}
			if (request.contains("/id")) {
				return entry(StandIn.number(request.replace("id=d", "id="), "id", 0));
			}
			if (!request.contains("/ask")) {
				return service("<collection href=\"ask\"><ra:collectionType>query</ra:collectionType></collection>");
			}
			int skip = StandIn.number(request.replace("<cmis:skipCount>", "skipCount="), "skipCount", 0);
			return IntStream.range(skip, Math.min(skip + 100, 100_000))
				.mapToObj(CmisAtomPubTests::entry)
				.collect(Collectors.joining("", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "</feed>"));
		})) {
			Map<String, String> settings = at(documents.port());
			settings.keySet().removeAll(List.of("folder", "page-size"));
			int[] count = new int[1];
			Searched searched = system(settings).find(new Query(named("Maureen Oakley"), null, null, List.of(), 120),
					(finding) -> count[0]++);
			assertThat(count[0]).isEqualTo(120);
			assertThat(searched.truncated()).isTrue();
			assertThat(documents.asked("content")).isEqualTo(121);
		}
	}

	@Test
	void theAddressOfTheServiceMayHaveAQuestionMark() throws SourceFailure {
		Map<String, String> settings = with("url", settings().get("url") + "?repositoryId=wyke");
		List<Finding> findings = new ArrayList<>();
		system(settings).find(about(named("Dorothy Penrose")), findings::add);
		assertThat(findings).extracting(Finding::title).containsExactly("neighbour.txt");
	}

	@Test
	void anAnswerThatDeclaresEntitiesOrPointsElsewhereIsRefused() throws Exception {
		refused("<!DOCTYPE service [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><service>&x;</service>", "XML");
		refused("<!DOCTYPE service SYSTEM \"http://localhost/x.dtd\"><service/>", "XML");
		refused("<service><workspace>", "XML");
		refused("{\"wyke\":{}}", "XML");
		refused("<service/>", "no such repository");
		refused(service(""), "no such repository");
		refused(service(
				"<collection href=\"http://db.evil.example/q\"><ra:collectionType>query</ra:collectionType></collection>"),
				"another host");
		refused(service("").replace("bothcombined", "metadataonly"), "search inside");
	}

	private void refused(String answer, String says) throws Exception {
		try (StandIn documents = StandIn.answering((request) -> answer)) {
			Map<String, String> settings = at(documents.port());
			settings.remove("folder");
			SourceFailure failure = catchThrowableOfType(SourceFailure.class,
					() -> system(settings).find(about(MAUREEN), (finding) -> {
					}));
			assertThat(failure).hasMessageContaining(says);
			assertThat(failure.isWorthRetrying()).isFalse();
		}
	}

}
