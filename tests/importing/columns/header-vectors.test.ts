import { describe, expect, test } from "vitest";
import type { TargetId } from "../../../shared/importing/columns/file-fields";
import vectors from "../../vectors/headers.json";
import { meaningOf } from "./targets";

/** The fields of the vectors as ours. Their notes are a person's own remarks, which go to "Why this program". */
const OURS: Readonly<Record<string, TargetId>> = {
  institution: "institution",
  programName: "program",
  city: "city",
  state: "state",
  specialty: "pathway",
  acgmeCode: "acgmeCode",
  erasCode: "acgmeCode",
  nrmpCode: "nrmpCodes",
  director: "director",
  coordinator: "coordinator",
  email: "coordinatorEmail",
  phone: "phone",
  website: "website",
  size: "positions",
  imgPct: "percentImg",
  imgPolicy: "stance",
  visa: "visa",
  notes: "whyThisProgram",
  ratingImg: "img",
  ratingStructure: "structure",
  ratingAcademic: "academic",
  ratingCulture: "culture",
  ratingGeo: "geography",
  programType: "setting",
  accreditation: "accreditation",
  deadline: "deadline",
  salary: "salary",
};

const gold = vectors.gold.map(([header, field]) => ({ header: header ?? "", field: field ?? null }));

describe("headers alone, without a single value", () => {
  test.each(gold.filter(({ field }) => field !== null))("$header is $field", ({ header, field }) => {
    expect(meaningOf(header)).toBe(OURS[field ?? ""]);
  });

  test.each(gold.filter(({ field }) => field === null))("$header is nothing that is kept", ({ header }) => {
    // "2024 Matched" is recognised, so that it is not taken for positions; its values are not kept.
    expect([null, "matched"]).toContain(meaningOf(header));
  });
});
