/** Lists as tables: a file of the user's, what was pasted, or the list that is shipped. Read where the user is, not at Google. */
export { type CleanedList, type ColumnChoice, cleanedList, type IncomingList, scopedList } from "./incoming-list";
export { ENCODINGS, type Encoding, type ReadFile, type ReadList, readClipboard, readFile } from "./read";
export { BACKUP_PATHWAYS, GENETICS_ONLY, type Scope } from "./scope";
export { nameOf } from "./source";
export { STARTER_LIST, STARTER_LIST_NOTICE, starterGrid } from "./starter-list";
export { type UnderstoodList, understand, understanding } from "./understand";
