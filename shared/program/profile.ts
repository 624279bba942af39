/** The answers an applicant can give about themselves where only some make sense. Blank is always unknown. */

export const EXAM_RESULTS = ["Pass", "Fail", "Not taken"] as const;

/** Whether ECFMG has certified the applicant, which entering accredited training needs. */
export const CERTIFICATION_STATES = ["Yes", "Pending", "No"] as const;

/** Decides the pathway: combined programs before a residency, the two-year track in or after one. */
export const PATHWAY_STAGES = ["Not yet in a residency", "In a residency", "Completed a residency"] as const;

export const CITIZENSHIPS = ["US citizen", "Permanent resident", "Other"] as const;

/** "Must stay" is a hard requirement of the applicant's own; the others are wishes. */
export const REGION_WISHES = ["Must stay", "Wanted", "Rather not"] as const;

export const YES_NO = ["Yes", "No"] as const;

/** Whether the applicant would train there: rank lists hold nothing that would not be accepted. */
export const WOULD_GO = ["Yes", "Maybe", "No"] as const;
