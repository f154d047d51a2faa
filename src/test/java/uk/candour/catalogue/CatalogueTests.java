package uk.candour.catalogue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

import uk.candour.OfficeTest;
import uk.candour.OpenCases;
import uk.candour.audit.AuditTrail;
import uk.candour.audit.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OfficeTest
class CatalogueTests {

	@Autowired
	private Catalogue catalogue;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private OpenCases cases;

	@Test
	void anEntryComesBackWholeAndTheTrailSaysWhoChangedIt() {
		this.cases.catalogued();
		Asset asset = OpenCases.contractor("lifts", "http://lifts.example", "/jobs?tenant={family}");
		this.catalogue.enter(asset, "sam.reeve");
		this.catalogue.enter(OpenCases.contractor("lifts", "http://lifts.example", "/work?tenant={family}"),
				"ada.holt");
		Asset found = this.catalogue.find("lifts").orElseThrow();
		assertThat(found.entry()).isEqualTo(asset.entry());
		assertThat(found.processing()).isEqualTo(asset.processing());
		assertThat(found.connector()).hasValue("http");
		assertThat(found.settings()).containsEntry("search-path", "/work?tenant={family}").hasSize(7);
		List<Entry> office = this.trail.of("office");
		assertThat(office.get(office.size() - 1)).satisfies((entry) -> {
			assertThat(entry.action()).isEqualTo("Catalogue entry changed");
			assertThat(entry.actor()).isEqualTo("ada.holt");
			assertThat(entry.details()).isEqualTo("lifts");
		});
	}

	@Test
	void aCodeThatCouldNotStandInAnAddressIsRefused() {
		Asset bad = new Asset("Lifts & Co", "Lifts", OpenCases.paper().entry(), OpenCases.paper().processing(),
				new Asset.Search(null, Map.of(), true));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.catalogue.enter(bad, "sam.reeve"));
		assertThat(this.catalogue.find("Lifts & Co")).isEmpty();
	}

}
