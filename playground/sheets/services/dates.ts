/** Serial day numbers (days since 1899-12-30, local to a time zone) and Dates. */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const formatters = new Map<string, Intl.DateTimeFormat>();

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** The clock's reading in a time zone. @throws RangeError for an unknown zone. */
export function partsIn(date: Date, timeZone: string): DateParts {
  const local = new Date(date.getTime() + offset(date.getTime(), timeZone));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
}

export function toSerial(date: Date, timeZone: string): number {
  return (date.getTime() + offset(date.getTime(), timeZone) - EPOCH) / DAY;
}

export function fromSerial(serial: number, timeZone: string): Date {
  const local = Math.round(serial * DAY) + EPOCH;
  // The offset at the local time read as UTC may be off by one change of clocks; once more settles it.
  const guess = local - offset(local, timeZone);
  return new Date(local - offset(guess, timeZone));
}

/** Milliseconds that the zone's clock is ahead of UTC at a moment. */
export function offset(time: number, timeZone: string): number {
  if (timeZone === "Etc/UTC" || timeZone === "UTC" || timeZone === "GMT") return 0;
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  formatters.set(timeZone, formatter);
  const parts = new Map(formatter.formatToParts(time).map((part) => [part.type, Number(part.value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  return local - Math.floor(time / 1000) * 1000;
}

/** Whether a number format shows a date, a time or a duration. */
export function isDateFormat(format: string): boolean {
  if (format === "" || format === "@" || /^general$/i.test(format)) return false;
  const bare = format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[dmyhs]/i.test(bare);
}
