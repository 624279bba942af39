/** What is done with a master that is there: each act by the add-in's own requests, as the pane asks them. */
import type { EmbeddedHost } from "../../playground/headless";
import { NO_CHOICES } from "../../shared/workbook/automatic-import";
import type { Plan } from "../../shared/workbook/plan";
import type { Action } from "../../shared/workbook/request";
import { csvList } from "../importing/lists";
import { type Benchmark, HOSTS, type HostName, type Options, type Row } from "./benchmark";
import { ask, openHost } from "./embedded";
import { inventList } from "./invented";
import { job } from "./job";
import { makeMaster } from "./master-list";
import { ratioOf, spreadOf } from "./spread";
import { amount, bytes, time } from "./words";

const SIZES = { quick: [300], full: [300, 3000] };
const ROUNDS = 3;
const TODAY = "2026-11-23";

/** Cost of one act: milliseconds until all is calculated, round trips or service calls, bytes both ways. */
interface Cost {
  readonly ms: number;
  readonly trips: number;
  readonly bytes: number;
}

interface Acts {
  /** In the order in which they were done. */
  readonly costs: readonly { readonly act: string; readonly cost: Cost }[];
  /** Bytes: the most that the process ever held. */
  readonly peak: number;
}

export const acts: Benchmark = {
  name: "acts",
  title:
    "Acts in a master of so many programs, each until all is calculated; as many programs again are added, and taken " +
    "back. Bytes go both ways between add-in and host.",
  async run({ quick }: Options): Promise<readonly Row[]> {
    const sizes = quick ? SIZES.quick : SIZES.full;
    const rows: Row[] = [];
    for (const { host, label } of HOSTS) {
      const bySize: { readonly programs: number; readonly runs: readonly Acts[] }[] = [];
      for (const programs of sizes) {
        const runs: Acts[] = [];
        try {
          for (let round = 0; round < ROUNDS; round++) runs.push(await doActs({ host, programs }));
          bySize.push({ programs, runs });
          rows.push(...described(`${label}, ${amount(programs)} programs`, host, runs));
        } catch (error) {
          const failure = error instanceof Error ? error.message : String(error);
          rows.push({ kind: "figures", what: `${label}, ${amount(programs)} programs`, figures: {}, failure });
        }
      }
      rows.push(...growth(label, bySize));
    }
    return rows;
  },
};

const doActs = job("acts", async ({ host, programs }: { host: HostName; programs: number }): Promise<Acts> => {
  const opened = await openHost(host);
  await makeMaster(opened, programs);
  const costs: { act: string; cost: Cost }[] = [];
  const measured = async (act: string, work: () => Promise<void>) => {
    opened.resetCost();
    const start = performance.now();
    await work();
    await opened.model.settled();
    costs.push({ act, cost: { ms: performance.now() - start, ...opened.cost() } });
  };
  await measured("where it stands", async () => {
    const { programs: found } = await ask(opened, { kind: "status" });
    if (found !== programs) throw new Error(`${found} programs are found, not ${programs}.`);
  });
  await measured("check", async () => {
    const { plan } = await preview(opened, { kind: "create-master" });
    if (plan.changes.length > 0) throw new Error("A fresh master is not whole.");
  });
  const changed = async (act: string, actionOf: () => Action | Promise<Action>) => {
    const previewed: Plan[] = [];
    await measured(`${act}, preview`, async () => {
      const { plan } = await preview(opened, await actionOf());
      if (plan.changes.length === 0) throw new Error(`Nothing is to be done: "${plan.title}".`);
      previewed.push(plan);
    });
    await measured(act, async () => {
      for (const plan of previewed) await apply(opened, act, plan);
    });
  };
  const edit = await ratingEdit(opened);
  await changed("one rating", () => ({ kind: "set-fields", key: "P-0002", edits: [edit] }));
  const list = csvList(renamed(inventList(programs)), "more.csv");
  await changed("as many rows more", () => ({
    kind: "import",
    list,
    choices: NO_CHOICES,
    today: TODAY,
    notice: null,
  }));
  await changed("undo", async () => {
    const [step] = await ask(opened, { kind: "history" });
    return { kind: "undo", step: step?.id ?? "", sheets: step?.sheets ?? [] };
  });
  const { programs: left } = await ask(opened, { kind: "status" });
  if (left !== programs) throw new Error(`${left} programs are left, not ${programs}.`);
  opened.dispose();
  return { costs, peak: process.resourceUsage().maxRSS * 1024 };
});

/** Programs that the first list does not have. */
function renamed(list: string): string {
  return list.replaceAll("Invented", "Imagined").replaceAll(",999000", ",999100").replaceAll(",9", ",8");
}

async function ratingEdit(opened: EmbeddedHost) {
  const programs = await ask(opened, { kind: "programs" });
  const was = programs.find(({ key }) => key === "P-0002")?.ratings[0] ?? null;
  return { field: "img", was, value: was === 5 ? 1 : 5 } as const;
}

function preview(opened: EmbeddedHost, action: Action) {
  return ask(opened, { kind: "preview", action });
}

async function apply(opened: EmbeddedHost, id: string, plan: Plan): Promise<void> {
  const result = await ask(opened, { kind: "apply", plan, step: { id, when: TODAY, resumes: false } });
  if (result.kind !== "applied") throw new Error(`Nothing came of "${plan.title}".`);
}

function described(what: string, host: HostName, runs: readonly Acts[]): readonly Row[] {
  const [first] = runs;
  const peak = spreadOf(runs.map((run) => run.peak)).median;
  return (first?.costs ?? []).map(({ act }, index): Row => {
    const costs = runs.flatMap((run) => run.costs[index]?.cost ?? []);
    const middle = (of: (cost: Cost) => number) => spreadOf(costs.map(of)).median;
    return {
      kind: "figures",
      what: `${what}: ${act}`,
      figures: {
        time: time(spreadOf(costs.map(({ ms }) => ms))),
        trips: `${amount(middle(({ trips }) => trips))} ${host === "excel" ? "syncs" : "service calls"}`,
        bytes: bytes(middle((cost) => cost.bytes)),
        "peak memory": bytes(peak),
      },
    };
  });
}

/** How much longer each act takes in the larger master. */
function growth(
  label: string,
  bySize: readonly { readonly programs: number; readonly runs: readonly Acts[] }[],
): readonly Row[] {
  const [few, many] = bySize;
  if (few === undefined || many === undefined) return [];
  return (few.runs[0]?.costs ?? []).map(({ act }, index): Row => {
    const times = (runs: readonly Acts[]) => runs.map((run) => run.costs[index]?.cost.ms ?? Number.NaN);
    return {
      kind: "ratio",
      what: `${label}, ${act}: among ${amount(many.programs)} ÷ ${amount(few.programs)} programs`,
      ratio: ratioOf(times(many.runs), times(few.runs)),
    };
  });
}
