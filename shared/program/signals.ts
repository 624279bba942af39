/** Whether an application to a program carries a signal; specialties with two kinds call them gold and silver. Source: AAMC. */
export const SIGNALS = ["Yes", "Gold", "Silver", "No"] as const;
