package uk.candour.detection;

/** What kind of personal data a span is. */
public enum Kind {

	PERSON, ADDRESS, POSTCODE, PHONE, EMAIL, DATE_OF_BIRTH, NATIONAL_INSURANCE, NHS_NUMBER, BANK_ACCOUNT, CARD, VEHICLE,
	IP_ADDRESS, REFERENCE

}
