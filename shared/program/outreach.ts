/** Whom an applicant writes to: the coordinator first, the director for targeted questions, residents for culture. */
export const CONTACT_ROLES = ["Coordinator", "Director", "Resident", "Fellow", "Faculty", "Other"] as const;

export const CHANNELS = ["E-mail", "Phone", "Video call", "In person", "Social media", "Other"] as const;

/** The words that applicants' own logs use for what came back. */
export const REPLY_KINDS = ["No response", "Generic", "Personalised"] as const;
