import { fold } from "./text";

/** What is known of a program's stance towards IMGs. "Yes": they say so; "Shown": current or recent IMGs prove it. */
export const STANCES = ["Yes", "Shown", "Case by case", "Unknown", "No"] as const;
export type Stance = (typeof STANCES)[number];

export const COMPETITIVENESS = ["Comfortable", "Fair", "Reach", "Unknown"] as const;
export type Competitiveness = (typeof COMPETITIVENESS)[number];

const stances = new Map(STANCES.map((stance) => [fold(stance), stance]));
const bands = new Map(COMPETITIVENESS.map((band) => [fold(band), band]));

/** The stance a text names, or null when it names none. */
export function parseStance(text: string): Stance | null {
  return stances.get(fold(text)) ?? null;
}

/** The competitiveness a text names, or null when it names none. */
export function parseCompetitiveness(text: string): Competitiveness | null {
  return bands.get(fold(text)) ?? null;
}

export function isUnambiguous(stance: Stance): boolean {
  return stance === "Yes" || stance === "Shown";
}
