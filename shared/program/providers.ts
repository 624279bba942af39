/** Who publishes a list of programs. */
export const PROVIDERS = [
  "ACGME",
  "NRMP",
  "ERAS",
  "FREIDA",
  "Residency Explorer",
  "Starter list",
  "IMGScore",
  "Other",
] as const;
export type Provider = (typeof PROVIDERS)[number];

/**
 * Whose value a cell shows where several differ: the lowest number first, within a number the newest. What the user
 * typed comes before all. Officials who publish their own numbers are equals; the rest is a judgement, editable in Settings.
 */
export const PROVIDER_ORDER: Readonly<Record<Provider, number>> = {
  ACGME: 1,
  NRMP: 1,
  ERAS: 1,
  FREIDA: 1,
  "Residency Explorer": 2,
  "Starter list": 3,
  IMGScore: 3,
  Other: 4,
};
