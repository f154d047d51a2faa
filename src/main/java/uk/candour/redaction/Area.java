package uk.candour.redaction;

/**
 * A rectangle on a page as a person sees it: after rotation and crop, in points (1/72
 * inch), origin at the top left of the visible page.
 *
 * @param page from 1
 * @param x left edge
 * @param y top edge
 * @param width not negative
 * @param height not negative
 */
public record Area(int page, double x, double y, double width, double height) {
}
