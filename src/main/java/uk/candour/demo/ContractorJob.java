package uk.candour.demo;

import java.time.LocalDate;

/**
 * A job as the repairs contractor keeps it.
 *
 * @param number the contractor's number of the job
 * @param repair the council's number of the repair
 * @param tenant the name as the contractor was given it, often misspelt
 * @param done null while open
 * @param notes what the operative wrote on the spot
 */
record ContractorJob(String number, String repair, String tenant, String address, String postcode, String phone,
		LocalDate raised, LocalDate visit, LocalDate done, String trade, String operative, String summary,
		String notes) {
}
