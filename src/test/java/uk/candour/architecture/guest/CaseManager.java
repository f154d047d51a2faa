package uk.candour.architecture.guest;

/** Known bad: a name that says nothing. */
record CaseManager() {
}
