/** A file of labelled names: the short names of one list, each with the long names of another that are the same. */
import { readFileSync } from "node:fs";
import type { Candidate } from "../../../shared/importing/match";

export interface Named {
  readonly name: string;
  readonly city: string;
  readonly state: string;
}

export interface Query extends Named {
  /** Names of candidates in its state; none where it has no counterpart. */
  readonly same: readonly string[];
}

export interface LabelledNames {
  readonly queries: readonly Query[];
  readonly candidates: readonly Named[];
}

export function readNames(file: string): LabelledNames {
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  const queries = listIn(content, "queries").map((it) => ({ ...named(it), same: listIn(it, "same").map(String) }));
  return { queries, candidates: listIn(content, "candidates").map(named) };
}

export function statesOf({ queries }: LabelledNames): readonly string[] {
  return [...new Set(queries.map(({ state }) => state))];
}

/** As a row of which nothing but name and place is known. */
export function rowOf({ name, city, state }: Named, id: string): Candidate {
  const nothing = { program: "", pathway: "", acgmeCode: "", nrmpCodes: [], website: "", emails: [] };
  return { id, institution: name, city, state, ...nothing };
}

function named(value: unknown): Named {
  return { name: textIn(value, "name"), city: textIn(value, "city"), state: textIn(value, "state") };
}

function textIn(value: unknown, key: string): string {
  return String(memberOf(value, key) ?? "");
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = memberOf(value, key);
  if (!Array.isArray(list)) throw new Error(`The file of names has no list "${key}" where one is expected.`);
  return list;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null;
}
