/**
 * Decides when the formula engine runs, one run at a time.
 *
 * Univer's own trigger waits 100 ms after each change, starts a second run into one that awaits an asynchronous
 * function (both share the engine's state), and never starts again after a run that threw. It is therefore
 * disposed, and this class does its work: it collects what commands made dirty, runs the engine, and runs it again
 * for what became dirty meanwhile.
 */
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import { Disposable } from "@univerjs/core";
import type { ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDependencyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetWorksheetNameMutation } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { type Dirty, mergeDirty } from "./dirty";
import { mendEngine } from "./engine-mends";
import { soon } from "./macrotask";
import { forgetParsedFormulas } from "./parsed-formulas";
import type { SavedArrays } from "./saved-workbook";
import { Spills } from "./spills";
import type { UniverContext } from "./univer-context";

const STYLE_COMMANDS = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

interface Waiter {
  readonly resolve: () => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

export class Calculation {
  readonly #context: UniverContext;
  readonly #dirtyManager: IActiveDirtyManagerService;
  readonly #spills: Spills;
  readonly #disposables: { dispose(): void }[] = [];
  /** Asked for when the run begins. */
  #pending: (() => Dirty)[] = [];
  /** Takes back the run that is due. */
  #cancel: (() => void) | undefined;
  #ready = false;
  #running = false;
  #disposed = false;
  #waiters: Waiter[] = [];
  #holds = 0;

  constructor(context: UniverContext) {
    this.#context = context;
    this.#spills = new Spills(context);
    const { injector, ready } = context.boot;
    // Only what it listens to is disposed: the grid's progress bar still reads the progress that it would end.
    Disposable.prototype.dispose.call(injector.get(TriggerCalculationController));
    mendEngine(injector);
    this.#dirtyManager = injector.get(IActiveDirtyManagerService);
    this.#disposables.push(
      context.commands.onCommandExecuted((command, options) => this.#collect(command, options)),
      context.commands.onCommandExecuted((command) => this.#watchEnd(command)),
      context.commands.onCommandExecuted((command) => this.#watchSheetNames(command)),
    );
    void ready.then(() => {
      this.#ready = true;
      this.#run();
    });
  }

  /** Calculates every formula anew, for instance after functions were registered. */
  recalculateAll(): void {
    this.mark({ forceCalculation: true });
  }

  /** Calculates what depends on something that the engine's own rules do not notice. */
  mark(dirty: Dirty): void {
    this.#pending.push(() => dirty);
    this.#schedule();
  }

  /** Until the returned function is called, nothing is calculated but what somebody waits for. */
  hold(): () => void {
    this.#holds += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holds -= 1;
      if (this.#holds === 0 && this.#pending.length > 0) this.#schedule();
    };
  }

  saved(): SavedArrays {
    return this.#spills.saved();
  }

  restore(arrays: SavedArrays): void {
    this.#spills.restore(arrays);
  }

  settled(timeout: number): Promise<void> {
    this.#run();
    if (this.#idle()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters = this.#waiters.filter((waiter) => waiter.timer !== timer);
        reject(
          new Error(`The workbook was still calculating after ${timeout} ms: look for a function that never answers.`),
        );
      }, timeout);
      this.#waiters.push({ resolve, timer });
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#cancel?.();
    for (const disposable of this.#disposables) disposable.dispose();
    this.#release();
  }

  #idle(): boolean {
    return this.#disposed || (this.#pending.length === 0 && !this.#running);
  }

  #collect(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    const conversion = this.#dirtyManager.get(command.id);
    // What a changed table makes dirty is told by TableReferences.
    if (!conversion || command.id === SetSuperTableMutation.id) return;
    if (command.id === SetRangeValuesMutation.id) {
      // `onlyLocal` marks the engine's own results.
      if (options?.onlyLocal) return;
      const trigger = paramOf(command, "trigger");
      if (typeof trigger === "string" && STYLE_COMMANDS.has(trigger)) return;
    }
    this.#pending.push(() => conversion.getDirtyData(command));
    this.#schedule();
  }

  /** A change waits one macrotask, so that a batch of synchronous writes makes one run. */
  #schedule(): void {
    // A run can be set off by `settled` in the meantime; the timer then finds nothing to do.
    if (this.#holds > 0 || this.#cancel !== undefined) return;
    this.#cancel = soon(() => {
      this.#cancel = undefined;
      if (this.#holds === 0) this.#run();
    });
  }

  #run(): void {
    if (!this.#ready || this.#running || this.#disposed || this.#pending.length === 0) return;
    this.#cancel?.();
    this.#cancel = undefined;
    const pending = this.#pending;
    this.#pending = [];
    this.#running = true;
    const dirty = mergeDirty(pending.map((dirtied) => dirtied()));
    const start = {
      ...dirty,
      maxIteration: 1,
      isCalculateTreeModel: false,
      rowData: this.#context.boot.injector.get(FormulaDataModel).getHiddenRowsFiltered(),
    } satisfies Partial<ISetFormulaCalculationStartMutation>;
    void this.#context.commands.executeCommand(SetFormulaCalculationStartMutation.id, start, { onlyLocal: true });
  }

  /** Formulas that take a defined name are kept parsed with the sheet's old name in it. */
  #watchSheetNames(command: ICommandInfo): void {
    if (command.id !== SetWorksheetNameMutation.id) return;
    forgetParsedFormulas(this.#context.boot.injector);
    this.recalculateAll();
  }

  #watchEnd(command: ICommandInfo): void {
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
    if (paramOf(command, "functionsExecutedState") === undefined) return;
    // The results are written by listeners of the same tick: the run has ended when that tick is over.
    soon(() => {
      if (this.#disposed) return;
      // The next run enters all dependencies anew, without taking these out (Univer 0.25.1): left there, they would make
      // every run slower than the last, and each formula that is written over would be searched among all of them.
      this.#context.boot.injector.get(IDependencyManagerService).reset();
      this.#running = false;
      const shrunk = this.#spills.shrunk();
      if (shrunk.length > 0) this.#pending.push(() => ({ dirtyRanges: shrunk }));
      if (this.#holds === 0 || this.#waiters.length > 0) this.#run();
      if (this.#idle()) this.#release();
    });
  }

  #release(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const { resolve, timer } of waiters) {
      clearTimeout(timer);
      resolve();
    }
  }
}

function paramOf(command: ICommandInfo, name: string): unknown {
  const params: unknown = command.params;
  return typeof params === "object" && params !== null ? Reflect.get(params, name) : undefined;
}
