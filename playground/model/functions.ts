/** Custom functions in the formula engine, with their help in the formula bar. */
import type { BaseValueObject } from "@univerjs/engine-formula";
import { AsyncObject, BaseFunction, ErrorValueObject, FunctionType, IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { type Argument, toArgument, toFailure, toResult } from "./function-values";
import { forgetParsedFormulas } from "./parsed-formulas";
import type { SavedParts } from "./saved-workbook";
import type { HostFunction } from "./types";
import type { UniverContext } from "./univer-context";

export class Functions {
  /** Messages by the cell that showed the error, `sheet|row|column`. */
  readonly #messages = new Map<string, string>();

  readonly #registered = new Set<string>();
  /** Those whose results the opened workbook shows already. */
  readonly #calculated = new Set<string>();

  constructor(private readonly context: UniverContext) {}

  /** Whether formulas may give something else now: not when a saved workbook gets back what it was calculated with. */
  register(functions: readonly HostFunction[]): boolean {
    const { injector } = this.context.boot;
    const executors = functions.map((definition) => new EngineFunction(definition, this.#messages));
    injector.get(IFunctionService).registerExecutors(...executors);
    // Formulas parsed earlier still hold the former function, or none.
    forgetParsedFormulas(injector);
    const descriptions = injector.get(IDescriptionService);
    descriptions.unregisterDescriptions(functions.map(({ name }) => name));
    descriptions.registerDescriptions(
      functions.map(({ name, description, parameters }) => ({
        functionName: name,
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description,
          example: "",
          require: parameter.optional ? 0 : 1,
          repeat: 0,
        })),
      })),
    );
    for (const { name } of functions) this.#registered.add(name);
    return functions.filter(({ name }) => !this.#calculated.delete(name)).length > 0;
  }

  saved(): SavedParts["functions"] {
    return { names: [...this.#registered], messages: [...this.#messages] };
  }

  restore({ names, messages }: SavedParts["functions"]): void {
    for (const name of names) this.#calculated.add(name);
    for (const [cell, message] of messages) this.#messages.set(cell, message);
  }

  message(sheet: string, row: number, column: number): string | null {
    return this.#messages.get(cellKey(sheet, row, column)) ?? null;
  }
}

class EngineFunction extends BaseFunction {
  constructor(
    private readonly definition: HostFunction,
    private readonly messages: Map<string, string>,
  ) {
    super(definition.name.toUpperCase());
    this.minParams = definition.parameters.filter(({ optional }) => !optional).length;
    this.maxParams = definition.parameters.length;
  }

  override isAsync(): boolean {
    return this.definition.asynchronous;
  }

  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    // Taken now: by the time a promise answers, the engine may have set them to another cell.
    const { subUnitId, row, column } = this;
    const report = (r: number, c: number, message: string) => {
      this.messages.set(cellKey(subUnitId ?? "", row + r, column + c), message);
    };
    const fail = (thrown: unknown) => {
      const failure = toFailure(thrown);
      report(0, 0, failure.message);
      return ErrorValueObject.create(failure.code);
    };
    const call = () => this.definition.call(variants.map((variant): Argument => toArgument(variant)));
    this.messages.delete(cellKey(subUnitId ?? "", row, column));
    if (this.definition.asynchronous) {
      const answer = async () => toResult(await call(), report);
      return new AsyncObject(answer().catch(fail));
    }
    try {
      return toResult(call(), report);
    } catch (thrown) {
      return fail(thrown);
    }
  }
}

function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet}|${row}|${column}`;
}
