/** Checks of what arrives over the wire as arguments: everything there is unknown until it passed one of these. */
import { invalidArgument } from "./host-error";

export function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} must be text`);
  return value;
}

export function optionalText(value: unknown, what: string): string | null {
  return value === null || value === undefined ? null : text(value, what);
}

export function number(value: unknown, what: string): number {
  const result = typeof value === "string" && value.trim() !== "" ? Number(value.replace(/^=/, "")) : value;
  if (typeof result !== "number" || !Number.isFinite(result)) throw invalidArgument(`${what} must be a number`);
  return result;
}

export function integer(value: unknown, what: string): number {
  const result = number(value, what);
  if (!Number.isInteger(result)) throw invalidArgument(`${what} must be a whole number`);
  return result;
}

export function flag(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} must be true or false`);
  return value;
}

/** `#RRGGBB`, in upper case. Colour names, which Excel takes too, are refused. */
export function color(value: unknown): string {
  const result = text(value, "a colour");
  if (!/^#[0-9a-f]{6}$/i.test(result)) throw invalidArgument(`"${result}" is not a #RRGGBB colour`);
  return result.toUpperCase();
}

export function record(value: unknown, what: string): { readonly [key: string]: unknown } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidArgument(`${what} must be an object`);
  }
  return Object.fromEntries(Object.entries(value));
}

/** A matrix of exactly this size; one scalar stands for a matrix full of it. Null when the size differs. */
export function matrix(value: unknown, rows: number, columns: number): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(value)) {
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
  }
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  return fits ? value : null;
}
