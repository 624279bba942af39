/** Lists as tables: a file of the user's, what was pasted, or the list that is shipped. Read where the user is, not at Google. */
export { pastedText, readPasted } from "./read-pasted";
export { readTable, sizeProblem } from "./read-table";
export { nameOf } from "./source";
export { STARTER_LIST_NOTICE, starterList } from "./starter-list";
