/**
 * Forgets what formulas were parsed to.
 *
 * Univer 0.25.1 keeps parsed formulas for the whole process. Its own way to drop those that mention a word
 * (`deleteFormulaAstCacheKey`) misses every formula of more than 64 characters, which it keeps under a hash, and the
 * text with defined names put in is kept without regard to the workbook. Only whole caches can be dropped, by ending an
 * object that shares them; the next run parses each distinct text once more.
 */
import type { Injector } from "@univerjs/core";
import { FormulaDependencyGenerator, LexerTreeBuilder } from "@univerjs/engine-formula";

export function forgetParsedFormulas(injector: Injector): void {
  injector.createInstance(FormulaDependencyGenerator).dispose();
  injector.createInstance(LexerTreeBuilder).dispose();
}
