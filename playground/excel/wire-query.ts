/** Answers `load()`: a query action's select list against one object, as Excel's PascalCase JSON. */
import { getMember, HostCollection, HostObject, hasMember, wireName } from "./host-object";
import type { WireQuery } from "./wire-types";

export type CountMember = (object: HostObject, member: string) => void;

/** `ids` that the client needs to find a loaded item again. */
const IDENTITIES = ["Id", "_Id"];

export function answerQuery(object: HostObject, query: WireQuery, count: CountMember): { [name: string]: unknown } {
  const answer: { [name: string]: unknown } = {};
  for (const name of IDENTITIES) if (hasMember(object, name)) answer[name] = getMember(object, name);
  const heads = groupByHead(expandDefaults(object, query.Select ?? []));
  const itemSelect: string[] = [];
  for (const [head, rest] of heads) {
    if (head === "isNullObject" || head === "$none") continue;
    const name = wireName(head);
    if (object instanceof HostCollection && (head === "items" || !hasMember(object, name))) {
      // On a collection a plain name means the items' property.
      itemSelect.push(...(head === "items" ? rest : rest.length ? rest.map((tail) => `${head}/${tail}`) : [head]));
      continue;
    }
    count(object, name);
    const value = getMember(object, name);
    answer[name] = value instanceof HostObject ? answerQuery(value, { Select: rest }, count) : value;
  }
  if (object instanceof HostCollection) {
    const skip = query.Skip ?? 0;
    const items = object.Items.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    answer._Items = items.map((item) => answerQuery(item, { Select: itemSelect }, count));
  }
  return answer;
}

function expandDefaults(object: HostObject, select: readonly string[]): readonly string[] {
  const named = select.filter((path) => path !== "" && path !== "*" && path !== "$all");
  const wantsAll = select.length === 0 || named.length < select.length;
  return wantsAll ? [...new Set([...object.scalars, ...named])] : named;
}

/** `["format/fill/color", "values"]` → format → [fill/color], values → []. */
function groupByHead(select: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const heads = new Map<string, string[]>();
  for (const path of select) {
    const [head = "", ...tail] = path.split("/");
    const rests = heads.get(head) ?? [];
    if (tail.length > 0) rests.push(tail.join("/"));
    heads.set(head, rests);
  }
  return heads;
}
