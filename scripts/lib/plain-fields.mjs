/**
 * Lets the formula engine (Univer 0.25.1) set its objects' fields by plain assignment.
 *
 * It is shipped with fields defined by a helper, `_defineProperty(this, "row", 0)`, which every value and reference of
 * every formula goes through: a tenth of a calculation's time. An assignment gives the same field, but where the name
 * belongs to an accessor of a class: those are left.
 */
import { readFileSync } from "node:fs";

const DEFINITION = /\b_defineProperty\(this, "([A-Za-z_$][\w$]*)", /g;
const ACCESSOR = /^\s*(?:static )?(?:get|set) ([\w$]+)\(/gm;

/** @type {import("esbuild").Plugin} */
export const plainFields = {
  name: "plain-fields",
  setup(build) {
    build.onLoad({ filter: /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/ }, ({ path }) => ({
      contents: withPlainFields(readFileSync(path, "utf8")),
      loader: "js",
    }));
  },
};

/** @param {string} source A module as its makers ship it. */
export function withPlainFields(source) {
  const accessors = new Set([...source.matchAll(ACCESSOR)].map((match) => match[1]));
  return source.replace(DEFINITION, (whole, name) => (accessors.has(name) ? whole : `this.${name} = (`));
}
