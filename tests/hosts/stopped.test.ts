import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import type { Plan } from "../../shared/workbook/plan";
import { inventList } from "../bench/invented";
import { contents } from "./contents";
import { applyRequest, ask, BOTH_HOSTS, importPreview, openWithInventedList, programsSheet } from "./host";
import { listWithLongNotes } from "./long-list";

/** More than Excel takes in one request, and than goes to Google before it is asked whether to go on. */
const MANY = { excel: { programs: 400, list: listWithLongNotes }, sheets: { programs: 250, list: inventList } };

describe.each(BOTH_HOSTS)("a step that the user stops in $name", ({ options }) => {
  let host: EmbeddedHost;
  let plan: Plan;
  beforeEach(async () => {
    host = await openWithInventedList(options);
    const { programs, list } = MANY[options.host];
    plan = (await ask(host, importPreview(list(programs)))).plan;
    // At Google two executions at once run on two threads, and the second takes its time to start.
    await Promise.all([ask(host, { kind: "sheets" }), ask(host, { kind: "sheets" })]);
  });
  afterEach(() => host.dispose());

  /**
   * Applies the plan; the user stops it as soon as something is written: in Excel of the plan, which looks around after
   * the journal is begun; in Sheets of the journal, for the wish takes its time.
   */
  const stopHalfway = async () => {
    const apply = applyRequest(plan);
    const { write } = host.model;
    const { id } = programsSheet(host);
    Reflect.set(host.model, "write", (...args: Parameters<typeof write>) => {
      const [{ sheet }] = args;
      if (sheet === id || options.host === "sheets") {
        Reflect.set(host.model, "write", write);
        void ask(host, { kind: "stop", step: apply.step.id });
      }
      return Reflect.apply(write, host.model, args);
    });
    const result = await ask(host, apply);
    await host.model.settled();
    return result;
  };
  const follow = async (kind: "undo" | "finish") => {
    const [step] = await ask(host, { kind: "history" });
    const action = { kind, step: step?.id ?? "", sheets: step?.sheets ?? [] };
    const { blocked, resumes, plan } = await ask(host, { kind: "preview", action });
    expect(blocked).toEqual([]);
    const apply = applyRequest(plan);
    const result = await ask(
      host,
      resumes === null ? apply : { ...apply, step: { ...apply.step, id: resumes, resumes: true } },
    );
    await host.model.settled();
    return result;
  };
  const programs = async () => (await ask(host, { kind: "programs" })).length;
  const unfinished = async () => (await ask(host, { kind: "status" })).unfinished;

  test("before it has begun: nothing is written, and the same step can follow", async () => {
    const before = contents(host);
    const apply = applyRequest(plan);
    await ask(host, { kind: "stop", step: apply.step.id });
    expect(await ask(host, apply)).toEqual({ kind: "stopped", written: false });
    expect(contents(host)).toEqual(before);
    expect(await unfinished()).toBeNull();
    expect(await ask(host, applyRequest(plan))).toMatchObject({ kind: "applied" });
  });

  test("halfway: it can be undone, and all is as it was", async () => {
    const before = contents(host);
    expect(await stopHalfway()).toEqual({ kind: "stopped", written: true });
    expect(await unfinished()).not.toBeNull();
    expect(contents(host)).not.toEqual(before);
    expect(await follow("undo")).toMatchObject({ kind: "applied" });
    expect(contents(host)).toEqual(before);
    expect(await unfinished()).toBeNull();
  });

  test("halfway, and once more when it has stopped: finishing it is not stopped, too", async () => {
    await stopHalfway();
    const [step] = await ask(host, { kind: "history" });
    await ask(host, { kind: "stop", step: step?.id ?? "" });
    expect(await follow("finish")).toMatchObject({ kind: "applied" });
  });

  test("halfway: it can be finished, and all is there", async () => {
    const known = await programs();
    expect(await stopHalfway()).toEqual({ kind: "stopped", written: true });
    expect(await follow("finish")).toMatchObject({ kind: "applied" });
    expect(await programs()).toBe(known + MANY[options.host].programs);
    expect(await unfinished()).toBeNull();
  });
});
