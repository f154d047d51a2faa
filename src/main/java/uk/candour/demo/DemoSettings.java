package uk.candour.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * What can be set about the demonstration council. Secrets that are not set are made up
 * anew at each start.
 *
 * @param seed from which everything invented follows
 * @param housingDatabase name of the housing system's database
 * @param housingPassword of the role that reads it
 * @param imapPort of the shared mailbox; 0 for any free one
 * @param mailboxPassword of the shared mailbox
 * @param smtpPort to which the application sends; 0 for any free one
 * @param contractorPort of the repairs contractor; 0 for any free one
 * @param contractorToken that the contractor asks for
 */
@Profile("demo")
@ConfigurationProperties("candour.demo")
record DemoSettings(@DefaultValue("20260314") long seed, @DefaultValue("housing") String housingDatabase,
		String housingPassword, @DefaultValue("3143") int imapPort, String mailboxPassword,
		@DefaultValue("3025") int smtpPort, @DefaultValue("8091") int contractorPort, String contractorToken) {

	static final String HOUSING_PASSWORD = "candour.demo.housing-password";

	static final String MAILBOX_PASSWORD = "candour.demo.mailbox-password";

	static final String CONTRACTOR_TOKEN = "candour.demo.contractor-token";

}
