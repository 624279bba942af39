/** The built embedded host, as the tests in tests/hosts use it. Loaded only in the process of a job. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { EmbeddedHost } from "../../playground/headless";
import type { Answer, Answers, RequestKind, RequestOf } from "../../shared/workbook/request";
import type { HostName } from "./benchmark";

const root = fileURLToPath(new URL("../..", import.meta.url));

export function openHost(host: HostName): Promise<EmbeddedHost> {
  const built: typeof import("../../playground/headless") = createRequire(import.meta.url)(
    `${root}/dist/playground/headless.cjs`,
  );
  return built.openHost({ host, root });
}

/** Asks the add-in and expects an answer, not a problem. */
export async function ask<K extends RequestKind>(host: EmbeddedHost, request: RequestOf<K>): Promise<Answers[K]> {
  const answer = await host.request(request);
  if (!isAnswer<K>(answer)) throw new Error(`The add-in gave no answer but ${JSON.stringify(answer)}.`);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

function isAnswer<K extends RequestKind>(value: unknown): value is Answer<K> {
  return typeof value === "object" && value !== null && "ok" in value;
}

/** One cell of the Programs sheet, by the column's header and the zero-based row. */
export function programCell({ model }: EmbeddedHost, header: string, row: number) {
  const sheet = model.sheets().find(({ name }) => name === "Programs");
  const used = sheet === undefined ? null : model.usedRange(sheet.id);
  if (used === null) throw new Error("There is no list of programs.");
  const headers = model.read({ ...used, rows: 1 })[0] ?? [];
  const column = headers.findIndex(({ value }) => value === header);
  if (column < 0) throw new Error(`Programs has no column "${header}".`);
  return { sheet: used.sheet, row, column: used.column + column, rows: 1, columns: 1 };
}
