/** How figures are written. */
import type { Spread } from "./spread";

const UNITS = [
  { name: "s", ms: 1000 },
  { name: "ms", ms: 1 },
  { name: "µs", ms: 0.001 },
] as const;

/** `12.3 ms (11.0–15.2)`: the median, the fastest and the slowest run. */
export function time({ median, minimum, maximum }: Spread): string {
  const unit = UNITS.find(({ ms }) => median >= ms) ?? UNITS[2];
  const [middle, fastest, slowest] = [median, minimum, maximum].map((value) => digits(value / unit.ms));
  return `${middle} ${unit.name} (${fastest}–${slowest})`;
}

export function milliseconds(value: number): string {
  return `${digits(value)} ms`;
}

/** Three digits, and never fewer than before the point: 1.23, 12.3, 123, 1234. */
export function digits(value: number): string {
  return value.toFixed(value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2);
}

export function bytes(count: number): string {
  const kilobytes = count / 1024;
  return kilobytes >= 1000 ? `${digits(kilobytes / 1024)} MB` : `${digits(kilobytes)} KB`;
}

/** E.g. 3,000. */
export function amount(count: number): string {
  return count.toLocaleString("en-US");
}

export function verdict(value: number, limit: number): string {
  return value <= limit ? "within goal" : "over goal";
}
