package uk.candour.cases;

import java.time.LocalDate;

/**
 * What the appropriate health professional says of data about health (DPA 2018 Sch 3 Part
 * 2).
 *
 * @param known whether nobody had to be asked, for the person knows all of it already
 * (paras 5(2), 6(2))
 * @param harm whether giving it would be likely to cause serious harm (para 2)
 * @param words what they say and who says it, or how it is known that the person knows
 * @param on when it was given; null where nobody was asked
 */
public record Opinion(boolean known, boolean harm, String words, LocalDate on) {
}
