package uk.candour.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Asset.Entry;
import uk.candour.catalogue.Asset.Processing;
import uk.candour.catalogue.Asset.Search;

/**
 * The demonstration council's entries in the information asset register.
 */
final class DemoAssets {

	private static final String PURPOSE = "Letting and managing the council's homes under the Housing Acts 1985 and 1996";

	private static final String RECIPIENTS = "Repairs contractors; the police and courts where the law asks for it; "
			+ "the Department for Work and Pensions for housing costs";

	private DemoAssets() {
	}

	/** The housing management system. */
	static Asset housing(String url) {
		Map<String, String> settings = new TreeMap<>(queries());
		settings.put("url", url);
		settings.put("username", HousingDatabase.READER);
		settings.put("password-from", DemoSettings.HOUSING_PASSWORD);
		return new Asset("housing-system", "Housing management system", new Entry(
				"Tenants, households, tenancies, rent accounts, repairs, contact notes, anti-social behaviour, "
						+ "arrears, allocations, needs, scanned documents",
				"Council data centre", "PostgreSQL database, 21 tables", "neighbourhoods",
				"Neighbourhoods and Housing, contact centre"),
				new Processing(PURPOSE,
						"Identity, contact, household, rent and payments, health needs, alleged conduct", RECIPIENTS,
						"The person; neighbours, police and partner agencies in complaints about conduct",
						"Six years after the tenancy ends"),
				new Search("jdbc", settings, true));
	}

	/** The file share. */
	static Asset files(Path root) {
		return new Asset("file-share", "Housing file share",
				new Entry("Letters, interview records, spreadsheets, scanned post, saved e-mails, photographs",
						"Shared drive H:", "Word, Excel, PDF, scans, e-mail files, JPEG", "neighbourhoods",
						"Neighbourhoods and Housing"),
				new Processing(PURPOSE, "Identity, contact, rent arrears, alleged conduct, photographs of homes",
						RECIPIENTS, "The person; neighbours; contractors", "Six years after the last change"),
				new Search("files", Map.of("root", root.toString(), "timeout-seconds", "90"), true));
	}

	/** The shared mailbox. */
	static Asset mailbox(int port) {
		return new Asset("shared-mailbox", "Housing shared mailbox",
				new Entry("E-mail to and from housing@wyke.example.org with attachments", "Council mail server",
						"E-mail (IMAP)", "contact-centre", "Contact centre, Neighbourhoods and Housing"),
				new Processing("Answering tenants and working with partners",
						"Identity, contact, whatever people write", "Partner agencies that are written to",
						"The person; neighbours; councillors; partners", "Three years"),
				new Search("imap",
						Map.of("timeout-seconds", "90", "host", "127.0.0.1", "port", String.valueOf(port), "ssl",
								"false", "username", SharedMailbox.LOGIN, "password-from",
								DemoSettings.MAILBOX_PASSWORD),
						true));
	}

	/** The repairs contractor. */
	static Asset contractor(String baseUrl) {
		Map<String, String> settings = new TreeMap<>();
		settings.put("base-url", baseUrl);
		settings.put("token-from", DemoSettings.CONTRACTOR_TOKEN);
		settings.put("search-path.by-name", "/api/jobs?tenant={family}&from={from}&to={to}");
		settings.put("search-path.by-address", "/api/jobs?address={address}&from={from}&to={to}");
		settings.put("search-path.by-phone", "/api/jobs?phone={phone}&from={from}&to={to}");
		settings.put("search-path.by-reference", "/api/jobs?reference={reference}");
		settings.put("items-pointer", "/jobs");
		settings.put("next-pointer", "/next");
		settings.put("locator-pointer", "/number");
		settings.put("title-pointer", "/summary");
		settings.put("date-pointer", "/raised");
		settings.put("name-pointer", "/tenant");
		return new Asset("repairs-contractor", "Sallow & Reed, repairs contractor",
				new Entry("Repair jobs with what operatives wrote on the spot", "Contractor's works portal",
						"HTTP service with JSON", "repairs", "Repairs desk; the contractor's planners and operatives"),
				new Processing("Repairing the council's homes (Landlord and Tenant Act 1985, section 11)",
						"Name, address, telephone, access notes", "The council", "The council; operatives on the spot",
						"Six years after the job"),
				new Search("http", settings, true));
	}

	/** The paper archive, which only a person can search. */
	static Asset paper() {
		return new Asset("paper-archive", "Paper archive, Canal Street store",
				new Entry("House files before 2010, signed agreements, court bundles", "Canal Street, bay 12 to 40",
						"Paper in boxes, index cards by address", "records", "Records store keepers"),
				new Processing(PURPOSE, "Identity, household, rent, alleged conduct", "None",
						"The person; earlier landlords", "Twelve years after the tenancy ends"),
				Search.byHand());
	}

	/** All five, in the order in which a person would name them. */
	static List<Asset> all(String housingUrl, Path files, int mailboxPort, String contractorUrl) {
		return List.of(housing(housingUrl), files(files), mailbox(mailboxPort), contractor(contractorUrl), paper());
	}

	private static Map<String, String> queries() {
		Properties queries = new Properties();
		try (InputStream in = DemoAssets.class.getResourceAsStream("/demo/housing/search.properties")) {
			queries.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The housing system's questions cannot be read", ex);
		}
		Map<String, String> settings = new TreeMap<>();
		queries.stringPropertyNames().forEach((name) -> settings.put(name, queries.getProperty(name)));
		return settings;
	}

}
