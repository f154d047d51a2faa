package uk.candour.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import uk.candour.statute.Exemption;
import uk.candour.statute.Exemptions;
import uk.candour.statute.Regime;

import static org.assertj.core.api.Assertions.assertThat;

class WithholdingTest {

	@Test
	void everyExemptionOfTheSchedulesThatACouncilHasCanBeChosenOnce() {
		List<Exemption> chosen = Arrays.stream(Withholding.values())
			.map(Withholding::exemption)
			.flatMap(Optional::stream)
			.toList();
		// paragraph 17 says when disclosure is presumed reasonable: it withholds nothing
		assertThat(chosen).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(Exemptions.availableTo(Regime.SAR)
				.stream()
				.filter((exemption) -> !exemption.provision().equals("Sch 2 para 17"))
				.toList());
	}

	@Test
	void theScheduleCitesTheProvisionInWordsAndTheBarInShort() {
		assertThat(Withholding.OTHER_PERSON.provision())
			.isEqualTo("Data Protection Act 2018, Schedule 2, paragraph 16");
		assertThat(Withholding.HEALTH.provision()).isEqualTo("Data Protection Act 2018, Schedule 3, Part 2");
		assertThat(Withholding.OTHER_PERSON.label()).isEqualTo("Sch 2 para 16");
		assertThat(Withholding.HEALTH.test()).contains("serious harm");
		assertThat(Arrays.stream(Withholding.values()).map(Withholding::label)).doesNotHaveDuplicates();
	}

}
