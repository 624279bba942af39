import type { FieldId } from "../../program/field";
import type { CellValue } from "../../workbook/cell";
import type { FieldEdit } from "../../workbook/request";
import {
  type EditedProgram,
  type EditState,
  type EditValue,
  type FieldState,
  isOpen,
  isStuck,
  learn,
  newField,
  type ProgramState,
  type SaveResult,
  sendable,
  settle,
  stateOf,
} from "./edit-state";

/** How long nothing else must be chosen before it is written: who moves over a scale with the arrows chooses once. */
const QUIET_MS = 600;

/** Writes fields of one program, all or none. Never rejects. */
export type Save = (key: string, edits: readonly FieldEdit[]) => Promise<SaveResult>;

/**
 * What the user changed in the pane and the workbook does not have yet. Lives as long as the pane, so that nothing is
 * lost when another row is selected or another page opened. One batch is under way at a time, each expecting what the
 * one before it wrote; what is changed meanwhile goes with the next.
 */
export interface Edits {
  subscribe(listener: () => void): () => void;
  /** Grows with every change of what follows: for React. */
  version(): number;
  /** How many batches have ended, well or not: what was asked for before the last one is older than it. */
  ended(): number;
  /** The user wants `value` in a field where the pane shows `was`. Written once it is quiet. */
  set(program: EditedProgram, field: FieldId, was: CellValue, value: EditValue): void;
  /** Writes now. */
  flush(): void;
  /** What to show in a field of which `read` was asked for after `readAt` batches. */
  shown(key: string, field: FieldId, read: CellValue, readAt: number): CellValue;
  /** What a field was found to hold instead of what was shown; undefined where there is no conflict. */
  conflict(key: string, field: FieldId): CellValue | undefined;
  state(key: string): EditState;
  /** Programs with edits that failed or are in conflict. */
  unsaved(): readonly EditedProgram[];
  /** Tries again what failed. */
  retry(key: string): void;
  /** Ends a conflict: writes over what was found, or leaves it. */
  resolve(key: string, field: FieldId, keep: "mine" | "theirs"): void;
  /** Gives up what is not written. */
  discard(key: string): void;
}

export function createEdits(save: Save): Edits {
  const programs = new Map<string, ProgramState>();
  const listeners = new Set<() => void>();
  let version = 0;
  let ended = 0;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const changed = () => {
    version += 1;
    for (const listener of [...listeners]) listener();
  };
  const stopTimer = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const pump = () => {
    if (busy || timer !== null) return;
    const program = [...programs.values()].find((one) => one.failure === null && sendable(one).length > 0);
    if (program !== undefined) void send(program);
  };

  const send = async (program: ProgramState) => {
    busy = true;
    const batch = sendable(program);
    for (const [, state] of batch) state.sending = state.wanted;
    changed();
    const result = await save(
      program.key,
      batch.map(([field, { held, wanted = null }]) => ({ field, was: held, value: wanted })),
    );
    busy = false;
    ended += 1;
    if (result.kind === "failed") program.failure = result.message;
    for (const [field, state] of batch) {
      if (state.sending !== undefined) learn(state, field, state.sending, result, ended);
      state.sending = undefined;
    }
    changed();
    pump();
  };

  const flush = () => {
    stopTimer();
    pump();
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    version: () => version,
    ended: () => ended,
    set({ key, name }, field, was, value) {
      const program = programs.get(key) ?? { key, name, fields: new Map<FieldId, FieldState>(), failure: null };
      programs.set(key, program);
      program.failure = null;
      const state = program.fields.get(field);
      if (state === undefined) {
        program.fields.set(field, newField(was, value));
      } else {
        if (!isOpen(state)) state.held = was;
        state.wanted = value;
      }
      stopTimer();
      timer = setTimeout(flush, QUIET_MS);
      changed();
    },
    flush,
    shown(key, field, read, readAt) {
      const state = programs.get(key)?.fields.get(field);
      if (state === undefined) return read;
      if (isOpen(state) && state.wanted !== undefined) return state.wanted;
      return state.writtenAt > readAt ? state.held : read;
    },
    conflict: (key, field) => programs.get(key)?.fields.get(field)?.found,
    state: (key) => stateOf(programs.get(key)),
    unsaved: () => [...programs.values()].filter((program) => isStuck(stateOf(program))),
    retry(key) {
      const program = programs.get(key);
      if (program !== undefined) program.failure = null;
      changed();
      flush();
    },
    resolve(key, field, keep) {
      const state = programs.get(key)?.fields.get(field);
      if (state?.found === undefined) return;
      settle(state, state.found, ended);
      state.found = undefined;
      if (keep === "theirs") state.wanted = undefined;
      changed();
      flush();
    },
    discard(key) {
      programs.delete(key);
      changed();
    },
  };
}
