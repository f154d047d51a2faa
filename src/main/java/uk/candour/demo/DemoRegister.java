package uk.candour.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import uk.candour.catalogue.Asset;
import uk.candour.catalogue.Asset.Entry;
import uk.candour.catalogue.Asset.Processing;
import uk.candour.catalogue.Asset.Search;
import uk.candour.catalogue.Attribute;
import uk.candour.catalogue.DataCategory;
import uk.candour.catalogue.EndAction;
import uk.candour.catalogue.Identifier;
import uk.candour.catalogue.IssueFlag;
import uk.candour.catalogue.LawfulBasis;
import uk.candour.catalogue.Quality;
import uk.candour.catalogue.QualityMeasure;
import uk.candour.catalogue.SpecialCondition;
import uk.candour.catalogue.Topic;

/**
 * What the demonstration council's register says beyond what every entry must say, and
 * its entries for what no request about a person searches.
 */
final class DemoRegister {

	private static final String HOUSEHOLDS = "Tenants, applicants and members of their households; neighbours";

	private DemoRegister() {
	}

	/** An entry with everything that the council knows of it. */
	static Asset whole(Asset asset) {
		Asset common = asset.with(Attribute.SUBJECTS, HOUSEHOLDS)
			.with(Attribute.TRANSFERS, "None")
			.with(Attribute.AUTOMATED, "None")
			.with(Attribute.BASIS, LawfulBasis.CONTRACT, LawfulBasis.PUBLIC_TASK);
		return switch (asset.code()) {
			case "housing-system" -> housing(common);
			case "file-share" -> files(common);
			case "shared-mailbox" -> mailbox(common);
			case "repairs-contractor" -> contractor(common);
			case "paper-archive" -> paper(common);
			default -> asset;
		};
	}

	private static Asset housing(Asset asset) {
		return asset.with(Attribute.CREATED, "Typed in by officers; tenancy forms; nightly file of housing costs")
			.with(Attribute.USED, "Letting, rent collection, tenancy management; weekly arrears report")
			.with(Attribute.STORAGE, "Mirrored database, back-up every night, kept for 35 days")
			.with(Attribute.OWNER, "Head of Neighbourhoods")
			.with(Attribute.STEWARD, "Housing systems analyst")
			.with(Attribute.SECURITY, "Personal accounts, roles by team, every look at a person is logged")
			.with(Attribute.DATA, DataCategory.IDENTITY, DataCategory.CONTACT, DataCategory.HOUSEHOLD,
					DataCategory.TENANCY, DataCategory.FINANCE, DataCategory.NEEDS, DataCategory.CONDUCT,
					DataCategory.WORDS, DataCategory.HEALTH)
			.with(Attribute.CONDITION, SpecialCondition.PUBLIC_INTEREST)
			.with(Attribute.SCHEDULE_1, "Part 2, paragraph 6 (statutory and government purposes)")
			.with(Attribute.RETENTION_MONTHS, "72")
			.with(Attribute.RETENTION_TRIGGER, "End of the tenancy")
			.with(Attribute.RETENTION_ACTION, EndAction.REVIEW)
			.with(Attribute.COVERS_FROM, "2010-04-01")
			.with(Attribute.NEEDS, Identifier.NAME, Identifier.ADDRESS, Identifier.TENANCY_NUMBER)
			.with(Attribute.GIVES, Identifier.HOUSING_REFERENCE, Identifier.TENANCY_NUMBER, Identifier.RENT_ACCOUNT,
					Identifier.UPRN, Identifier.CASE_NUMBER, Identifier.JOB_NUMBER)
			.with(Attribute.FLAGS, IssueFlag.DUPLICATED)
			.with(Attribute.AS_IS, "Household members are typed in twice when they apply and when they move in")
			.with(Attribute.TO_BE, "One record of a person, matched on application")
			.with(Attribute.REVIEW_ON, "2027-04-01");
	}

	private static Asset files(Asset asset) {
		return asset.with(Attribute.CREATED, "Saved by officers; scanned post")
			.with(Attribute.USED, "Letters, interviews, working lists of cases")
			.with(Attribute.STORAGE, "File server, back-up every night")
			.with(Attribute.STEWARD, "Business support, Neighbourhoods")
			.with(Attribute.SECURITY, "Open to the whole service; no log of who reads what")
			.with(Attribute.DATA, DataCategory.IDENTITY, DataCategory.CONTACT, DataCategory.FINANCE,
					DataCategory.CONDUCT, DataCategory.IMAGES, DataCategory.WORDS)
			.with(Attribute.RETENTION_MONTHS, "72")
			.with(Attribute.RETENTION_TRIGGER, "Last change of the file")
			.with(Attribute.RETENTION_ACTION, EndAction.DESTROY)
			.with(Attribute.NEEDS, Identifier.NAME, Identifier.ADDRESS, Identifier.HOUSING_REFERENCE)
			.with(Attribute.GIVES, Identifier.HOUSING_REFERENCE)
			.with(Attribute.FLAGS, IssueFlag.NO_NAMING, IssueFlag.HARD_TO_FIND, IssueFlag.PERSONAL_AREA,
					IssueFlag.NO_RETENTION)
			.with(Attribute.AS_IS, "Folders by officer; what a leaver kept is found by chance")
			.with(Attribute.TO_BE, "Files move to the record of their tenancy; the share is closed")
			.with(Attribute.REVIEW_ON, "2026-10-01");
	}

	private static Asset mailbox(Asset asset) {
		return asset.with(Attribute.CREATED, "Sent and received by the contact centre")
			.with(Attribute.USED, "Answering tenants; passing on to teams")
			.with(Attribute.STORAGE, "Council mail server, archived after a year")
			.with(Attribute.STEWARD, "Contact centre team leader")
			.with(Attribute.SECURITY, "Shared password within the team")
			.with(Attribute.DATA, DataCategory.IDENTITY, DataCategory.CONTACT, DataCategory.WORDS)
			.with(Attribute.RETENTION_MONTHS, "36")
			.with(Attribute.RETENTION_TRIGGER, "Receipt of the message")
			.with(Attribute.RETENTION_ACTION, EndAction.DESTROY)
			.with(Attribute.NEEDS, Identifier.NAME, Identifier.EMAIL, Identifier.HOUSING_REFERENCE)
			.with(Attribute.GIVES, Identifier.EMAIL, Identifier.PHONE)
			.with(Attribute.FLAGS, IssueFlag.NO_COMMON_IDENTIFIER, IssueFlag.LOST_WITH_STAFF)
			.with(Attribute.REVIEW_ON, "2027-01-15");
	}

	private static Asset contractor(Asset asset) {
		return asset.with(Attribute.CREATED, "Jobs ordered by the repairs desk; notes of operatives on the spot")
			.with(Attribute.USED, "Planning visits; paying for jobs")
			.with(Attribute.OWNER, "Repairs contract lead")
			.with(Attribute.SECURITY, "Token for the council; data processing agreement of 2024")
			.with(Attribute.DATA, DataCategory.IDENTITY, DataCategory.CONTACT, DataCategory.REPAIRS)
			.with(Attribute.TOPICS, Topic.REPAIRS, Topic.TENANCY, Topic.CONTACT, Topic.COMPLAINTS)
			.with(Attribute.RETENTION_MONTHS, "72")
			.with(Attribute.RETENTION_TRIGGER, "Completion of the job")
			.with(Attribute.RETENTION_ACTION, EndAction.ANONYMISE)
			.with(Attribute.COVERS_FROM, "2019-04-01")
			.with(Attribute.NEEDS, Identifier.NAME, Identifier.ADDRESS, Identifier.PHONE, Identifier.JOB_NUMBER)
			.with(Attribute.GIVES, Identifier.JOB_NUMBER, Identifier.UPRN)
			.with(Attribute.FLAGS, IssueFlag.INACCURATE)
			.with(Attribute.REVIEW_ON, "2027-03-31");
	}

	private static Asset paper(Asset asset) {
		return asset.with(Attribute.CREATED, "House files of earlier landlords; signed originals")
			.with(Attribute.STORAGE, "Locked store, sprinklers, no copies")
			.with(Attribute.STEWARD, "Records store keeper")
			.with(Attribute.OWNER_EMAIL, "canal-street@wyke.example.org")
			.with(Attribute.SECURITY, "Key held by the store keepers; a slip for every box taken out")
			.with(Attribute.DATA, DataCategory.IDENTITY, DataCategory.HOUSEHOLD, DataCategory.TENANCY,
					DataCategory.FINANCE, DataCategory.CONDUCT)
			.with(Attribute.RETENTION_MONTHS, "144")
			.with(Attribute.RETENTION_TRIGGER, "End of the tenancy")
			.with(Attribute.RETENTION_ACTION, EndAction.DESTROY)
			.with(Attribute.NEEDS, Identifier.ADDRESS, Identifier.TENANCY_NUMBER)
			.with(Attribute.FLAGS, IssueFlag.PAPER, IssueFlag.HARD_TO_FIND)
			.with(Attribute.AS_IS, "Index cards by address; boxes of three landlords, unsorted")
			.with(Attribute.TO_BE, "Index in the housing system; what is over its time destroyed")
			.with(Attribute.REVIEW_ON, "2027-06-30");
	}

	/** What the council thinks of its data. */
	static void judge(Quality quality, LocalDate on) {
		judge(quality, on, "housing-system", QualityMeasure.ACCURATE, 4,
				"Sample of 50 tenancies: 2 wrong dates of birth");
		judge(quality, on, "housing-system", QualityMeasure.RELIABLE, 3, "Household members are in it twice");
		judge(quality, on, "file-share", QualityMeasure.USABLE, 2, "Two hours to find one interview record");
		judge(quality, on, "file-share", QualityMeasure.TRAINED, 3, "One in three officers had the filing course");
		judge(quality, on, "repairs-contractor", QualityMeasure.ACCURATE, 2, "Names misspelt in 9 of 60 jobs");
		judge(quality, on, "repairs-contractor", QualityMeasure.TIMELY, 4, "Jobs are there within a day");
		judge(quality, on, "paper-archive", QualityMeasure.COMPLETE, 2, "Four boxes of bay 31 are not on the index");
	}

	private static void judge(Quality quality, LocalDate on, String asset, QualityMeasure measure, int score,
			String evidence) {
		quality.score(asset, measure, score, evidence, on, "rowan");
	}

	/** Entries that no request about a person searches, with the reason. */
	static List<Asset> others() {
		return List.of(
				unsearched("stock-survey", "Stock condition survey", "Roofs, boilers, windows and their age by block",
						"repairs", "It holds nothing about people"),
				unsearched("tenant-survey", "Tenant satisfaction survey", "Answers of 2025, without names", "insight",
						"It is anonymous: nobody can be found in it"),
				unsearched("contracts-register", "Contracts register", "Contracts, suppliers, sums and terms",
						"procurement", "It holds nothing about tenants"));
	}

	private static Asset unsearched(String code, String title, String holds, String team, String why) {
		return new Asset(code, title,
				new Entry(holds, "Council data centre", "Excel workbooks", team, "The whole council"),
				new Processing("Planning and accounting for the housing service", "None", "Published", "The council",
						"Ten years"),
				new Search(null, Map.of(), false))
			.with(Attribute.NOT_SEARCHED, why)
			.with(Attribute.REVIEW_ON, "2027-09-30");
	}

}
