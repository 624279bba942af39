/** How much it says that two rows are of the same pathway: the more, the fewer programs of it there are. */
import type { Evidence } from "./candidate";
import type { Row } from "./rows";

/** What a program's pathway and town say of a row of the same pathway. */
export type Census = (row: Row, other: Row) => readonly Evidence[];

/** So many programs of a state are before comparing as likely as one another; fewer of a pathway are likelier. */
const USUAL = 20;
const FEWEST = 5;

/** Expert judgement: a town's only program of a pathway, on both lists, is mostly the same one, perhaps renamed. */
const ONLY_ONES = 1.6;

export function takeCensus(there: readonly Row[], incoming: readonly Row[]): Census {
  const inState = count([...there, ...incoming], stateKey);
  const [inTown, inTheirs] = [count(there, townKey), count(incoming, townKey)];
  return (row, other) => {
    const programs = inState(stateKey(row));
    const only =
      row.profile.town.size > 0 &&
      townKey(row) === townKey(other) &&
      inTown(townKey(row)) === 1 &&
      inTheirs(townKey(other)) === 1;
    return [
      ...(programs < USUAL ? [{ what: "pathway agrees", logOdds: Math.log(USUAL / Math.max(FEWEST, programs)) }] : []),
      ...(only ? [{ what: "the city's only programs of this pathway on either list", logOdds: ONLY_ONES }] : []),
    ];
  };
}

/** How many different institutions there are for each key. */
function count(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => number {
  const institutions = new Map<string, Set<unknown>>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = institutions.get(key);
    if (known === undefined) institutions.set(key, new Set([row.profile]));
    else known.add(row.profile);
  }
  return (key) => institutions.get(key)?.size ?? 0;
}

function stateKey({ profile, pathway }: Row): string {
  return `${profile.state} ${pathway.numbers[0] ?? pathway.label}`;
}

function townKey(row: Row): string {
  return `${stateKey(row)} ${[...row.profile.town].join(" ")}`;
}
