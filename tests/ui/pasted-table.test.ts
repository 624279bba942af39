// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { tableInHtml } from "../../shared/ui/pasted-table";

const rowsIn = (html: string) => tableInHtml(html)?.rows ?? null;
const list = (rows: string) => `<table>${rows}</table>`;

describe("a table of a web page", () => {
  it.each<readonly [string, string, readonly (readonly string[])[]]>([
    [
      "header cells, a head and a body",
      list(
        "<thead><tr><th>Hospital</th><th>City</th></tr></thead><tbody><tr><td>Lakeshore</td><td>Springfield</td></tr></tbody>",
      ),
      [
        ["Hospital", "City"],
        ["Lakeshore", "Springfield"],
      ],
    ],
    [
      "white space of the source, fixed spaces and line breaks are spaces",
      list("<tr><td>\n   Lakeshore\n   Genetics&nbsp;Institute <br>Springfield</td><td><p>one</p><p>two</p></td></tr>"),
      [["Lakeshore Genetics Institute Springfield", "one two"]],
    ],
    [
      "links, letters in bold and in part of a word are text",
      list('<tr><td><a href="https://example.org">Lake<b>shore</b></a></td><td>H<sub>2</sub>O</td></tr>'),
      [["Lakeshore", "H2O"]],
    ],
    [
      "what the page does not show is left out",
      list('<tr><td>Lakeshore<script>alert(1)</script><span style="display: none">x</span><i hidden>y</i></td></tr>'),
      [["Lakeshore"]],
    ],
    [
      "a cell over several rows stands in each",
      list(
        "<tr><td rowspan=2>Lakeshore</td><td>IM</td></tr><tr><td>Peds</td></tr><tr><td>Prairie</td><td>IM</td></tr>",
      ),
      [
        ["Lakeshore", "IM"],
        ["Lakeshore", "Peds"],
        ["Prairie", "IM"],
      ],
    ],
    [
      "a cell over several columns stands in the first",
      list("<tr><td colspan=2>Illinois</td><td>x</td></tr><tr><td>a</td><td>b</td><td>c</td></tr>"),
      [
        ["Illinois", "", "x"],
        ["a", "b", "c"],
      ],
    ],
    [
      "a cell over more rows than there are",
      list("<tr><td rowspan=9>Lakeshore</td><td>a</td></tr><tr><td>b</td></tr>"),
      [
        ["Lakeshore", "a"],
        ["Lakeshore", "b"],
      ],
    ],
    [
      "rows that end early are filled",
      list("<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>"),
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    [
      "a table that arranges the page holds the one that is meant",
      list(`<tr><td>Menu</td><td>${list("<tr><td>Lakeshore</td></tr>")}</td></tr>`),
      [["Lakeshore"]],
    ],
    [
      "cells of Excel, between its comments",
      `<html><head><style>td {color:red}</style></head><body>${list("<!--StartFragment--><tr><td class=xl65>Lakeshore</td></tr><!--EndFragment-->")}</body></html>`,
      [["Lakeshore"]],
    ],
  ])("%s", (_, html, rows) => {
    expect(rowsIn(html)).toEqual(rows);
  });

  it("is the largest of several, and it is told how many there were", () => {
    const small = list("<tr><td>a</td></tr>");
    const large = list("<tr><td>Lakeshore</td><td>IL</td></tr><tr><td>Prairie</td><td>ND</td></tr>");
    expect(tableInHtml(`${small}${large}${small}${list("<tr><td> </td></tr>")}`)).toEqual({
      rows: [
        ["Lakeshore", "IL"],
        ["Prairie", "ND"],
      ],
      tables: 3,
    });
  });

  it.each([
    ["text without a table", "<p>Lakeshore</p>"],
    ["nothing", ""],
    ["a table without anything in it", list("<tr><td> </td></tr>")],
  ])("there is none in %s", (_, html) => {
    expect(tableInHtml(html)).toBeNull();
  });

  it("is not run, and becomes no part of the pane", () => {
    tableInHtml(`<img src=x onerror="document.title='ran'">${list("<tr><td>a</td></tr>")}`);
    expect(document.title).toBe("");
    expect(document.images).toHaveLength(0);
  });
});
