import { describe, expect, test } from "vitest";
import { mapped, meaningOf, meanings, written } from "./targets";

describe("by its name alone", () => {
  test.each([
    ["own name", "Institution", "institution"],
    ["letter case, blanks, punctuation", "  POSITIONS / yr. ", "positions"],
    ["words run together", "ProgramDirectorEmail", "directorEmail"],
    ["words run together in small letters", "directoremail", "directorEmail"],
    ["an abbreviation", "Prog. Coord. e-mail", "coordinatorEmail"],
    ["an invisible byte-order mark", "\ufeffCity", "city"],
    ["a letter missing", "Instituton", "institution"],
    ["two letters changed over", "Coordiantor", "coordinator"],
    ["a scale behind it", "Support and culture (1-5)", "culture"],
    ["notes, not the rating", "Research notes", "academicNotes"],
    ["a name in two parts", "Hospital / Institution", "institution"],
    ["numbered, the first", "Coordinator 1 email", null],
    ["numbered at the end, the first", "coordinator_email_1", "coordinatorEmail"],
    ["a sign for a word", "Specialty #", "specialtyCode"],
    ["an apostrophe", "PD’s email", "directorEmail"],
    ["a year", "Quota 2025-26", "positions"],
    ["a kind of visa", "J1", "visaJ1"],
    ["a kind of visa with more words", "H-1B visa policy", "visaH1b"],
    ["a kind of visa that is sponsored", "Sponsors F-1?", "visaF1"],
    ["two kinds of visa", "H1B / J1 sponsorship", "visa"],
    ["the city of an address", "mailing_city", "city"],
    ["the order of a name's parts", "director_last_first", "director"],
    ["a number as a word", "stepTwoMinimum", "step2"],
    ["a name with its place", "Program name & location", "program"],
    ["a code with two signs for it", "Accred. ID #", "acgmeCode"],
    ["where training is", "Training site", "institution"],
    ["Spanish: the institution", "Hospital / Universidad", "institution"],
    ["Spanish: the city", "Ciudad", "city"],
    ["Spanish: the positions", "Cupos", "positions"],
    ["Spanish: an address", "Correo electrónico", "coordinatorEmail"],
    ["Spanish: remarks", "Notas", "whyThisProgram"],
  ])("%s: %s", (_, header, target) => expect(meaningOf(header)).toBe(target));

  test.each([
    "City population",
    "Associate Program Director",
    "Contact",
    "Contact name",
    "Site director",
    "Participating site",
    "Step One Minimum",
    "Prog Desc",
    "Estado",
    "visa_opt",
    "% US IMG",
    "Non-US IMG %",
    "IMG interview rate",
    "Number of IMGs",
    "IMG residents",
    "Total positions",
    "Coordinator fax",
    "AAMC ID",
    "Home state",
    "Step 1",
    "Min Step1 Score",
    "State tax",
    "Fill rate",
    "Interview date",
    "Tier",
    "Score",
    "Why",
    "Code",
    "Program Code",
    "Name",
    "ID",
    "2024",
    "",
    "Unnamed: 0",
    "Mascot",
  ])("%s is nothing of ours, or does not say", (header) => expect(meaningOf(header)).toBeNull());
});

describe("by the values where the name does not say", () => {
  test.each([
    ["Program Code", "7653799001 7652699002 7654099003", "acgmeCode"],
    ["Program Code", "1999765C0 1998765C0 1997766C0", "nrmpCodes"],
    ["Program ID", "1999765C0 1998765C0 1997766C0", "nrmpCodes"],
    ["Code", "7653799001 7652699002 7654099003", "acgmeCode"],
    ["Code", "1999 1998 0997", "nrmpInstitution"],
    ["Institution code", "379901 269902 409903", "sponsorCode"],
    ["ID", "1001 1002 1003", null],
    ["Main match codes", "1999765C0 1998765C0 1997766C0", "nrmpCodes"],
    ["Backup match codes", "1999320C0 1998320C0 1997140C0", null],
    ["Contact", "a@amber.edu b@bright.edu c@copper.edu", "coordinatorEmail"],
    ["Contact", "701-555-0100 218-555-0100 918-555-0100", "phone"],
    ["Location", "4 5 3", "geography"],
    ["Status", "Participating Participating Participating", "participation"],
    ["Status", "Applied Applying Applied", "status"],
    ["Link", "https://x.org/program/7653799001 https://x.org/program/7652699002", "acgmeCode"],
    ["Link", "https://amber.edu https://bright.edu", "website"],
    ["IMG friendly", "Yes No Yes", "stance"],
    ["IMG friendly", "5 3 1", "img"],
    ["Prog Desc", "Peds-Genetics IM-Genetics Pediatrics", "program"],
    ["Programs offered", "Peds/Genetics IM/Genetics Peds/Genetics", "program"],
    ["Estado", "ND MN OK", "state"],
    ["Contact", "Alva Bo Cy", null],
    ["ACGME code", "7.65E+09 7.65E+09 7.66E+09", "acgmeCode"],
    ["Unnamed: 0", "1999765C0 1998765C0 1997766C0", "nrmpCodes"],
    ["Unnamed: 0", "0 1 2", null],
    ["", "ND MN OK", "state"],
    ["Column 2", "2055550100 3125550123 6175550155", "phone"],
  ])("%s over %s: %s", (header, values, target) => {
    const rows = values.split(" ").map((value) => ({ cells: [value] }));
    expect(meanings({ headers: [header], rows })).toEqual([target]);
  });

  test("a name that the values contradict means nothing, and it is said why", () => {
    const table = written("Director email|Research\nAlva Vale|yes\nBo Moss|no");
    expect(mapped(table).map(({ target, why }) => [target, why])).toEqual([
      [null, "its values do not fit its name"],
      [null, "its values do not fit its name"],
    ]);
  });

  test("missing values contradict nothing", () => {
    expect(meanings(written("% IMG|Website\nn/a|--\nnot available|–\n12|https://amber.edu"))).toEqual([
      "percentImg",
      "website",
    ]);
  });

  test("a director's degree is no state", () => {
    expect(meanings(written("Director|City\nAlva Vale, MD|Fargo\nBo Moss, MD|Duluth\nCy Reed, MD|Tulsa"))).toEqual([
      "director",
      "city",
    ]);
  });

  test("city and state in one column, under any of their names", () => {
    for (const header of ["State", "Location", "City/State"]) {
      expect(meanings(written(`${header}\nFargo, ND\nDuluth, MN\nTulsa, OK`)), header).toEqual(["place"]);
    }
    // Of a city each cell is kept, and its state is read wherever it has one.
    expect(meanings(written("City\nFargo, ND\nDuluth, MN\nTulsa, OK"))).toEqual(["city"]);
  });
});

describe("whose email it is", () => {
  test.each([
    ["beside a coordinator", "Coordinator|Email", ["coordinator", "coordinatorEmail"]],
    ["beside a director only", "Director|Email", ["director", "directorEmail"]],
    ["beside both", "Director|Coordinator|E-mail", ["director", "coordinator", "coordinatorEmail"]],
    ["beside neither", "Program|Email address", ["program", "coordinatorEmail"]],
    [
      "one behind each",
      "Director|Email|Coordinator|Email",
      ["director", "directorEmail", "coordinator", "coordinatorEmail"],
    ],
    ["the director's is named", "Director|Director email|Email", ["director", "directorEmail", "coordinatorEmail"]],
    [
      "a contact of whom only the address has a meaning",
      "Contact Name|E-mail address",
      ["coordinator", "coordinatorEmail"],
    ],
    ["a contact beside their address", "Contact name|Contact email", ["coordinator", "coordinatorEmail"]],
    ["a contact beside the coordinator", "Contact name|Coordinator|Email", [null, "coordinator", "coordinatorEmail"]],
    ["a contact beside a director", "Contact name|Director|Email", [null, "director", "directorEmail"]],
    ["a contact beside several addresses", "Contact|Contact Name|Mail|Email", [null, null, null, "coordinatorEmail"]],
    ["a contact without an address", "Contact name|City", [null, "city"]],
    [
      "first and last name",
      "PD first name|PD last name|Email",
      ["directorFirstName", "directorLastName", "directorEmail"],
    ],
  ])("%s: %s", (_, headers, expected) => expect(meanings(written(headers))).toEqual(expected));
});

describe("whose name or address it is, where nobody says, is a guess", () => {
  const sure = 0.85;

  test.each([
    ["Email|City", 0],
    ["E-mail address|City", 0],
    ["Program email|City", 0],
    ["Contact email|City", 0],
    ["Director|Email", 1],
    ["Contact person|City", 0],
  ])("%s", (headers, column) => {
    const table = written(`${headers}\n${/person|Director/.test(headers) ? "Alva Vale" : "a@amber.edu"}|b@bright.edu`);
    const { target, confidence } = mapped(table)[column] ?? {};
    expect(target).not.toBeNull();
    expect(confidence).toBeGreaterThan(0.7);
    expect(confidence).toBeLessThan(sure);
  });

  test("an address under Contact", () => {
    const { target, confidence } = mapped(written("Contact\na@amber.edu\nb@bright.edu"))[0] ?? {};
    expect(target).toBe("coordinatorEmail");
    expect(confidence).toBeLessThan(sure);
  });

  test.each(["Coordinator email", "Director|Email|Coordinator|Email", "PD email"])("%s says it", (headers) => {
    for (const { confidence } of mapped(written(headers))) expect(confidence).toBeGreaterThan(sure);
  });
});

describe("words beside codes", () => {
  const codes = "1999765C0 1998440C0 1997080A0 1996320C0".split(" ");
  const table = (header: string, words: readonly string[]) =>
    written([`${header}|code`, ...words.map((word, row) => `${word}|${codes[row] ?? ""}`)].join("\n"));
  const SPECIALTIES = ["Peds/Medical Genetics", "Surgery-General", "Dermatology", "Pediatrics"];

  test.each(["Table", "", "Unnamed: 0"])("what is trained, in a column called %j, is the program", (header) => {
    expect(meanings(table(header, SPECIALTIES))).toEqual(["program", "nrmpCodes"]);
  });

  test.each([
    ["other words", ["owl", "fox", "elk", "pug"]],
    ["states", ["ND", "MN", "OK", "OH"]],
    ["numbers", ["1", "2", "3", "4"]],
  ])("%s are not", (_, words) => {
    expect(meanings(table("Table", words))[0]).not.toBe("program");
  });

  test("nor where no codes stand beside them", () => {
    expect(meanings(written("Table|Mascot\nPediatrics|owl\nSurgery|fox\nDermatology|elk"))[0]).toBeNull();
  });

  test("nor where another column is the program", () => {
    expect(
      meanings(
        written(
          "Table|Program|code\nPediatrics|Amber Program|1999320C0\nSurgery|Copper Program|1998440C0\nDermatology|Elm Program|1997080C0",
        ),
      ),
    ).toEqual([null, "program", "nrmpCodes"]);
  });
});

describe("the same for several years", () => {
  test.each([
    ["2024 Quota|2023 Quota|2022 Quota", ["positions", null, null]],
    ["Quota 2022|Quota 2023|Quota 2024", [null, null, "positions"]],
    ["2024 Quota|2024 Matched|2023 Quota", ["positions", "matched", null]],
    ["Quota|2024 Quota", ["positions", null]],
    ["2024 Matched|2023 Matched", ["matched", null]],
    ["% IMG 2023|% IMG 2024", [null, "percentImg"]],
  ])("%s", (headers, expected) => expect(meanings(written(headers))).toEqual(expected));

  test("it is said which year counts", () => {
    expect(mapped(written("2024 Quota|2023 Quota"))[1]).toMatchObject({
      confidence: 0,
      why: "an earlier year than 2024",
    });
  });
});

describe("one column a target", () => {
  test("a field's own name before a synonym, an earlier synonym before a later", () => {
    expect(meanings(written("Program Name|Program"))).toEqual([null, "program"]);
    expect(meanings(written("University|Hospital"))).toEqual([null, "institution"]);
  });

  test("of two alike the fuller, else the first", () => {
    expect(meanings(written("City|City"))).toEqual(["city", null]);
    expect(meanings(written("City|City\n|Fargo\n|Duluth"))).toEqual([null, "city"]);
    expect(mapped(written("City|City"))[1]?.why).toBe("another column fits better");
  });

  test("values decide between two columns of one name", () => {
    expect(meanings(written("Code|Code\n1999765C0|7653799001\n1998765C0|7652699002"))).toEqual([
      "nrmpCodes",
      "acgmeCode",
    ]);
  });
});

describe("what was chosen before", () => {
  const table = written("Mascot|Institution|Prog_Code\nowl|Amber Hill Hospital|1999765C0\nfox|Bright Lake|1998765C0");

  test("decides, however the header is written now", () => {
    const chosen = new Map([
      ["MASCOT", "whyThisProgram" as const],
      ["institution", null],
    ]);
    expect(mapped(table, chosen)).toMatchObject([
      { target: "whyThisProgram", confidence: 1, why: "as you chose before" },
      { target: null, confidence: 0, why: "as you chose before" },
      { target: "nrmpCodes" },
    ]);
  });

  test("takes the target from a column that has its name", () => {
    expect(mapped(table, new Map([["Mascot", "institution"]])).map(({ target }) => target)).toEqual([
      "institution",
      null,
      "nrmpCodes",
    ]);
  });

  test("gives way where the values contradict it: the next file may use the word for something else", () => {
    expect(mapped(table, new Map([["Prog Code", "acgmeCode"]]))[2]).toMatchObject({ target: "nrmpCodes" });
  });

  test("of a target that there is no longer is forgotten", () => {
    expect(mapped(table, new Map([["Institution", "score"]]))[1]?.target).toBe("institution");
  });
});

test("a second meaning where the first is another column's", () => {
  expect(meanings(written("Program location|City, state\n4|Fargo, ND\n3|Duluth, MN"))).toEqual(["geography", "place"]);
});

test("each column says how sure it is and by what", () => {
  const table = written(
    "Institution|Program Code|State|Mascot\nAmber Hill|1999765C0|ND|owl\nBright Lake|1998765C0|MN|fox",
  );
  expect(mapped(table).map(({ confidence, why }) => [Math.round(confidence * 100), why])).toEqual([
    [99, "its name and its values"],
    [86, "its values look like NRMP codes"],
    [99, "its name and its values"],
    [0, "no field has this name"],
  ]);
});

describe("a column with a field's own name is not given up for what can be read all the same", () => {
  const column = (header: string, ...cells: readonly string[]) =>
    meanings({ headers: [header], rows: cells.map((cell) => ({ cells: [cell] })) })[0];
  const mixed = (share: number) =>
    Array.from({ length: 20 }, (_, row) => (row < share * 20 ? `Town ${"ABCDE"[row % 5]}, IN` : "Reno"));

  test.each([0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.95, 1])("cities, %f of them with their states", (share) => {
    expect(column("City", ...mixed(share))).toBe("city");
  });

  test.each([
    ["Director email", "directorEmail", ["Ada Quill <ada@n.example>", "Bo Marsh <bo@l.example>", "cy@s.example"]],
    ["program_director_email", "directorEmail", ["Ada Quill <ada@n.example>", "Bo Marsh <bo@l.example>", ""]],
    ["Director email", "directorEmail", ["Quill, Ada (ada@n.example)", '"Bo" <bo@l.example>; cy@s.example']],
    ["Coordinator email", "coordinatorEmail", ["office: a@n.example", "b@n.example or c@n.example"]],
    ["Coordinator email", "coordinatorEmail", ["mailto:jo@x.example", "ada (at) x.example", "a@b"]],
    ["Website", "website", ["northlake.example", "birch.care"]],
    ["Website", "website", ["medicine.alder.health/genetics", "birch.care", "https://cedar.example"]],
    ["Homepage", "website", ["alder.health:8080/a?b=c#d", "birch.info/?x"]],
  ])("%s is %s: %j", (header, target, cells) => expect(column(header, ...cells)).toBe(target));

  test.each([
    ["Website", ["Mercy", "Northlake University", "Birch"]],
    ["Website", ["ada@n.example", "bo@n.example"]],
    ["Website", ["3.5", "4.0", "2.5"]],
    ["Director email", ["Ada Quill", "Bo Marsh"]],
    ["Director email", ["Ada Quill", "Bo Marsh", "Cy Dent", "Di Ekman", "ed@n.example"]],
    ["City", ["555-123-4567", "(317) 555-1234"]],
    ["Site", ["St.Mary", "St.Luke", "Mt.Cedar"]],
    ["Contact info", ["Ada Quill <ada@n.example>", "Bo Marsh <bo@l.example>"]],
  ])("%s is given up for what nothing can be read of: %j", (header, cells) => {
    expect(column(header, ...cells)).toBeNull();
  });
});
