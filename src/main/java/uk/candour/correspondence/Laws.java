package uk.candour.correspondence;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import uk.candour.statute.Regime;

/** Under which laws a letter can be written. */
final class Laws {

	static final Set<Regime> INFORMATION = of(Regime.FOI, Regime.EIR, Regime.RPSI);

	static final Set<Regime> FREEDOM = of(Regime.FOI);

	static final Set<Regime> ENVIRONMENT = of(Regime.EIR);

	static final Set<Regime> RE_USE = of(Regime.RPSI);

	static final Set<Regime> FREEDOM_REVIEW = of(Regime.FOI, Regime.FOI_REVIEW);

	static final Set<Regime> ENVIRONMENT_REVIEW = of(Regime.EIR, Regime.EIR_REVIEW);

	static final Set<Regime> ACCESS = of(Regime.SAR);

	static final Set<Regime> COMPLAINT = of(Regime.HOUSING_COMPLAINT, Regime.CORPORATE_COMPLAINT);

	static final Set<Regime> PRIVACY_COMPLAINT = of(Regime.DP_COMPLAINT);

	static final Set<Regime> CORRECTION = of(Regime.RECTIFICATION);

	private Laws() {
	}

	private static Set<Regime> of(Regime first, Regime... others) {
		return Collections.unmodifiableSet(EnumSet.of(first, others));
	}

}
