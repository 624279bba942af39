import { describe, expect, test } from "vitest";
import { type IncomingProgram, textOf } from "../../shared/importing/clean/incoming";
import { BACKUP_PATHWAYS, GENETICS_ONLY, inScope, type Scope } from "../../shared/importing/scope";

const program = (institution: string, pathway: string, nrmpCodes = ""): IncomingProgram => ({
  line: 2,
  alsoLines: [],
  values: [
    ["institution", institution],
    ["pathway", pathway],
    ["nrmpCodes", nrmpCodes],
  ],
  extras: [],
  closed: null,
  open: null,
});

const LIST = [
  program("Lakeshore", "Pediatrics–Medical Genetics", "9999765C0"),
  program("Lakeshore Med Ctr", "Pediatrics", "9999320C0"),
  program("Harbor", "Internal Medicine", "9998140C0"),
  program("Harbor", "General surgery", "9998440C0"),
  program("Red Mesa", "Medical biochemical genetics"),
  program("Of my own", ""),
];

const inside = (scope: Partial<Scope>, home: Parameters<typeof inScope>[1] = []) =>
  inScope(LIST, home, { ...GENETICS_ONLY, ...scope }).inside.map(
    (one) => `${textOf(one, "institution")}: ${textOf(one, "pathway")}`,
  );

describe("what of a national list comes in", () => {
  test("genetics, and what does not say what is trained; the rest is counted", () => {
    expect(inside({})).toEqual([
      "Lakeshore: Pediatrics–Medical Genetics",
      "Red Mesa: Medical biochemical genetics",
      "Of my own: ",
    ]);
    expect(inScope(LIST, [], GENETICS_ONLY)).toMatchObject({
      outside: 3,
      backups: { Pediatrics: 1, "Internal Medicine": 1 },
      backupsAtHome: 1,
    });
  });

  test("backups that the user chooses", () => {
    expect(inside({ backups: ["Internal Medicine"] })).toContain("Harbor: Internal Medicine");
    expect(inside({ backups: BACKUP_PATHWAYS })).toHaveLength(5);
  });

  test("backups at the institutions of genetics programs, of the list or of the workbook", () => {
    expect(inside({ sameInstitutions: true })).toContain("Lakeshore Med Ctr: Pediatrics");
    expect(inside({ sameInstitutions: true })).not.toContain("Harbor: Internal Medicine");
    const home = {
      institution: "HARBOR",
      city: "",
      state: "",
      pathway: "Medical Genetics and Genomics",
      nrmpCodes: "",
    };
    expect(inside({ sameInstitutions: true }, [home])).toContain("Harbor: Internal Medicine");
    expect(inside({ sameInstitutions: true }, [{ ...home, pathway: "Pediatrics" }])).not.toContain(
      "Harbor: Internal Medicine",
    );
  });

  test("everything", () => expect(inside({ all: true })).toHaveLength(6));

  test.each<readonly [string, string, string, boolean]>([
    ["a code of another field, without words", "9998440C0", "Surgery-General", false],
    [
      "a code of a field that nobody knows here, but words of genetics",
      "9998199F0",
      "Medical Biochemical Genetics",
      true,
    ],
    ["no code and no words: a list of one's own", "", "", true],
    ["no code, but words of a pathway that is a backup", "", "Internal Medicine", false],
  ])("%s", (_, nrmpCodes, name, comesIn) => {
    const one: IncomingProgram = {
      ...program("Harbor", "", nrmpCodes),
      values: [
        ["institution", "Harbor"],
        ["program", name],
        ["nrmpCodes", nrmpCodes],
      ],
    };
    expect(inScope([one], [], GENETICS_ONLY).inside).toHaveLength(comesIn ? 1 : 0);
  });
});
