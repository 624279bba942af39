/** Where an applicant stands with a program, in the order of the season. The list in Settings is open. */
export const STATUSES = ["To research", "Applying", "Applied", "Invited", "Interviewed", "Not applying"] as const;
export type Status = (typeof STATUSES)[number];

/** The statuses of programs that an application is paid for. */
export const PAID_STATUSES: readonly Status[] = ["Applying", "Applied", "Invited", "Interviewed"];

/** The status of a program that is on the list no longer, whatever its tier. */
export const DROPPED_STATUS: Status = "Not applying";
