/**
 * What Ctrl+Z takes back: the steps of a person, whole, and nothing of the host's.
 *
 * Univer remembers a change when it is run as a command and forgets it when it is run as a bare mutation, and the host
 * needs both: left alone, undoing would take back the frozen panes of what an add-in made and leave its sheets. So the
 * host's changes stay off the list, and empty it, because the steps before them may no longer fit the cells.
 */
import type { IMutationInfo, Injector, IUndoRedoItem } from "@univerjs/core";
import { IUndoRedoService } from "@univerjs/core";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";

const SET_TABLE = "sheet.mutation.set-sheet-table";

export class UndoList {
  readonly #injector: Injector;
  readonly #unitId: string;
  readonly #push: (item: IUndoRedoItem) => void;
  /** Collects the host's changes while they are to become a step of the person's. */
  #step: IUndoRedoItem | null = null;

  constructor(injector: Injector, unitId: string, isHostWriting: () => boolean) {
    this.#injector = injector;
    this.#unitId = unitId;
    const service = injector.get(IUndoRedoService);
    this.#push = service.pushUndoRedo.bind(service);
    const push = (item: IUndoRedoItem): void => {
      if (!isHostWriting()) this.#push(item);
      else if (this.#step !== null) add(this.#step, item.undoMutations, item.redoMutations);
    };
    // Defined, not assigned: the injector gives a proxy that would go on with the method it has handed out above.
    Object.defineProperty(service, "pushUndoRedo", { value: push, configurable: true });
  }

  /** The host is about to run this. */
  hostRuns(id: string, params: object): void {
    if (this.#step === null) {
      this.#injector.get(IUndoRedoService).clearUndoRedo(this.#unitId);
      return;
    }
    const undo = this.#inverse(id, params);
    if (undo !== null) add(this.#step, [undo], [{ id, params }]);
  }

  /** As `hostRuns`, for what only follows another change and goes with it. */
  followerRuns(id: string, params: object): void {
    const undo = this.#step === null ? null : this.#inverse(id, params);
    if (this.#step === null || undo === null) return;
    // Taken back last: a header that is emptied while its column is in the table would be completed anew.
    this.#step.undoMutations.push(undo);
    this.#step.redoMutations.push({ id, params });
  }

  /** Makes of the host's changes in `change` one step, on top of the person's own. */
  step(change: () => void): void {
    this.#collect(change, (step) => this.#push(step));
  }

  /** Makes the host's changes in `change` part of the person's last step. */
  partOfStep(change: () => void): void {
    const last = this.#injector.get(IUndoRedoService).pitchTopUndoElement();
    this.#collect(change, (step) => {
      if (last?.unitID === this.#unitId) add(last, step.undoMutations, step.redoMutations);
      else this.#push(step);
    });
  }

  #collect(change: () => void, keep: (step: IUndoRedoItem) => void): void {
    const step: IUndoRedoItem = { unitID: this.#unitId, undoMutations: [], redoMutations: [] };
    this.#step = step;
    try {
      change();
    } finally {
      this.#step = null;
      if (step.redoMutations.length > 0) keep(step);
    }
  }

  /** Null for commands, which push by themselves what takes them back, and for what nobody sees. */
  #inverse(id: string, params: object): IMutationInfo | null {
    return this.#injector.invoke((accessor) => {
      if (id === SetRangeValuesMutation.id && isRangeValues(params)) {
        return { id, params: SetRangeValuesUndoMutationFactory(accessor, params) };
      }
      if (id !== SET_TABLE || !("tableId" in params) || typeof params.tableId !== "string") return null;
      const table = accessor.get(TableManager).getTable(this.#unitId, params.tableId);
      if (!table) return null;
      return { id, params: { ...params, config: { updateRange: { newRange: table.getTableInfo().range } } } };
    });
  }
}

/** What was done last is taken back first. */
function add(step: IUndoRedoItem, undos: readonly IMutationInfo[], redos: readonly IMutationInfo[]): void {
  step.undoMutations.unshift(...undos);
  step.redoMutations.push(...redos);
}

function isRangeValues(params: object): params is ISetRangeValuesMutationParams {
  return "unitId" in params && "subUnitId" in params && "cellValue" in params;
}
