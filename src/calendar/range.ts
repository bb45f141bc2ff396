/** The first day that the calendar knows. Earlier than anyone's birthday or any law in force. */
export const earliestDate = "1800-01-01";

/** The last day that the calendar knows. A result after it is no date at all, never a wrong one. */
export const latestDate = "2299-12-31";

/** Years of `earliestDate` and `latestDate`. */
export const firstYear = 1800;
export const lastYear = 2299;
