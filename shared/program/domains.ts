/** The five domains in which the guide rates a program 1–5, in the order of the rating columns. */
export const DOMAINS = [
  {
    id: "img",
    label: "IMG friendliness",
    low: "Says or shows that it prefers US graduates",
    middle: "Mixed or unclear signs",
    high: "IMGs train here now, and the program says so",
  },
  {
    id: "structure",
    label: "Structure and training",
    low: "Thin or unclear curriculum",
    middle: "Meets the requirements",
    high: "Broad clinics, clear plan, good board results",
  },
  {
    id: "academic",
    label: "Academic and research",
    low: "Little research to join",
    middle: "Some projects and mentors",
    high: "Funded research in what interests me",
  },
  {
    id: "culture",
    label: "Support and culture",
    low: "Warnings from residents",
    middle: "Neutral or little known",
    high: "Residents feel supported",
  },
  {
    id: "geography",
    label: "Geography and lifestyle",
    low: "I would not want to live there",
    middle: "Acceptable",
    high: "Where I want to live",
  },
] as const;

export type DomainId = (typeof DOMAINS)[number]["id"];

/** How many ratings a program has. */
export const DOMAIN_COUNT = DOMAINS.length;

/** Which column of the five is IMG friendliness: chance rather than fit. */
export const IMG_DOMAIN = 0;
