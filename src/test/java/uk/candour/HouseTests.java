package uk.candour;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The rules of the house, and for each a sample that breaks it: a rule that the sample
 * does not trip would guard nothing.
 */
class HouseTests {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("uk.candour");

	private static final ArchRule THE_LAW_AND_THE_PEN_ARE_PURE = noClasses().that()
		.resideInAnyPackage("..statute..", "..redaction..", "..detection..", "..rendition..")
		.and()
		.doNotHaveSimpleName("package-info")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "org.camunda..", "jakarta.persistence..", "java.sql..",
				"org.hibernate..")
		.because("the ground floor knows no Spring and no database");

	private static final ArchRule THE_INSPECTOR_HAS_EYES_OF_ITS_OWN = noClasses().that()
		.resideInAPackage("..redaction.inspection..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..redaction.removal..")
		.because("what is overlooked by the one must be seen by the other");

	private static final ArchRule THE_PEN_KNOWS_NO_INSPECTOR = noClasses().that()
		.resideInAPackage("..redaction.removal..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..redaction.inspection..")
		.because("what is overlooked by the one must be seen by the other");

	private static final ArchRule FOLDERS_OF_THE_PEN_STAND_ONE_ABOVE_THE_OTHER = layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.layer("passes")
		.definedBy("..redaction.removal")
		.layer("search")
		.definedBy("..redaction.removal.search")
		.layer("pictures")
		.definedBy("..redaction.removal.pictures")
		.layer("content")
		.definedBy("..redaction.removal.content")
		.layer("fonts")
		.definedBy("..redaction.removal.fonts")
		.layer("file")
		.definedBy("..redaction.removal.file")
		.whereLayer("passes")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("search")
		.mayOnlyBeAccessedByLayers("passes")
		.whereLayer("pictures")
		.mayOnlyBeAccessedByLayers("passes", "search")
		.whereLayer("content")
		.mayOnlyBeAccessedByLayers("passes", "search", "pictures")
		.whereLayer("fonts")
		.mayOnlyBeAccessedByLayers("passes", "search", "pictures", "content")
		.because("each folder uses only those below it");

	private static final ArchRule FOLDERS_OF_THE_INSPECTOR_STAND_ONE_ABOVE_THE_OTHER = layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.layer("channels")
		.definedBy("..redaction.inspection")
		.layer("sight")
		.definedBy("..redaction.inspection.sight")
		.layer("text")
		.definedBy("..redaction.inspection.text")
		.layer("file")
		.definedBy("..redaction.inspection.file")
		.whereLayer("channels")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("sight")
		.mayOnlyBeAccessedByLayers("channels")
		.whereLayer("text")
		.mayOnlyBeAccessedByLayers("channels", "sight")
		.because("each folder uses only those below it");

	private static final ArchRule ONLY_THE_ADAPTER_SEES_THE_ENGINE = noClasses().that()
		.resideOutsideOfPackage("..workflow.camunda..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..")
		.because("the engine is behind the workflow port");

	private static final ArchRule NOBODY_READS_THE_WALL_CLOCK_IN_THE_DOMAIN = noClasses().that()
		.resideInAnyPackage("..statute..", "..cases..", "..gathering..", "..review..", "..disclosure..", "..insight..")
		.should()
		.callMethod(java.time.LocalDate.class, "now")
		.orShould()
		.callMethod(java.time.Instant.class, "now")
		.because("today is a parameter, or comes from the house's clock");

	@Test
	void aModuleUsesOnlyWhatStandsBelowIt() {
		ApplicationModules.of(Candour.class).verify();
	}

	@Test
	void theModuleRuleBites() {
		assertThatExceptionOfType(Violations.class)
			.isThrownBy(() -> ApplicationModules.of("uk.candour.architecture.upward", (location) -> true).verify())
			.withMessageContaining("ground");
	}

	@Test
	void theLawAndThePenArePure() {
		THE_LAW_AND_THE_PEN_ARE_PURE.check(HOUSE);
		assertThat(violations(THE_LAW_AND_THE_PEN_ARE_PURE)).anyMatch((line) -> line.contains("ImpureLaw"));
	}

	@Test
	void theInspectorAndThePenShareNoCode() {
		THE_INSPECTOR_HAS_EYES_OF_ITS_OWN.check(HOUSE);
		THE_PEN_KNOWS_NO_INSPECTOR.check(HOUSE);
		assertThat(violations(THE_INSPECTOR_HAS_EYES_OF_ITS_OWN)).anyMatch((line) -> line.contains("Proof"));
		assertThat(violations(THE_PEN_KNOWS_NO_INSPECTOR)).anyMatch((line) -> line.contains("Pen"));
	}

	@Test
	void foldersOfRedactionStandOneAboveTheOther() {
		FOLDERS_OF_THE_PEN_STAND_ONE_ABOVE_THE_OTHER.check(HOUSE);
		FOLDERS_OF_THE_INSPECTOR_STAND_ONE_ABOVE_THE_OTHER.check(HOUSE);
		assertThat(violations(FOLDERS_OF_THE_PEN_STAND_ONE_ABOVE_THE_OTHER))
			.anyMatch((line) -> line.contains("FontThatKnowsThePage"));
		assertThat(violations(FOLDERS_OF_THE_INSPECTOR_STAND_ONE_ABOVE_THE_OTHER))
			.anyMatch((line) -> line.contains("FileThatKnowsItsText"));
	}

	@Test
	void onlyTheAdapterSeesTheEngine() {
		ONLY_THE_ADAPTER_SEES_THE_ENGINE.check(HOUSE);
		assertThat(violations(ONLY_THE_ADAPTER_SEES_THE_ENGINE)).anyMatch((line) -> line.contains("EngineGuest"));
	}

	@Test
	void todayIsNeverReadFromTheWallInTheDomain() {
		NOBODY_READS_THE_WALL_CLOCK_IN_THE_DOMAIN.check(HOUSE);
		assertThat(violations(NOBODY_READS_THE_WALL_CLOCK_IN_THE_DOMAIN))
			.anyMatch((line) -> line.contains("ImpureLaw"));
	}

	@Test
	void modulesAreNamedWithNounsOfTheOffice() {
		ArchRule rule = noClasses().should()
			.haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto|Delegate)")
			.because("names are nouns of the office");
		rule.check(HOUSE);
		assertThat(violations(rule)).anyMatch((line) -> line.contains("CaseManager"));
	}

	private static List<String> violations(ArchRule rule) {
		JavaClasses bad = new ClassFileImporter().importPackages("uk.candour.architecture");
		EvaluationResult result = rule.evaluate(bad);
		return result.getFailureReport().getDetails();
	}

}
