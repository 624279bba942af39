import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readHtml } from "../../../shared/importing/read/read-html";
import { UserProblem } from "../../../shared/program/user-problem";

const read = (html: string) => readHtml("page.html", html);
const cellsOf = (html: string) => read(html)[0]?.rows.map(({ cells }) => cells);
const list = (rows: string) => `<table>${rows}</table>`;

describe("a table of a page", () => {
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
      "elements that are not closed",
      "<table><tr><th>Hospital<th>City<tr><td>Lakeshore<td>Springfield<p>Illinois</table>",
      [
        ["Hospital", "City"],
        ["Lakeshore", "Springfield Illinois"],
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
    ["characters by name and number", list("<tr><td>A&ndash;B &amp; C&#8211;D &lt;3</td></tr>"), [["A–B & C–D <3"]]],
    [
      "what the page does not show is left out",
      list(
        '<tr><td>Lakeshore<script>alert("<td>1</td>")</script><span style="display:NONE">x<b>y</b></span><i hidden>y</i><template>z</template></td></tr><tr style="display : none"><td>Prairie</td></tr>',
      ),
      [["Lakeshore"]],
    ],
    [
      "a picture stands for what it shows, where nothing else does",
      list('<tr><td><img alt="Yes"></td><td><img alt="logo"> Lakeshore</td></tr>'),
      [["Yes", "Lakeshore"]],
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
      "a cell over several rows and columns",
      list("<tr><td>1</td><td colspan=2 rowspan=2>x</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>"),
      [
        ["1", "x", "", "2"],
        ["3", "x", "", "4"],
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
      "a cell over all rows of its group, and no further",
      "<table><tbody><tr><td rowspan=0>IL</td><td>a</td></tr><tr><td>b</td></tr></tbody><tbody><tr><td>ND</td><td>c</td></tr></tbody></table>",
      [
        ["IL", "a"],
        ["IL", "b"],
        ["ND", "c"],
      ],
    ],
    ["rows that end early", list("<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>"), [["a", "b"], ["c"]]],
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
    expect(cellsOf(html)).toEqual(rows);
  });

  it("is as wide as its widest row, and counts its blank rows", () => {
    expect(read(list("<tr><td>a</td></tr><tr></tr><tr><td>b</td><td>c</td></tr>"))[0]?.rows).toEqual([
      { line: 1, cells: ["a"], width: 2 },
      { line: 3, cells: ["b", "c"], width: 2 },
    ]);
  });

  it("is one of several, the largest first", () => {
    const small = list("<caption>Small <b>one</b></caption><tr><td>a</td></tr>");
    const large = list("<tr><td>Lakeshore</td><td>IL</td></tr><tr><td>Prairie</td><td>ND</td></tr>");
    const grids = read(`${small}${large}${list("<tr><td> </td></tr>")}`);
    expect(grids.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Table 2", 2],
      ["Small one", 1],
    ]);
    expect(read(large).map(({ name }) => name)).toEqual([null]);
  });

  it.each([
    ["text without a table", "<p>Lakeshore</p>"],
    ["nothing", ""],
    ["a table without anything in it", list("<tr><td> </td></tr>")],
    ["cells without a table", "<tr><td>Lakeshore</td></tr>"],
  ])("there is none in %s", (_, html) => {
    expect(read(html)).toEqual([]);
  });
});

describe("addresses that only links hold are not lost", () => {
  const table = (header: string, rows: readonly string[]) =>
    list(
      `<tr><th>Program</th><th>${header}</th></tr>${rows.map((cell, row) => `<tr><td>P${row}</td><td>${cell}</td></tr>`).join("")}`,
    );
  const link = (href: string, text: string) => `<a href="${href}">${text}</a>`;

  it.each<readonly [string, string, readonly (readonly string[])[]]>([
    [
      "of a column of websites, whose words say nothing",
      table("Website", [
        link("https://lakeshore.example/gme", "Visit"),
        link("https://prairie.example/", "Visit website"),
        "none",
      ]),
      [
        ["Program", "Website"],
        ["P0", "https://lakeshore.example/gme"],
        ["P1", "https://prairie.example/"],
        ["P2", "none"],
      ],
    ],
    [
      "of a column of websites with words of their own",
      table("Website", [
        link("https://lakeshore.example/gme", "Lakeshore"),
        link("https://prairie.example/", "Visit"),
        "none",
      ]),
      [
        ["Program", "Website", "Website link"],
        ["P0", "Lakeshore", "https://lakeshore.example/gme"],
        ["P1", "Visit", "https://prairie.example/"],
        ["P2", "none"],
      ],
    ],
    [
      "of few websites",
      table("Website", [link("https://lakeshore.example/gme", "link"), "none", link("#top", "link")]),
      [
        ["Program", "Website"],
        ["P0", "https://lakeshore.example/gme"],
        ["P1", "none"],
        ["P2", "link"],
      ],
    ],
    [
      "with the number of a program",
      table("Name", [link("/program/9990000001", "Lakeshore"), link("/program/9990000002?x=1", "Prairie")]),
      [
        ["Program", "Name", "Name link"],
        ["P0", "Lakeshore", "/program/9990000001"],
        ["P1", "Prairie", "/program/9990000002?x=1"],
      ],
    ],
    [
      "of people's mail",
      table("Director", [
        link("mailto:a@lakeshore.example?subject=x", "Dr. A"),
        link("MAILTO:b@prairie.example", "Dr. B"),
      ]),
      [
        ["Program", "Director", "Director email"],
        ["P0", "Dr. A", "a@lakeshore.example"],
        ["P1", "Dr. B", "b@prairie.example"],
      ],
    ],
    [
      "below a title and without header cells",
      list(
        `<tr><td colspan=2>Programs</td></tr><tr><td>Program</td><td>Web site</td></tr><tr><td>A</td><td>${link("https://a.example", "go")}</td></tr>`,
      ),
      [["Programs"], ["Program", "Web site"], ["A", "https://a.example"]],
    ],
  ])("%s", (_, html, rows) => {
    expect(cellsOf(html)).toEqual(rows);
  });

  it.each([
    ["few cells have one", table("Website", [link("https://a.example", "go"), "none", "none"])],
    ["the cells show it", table("Website", [link("https://a.example", "https://a.example")])],
    ["the header suggests none", table("City", [link("/city/fargo", "Fargo")])],
    ["it leads nowhere", table("Website", [link("#top", "go"), link("javascript:go()", "go")])],
  ])("no column where %s", (_, html) => {
    expect(read(html)[0]?.rows[0]?.cells).toHaveLength(2);
  });
});

describe("a page may claim anything", () => {
  it.each([
    ["cells over a billion columns", list('<tr><td colspan="1000000000">a</td></tr><tr><td>b</td></tr>')],
    ["cells over a billion rows", list('<tr><td rowspan="1000000000">a</td></tr>'.repeat(300))],
    ["spans that are no numbers", list('<tr><td rowspan="-1" colspan="x">a</td></tr>')],
    ["hidden elements without end", `<table><tr><td>${"<p hidden>".repeat(100_000)}a`],
  ])("%s", (_, html) => {
    expect(() => read(html)).not.toThrow();
  });

  it.each([
    [
      "tables in tables",
      "<table><tr><td>".repeat(100_000),
      "page.html cannot be read: its elements stand in each other",
    ],
    ["elements in elements", `<table><tr><td>${"<div>".repeat(200_000)}a`, "page.html cannot be read: its elements"],
    ["rows", list("<tr><td>a</td></tr>".repeat(20_002)), "page.html has more than 20,000 rows"],
    ["columns", list(`<tr>${"<td>a</td>".repeat(501)}</tr>`), "page.html has more than 500 columns"],
    [
      "columns behind blank ones",
      list(`<tr>${"<td></td>".repeat(600)}<td>a</td></tr>`),
      "page.html has more than 500 columns",
    ],
    [
      "cells",
      list(`<tr>${"<td rowspan=0>a</td>".repeat(500)}</tr>${"<tr>".repeat(1_000_000)}`),
      "page.html has more than 4,000,000 filled cells",
    ],
  ])("too many %s are refused", (_, html, sentence) => {
    expect(() => read(html)).toThrow(UserProblem);
    expect(() => read(html)).toThrow(sentence);
  });
});

test("any page is read, or refused with a sentence", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "</tr>",
      "<td>",
      "<th rowspan=2>",
      "<td colspan=3>",
      "</td>",
      "<tbody>",
      "</tbody>",
    ),
    fc.constantFrom(
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "<p hidden>",
      "<br>",
      "<svg>",
      "<a href='/1234567890'>",
      "</a>",
      "<caption>",
      "<",
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const { rows } of read(`<table><tr><td>${pieces.join("")}`)) {
        expect(new Set(rows.map(({ width }) => width)).size).toBe(1);
      }
    }),
    { numRuns: 3000 },
  );
});
