import { expect, test } from "vitest";
import { parseScript } from "./built";
import { freeNames } from "./free-names";

test.each([
  ["a call of a global", "fetch('/')", ["fetch"]],
  ["a global in a nested function", "function f() { return () => URL; }", ["URL"]],
  ["a global as an object's shorthand", "var a = { atob };", ["atob"]],
  ["a global in a default value", "function f(a = window) { return a; }", ["window"]],
  ["a global whose name another function declares", "function f() { var fetch; } fetch();", ["fetch"]],
  ["a global whose name a block declares", "{ let fetch = 1; } fetch();", ["fetch"]],
  ["a declared function", "f(); function f() { return arguments.length; }", []],
  ["a var used before its declaration, from within", "function f() { g = 1; if (g) { var g; } }", []],
  ["parameters of every shape", "(({ a, b: [c], ...d }, e = a, ...f) => [a, c, d, e, f])", []],
  ["a caught error and a loop's variable", "try {} catch (e) { e; } for (const k of [1]) k;", []],
  ["names of members, keys and labels", "a: for (;;) { break a; } ({ fetch: 1, URL() {} }).window;", []],
  ["a computed member and key", "({ [x]: 1 })[y]", ["x", "y"]],
  ["a name that is only asked for", "typeof self", []],
  ["a name that is used where it was found", "typeof self < 'u' ? self : typeof a < 'u' && a", []],
  ["a name that is used beside the question", "typeof self < 'u' ? 1 : 2; self", ["self"]],
])("%s", (_what, source, names) => {
  expect(freeNames(parseScript(source))).toEqual(names);
});
