import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { EmbeddedHost, HostOptions, SavedDocument } from "../../playground/headless";
import type { Scope } from "../../shared/importing/scope";
import { cellAddress } from "../../shared/workbook/address";
import { NO_CHOICES, STARTER_LIST_NOTICE, starterList } from "../../shared/workbook/automatic-import";
import type { ImportChoices } from "../../shared/workbook/import-choices";
import type { Plan } from "../../shared/workbook/plan";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import type { Answer, Answers, Request, RequestKind, RequestOf } from "../../shared/workbook/request";
import { csvList } from "../importing/lists";
import { INVENTED } from "../scenarios/main-job";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What the built headless host exports; the sources cannot be loaded in Node (see playground/headless). */
const built: typeof import("../../playground/headless") = createRequire(import.meta.url)(
  `${root}/dist/playground/headless.cjs`,
);

export const { evaluateFormula, modelToXlsx } = built;

/** Every way in which the scenarios run: both hosts, and both ways in which real Excel delivers blank cells. */
export const HOSTS: readonly { readonly name: string; readonly options: Omit<HostOptions, "root"> }[] = [
  { name: "Excel, blanks as 0", options: { host: "excel", blanks: "zero" } },
  { name: "Excel, blanks as null", options: { host: "excel", blanks: "null" } },
  { name: "Google Sheets", options: { host: "sheets" } },
];

/** Both hosts once: for what no function's blanks have a part in. */
export const BOTH_HOSTS = HOSTS.filter(({ options }) => options.blanks !== "null");

export function openHost(options: Omit<HostOptions, "root">): Promise<EmbeddedHost> {
  return built.openHost({ ...options, root });
}

/** Asks the add-in and expects an answer, not a problem. */
export async function ask<K extends RequestKind>(host: EmbeddedHost, request: RequestOf<K>): Promise<Answers[K]> {
  const answer = (await host.request(request)) as Answer<K>;
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

/** The sentence with which the add-in refuses; null when it answers. */
export async function refusal(host: EmbeddedHost, request: Request): Promise<string | null> {
  const answer = (await host.request(request)) as Answer<RequestKind>;
  return answer.ok ? null : answer.problem.message;
}

let steps = 0;

/** Asks to apply a plan as the next step of the journal. */
export function applyRequest(plan: Plan): RequestOf<"apply"> {
  steps += 1;
  return { kind: "apply", plan, step: { id: `step-${steps}`, when: "2026-11-23T12:00:00.000Z", resumes: false } };
}

export async function startWithTheList(host: EmbeddedHost): Promise<void> {
  const preview = await ask(host, starterListPreview);
  const result = await ask(host, applyRequest(preview.plan));
  if (result.kind !== "applied") throw new Error(`Not applied: ${JSON.stringify(result)}`);
  await host.model.settled();
}

/** Seven invented programs without ratings: real ones are never rated, not even in a test. */
export async function startWithInventedList(host: EmbeddedHost): Promise<void> {
  const { result } = await importCsv(host, INVENTED.replace(/(,[^,\n]*){5}$/gm, ""));
  if (result.kind !== "applied") throw new Error(`Not applied: ${JSON.stringify(result)}`);
}

/** What each kind of host saved after it had started with the invented list; made when it is first wanted. */
const started = new Map<string, Promise<SavedDocument>>();

/** Opens a copy of a workbook that was started with the invented list: what `startWithInventedList` gives, in less time. */
export async function openWithInventedList(options: Omit<HostOptions, "root">): Promise<EmbeddedHost> {
  const kind = `${options.host} ${options.blanks ?? ""}`;
  const saved = started.get(kind) ?? startAndSave(options);
  started.set(kind, saved);
  return openHost({ ...options, saved: await saved });
}

/** As `openWithInventedList`, in place of an open workbook. */
export function insteadOf(host: EmbeddedHost, options: Omit<HostOptions, "root">): Promise<EmbeddedHost> {
  host.dispose();
  return openWithInventedList(options);
}

async function startAndSave(options: Omit<HostOptions, "root">): Promise<SavedDocument> {
  const host = await openHost(options);
  try {
    await startWithInventedList(host);
    return await host.save();
  } finally {
    host.dispose();
  }
}

/** Starts with the list that is shipped. */
export const starterListPreview = {
  kind: "preview",
  action: {
    kind: "import",
    list: starterList(),
    choices: NO_CHOICES,
    today: "2026-11-23",
    notice: STARTER_LIST_NOTICE,
  },
} as const;

/** A file's preview; the pane reads the file before it asks. */
export function importPreview(
  csv: string,
  file = "list.csv",
  { choices = NO_CHOICES, scope = null }: { readonly choices?: ImportChoices; readonly scope?: Scope | null } = {},
) {
  const list = csvList(csv, file, scope);
  return { kind: "preview", action: { kind: "import", list, choices, today: "2026-11-23", notice: null } } as const;
}

export async function importCsv(host: EmbeddedHost, csv: string, file = "list.csv") {
  const preview = await ask(host, importPreview(csv, file));
  const result = await ask(host, applyRequest(preview.plan));
  await host.model.settled();
  return { preview, result };
}

/** A sheet of the model by its name, with reading and typing by column id and zero-based row. */
export function programsSheet(host: EmbeddedHost) {
  const sheet = host.model.sheets().find((candidate) => candidate.name === "Programs");
  if (sheet === undefined) throw new Error("no sheet Programs");
  const headers = () => {
    const columns = host.model.usedRange(sheet.id)?.columns ?? 1;
    return (host.model.read({ sheet: sheet.id, row: 0, column: 0, rows: 1, columns })[0] ?? []).map(
      (cell) => cell.value,
    );
  };
  const columnOf = (id: string) => headers().indexOf(PROGRAM_COLUMNS.find((column) => column.id === id)?.header ?? id);
  const at = (row: number, id: string) => ({ sheet: sheet.id, row, column: columnOf(id), rows: 1, columns: 1 });
  return {
    id: sheet.id,
    columnOf,
    /** A1 address. */
    address: (row: number, id: string) => cellAddress(row, columnOf(id)),
    value: (row: number, id: string) => host.model.read(at(row, id))[0]?.[0]?.value ?? null,
    formula: (row: number, id: string) => host.model.read(at(row, id))[0]?.[0]?.formula ?? "",
    rowOf: (key: string) => {
      const keys = host.model.read({ sheet: sheet.id, row: 0, column: columnOf("key"), rows: 60, columns: 1 });
      return keys.findIndex((row) => row[0]?.value === key);
    },
    type: async (row: number, id: string, value: string | number | null) => {
      host.model.write(at(row, id), [[value]]);
      await host.model.settled();
    },
    rate: async (row: number, ratings: readonly (number | string | null)[]) => {
      host.model.write({ ...at(row, "img"), columns: 5 }, [ratings]);
      await host.model.settled();
    },
  };
}
