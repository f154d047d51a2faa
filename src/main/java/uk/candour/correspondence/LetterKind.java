package uk.candour.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import uk.candour.statute.Regime;

/**
 * The letters that the house writes, and what the law says each must contain. A letter
 * whose contents differ from law to law is a kind for each of them. A template marks what
 * must be there with {@code data-element}; a letter in which some of it is missing or
 * empty does not issue.
 */
public enum LetterKind {

	/** Acknowledgement of a request for information. Not a legal duty. */
	L1("We have received your request", "Rydym wedi derbyn eich cais",
			"Says that a request for information has come, and by when we answer", Laws.INFORMATION,
			InformationContents.ACKNOWLEDGEMENT),
	/** Not a valid request: FOIA s.8, s.16. */
	L2("We cannot deal with your request yet", "Ni allwn ddelio â'ch cais eto",
			"Says what a request still lacks, and helps to complete it", Laws.INFORMATION,
			InformationContents.NOT_VALID),
	/** Clarification: FOIA s.1(3). */
	L3_FOI("We need to know more about your request", "Mae angen i ni wybod mwy am eich cais",
			"Asks what we need in order to find the information", Laws.FREEDOM, InformationContents.CLARIFY_FOI),
	/** More particulars: EIR reg 9(2). */
	L3_EIR("We need more particulars of your request", "Mae angen mwy o fanylion am eich cais arnom",
			"Asks for more particulars of a request that is too general", Laws.ENVIRONMENT,
			InformationContents.CLARIFY_EIR),
	/** More about the document or the purpose: RPSI reg 6. */
	L3_RPSI("We need to know more about the re-use", "Mae angen i ni wybod mwy am yr ailddefnyddio",
			"Asks which document is meant, or for which purpose", Laws.RE_USE, InformationContents.CLARIFY_RPSI),
	/** Not held: FOIA s.1(1)(a). */
	L4_FOI("We do not hold the information you asked for", "Nid ydym yn dal yr wybodaeth y gofynnoch amdani",
			"Says that we do not hold the information, and who may", Laws.FREEDOM, InformationContents.NOT_HELD_FOI),
	/** Not held: EIR reg 10, 12(4)(a). */
	L4_EIR("We do not hold the environmental information you asked for",
			"Nid ydym yn dal yr wybodaeth amgylcheddol y gofynnoch amdani",
			"Refuses because we do not hold the information, and passes the request on or says where to ask",
			Laws.ENVIRONMENT, InformationContents.NOT_HELD_EIR),
	/** Not held, so that re-use cannot be permitted: RPSI reg 7, 9. */
	L4_RPSI("We do not hold the document that you want to use again",
			"Nid ydym yn dal y ddogfen yr ydych am ei hailddefnyddio",
			"Says that we do not hold the document, and who may", Laws.RE_USE, InformationContents.NOT_HELD_RPSI),
	/** Fees notice: FOIA s.9. */
	L5_FOI("There is a fee for the information", "Mae ffi am yr wybodaeth",
			"Asks for the cost of copying and sending before we answer", Laws.FREEDOM, InformationContents.FEES_FOI),
	/** Charge in advance: EIR reg 8. */
	L5_EIR("There is a charge for the information", "Mae tâl am yr wybodaeth",
			"Asks for payment in advance of a reasonable charge", Laws.ENVIRONMENT, InformationContents.FEES_EIR),
	/** Offer with a charge: RPSI reg 8(4), 15. */
	L5_RPSI("Our offer for re-use, and its charge", "Ein cynnig ar gyfer ailddefnyddio, a'i dâl",
			"Offers re-use under conditions and for the marginal costs", Laws.RE_USE, InformationContents.CHARGE_RPSI),
	/** Consultation of a third party: FOIA s.45 Code. */
	L6("May we release this information?", "A gawn ni ryddhau'r wybodaeth hon?",
			"Asks somebody whom the information concerns for their view", Laws.INFORMATION,
			InformationContents.CONSULTATION),
	/** Refusal because of cost: FOIA s.12, s.17(5). */
	L7_COST("Your request would cost too much to answer", "Byddai'n costio gormod i ateb eich cais",
			"Refuses because finding the information would cost more than the limit", Laws.FREEDOM,
			InformationContents.TOO_COSTLY),
	/** Refusal as vexatious or repeated: FOIA s.14, s.17(5). */
	L7_VEXATIOUS("We are not answering your request", "Nid ydym yn ateb eich cais",
			"Refuses a vexatious or repeated request", Laws.FREEDOM, InformationContents.VEXATIOUS),
	/** More time for the public interest: FOIA s.17(2). */
	L8("We need more time to weigh the public interest", "Mae angen mwy o amser arnom i bwyso a mesur budd y cyhoedd",
			"Tells, by working day 20, that the public interest is still being weighed", Laws.FREEDOM,
			InformationContents.MORE_TIME_FOI),
	/** Extension: EIR reg 7. */
	L9("We need more time for your request", "Mae angen mwy o amser arnom ar gyfer eich cais",
			"Tells, by working day 20, that a complex and voluminous request takes longer", Laws.ENVIRONMENT,
			InformationContents.MORE_TIME_EIR),
	/** Extension: RPSI reg 8(3). */
	L10("We need more time to decide about re-use", "Mae angen mwy o amser arnom i benderfynu am ailddefnyddio",
			"Tells, by working day 20, that an extensive or complex request takes longer", Laws.RE_USE,
			InformationContents.MORE_TIME_RPSI),
	/** Disclosure: FOIA s.1(1). */
	L11_FOI("The information you asked for", "Yr wybodaeth y gofynnoch amdani", "Gives the information", Laws.FREEDOM,
			InformationContents.DISCLOSURE_FOI),
	/** Disclosure: EIR reg 5(1). */
	L11_EIR("The environmental information you asked for", "Yr wybodaeth amgylcheddol y gofynnoch amdani",
			"Gives the environmental information", Laws.ENVIRONMENT, InformationContents.DISCLOSURE_EIR),
	/** Permission to re-use: RPSI reg 7. */
	L11_RPSI("You may use the information again", "Cewch ailddefnyddio'r wybodaeth",
			"Permits re-use and finalises its conditions", Laws.RE_USE, InformationContents.DISCLOSURE_RPSI),
	/** Refusal in whole or part: FOIA s.17. */
	L12_FOI("Some of what you asked for is exempt", "Mae rhywfaint o'r hyn y gofynnoch amdano wedi'i eithrio",
			"Refuses information in whole or in part", Laws.FREEDOM, InformationContents.REFUSAL_FOI),
	/** Refusal in whole or part: EIR reg 14. */
	L12_EIR("We cannot give you some of what you asked for", "Ni allwn roi rhywfaint o'r hyn y gofynnoch amdano i chi",
			"Refuses environmental information in whole or in part", Laws.ENVIRONMENT, InformationContents.REFUSAL_EIR),
	/** Refusal of re-use: RPSI reg 9. */
	L12_RPSI("You may not use this information again", "Ni chewch ailddefnyddio'r wybodaeth hon", "Refuses re-use",
			Laws.RE_USE, InformationContents.REFUSAL_RPSI),
	/** Outcome of an internal review: FOIA s.45 Code. */
	L13_FOI("The outcome of your internal review", "Canlyniad eich adolygiad mewnol",
			"Decides afresh about a request for information", Laws.FREEDOM_REVIEW, InformationContents.REVIEW_FOI),
	/** Outcome of a reconsideration: EIR reg 11. */
	L13_EIR("We have reconsidered your request", "Rydym wedi ailystyried eich cais", "Decides about representations",
			Laws.ENVIRONMENT_REVIEW, InformationContents.REVIEW_EIR),
	/** Outcome of a complaint about re-use: RPSI reg 17. */
	L13_RPSI("The outcome of your complaint about re-use", "Canlyniad eich cwyn am ailddefnyddio",
			"Decides about a complaint concerning re-use", Laws.RE_USE, InformationContents.REVIEW_RPSI),

	/** Acknowledgement of a subject access request. Not a legal duty. */
	B1("Acknowledgement of your request", "Cydnabod eich cais",
			"Says that a request for one's own data has come, and by when we answer", Laws.ACCESS,
			PersonalDataContents.ACKNOWLEDGEMENT),
	/** Request for proof of identity: UK GDPR Article 12(6), 12A(2). */
	B2("We need proof of your identity", "Mae angen prawf o bwy ydych chi arnom",
			"Asks for proof where there are reasonable doubts about who somebody is", Laws.ACCESS,
			PersonalDataContents.IDENTITY),
	/** Clarification: UK GDPR Article 12A(5)-(6). */
	B3("We need to know which data you want", "Mae angen i ni wybod pa ddata rydych eu heisiau",
			"Asks which data or processing is meant", Laws.ACCESS, PersonalDataContents.CLARIFY),
	/** Fee: UK GDPR Article 12(5). */
	B4_FEE("There is a fee for your request", "Mae ffi am eich cais",
			"Asks a reasonable fee for a manifestly unfounded or excessive request", Laws.ACCESS,
			PersonalDataContents.FEE),
	/** Refusal: UK GDPR Article 12(4)-(5). */
	B4_REFUSAL("We are refusing your request", "Rydym yn gwrthod eich cais",
			"Refuses a manifestly unfounded or excessive request", Laws.ACCESS, PersonalDataContents.REFUSAL),
	/** Refusal of somebody who may not have the data: UK GDPR Article 12(4). */
	B4_NOT_ENTITLED("We cannot give you these data", "Ni allwn roi'r data hyn i chi",
			"Says why somebody may not have the data of a person, or that the person has died", Laws.ACCESS,
			PersonalDataContents.NOT_ENTITLED),
	/** Extension: UK GDPR Article 12A(3)-(4). */
	B5("We need more time for your data", "Mae angen mwy o amser arnom ar gyfer eich data",
			"Tells, inside the first month, that the answer takes longer", Laws.ACCESS, PersonalDataContents.MORE_TIME),
	/** Response to a subject access request: UK GDPR Article 15, 12(4). */
	B6("Our answer to your request", "Ein hateb i'ch cais", "Answers a request for one's own data", Laws.ACCESS,
			PersonalDataContents.ANSWER),

	/** Complaint not accepted or not escalated: Code 2.4, 5.11. */
	C1("We cannot take your complaint further", "Ni allwn fynd â'ch cwyn ymhellach",
			"Says why a complaint is not accepted or not escalated", Laws.COMPLAINT, ComplaintContents.NOT_ACCEPTED),
	/** Acknowledgement at stage 1: Code 5.6-5.7. */
	C2("We have received your complaint", "Rydym wedi derbyn eich cwyn",
			"Acknowledges a complaint and says how we understand it", Laws.COMPLAINT, ComplaintContents.ACKNOWLEDGED),
	/** Extension at stage 1: Code 6.4-6.5. */
	C3("We need more time for your complaint", "Mae angen mwy o amser arnom ar gyfer eich cwyn",
			"Tells that stage 1 takes longer", Laws.COMPLAINT, ComplaintContents.MORE_TIME),
	/** Stage 1 response: Code 6.9. */
	C4("Our answer to your complaint", "Ein hateb i'ch cwyn", "Answers a complaint at stage 1", Laws.COMPLAINT,
			ComplaintContents.STAGE_1),
	/** Acknowledgement at stage 2: Code 5.6, 6.11. */
	C5("We are looking at your complaint again", "Rydym yn edrych ar eich cwyn eto",
			"Acknowledges that a complaint goes to stage 2", Laws.COMPLAINT, ComplaintContents.ACKNOWLEDGED_AGAIN),
	/** Extension at stage 2: Code 6.15-6.16. */
	C6("We need more time for the second look at your complaint",
			"Mae angen mwy o amser arnom ar gyfer yr ail olwg ar eich cwyn", "Tells that stage 2 takes longer",
			Laws.COMPLAINT, ComplaintContents.MORE_TIME_AGAIN),
	/** Stage 2 response: Code 6.19. */
	C7("Our final answer to your complaint", "Ein hateb terfynol i'ch cwyn", "Answers a complaint at stage 2",
			Laws.COMPLAINT, ComplaintContents.STAGE_2),
	/** News of a delay: a missed answer, a broken promise, or what will take longer. */
	C8("We are late, and we are sorry", "Rydym yn hwyr, ac mae'n ddrwg gennym",
			"Apologises for a late answer or a broken promise, and gives a new day", Laws.COMPLAINT,
			ComplaintContents.LATE),

	/** Acknowledgement of a data-protection complaint: DPA 2018 s.164A(3). */
	D1("We have received your data-protection complaint", "Rydym wedi derbyn eich cwyn diogelu data",
			"Confirms, within 30 days, that a data-protection complaint has come", Laws.PRIVACY_COMPLAINT,
			PersonalDataContents.COMPLAINT_RECEIVED),
	/** Progress: DPA 2018 s.164A(5). */
	D2("News of your data-protection complaint", "Newyddion am eich cwyn diogelu data",
			"Tells how far a data-protection complaint has come", Laws.PRIVACY_COMPLAINT,
			PersonalDataContents.COMPLAINT_PROGRESS),
	/** Outcome: DPA 2018 s.164A(4). */
	D3("The outcome of your data-protection complaint", "Canlyniad eich cwyn diogelu data",
			"Tells the outcome of a data-protection complaint", Laws.PRIVACY_COMPLAINT,
			PersonalDataContents.COMPLAINT_OUTCOME),

	/** Acknowledgement of a request to correct data, with restriction: UK GDPR Art 18. */
	E1("We are checking your data", "Rydym yn gwirio eich data",
			"Acknowledges a request to correct data, and restricts its use meanwhile", Laws.CORRECTION,
			PersonalDataContents.CORRECTION_RECEIVED),
	/** Request for proof of identity: UK GDPR Article 12(6), 12A(2). */
	E2("We need proof of who you are before we correct data", "Mae angen prawf o bwy ydych chi arnom cyn cywiro data",
			"Asks for proof where there are reasonable doubts about who somebody is", Laws.CORRECTION,
			PersonalDataContents.IDENTITY),
	/** Extension: UK GDPR Article 12A(3)-(4). */
	E3("We need more time to check your data", "Mae angen mwy o amser arnom i wirio eich data",
			"Tells, inside the first month, that the check takes longer", Laws.CORRECTION,
			PersonalDataContents.MORE_TIME),
	/** Corrected: UK GDPR Article 16, 19. */
	E4("We have corrected your data", "Rydym wedi cywiro eich data", "Tells what was corrected, and who was told",
			Laws.CORRECTION, PersonalDataContents.CORRECTED),
	/** Refused or annotated: UK GDPR Article 12(4). */
	E5("We have not changed your data", "Nid ydym wedi newid eich data",
			"Refuses a correction, and offers to add the person's own statement", Laws.CORRECTION,
			PersonalDataContents.NOT_CORRECTED),
	/** Before a restriction is lifted: UK GDPR Article 18(3). */
	E6("We will use your data again", "Byddwn yn defnyddio eich data eto",
			"Tells, before it happens, that a restriction is lifted", Laws.CORRECTION, PersonalDataContents.LIFTING),
	/** Notice to a recipient: UK GDPR Article 19. */
	E7("Please correct the data we gave you", "Cywirwch y data a roddwyd i chi gennym",
			"Tells somebody to whom we gave data that it was corrected", Laws.CORRECTION,
			PersonalDataContents.RECIPIENT);

	private final String title;

	private final String welsh;

	private final String purpose;

	private final Set<Regime> regimes;

	private final List<LetterElement> elements;

	LetterKind(String title, String welsh, String purpose, Set<Regime> regimes, List<LetterElement> elements) {
		this.title = title;
		this.welsh = welsh;
		this.purpose = purpose;
		this.regimes = regimes;
		this.elements = elements;
	}

	/** What its reader sees above it, in English. */
	public String title() {
		return this.title;
	}

	public String title(Language language) {
		return (language == Language.WELSH) ? this.welsh : this.title;
	}

	/** What it is for, for the office. */
	public String purpose() {
		return this.purpose;
	}

	/** The laws under which it is written. */
	public Set<Regime> regimes() {
		return this.regimes;
	}

	/** What it must say. */
	public List<LetterElement> elements() {
		return this.elements;
	}

	/** Whether it goes to the person of the case, and not to somebody else. */
	public boolean isForRequester() {
		return this != L6 && this != E7;
	}

	/** The letters that can be written under a law. */
	public static List<LetterKind> under(Regime regime) {
		return Arrays.stream(values()).filter((kind) -> kind.regimes.contains(regime)).toList();
	}

	/** As files and addresses name it, such as "l12-foi". */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The kind of that name.
	 * @throws IllegalArgumentException when there is none
	 */
	public static LetterKind of(String slug) {
		return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
