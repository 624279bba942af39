import type { AnyNode } from "acorn";
import { parseScript } from "./built";
import { everyNode, freeNames } from "./free-names";

/**
 * The names that a script takes from its surroundings, without those of PapaParse: it can also read addresses and run in
 * workers, and brings the means; we hand it text, which takes none of these ways.
 */
export function ownFreeNames(source: string): readonly string[] {
  const papa = papaParse(source);
  return freeNames(parseScript(source), (node) => node.start === papa?.start && node.end === papa.end);
}

/** PapaParse's own wrapper, `(… => { … })(this, function Papa() { … })`, by a word of its own. */
function papaParse(source: string): AnyNode | undefined {
  const at = source.indexOf("IS_PAPA_WORKER");
  const around = (node: AnyNode) => node.start <= at && at < node.end;
  return [...everyNode(parseScript(source))].find(
    (node) =>
      node.type === "CallExpression" &&
      node.arguments.some((given) => given.type === "FunctionExpression" && around(given)),
  );
}
