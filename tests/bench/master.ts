import { type Benchmark, HOSTS, type HostName, type Options, type Row } from "./benchmark";
import { ask, openHost } from "./embedded";
import { job } from "./job";
import { type Made, makeMaster } from "./master-list";
import { ratioOf, spreadOf } from "./spread";
import { amount, bytes, time, verdict } from "./words";

const SIZES = { quick: [28, 300], full: [28, 300, 3000] };
const ROUNDS = 3;
const EXCEL_GOAL = { programs: 300, syncs: 6 };

interface Creation extends Made {
  /** Bytes: the most that the process ever held. */
  readonly peak: number;
  /** Bytes: the most it held before the list came. */
  readonly peakBefore: number;
  /** Programs that show their tier at the end. */
  readonly shown: number;
}

export const master: Benchmark = {
  name: "master",
  title:
    "An invented list becomes a master workbook. Each run is the first list in a process of its own, as a newcomer " +
    "meets it. Bytes go both ways between add-in and host.",
  async run({ quick }: Options): Promise<readonly Row[]> {
    const cases = HOSTS.flatMap(({ host, label }) =>
      (quick ? SIZES.quick : SIZES.full).map((programs) => ({ host, label, programs })),
    );
    const runs = cases.map((): Creation[] => []);
    const refusals = new Map<number, string>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, { host, programs }] of cases.entries()) {
        if (refusals.has(index)) continue;
        try {
          runs[index]?.push(await createMaster({ host, programs }));
        } catch (error) {
          refusals.set(index, error instanceof Error ? error.message : String(error));
        }
      }
    }
    const rows = cases.map(({ label, host, programs }, index): Row => {
      const what = `${label}, ${amount(programs)} programs`;
      const refusal = refusals.get(index);
      return refusal === undefined
        ? described(what, host, programs, runs[index] ?? [])
        : { kind: "figures", what, figures: {}, failure: refusal };
    });
    return [...growth(cases, runs), ...rows];
  },
};

const createMaster = job(
  "master",
  async ({ host, programs }: { host: HostName; programs: number }): Promise<Creation> => {
    // A host that is opened and closed again loads what every workbook needs, so that the difference is the list's.
    (await openHost(host)).dispose();
    const peakBefore = peakMemory();
    const opened = await openHost(host);
    const made = await makeMaster(opened, programs);
    const peak = peakMemory();
    const records = await ask(opened, { kind: "programs" });
    opened.dispose();
    return { ...made, peak, peakBefore, shown: records.filter(({ tier }) => tier !== "").length };
  },
);

/** Bytes; the system counts in kilobytes. */
function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function described(what: string, host: HostName, programs: number, runs: readonly Creation[]): Row {
  const middle = (of: (run: Creation) => number) => spreadOf(runs.map(of)).median;
  const step = (of: (run: Creation) => number) => `${Math.round(middle(of))}`;
  const trips = middle((run) => run.trips);
  const shown = Math.min(...runs.map((run) => run.shown));
  return {
    kind: "figures",
    what,
    figures: {
      time: time(spreadOf(runs.map(total))),
      "read + preview + apply + calculate": [
        step((run) => run.readFile),
        step((run) => run.preview),
        step((run) => run.apply),
        step((run) => run.calculate),
      ]
        .join(" + ")
        .concat(" ms"),
      trips: tripsOf(host, programs, trips),
      bytes: bytes(middle((run) => run.bytes)),
      "peak memory (before)": `${bytes(middle((run) => run.peak))} (${bytes(middle((run) => run.peakBefore))})`,
    },
    ...(shown < programs ? { failure: `only ${amount(shown)} programs show a tier` } : {}),
  };
}

function tripsOf(host: HostName, programs: number, trips: number): string {
  if (host === "sheets") return `${amount(trips)} service calls`;
  const { programs: judged, syncs } = EXCEL_GOAL;
  return programs === judged ? `${trips} syncs (≤ ${syncs}: ${verdict(trips, syncs)})` : `${trips} syncs`;
}

function total({ readFile, preview, apply, calculate }: Made): number {
  return readFile + preview + apply + calculate;
}

/** How much longer the next size takes, for each pair of neighbouring sizes that both worked. */
function growth(
  cases: readonly { readonly host: HostName; readonly label: string; readonly programs: number }[],
  runs: readonly (readonly Creation[])[],
): readonly Row[] {
  return cases.flatMap(({ host, label, programs }, index): readonly Row[] => {
    const before = cases[index - 1];
    const [longer = [], shorter = []] = [runs[index], runs[index - 1]];
    const worked =
      longer.length === ROUNDS && shorter.length === ROUNDS && longer.every((run) => run.shown === programs);
    if (before?.host !== host || !worked) return [];
    return [
      {
        kind: "ratio",
        what: `Master in ${label}: ${amount(programs)} ÷ ${amount(before.programs)} programs (${(programs / before.programs).toFixed(1)} × as many)`,
        ratio: ratioOf(longer.map(total), shorter.map(total)),
      },
    ];
  });
}
