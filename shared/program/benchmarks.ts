/** Where published figures come from. The figures themselves are the user's to take: their terms forbid passing them on. */
export const BENCHMARK_SOURCES = [
  "Charting Outcomes",
  "NRMP fill rates",
  "Residency Explorer",
  "FREIDA",
  "Program's own page",
  "Other",
] as const;

/** The groups that the sources report apart: one's own is the one to compare with. */
export const APPLICANT_TYPES = ["US IMG", "Non-US IMG", "All IMGs", "US MD", "US DO", "All applicants"] as const;

export const METRICS = [
  "Step 2 CK",
  "Fill rate (%)",
  "Interview rate (%)",
  "Programs ranked",
  "Research experiences",
  "Publications and presentations",
  "Share of IMGs (%)",
] as const;

/** Which figures a row holds, and so how the applicant's own value is compared with them. */
export const STATISTICS = ["Mean and SD", "Quartiles", "Middle 80 %", "Single value"] as const;
