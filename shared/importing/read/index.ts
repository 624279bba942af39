/** A file's bytes, or what was pasted, as tables of texts, before it is known what they say. Runs in a worker too. */
export { ENCODINGS, type Encoding } from "./encoding";
export { LIMITS } from "./limits";
export { type Format, type ReadFile, type ReadList, readClipboard, readFile } from "./read-file";
