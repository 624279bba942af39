import { EnumValue } from "../enums";
import { ServiceError } from "./errors";

/** A call's arguments, read with Google's strictness: a wrong type is a signature mismatch that names the types given. */
export class Args {
  constructor(
    private readonly values: readonly unknown[],
    private readonly signature: string,
  ) {}

  get count(): number {
    return this.values.length;
  }

  at(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    return this.values[index] !== undefined;
  }

  text(index: number): string {
    const value = this.values[index];
    return typeof value === "string" ? value : this.mismatch();
  }

  number(index: number): number {
    const value = this.values[index];
    return typeof value === "number" && Number.isFinite(value) ? value : this.mismatch();
  }

  boolean(index: number): boolean {
    const value = this.values[index];
    return typeof value === "boolean" ? value : this.mismatch();
  }

  date(index: number): Date {
    const value = this.values[index];
    return value instanceof Date ? value : this.mismatch();
  }

  /** The name after the dot of an enumeration's value, such as `YES_NO`. */
  enumeration(index: number, type: string): string {
    const value = this.values[index];
    if (!(value instanceof EnumValue) || !value.name.startsWith(`${type}.`)) return this.mismatch();
    return value.name.slice(type.length + 1);
  }

  list(index: number): readonly unknown[] {
    const value = this.values[index];
    return Array.isArray(value) ? value : this.mismatch();
  }

  textList(index: number): readonly string[] {
    return this.list(index).map((item) => (typeof item === "string" ? item : this.mismatch()));
  }

  matrix(index: number): readonly (readonly unknown[])[] {
    return this.list(index).map((row) => (Array.isArray(row) ? row : this.mismatch()));
  }

  textMatrix(index: number): readonly (readonly string[])[] {
    return this.matrix(index).map((row) => row.map((item) => (typeof item === "string" ? item : this.mismatch())));
  }

  object<T extends object>(index: number, type: abstract new (...args: never[]) => T): T {
    const value = this.values[index];
    return value instanceof type ? value : this.mismatch();
  }

  objects<T extends object>(index: number, type: abstract new (...args: never[]) => T): readonly T[] {
    return this.list(index).map((item) => (item instanceof type ? item : this.mismatch()));
  }

  mismatch(): never {
    const types = this.values.map(typeName).join(",");
    throw new ServiceError(`The parameters (${types}) don't match the method signature for ${this.signature}.`);
  }
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "String";
  if (Array.isArray(value)) return "number[]";
  if (typeof value === "object") return value instanceof EnumValue ? value.name : "Object";
  return typeof value;
}
