package uk.candour.statute;

/**
 * The law under which something was asked. Which clock runs, what pauses or restarts it
 * and who hears a complaint about it all follow from the regime.
 */
public enum Regime {

	/** Freedom of Information Act 2000. */
	FOI,
	/** Environmental Information Regulations 2004. */
	EIR,
	/** Re-use of Public Sector Information Regulations 2015. */
	RPSI,
	/** Subject access: UK GDPR Article 15. */
	SAR,
	/** Rectification: UK GDPR Article 16. */
	RECTIFICATION

}
