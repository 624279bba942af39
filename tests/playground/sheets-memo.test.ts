import { expect, test } from "vitest";
import { Memo } from "../../playground/sheets/memo";

test("keeps what fits, drops the oldest first, and always keeps the latest", () => {
  const memo = new Memo<number>(10);
  const kept = () => ["aaaa", "bbbb", "cccc", "d".repeat(20), "e"].filter((key) => memo.get(key) !== undefined);
  memo.set("aaaa", 1);
  memo.set("bbbb", 2);
  memo.set("aaaa", 3);
  expect([memo.get("aaaa"), memo.get("bbbb")]).toEqual([3, 2]);
  memo.set("cccc", 4);
  expect(kept()).toEqual(["aaaa", "cccc"]);
  memo.set("d".repeat(20), 5);
  expect(kept()).toEqual(["d".repeat(20)]);
  memo.delete("d".repeat(20));
  memo.set("aaaa", 6);
  memo.set("e", 7);
  expect(kept()).toEqual(["aaaa", "e"]);
});
