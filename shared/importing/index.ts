/** Lists as tables: a file of the user's, or the list that is shipped. Read where the user is, not at Google. */
export { readTable, sizeProblem } from "./read-table";
export { STARTER_LIST_NOTICE, starterList } from "./starter-list";
