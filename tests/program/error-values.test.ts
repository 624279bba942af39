import { describe, expect, test } from "vitest";
import { classify } from "../../shared/program/classify";
import { isErrorValue } from "../../shared/program/error-values";

/** What cells of both hosts show when their formula fails. Sources: Excel's CellValueErrorType, Google's ERROR.TYPE. */
const SHOWN = [
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CONNECT!"],
  ...["#BLOCKED!", "#UNKNOWN!", "#FIELD!", "#CALC!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!"],
  "#ERROR!",
];

describe("an error value is known by its text, in the core as in both adapters", () => {
  test.each(SHOWN)("%s", (text) => {
    expect(isErrorValue(text)).toBe(true);
    expect(classify(text)).toEqual({ kind: "error", value: text });
  });
});

test.each(["", "#", "#RANKED", "#1", "N/A", "#N/A!", "#REF", "see #REF!", "#name?"])("%j is none", (text) => {
  expect(isErrorValue(text)).toBe(false);
  expect(classify(text).kind).not.toBe("error");
});
