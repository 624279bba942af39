/** How the import looks where there is much to decide. All institutions are invented. */
import { afterAll, beforeAll, test } from "vitest";
import { checkPane } from "./check-pane";
import { type OpenBrowser, openBrowser } from "./open-page";
import { pageDesk } from "./page-desk";

const MINE = `Institution,City,State,Specialty,Program Director,Website,ACGME code
Northlake University Hospitals and Clinics,Gary,IN,Pediatrics-Medical Genetics,Ada Bly,https://n.example,
Northlake University Hospitals and Clinics,Gary,IN,Internal Medicine-Medical Genetics,Cy Dor,,
Lakeshore Clinic,Toledo,OH,Internal Medicine-Medical Genetics,,,7663800888
Thistlewick Health,Fargo,ND,Medical Genetics,,,
`;

const NATIONAL = `Program Number,Program Name,Sponsoring Institution,City,State,Specialty,Accreditation Status,Program Director,Email
7663800888,Lakeshore Clinic Program,Lakeshore Clinic,"Toledo, OH",Ohio,Internal Medicine/Medical Genetics and Genomics,Voluntary Withdrawal,Zed Quill,zed@l.example
1303521103,Thistlewick Children's Program,Thistlewick Children's Hospital,Fargo,North Dakota,Medical Genetics and Genomics,Continued Accreditation,Al Quill,al@t.example
1303521104,Prairie Program,Prairie State University,Minot,North Dakota,Medical Genetics and Genomics,Initial Accreditation,Bea Quill,ask the office
1303521105,Old Mill Program,Old Mill Hospital,Bismarck,North Dakota,Medical Genetics and Genomics,Closed,Di Quill,
1401100001,Prairie Internal Medicine,Prairie State University,Minot,North Dakota,Internal Medicine,Continued Accreditation,Bo Quill,
3201100001,Prairie Pediatrics,Prairie State University,Minot,North Dakota,Pediatrics,Continued Accreditation,Ed Quill,
4401100001,Prairie Surgery,Prairie State University,Minot,North Dakota,Surgery,Continued Accreditation,Flo Quill,
`;

const UNSAID = "Institution,City,State\nNorthlake University,Gary,IN\n";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("every step of the import is whole and accessible where there is much to decide, in every theme", async () => {
  const page = await browser.open("sheets");
  const desk = pageDesk(page, "sheets");
  const check = (state: string) => checkPane(page, "import", state);
  const button = (name: string | RegExp) => desk.pane.getByRole("button", { name });

  await desk.importFile("mine.csv", MINE);
  await check("result");

  await desk.choose("national.csv", NATIONAL);
  await button("Go on to the matches").waitFor();
  await check("columns");
  await desk.look();
  await check("matches");
  await button(/^Answer \d/).click();
  await desk.pane.getByRole("heading", { name: "Is this the same program?" }).waitFor();
  await check("question");
  await page.keyboard.press("n");
  await button(/^Add \d/).waitFor();
  await check("answered");
  await button(/^Add \d/).click();
  await desk.pane.getByText("It is written").waitFor();
  await check("result-closed");

  await desk.choose("unsaid.csv", UNSAID);
  await desk.look();
  await button("Answer 1 question").click();
  await button(/^Next one/).click();
  await check("question-of-several");
  await page.close();
});
