package uk.candour.statute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import uk.candour.statute.Exemption.Law;

/** The exemptions and exceptions of all laws. */
public final class Exemptions {

	private static final List<Exemption> ALL = read();

	private Exemptions() {
	}

	/** Every exemption, also those that a council cannot use. */
	public static List<Exemption> all() {
		return ALL;
	}

	/**
	 * What a council may rely on when it answers under a law.
	 * @param regime the law of the case
	 * @return the exemptions in the order of the law; empty where it has none
	 */
	public static List<Exemption> availableTo(Regime regime) {
		Law law = switch (regime) {
			case FOI, FOI_REVIEW -> Law.FOIA;
			case EIR, EIR_REVIEW -> Law.EIR;
			case SAR, RECTIFICATION, ERASURE, RESTRICTION, OBJECTION, THIRD_PARTY_DISCLOSURE -> Law.DPA;
			default -> null;
		};
		return ALL.stream().filter((exemption) -> exemption.law() == law && exemption.availableToCouncils()).toList();
	}

	/**
	 * The exemption at a place in a law.
	 * @param law the law
	 * @param provision the place, such as "s.43(2)"
	 * @return the exemption, if the law has it
	 */
	public static Optional<Exemption> find(Law law, String provision) {
		return ALL.stream()
			.filter((exemption) -> exemption.law() == law && exemption.provision().equals(provision))
			.findFirst();
	}

	private static List<Exemption> read() {
		try (InputStream file = Exemptions.class.getResourceAsStream("exemptions.csv")) {
			List<List<String>> rows = Csv.rows(new String(file.readAllBytes(), StandardCharsets.UTF_8));
			return rows.subList(1, rows.size()).stream().map(Exemptions::exemption).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Exemption exemption(List<String> row) {
		return new Exemption(Law.valueOf(row.get(0)), row.get(1), row.get(2), Exemption.Nature.valueOf(row.get(3)),
				Exemption.Test.valueOf(row.get(4)), row.get(5).equals("yes"), row.get(6).equals("yes"),
				row.get(7).equals("yes"), row.get(8));
	}

}
