/** Defined names of the workbook. */
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { forgetParsedFormulas } from "./parsed-formulas";
import type { Numbered } from "./saved-workbook";
import type { NameInfo } from "./types";
import type { UniverContext } from "./univer-context";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const WORKBOOK_SCOPE = "AllDefaultWorkbook";

export class Names {
  #count = 0;

  constructor(private readonly context: UniverContext) {}

  list(): NameInfo[] {
    return this.#all().map(({ name, formulaOrRefString }) => ({
      name,
      refersTo: formulaOrRefString.replace(/^=/, ""),
    }));
  }

  /**
   * Adds the name or changes what it refers to; true when it existed, since Univer then leaves its formulas uncalculated.
   * The facade's `insertDefinedName` needs iterator helpers, which Node 20 lacks, once a table exists: hence the mutation.
   */
  set(name: string, refersTo: string): boolean {
    if (!NAME.test(name)) throw new Error(`"${name}" cannot be a defined name: begin with a letter, use no spaces.`);
    const existing = this.#find(name);
    if (!existing) this.#count += 1;
    this.context.runAsHost("set the name", "formula.mutation.set-defined-name", {
      id: existing?.id ?? `name-${this.#count}`,
      name,
      formulaOrRefString: refersTo.replace(/^=/, ""),
      localSheetId: WORKBOOK_SCOPE,
    });
    forgetParsedFormulas(this.context.boot.injector);
    return existing !== undefined;
  }

  remove(name: string): void {
    const existing = this.#find(name);
    if (!existing) throw new Error(`There is no defined name "${name}": take names from names().`);
    this.context.runAsHost("delete the name", "formula.mutation.remove-defined-name", { ...existing });
    forgetParsedFormulas(this.context.boot.injector);
  }

  saved(): Numbered {
    return { count: this.#count };
  }

  restore({ count }: Numbered): void {
    this.#count = count;
  }

  #all() {
    return Object.values(
      this.context.boot.injector.get(IDefinedNamesService).getDefinedNameMap(this.context.unitId) ?? {},
    );
  }

  #find(name: string) {
    return this.#all().find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }
}
