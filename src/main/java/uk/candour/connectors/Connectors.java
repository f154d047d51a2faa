package uk.candour.connectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.candour.connectors.spi.CorrectableSystem;
import uk.candour.connectors.spi.SourceSystem;

/**
 * Makes the connector that an asset of the catalogue is bound to. Secrets are named in
 * the binding and read from the environment (or the Spring settings), never stored.
 */
public interface Connectors {

	/**
	 * The kinds of connectors that there are, by their titles, and what each asks for.
	 */
	List<Questionnaire> kinds();

	/**
	 * The system behind a binding, guarded by time-out, bulkhead and circuit breaker.
	 * @param asset the asset's code: guards are kept per asset
	 * @param kind jdbc, files, imap, http …
	 * @param settings the declared settings of the binding
	 * @throws IllegalArgumentException when the binding makes no sense: says what is
	 * wrong
	 */
	SourceSystem of(String asset, String kind, Map<String, String> settings);

	/**
	 * How the guard of an asset stands to its system; empty when it has not been asked
	 * since the start.
	 */
	Optional<Standing> standing(String asset);

	/**
	 * The same system as one in which data can be put right, behind the same guard.
	 * @param kind null when a person looks: then everything is for its owner
	 * @throws IllegalArgumentException when the binding makes no sense: says what is
	 * wrong
	 */
	CorrectableSystem correctable(String asset, String kind, Map<String, String> settings);

}
