package uk.candour.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import uk.candour.OpenCases;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierMapTest {

	private final Asset housing = asset("housing").with(Attribute.NEEDS, Identifier.NAME)
		.with(Attribute.GIVES, Identifier.HOUSING_REFERENCE);

	private final Asset rent = asset("rent").with(Attribute.NEEDS, Identifier.HOUSING_REFERENCE)
		.with(Attribute.GIVES, Identifier.RENT_ACCOUNT);

	private final Asset contractor = asset("contractor").with(Attribute.NEEDS, Identifier.RENT_ACCOUNT,
			Identifier.JOB_NUMBER);

	private final Asset payroll = asset("payroll").with(Attribute.NEEDS, Identifier.PAYROLL);

	private final Asset attic = asset("attic");

	private Map<String, IdentifierMap.Route> from(Identifier... known) {
		return IdentifierMap.of(List.of(this.payroll, this.contractor, this.rent, this.housing, this.attic))
			.from(Set.of(known));
	}

	@Test
	void aNameLeadsToTheJobOfTheContractorByWayOfTheRentAccount() {
		Map<String, IdentifierMap.Route> routes = from(Identifier.NAME);
		assertThat(routes.keySet()).containsExactly("housing", "attic", "rent", "contractor");
		assertThat(routes.get("contractor").step()).isEqualTo(3);
		assertThat(routes.get("contractor").by()).containsExactly(Identifier.RENT_ACCOUNT);
		assertThat(routes.get("contractor").giver().code()).isEqualTo("rent");
		assertThat(routes.get("rent").giver().code()).isEqualTo("housing");
		assertThat(routes.get("housing").giver()).isNull();
	}

	@Test
	void whatNothingLeadsToIsNotReached() {
		assertThat(from(Identifier.NAME)).doesNotContainKey("payroll");
		assertThat(from(Identifier.DATE_OF_BIRTH).keySet()).containsExactly("attic");
	}

	@Test
	void whatIsKnownNeedsNoGiver() {
		assertThat(from(Identifier.JOB_NUMBER).get("contractor")).satisfies((route) -> {
			assertThat(route.step()).isEqualTo(1);
			assertThat(route.giver()).isNull();
		});
	}

	@Test
	void twoThatNeedEachOtherEndTheSearchForAWay() {
		Asset one = asset("one").with(Attribute.NEEDS, Identifier.UPRN).with(Attribute.GIVES, Identifier.PAYROLL);
		Asset two = asset("two").with(Attribute.NEEDS, Identifier.PAYROLL).with(Attribute.GIVES, Identifier.UPRN);
		assertThat(IdentifierMap.of(List.of(one, two)).from(Set.of(Identifier.NAME))).isEmpty();
		assertThat(IdentifierMap.of(List.of(one, two)).from(Set.of(Identifier.UPRN)).keySet()).containsExactly("one",
				"two");
	}

	private static Asset asset(String code) {
		return OpenCases.contractor(code, "http://x.example", "/x");
	}

}
