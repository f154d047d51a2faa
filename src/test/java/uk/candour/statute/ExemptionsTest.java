package uk.candour.statute;

import java.util.List;

import org.junit.jupiter.api.Test;

import uk.candour.statute.Exemption.Law;
import uk.candour.statute.Exemption.Nature;

import static org.assertj.core.api.Assertions.assertThat;

class ExemptionsTest {

	@Test
	void everySectionFrom21To44IsThere() {
		List<String> provisions = Exemptions.all()
			.stream()
			.filter((exemption) -> exemption.law() == Law.FOIA)
			.map(Exemption::provision)
			.toList();
		assertThat(provisions).contains("s.22A");
		for (int section = 21; section <= 44; section++) {
			String prefix = "s." + section;
			// Section 25 is about certificates and exempts nothing.
			assertThat(provisions.stream().anyMatch((provision) -> provision.matches(prefix + "(\\(.*)?"))).as(prefix)
				.isEqualTo(section != 25);
		}
	}

	@Test
	void theAbsoluteOnesAreThoseOfSection2() {
		assertThat(Exemptions.all()
			.stream()
			.filter((exemption) -> exemption.law() == Law.FOIA && exemption.nature() == Nature.ABSOLUTE)
			.map(Exemption::provision)).containsExactly("s.21", "s.23", "s.32", "s.34", "s.37(1)(a)-(ab)", "s.40(1)",
					"s.40(2) with (3A)", "s.41", "s.44");
	}

	@Test
	void aCouncilIsNotOfferedGovernmentPolicy() {
		assertThat(Exemptions.availableTo(Regime.FOI)).extracting(Exemption::provision)
			.contains("s.36", "s.43(2)")
			.doesNotContain("s.35");
		assertThat(Exemptions.find(Law.FOIA, "s.35")).isPresent();
	}

	@Test
	void tradeSecretsHaveNoNeitherConfirmNorDeny() {
		assertThat(Exemptions.all()
			.stream()
			.filter((exemption) -> exemption.law() == Law.FOIA && !exemption.mayNeitherConfirmNorDeny())
			.map(Exemption::provision)).containsExactly("s.21", "s.43(1)");
	}

	@Test
	void everyEnvironmentalExceptionButPersonalDataIsWeighed() {
		List<Exemption> exceptions = Exemptions.availableTo(Regime.EIR);
		assertThat(exceptions).filteredOn((exemption) -> exemption.provision().startsWith("reg 12"))
			.hasSize(12)
			.allMatch(Exemption::needsPublicInterestTest);
		assertThat(exceptions).filteredOn((exemption) -> !exemption.provision().startsWith("reg 12"))
			.extracting(Exemption::provision)
			.containsExactly("reg 13", "reg 5(3)");
		assertThat(exceptions).filteredOn(Exemption::barredForEmissions)
			.extracting(Exemption::provision)
			.containsExactly("reg 12(5)(d)", "reg 12(5)(e)", "reg 12(5)(f)", "reg 12(5)(g)");
	}

	@Test
	void theThreeConditionsOfPersonalDataDiffer() {
		assertThat(Exemptions.find(Law.FOIA, "s.40(2) with (3A)").orElseThrow().nature()).isEqualTo(Nature.ABSOLUTE);
		assertThat(Exemptions.find(Law.FOIA, "s.40(2) with (3B)").orElseThrow().nature()).isEqualTo(Nature.QUALIFIED);
		assertThat(Exemptions.find(Law.FOIA, "s.40(2) with (4A)").orElseThrow().nature()).isEqualTo(Nature.QUALIFIED);
	}

	@Test
	void onlyPublicSafetyAndPersonalDataLetAnEnvironmentalAnswerNeitherConfirmNorDeny() {
		assertThat(Exemptions.availableTo(Regime.EIR)).filteredOn(Exemption::mayNeitherConfirmNorDeny)
			.extracting(Exemption::provision)
			.containsExactly("reg 12(5)(a)", "reg 13");
	}

	@Test
	void subjectAccessHasTheSchedules() {
		assertThat(Exemptions.availableTo(Regime.SAR)).extracting(Exemption::citation)
			.contains("DPA 2018 Sch 2 para 16", "DPA 2018 Sch 3 Part 2", "DPA 2018 Sch 4")
			.doesNotContain("DPA 2018 Sch 2 para 9");
		assertThat(Exemptions.availableTo(Regime.HOUSING_COMPLAINT)).isEmpty();
	}

}
