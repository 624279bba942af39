import { PageFrame } from "../parts/page-frame";
import { ImportWizard } from "./import/import-wizard";
import type { ImportWay } from "./import/ways";

const TITLES: { readonly [way in ImportWay]: string } = {
  import: "Import a file",
  paste: "Paste a list",
  sheet: "Sheet in this workbook",
  "starter-list": "Starter list",
};

/** Adds programs of any list: choose it, look its columns over, settle what is the same, then write. */
export function ImportPage({ way }: { readonly way: ImportWay }) {
  return (
    <PageFrame title={TITLES[way]}>
      <ImportWizard first={way} />
    </PageFrame>
  );
}
