import { describe, expect, it } from "vitest";
import { GENETICS_ONLY } from "../../shared/importing/scope";
import { usualScope } from "../../shared/importing/usual-scope";
import { PROVIDERS, type Provider } from "../../shared/program/providers";

/** So many genetics programs, and so many others. */
function list(provider: Provider, genetics: number, others: number) {
  const program = (pathway: string, line: number) => ({
    line,
    alsoLines: [],
    values: [["institution", `Invented ${line}`] as const, ["pathway", pathway] as const],
    extras: [],
    closed: null,
    open: null,
  });
  return {
    source: { kind: "pasted", day: "2026-11-25" } as const,
    provider,
    read: genetics + others,
    kept: [],
    leftOut: [],
    programs: [
      ...Array.from({ length: genetics }, (_, n) => program("Pediatrics–Medical Genetics", n + 2)),
      ...Array.from({ length: others }, (_, n) => program("Pediatrics", genetics + n + 2)),
    ],
  };
}

const OWN: readonly Provider[] = ["Starter list", "IMGScore", "Other"];

describe("what of a list comes in unasked", () => {
  it.each(PROVIDERS.filter((provider) => !OWN.includes(provider)))("of a list of %s: genetics", (provider) => {
    expect(usualScope(list(provider, 6, 1), [])).toEqual(GENETICS_ONLY);
  });

  it.each(OWN)("of a list of one's own that is about genetics: all (%s)", (provider) => {
    expect(usualScope(list(provider, 6, 1), []).all).toBe(true);
  });

  it.each([
    [100, 201],
    [0, 301],
    [28, 12_000],
  ])("of a long one that is about other things: genetics (%d of them, %d others)", (genetics, others) => {
    expect(usualScope(list("Other", genetics, others), [])).toEqual(GENETICS_ONLY);
  });

  it.each([
    [1, 1],
    [0, 40],
    [0, 300],
  ])(
    "of a short one all: whoever put a backup into it meant it (%d genetics programs, %d others)",
    (genetics, others) => {
      expect(usualScope(list("Other", genetics, others), []).all).toBe(true);
    },
  );
});
