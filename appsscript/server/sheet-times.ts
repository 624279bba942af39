const SECOND = 1000;
const DAY = 86_400_000;
const WEEK = 7 * DAY;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Dates as serial numbers in the spreadsheet's time zone. Google alone knows the zone's clock, and each question is a
 * call: between two instants less than a week apart whose clocks are equally far from UTC, no question is needed.
 */
export class SheetTimes {
  /** Instant → milliseconds to add to it, for those that were asked. */
  readonly #known = new Map<number, number>();

  /** `clock` tells what the zone's clock shows at an instant: year, month, day, hour, minute and second. */
  constructor(readonly clock: (instant: Date) => readonly number[]) {}

  /** To the second. */
  serialOf(date: Date): number {
    const instant = Math.floor(date.getTime() / SECOND) * SECOND;
    const offset = this.#known.get(instant) ?? this.#between(instant) ?? this.#ask(instant);
    return (instant + offset - EPOCH) / DAY;
  }

  #between(instant: number): number | null {
    let before = Number.NEGATIVE_INFINITY;
    let after = Number.POSITIVE_INFINITY;
    for (const known of this.#known.keys()) {
      if (known < instant) before = Math.max(before, known);
      else after = Math.min(after, known);
    }
    const offset = this.#known.get(before);
    return offset !== undefined && after - before < WEEK && this.#known.get(after) === offset ? offset : null;
  }

  #ask(instant: number): number {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = this.clock(new Date(instant));
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - instant;
    this.#known.set(instant, offset);
    return offset;
  }
}
