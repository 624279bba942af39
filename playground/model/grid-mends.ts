/** What the grid of Univer 0.25.1 must do otherwise. */
import type { ICommandInfo, IMutationInfo, Injector } from "@univerjs/core";
import { RemoveSheetCommand, SetRangeValuesMutation, SheetInterceptorService } from "@univerjs/sheets";

/**
 * Formulas that name their own sheet would be changed after it was deleted, which fails and leaves the deletion half
 * done: the other sheets' formulas would never learn of it.
 */
export function mendGrid(injector: Injector): void {
  const service = injector.get(SheetInterceptorService);
  const asked = service.onCommandExecute.bind(service);
  const mended = (info: ICommandInfo): ReturnType<typeof asked> => {
    const answer = asked(info);
    const gone = info.id === RemoveSheetCommand.id ? sheetOf(info.params) : undefined;
    if (gone === undefined) return answer;
    const isLeft = ({ id, params }: IMutationInfo) => id !== SetRangeValuesMutation.id || sheetOf(params) !== gone;
    return { ...answer, redos: answer.redos.filter(isLeft) };
  };
  // Defined, not assigned, as for the undo list.
  Object.defineProperty(service, "onCommandExecute", { value: mended, configurable: true });
}

function sheetOf(params: object | undefined): unknown {
  return params !== undefined && "subUnitId" in params ? params.subUnitId : undefined;
}
