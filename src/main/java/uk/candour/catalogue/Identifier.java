package uk.candour.catalogue;

/**
 * What leads to a person or their record in a system.
 */
public enum Identifier implements Term {

	NAME("Name"), DATE_OF_BIRTH("Date of birth"), ADDRESS("Address"), EMAIL("E-mail address"), PHONE("Telephone"),
	UPRN("UPRN"), HOUSING_REFERENCE("Housing reference"), TENANCY_NUMBER("Tenancy number"),
	RENT_ACCOUNT("Rent account"), JOB_NUMBER("Repair job number"), CASE_NUMBER("Case number"),
	NATIONAL_INSURANCE("National Insurance number"), PAYROLL("Payroll number");

	private final String words;

	Identifier(String words) {
		this.words = words;
	}

	@Override
	public String words() {
		return this.words;
	}

}
