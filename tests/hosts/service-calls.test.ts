import { expect, test } from "vitest";
import type { Plan } from "../../shared/workbook/plan";
import type { Action } from "../../shared/workbook/request";
import { inventList } from "../bench/invented";
import { applyRequest, ask, importPreview, openHost, programsSheet } from "./host";

const PROGRAMS = 300;

/** The most calls of Google's services that each act may take: a call costs milliseconds there, and some far more. */
const MOST = {
  "status without a list": 10,
  "make the master": 1040,
  // The sources of values and the order in Settings in which they count are read, too.
  "preview an import": 120,
  "import into a master": 115,
  status: 135,
  explain: 85,
  "preview a rating": 35,
  rate: 55,
  "check a whole master": 330,
  history: 35,
  "preview the undo of a rating": 80,
  // Four lists that may refer to its programs are looked at, too.
  "preview the undo of an import": 130,
  // Three of them ask whether the user wants to stop.
  "take an import back": 68,
  "take all back": 270,
} as const;

type Act = keyof typeof MOST;

/** The most bytes both ways for each of the 300 programs: what all rows have is said once in the journal. */
const MOST_BYTES: Partial<Record<Act, number>> = {
  history: 450,
  "preview the undo of an import": 4_800,
  "take an import back": 4_200,
};

test("no act in Google Sheets takes more service calls than it must", async () => {
  const host = await openHost({ host: "sheets" });
  const taken: Partial<Record<Act, number>> = {};
  const counted = async <T>(act: Act, work: () => Promise<T>): Promise<T> => {
    host.resetCost();
    const result = await work();
    const { trips, bytes, members } = host.cost();
    taken[act] = trips;
    const most = Object.entries(members)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 8);
    expect(trips, `${act}: ${JSON.stringify(most)}`).toBeLessThanOrEqual(MOST[act]);
    expect(bytes / PROGRAMS, act).toBeLessThan(MOST_BYTES[act] ?? Number.POSITIVE_INFINITY);
    await host.model.settled();
    return result;
  };
  const preview = (action: Action) => ask(host, { kind: "preview", action });
  const applied = async (plan: Plan) => {
    expect(await ask(host, applyRequest(plan))).toMatchObject({ kind: "applied" });
  };

  await counted("status without a list", () => ask(host, { kind: "status" }));
  const master = await preview({ kind: "create-master", today: "2026-11-23" });
  await counted("make the master", () => applied(master.plan));
  const list = await counted("preview an import", () => ask(host, importPreview(inventList(PROGRAMS))));
  await counted("import into a master", () => applied(list.plan));
  expect(await counted("status", () => ask(host, { kind: "status" }))).toMatchObject({ programs: PROGRAMS });

  host.model.select({ sheet: programsSheet(host).id, row: 5, column: 3, rows: 1, columns: 1 });
  expect(await counted("explain", () => ask(host, { kind: "explain" }))).toMatchObject({ kind: "program" });

  const was = programsSheet(host).value(5, "img");
  const edits = [{ field: "img", was, value: was === 5 ? 4 : 5 } as const];
  const rating = await counted("preview a rating", () => preview({ kind: "set-fields", key: "P-0005", edits }));
  await counted("rate", () => applied(rating.plan));
  const check = await counted("check a whole master", () => preview({ kind: "create-master", today: "2026-11-23" }));
  expect(check.plan.changes).toEqual([]);

  const [rated, imported] = await counted("history", () => ask(host, { kind: "history" }));
  if (rated === undefined || imported === undefined) throw new Error("The history lacks a step.");
  const undo = (step: typeof rated) => preview({ kind: "undo", step: step.id, sheets: step.sheets });
  await applied((await counted("preview the undo of a rating", () => undo(rated))).plan);
  const back = await counted("preview the undo of an import", () => undo(imported));
  await counted("take an import back", () => applied(back.plan));
  const [, , made] = await ask(host, { kind: "history" });
  if (made === undefined) throw new Error("The history lacks the first step.");
  const all = await undo(made);
  await counted("take all back", () => applied(all.plan));

  expect(Object.keys(taken)).toEqual(Object.keys(MOST));
  host.dispose();
});
