import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { withPlainFields } from "../../scripts/lib/plain-fields.mjs";

const HELPER = "function _defineProperty(o, k, v) { Object.defineProperty(o, k, { value: v, writable: true }); }\n";

/**
 * Runs a module's text that declares a class `Made`, and makes one.
 *
 * @param {string} source
 */
const made = (source) => new Function(`"use strict";\n${HELPER}${source}\nreturn new Made();`)();

test("fields keep their names and values, whatever these are", () => {
  const source = `class Made {
  constructor() {
    _defineProperty(this, "_row", 0);
    _defineProperty(this, "_places", {
      first: [1, 2],
      sum: (a, b) => (a + b)
    });
    _defineProperty(this, "_none", void 0);
  }
}`;
  const plain = withPlainFields(source);
  expect(plain).not.toContain("_defineProperty");
  const object = made(plain);
  expect(Object.keys(object)).toEqual(["_row", "_places", "_none"]);
  expect([object._row, object._places.first, object._places.sum(1, 2), object._none]).toEqual([
    0,
    [1, 2],
    3,
    undefined,
  ]);
});

test("a field that an accessor of the same name hides is still defined", () => {
  const source = `class Base {
  get row() {
    return 1;
  }
}
class Made extends Base {
  constructor() {
    super();
    _defineProperty(this, "row", 2);
  }
}`;
  expect(made(withPlainFields(source)).row).toBe(2);
});

test("the engine that is installed has such fields", () => {
  const path = createRequire(import.meta.url)
    .resolve("@univerjs/engine-formula")
    .replace(/cjs/, "es")
    .replace(/\.cjs$/, ".js");
  const source = readFileSync(path, "utf8");
  /** @param {string} text */
  const count = (text) => text.match(/_defineProperty\(this, /g)?.length ?? 0;
  expect(count(source)).toBeGreaterThan(1000);
  expect(count(withPlainFields(source))).toBeLessThan(50);
});
