/** What a cell of either host shows when its formula fails. Sources: Excel's CellValueErrorType, Google's ERROR.TYPE and its #ERROR!. */
const ERROR_VALUES = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#ERROR!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
  "#GETTING_DATA",
]);

/** Whether a cell's text is an error value: as text they come from Google Sheets, from Office.js and from files. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUES.has(text);
}
