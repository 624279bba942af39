const DAY = 86_400_000;
/** Serial numbers count days from here, in Excel (after February 1900) and in Google Sheets. */
const EPOCH = Date.UTC(1899, 11, 30);

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ].*)?$/;
const US = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/;

/** A serial number's day as YYYY-MM-DD, its time of day left out; null where it is none. */
export function isoDate(serial: number): string | null {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return serial >= 1 && !Number.isNaN(date.getTime()) ? date.toISOString().slice(0, 10) : null;
}

/**
 * A date as a serial number: YYYY-MM-DD, with or without a time of day, which is left out, or US month/day/year. Null
 * for anything else: a date without its year is none.
 */
export function readDate(text: string): number | null {
  const parts = (ISO.exec(text) ?? US.exec(text))?.groups;
  if (parts === undefined) return null;
  return serialOf(Number(parts.year), Number(parts.month), Number(parts.day));
}

/** A day as a serial number; null where there is no such day. */
export function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  // The two hosts disagree on serial numbers before March 1900; no program was read about then.
  return exists && year > 1900 ? Math.round((date.getTime() - EPOCH) / DAY) : null;
}
