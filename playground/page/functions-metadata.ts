/** The add-in's functions.json as the embedded Excel takes it. */
import type { FunctionsMetadata } from "../excel/function-metadata";

/** @throws Error when the text is no functions.json */
export function readFunctionsMetadata(text: string): FunctionsMetadata {
  const metadata: unknown = JSON.parse(text);
  if (!isMetadata(metadata)) throw new Error('functions.json has no list "functions": build the Excel add-in again.');
  return metadata;
}

function isMetadata(value: unknown): value is FunctionsMetadata {
  return typeof value === "object" && value !== null && "functions" in value && Array.isArray(value.functions);
}
