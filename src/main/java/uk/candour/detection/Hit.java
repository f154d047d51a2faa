package uk.candour.detection;

/** A span in UTF-16 positions, before overlaps are resolved. */
record Hit(Kind kind, int start, int end, double score, String why) {

	int length() {
		return this.end - this.start;
	}

}
