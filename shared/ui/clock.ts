import { localDate } from "./words";

/** What the core takes from outside: the time, and ids that were not used before. */
export interface Clock {
  /** Today in the user's time zone, YYYY-MM-DD. */
  today(): string;
  /** The journal's entry for what is done now. */
  newStep(): { readonly id: string; readonly when: string };
}

export const SYSTEM_CLOCK: Clock = {
  today: () => localDate(new Date()),
  newStep: () => ({ id: crypto.randomUUID(), when: new Date().toISOString() }),
};
