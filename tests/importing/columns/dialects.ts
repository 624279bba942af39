import type { TargetId } from "../../../shared/importing/columns/file-fields";
import type { ListSource } from "../../../shared/importing/columns/recognise-source";
import { type Written, written } from "./targets";

/** A list as a source writes it, with what each column means. Rows, people and places are invented. */
export interface Dialect {
  readonly name: string;
  readonly source: ListSource;
  readonly table: Written;
  readonly meanings: readonly (TargetId | null)[];
}

/** `columns`: header → meaning, in order; `rows`: cells between bars. */
function dialect(
  name: string,
  source: ListSource,
  columns: readonly (readonly [string, TargetId | null])[],
  rows: string,
): Dialect {
  const table = written(`${columns.map(([header]) => header).join("|")}\n${rows.trim()}`);
  return { name, source, table, meanings: columns.map(([, meaning]) => meaning) };
}

export const DIALECTS: readonly Dialect[] = [
  dialect(
    "FREIDA, copied by a scraper",
    "FREIDA",
    [
      ["program_id", "acgmeCode"],
      ["program_name_suffix", "program"],
      ["city", "city"],
      ["state", "state"],
      ["accredited_training_length", "length"],
      ["first_year_positions", "positions"],
      ["interviews_conducted_last_year", "interviewed"],
      ["pct_do", null],
      ["pct_img", "percentImg"],
      ["pct_usmd", null],
      ["program_best_described_as", "setting"],
      ["website", "website"],
      ["visa_statuses_accepted", "visa"],
      ["program_director_first_name", "directorFirstName"],
      ["program_director_last_name", "directorLastName"],
      ["contact_email", "coordinatorEmail"],
      ["required_letters_of_recommendation", null],
    ],
    `
7653799001|Amber Hill Hospital Program|Fargo|ND|4|2|31|10.0|25.0|65.0|University-based|https://amber.example.edu|['J-1 through ECFMG','H-1B']|Alva|Vale|a@amber.example.edu|3
7652699002|Bright Lake University Program|Duluth|MN|4|1|n/a|not available|-|80.0|Community-based/university affiliated|www.bright.example.edu|['J-1 through ECFMG']|Bo|Moss|b@bright.example.edu|3
7654099003|Copper Bay Medical Center Program|Tulsa|OK|5|1|18|0.0|50.0|50.0|Community-based|https://copper.example.org/gme|not available|Cy|Reed|c@copper.example.org|4`,
  ),
  dialect(
    "FREIDA, between bars",
    "FREIDA",
    [
      ["Program ID", "acgmeCode"],
      ["Program Name", "program"],
      ["City", "city"],
      ["State", "state"],
      ["Specialty", "pathway"],
      ["Program Director", "director"],
      ["Email", "directorEmail"],
      ["IMG Percent", "percentImg"],
      ["DO Percent", null],
      ["Min Step1 Score", null],
      ["Min Step2 Score", "step2"],
      ["Accepts Visa", "visa"],
    ],
    `
7653799001|Amber Hill Hospital Program|Fargo|North Dakota|Pediatrics/Medical Genetics|Alva Vale, MD|a@amber.example.edu|25.0|10.0|Pass|220|True
7652699002|Bright Lake University Program|Duluth|Minnesota|Pediatrics/Medical Genetics|Bo Moss, MD, PhD|b@bright.example.edu|n/a|5.0|n/a|230|False
7654099003|Copper Bay Medical Center Program|Tulsa|Oklahoma|Pediatrics/Medical Genetics|Cy Reed, DO|c@copper.example.org|50.0|0.0|200|215|True`,
  ),
  dialect(
    "FREIDA, whose ids stand in links only and whose id column holds the place",
    "FREIDA",
    [
      ["program_id", "place"],
      ["program_name", "program"],
      ["link", "acgmeCode"],
      ["pct_img", "percentImg"],
    ],
    `
Fargo, ND|Amber Hill Hospital Program|https://freida.example.org/program/7653799001|25.0
Duluth, MN|Bright Lake University Program|https://freida.example.org/program/7652699002|not available
Tulsa, OK|Copper Bay Medical Center Program|https://freida.example.org/program/7654099003|8.0`,
  ),
  dialect(
    "FREIDA, labels copied by hand",
    "FREIDA",
    [
      ["Program name", "program"],
      ["% IMG", "percentImg"],
      ["J-1 visa sponsorship through ECFMG", "visaJ1"],
      ["Program best described as", "setting"],
      ["Required letters of recommendation", null],
      ["Interviews conducted last year", "interviewed"],
    ],
    `
Amber Hill Hospital Program|25%|Yes|University-based|3|30
Bright Lake University Program|n/a|No|Community-based|3|12`,
  ),
  dialect(
    "ACGME, the list of programs",
    "ACGME",
    [
      ["Program Code", "acgmeCode"],
      ["Specialty Numeric Code", "specialtyCode"],
      ["Specialty Name", "pathway"],
      ["Is Subspecialty", null],
      ["Program Name", "program"],
      ["Program City", "city"],
      ["Program State Name", "state"],
      ["Program Accreditation Name", "accreditation"],
      ["Sponsor Name", "institution"],
      ["Sponsor Code", "sponsorCode"],
      ["Program Length of Training", "length"],
      ["Positions Filled Total", "matched"],
    ],
    `
7653799001|765|Pediatrics/medical genetics|No|Amber Hill Hospital Program|Fargo|North Dakota|Continued Accreditation|Amber Hill Hospital|379901|4|3
1302699002|130|Medical genetics and genomics|No|Bright Lake University Program|Duluth|Minnesota|Initial Accreditation|Bright Lake University|269902|2|0
7664099003|766|Internal medicine/medical genetics|No|Copper Bay Medical Center Program|Tulsa|Oklahoma|Voluntary Withdrawal|Copper Bay Medical Center|409903|4|1`,
  ),
  dialect(
    "ACGME, written without spaces",
    "ACGME",
    [
      ["ProgramCode", "acgmeCode"],
      ["SpecialtyNumericCode", "specialtyCode"],
      ["SpecialtyName", "pathway"],
      ["IsSubspecialty", null],
      ["ProgramName", "program"],
      ["ProgramCity", "city"],
      ["ProgramStateName", "state"],
      ["ProgramAccreditationName", "accreditation"],
      ["SponsorName", "institution"],
      ["SponsorCode", "sponsorCode"],
      ["ProgramLengthofTraining", "length"],
      ["PositionsFilledTotal", "matched"],
    ],
    `
7653799001.0|765.0|Pediatrics/medical genetics|False|Amber Hill Hospital Program|Fargo|North Dakota|Continued Accreditation|Amber Hill Hospital|379901.0|4.0|3.0
1302699002.0|130.0|Medical genetics and genomics|False|Bright Lake University Program|Duluth|Minnesota|Initial Accreditation|Bright Lake University|269902.0|2.0|0.0`,
  ),
  dialect(
    "ACGME, the pages of its data system, with repeated groups",
    "ACGME",
    [
      ["program_code", "acgmeCode"],
      ["program_name", "program"],
      ["specialty", "pathway"],
      ["address", null],
      ["city", "city"],
      ["state", "state"],
      ["zip", null],
      ["phone", "phone"],
      ["fax", null],
      ["email", null],
      ["website", "website"],
      ["sponsoring_institution_code", "sponsorCode"],
      ["sponsoring_institution_name", "institution"],
      ["director_name", "director"],
      ["director_email", "directorEmail"],
      ["director_first_appointed", null],
      ["coordinator_name", "coordinator"],
      ["coordinator_email", "coordinatorEmail"],
      ["accreditation_status", "accreditation"],
      ["original_accreditation_date", null],
      ["accreditation_effective_date", null],
      ["total_approved_positions", null],
      ["total_filled_positions", "matched"],
      ["accredited_length_of_training", "length"],
      ["participating_site_1_code", null],
      ["participating_site_1_name", null],
      ["participating_site_1_city", null],
      ["participating_site_1_state", null],
      ["participating_site_2_code", null],
      ["participating_site_2_name", null],
      ["participating_site_2_city", null],
      ["participating_site_2_state", null],
    ],
    `
7653799001|Amber Hill Hospital Program|Pediatrics/medical genetics|1 Amber Way|Fargo|ND|58102|(701) 555-0100|(701) 555-0101|office@amber.example.edu|https://amber.example.edu|379901|Amber Hill Hospital|Alva Vale, MD|a@amber.example.edu|7/1/2019|Dot Finch|d@amber.example.edu|Continued Accreditation|7/1/2001|7/1/2020|8|6|4|379911|Amber Hill Hospital|Fargo|ND|379912|River Clinic|Moorhead|MN
7652699002|Bright Lake University Program|Pediatrics/medical genetics|2 Lake Rd|Duluth|MN|55802|(218) 555-0100|(218) 555-0101|office@bright.example.edu|https://bright.example.edu|269902|Bright Lake University|Bo Moss, MD|b@bright.example.edu|7/1/2015|Eli Wren|e@bright.example.edu|Continued Accreditation|7/1/1999|7/1/2018|4|4|4|269911|Bright Lake Hospital|Duluth|MN|269912|Pine Clinic|Ely|MN`,
  ),
  dialect(
    "NRMP, program results",
    "NRMP",
    [
      ["State", "state"],
      ["Institution", "institution"],
      ["City", "city"],
      ["Program", "program"],
      ["Program Code", "nrmpCodes"],
      ["2024 Quota", "positions"],
      ["2024 Matched", "matched"],
      ["2023 Quota", null],
      ["2023 Matched", null],
      ["2022 Quota", null],
      ["2022 Matched", null],
    ],
    `
ND|U Amber Hill Med Ctr-Fargo|Fargo|Peds/Medical Genetics|1999765C0|1|1|1|0*|--|--
ND|U Amber Hill Med Ctr-Fargo|Fargo|Pediatrics|1999320C0|12|12|12|12|11|11
MN|Bright Lake Hosp-Duluth|Duluth|Peds/Medical Genetics|1998765C0|--|--|1|1|1|1
OK|Copper Bay Univ|Tulsa|Medicine/Medical Genetics|\u200b1997766C0|2|0*|2|2|2|1`,
  ),
  dialect(
    "NRMP, whose first column is called Table",
    "NRMP",
    [
      ["Table", "state"],
      ["Institution", "institution"],
      ["City", "city"],
      ["Program", "program"],
      ["Code", "nrmpCodes"],
      ["2024 Quota", "positions"],
      ["2024 Matched", "matched"],
    ],
    `
NORTH DAKOTA|U Amber Hill Med Ctr-Fargo|Fargo|Peds/Medical Genetics|1999765C0|1|1
MINNESOTA|Bright Lake Hosp-Duluth|Duluth|Peds/Medical Genetics|1998765C0|--|--
OKLAHOMA|Copper Bay Univ|Tulsa|Medicine/Medical Genetics|1997766C0|2|0*`,
  ),
  dialect(
    "NRMP, a file of match codes",
    "NRMP",
    [
      ["name", "program"],
      ["code", "nrmpCodes"],
    ],
    `
Peds/Medical Genetics|1999765C0
Medicine-Pediatrics|1998700C0
Pediatrics|1997320C0`,
  ),
  dialect(
    "NRMP, its institutions",
    "Other",
    [
      ["name", "institution"],
      ["code", "nrmpInstitution"],
      ["city", "city"],
      ["state", "state"],
    ],
    `
U Amber Hill Med Ctr-Fargo|1999|Fargo|ND
Bright Lake Hosp-Duluth|1998|Duluth|MN
Copper Bay Univ|0997|Tulsa|OK`,
  ),
  dialect(
    "ERAS, participating programs",
    "ERAS",
    [
      ["State", "state"],
      ["City", "city"],
      ["Program", "program"],
      ["Accreditation ID", "acgmeCode"],
      ["Status", "participation"],
      ["URL", "website"],
    ],
    `
North Dakota|Fargo|Amber Hill Hospital\u00a0New Program!|7653799001|Participating|https://amber.example.edu
Minnesota|Duluth|Bright Lake University|7652699002|Not Participating|https://bright.example.edu
Oklahoma|Tulsa|Copper Bay Medical Center|7654099003|No Longer Accepting Applications|https://copper.example.org`,
  ),
  dialect(
    "Residency Explorer",
    "Residency Explorer",
    [
      ["Program", "program"],
      ["City", "city"],
      ["State", "state"],
      ["Region", "region"],
      ["Program Alignment", null],
      ["Step 2 CK (Middle 80% of those invited)", "step2"],
      ["Interview rate: signal sent", null],
      ["Interview rate: no signal", null],
      ["Interview rate: in state", null],
      ["Interview rate: out of state", null],
      ["Interview rate: MD", null],
      ["Interview rate: US IMG", null],
      ["Interview rate: non-US IMG", null],
    ],
    `
Amber Hill Hospital|Fargo|ND|Midwest|High|238 - 262|48%|8%|30%|6%|25%|8%|4%
Bright Lake University|Duluth|MN|Midwest|Medium|–|–|–|22%|5%|18%|2%|1%
Copper Bay Medical Center|Tulsa|OK|South|Low|225 - 255|33%|12%|40%|9%|20%|15%|9%`,
  ),
  dialect(
    "a crowd's sheet",
    "Other",
    [
      ["Program Name", "program"],
      ["City", "city"],
      ["State", "state"],
      ["II Date", null],
      ["Signal?", "signal"],
      ["LOI sent", null],
      ["Response", null],
      ["Step 2", "step2"],
      ["US-IMG?", null],
    ],
    `
Amber Hill Hospital|Fargo|ND|10/12|Yes|no|thanks!|245|yes
Bright Lake University|Duluth|MN|15-Jul|No|yes||251|no
Copper Bay Medical Center|Tulsa|OK|#NUM!|Yes|no|nothing yet|238|yes`,
  ),
  dialect(
    "an own list with ratings, whose location is a rating",
    "Other",
    [
      ["Hospital", "institution"],
      ["City, ST", "place"],
      ["PD", "director"],
      ["PD email", "directorEmail"],
      ["Spots", "positions"],
      ["IMG friendly", "img"],
      ["Research", "academic"],
      ["Location", "geography"],
      ["My notes", "whyThisProgram"],
    ],
    `
Amber Hill Hospital|Fargo, ND|Alva Vale|a@amber.example.edu|2|5|3|4|saw their poster
Bright Lake University|Duluth, MN|Bo Moss|b@bright.example.edu|1|3|4.5|2|cold
Copper Bay Medical Center|Tulsa, OK|Cy Reed|c@copper.example.org|1|4|?|3|n/a`,
  ),
  dialect(
    "an own list whose location is a place, with words instead of ratings",
    "Other",
    [
      ["Name", "institution"],
      ["Location", "place"],
      ["IMG friendly?", "stance"],
      ["Research", null],
      ["Contact", "coordinatorEmail"],
      ["Director", "director"],
      ["Link", "website"],
    ],
    `
Amber Hill Hospital|Fargo, ND|Yes|yes|d@amber.example.edu|Alva Vale|https://amber.example.edu
Bright Lake University|Duluth, MN|No|no|e@bright.example.edu|Bo Moss|https://bright.example.edu
Copper Bay Medical Center|Tulsa, OK|Case by case|yes|f@copper.example.org|Cy Reed|https://copper.example.org`,
  ),
  dialect(
    "FREIDA, every field a scraper keeps",
    "FREIDA",
    [
      ["program_id", "acgmeCode"],
      ["source_url", null],
      ["program_name_suffix", "program"],
      ["city", "city"],
      ["state", "state"],
      ["data_last_updated", null],
      ["accredited_training_length", "length"],
      ["required_training_length", null],
      ["affiliated_us_government", null],
      ["specialty_title", "pathway"],
      ["first_year_positions", "positions"],
      ["interviews_conducted_last_year", "interviewed"],
      ["avg_hours_on_duty_y1", null],
      ["pct_do", null],
      ["pct_img", "percentImg"],
      ["pct_usmd", null],
      ["program_best_described_as", "setting"],
      ["website", "website"],
      ["special_features_text", null],
      ["accepting_applications_2025_2026", null],
      ["accepting_applications_2026_2027", null],
      ["program_start_dates", null],
      ["participates_in_eras", "participation"],
      ["visa_statuses_accepted", "visa"],
      ["program_director_first_name", "directorFirstName"],
      ["program_director_middle_name", null],
      ["program_director_last_name", "directorLastName"],
      ["program_director_suffix", null],
      ["program_director_degrees", null],
      ["program_director_organization", null],
      ["program_director_address_line1", null],
      ["program_director_locality", null],
      ["program_director_administrative_area", null],
      ["program_director_postal_code", null],
      ["program_director_email", "directorEmail"],
      ["contact_first_name", null],
      ["contact_last_name", null],
      ["contact_organization", null],
      ["contact_locality", null],
      ["contact_administrative_area", null],
      ["contact_postal_code", null],
      ["contact_email", "coordinatorEmail"],
      ["contact_phone", "phone"],
    ],
    `
7653799001|https://freida.example.org/program/7653799001|Amber Hill Hospital Program|Fargo|ND|05/02/2026|4|4|False|Pediatrics/medical genetics|2.0|31.0|60|10.0|25.0|65.0|University-based|https://amber.example.edu|A new clinic building with three genetics laboratories and a tumor board.|True|True|['2026-07-01']|True|['J-1 through ECFMG']|Alva|Q|Vale||['MD']|Amber Hill Hospital|1 Amber Way|Fargo|ND|58102|a@amber.example.edu|Dot|Finch|Amber Hill Hospital|Fargo|ND|58102|d@amber.example.edu|(701) 555-0100
7652699002|https://freida.example.org/program/7652699002|Bright Lake University Program|Duluth|MN|04/30/2026|4|4|False|Pediatrics/medical genetics|1.0||55|||80.0|Community-based/university affiliated|www.bright.example.edu||True|False|['2026-07-01']|False|[]|Bo||Moss|Jr|['MD','PhD']|Bright Lake University|2 Lake Rd|Duluth|MN|55802|b@bright.example.edu|Eli|Wren|Bright Lake University|Duluth|MN|55802|e@bright.example.edu|(218) 555-0100
7654099003|https://freida.example.org/program/7654099003|Copper Bay Medical Center Program|Tulsa|OK|05/01/2026|5|5|False|Pediatrics/medical genetics|1.0|18.0|60|0.0|50.0|50.0|Community-based|https://copper.example.org/gme||True|True|['2026-06-24']|True|['J-1 through ECFMG', 'H-1B']|Cy||Reed||['DO']|Copper Bay Medical Center|3 Bay Ave|Tulsa|OK|74103|c@copper.example.org|Fay|Lark|Copper Bay Medical Center|Tulsa|OK|74103|f@copper.example.org|(918) 555-0100`,
  ),
  dialect(
    "ACGME, its data system, with rotations and numbered people",
    "ACGME",
    [
      ["program_name", "program"],
      ["address", null],
      ["zip", null],
      ["city", "city"],
      ["state", "state"],
      ["website", "website"],
      ["phone", "phone"],
      ["program_code", "acgmeCode"],
      ["sponsoring_institution_code", "sponsorCode"],
      ["sponsoring_institution_name", "institution"],
      ["original_accreditation_date", null],
      ["accreditation_status", "accreditation"],
      ["director_name", "director"],
      ["director_date_appointed", null],
      ["coordinator_name_1", "coordinator"],
      ["coordinator_phone_1", null],
      ["coordinator_email_1", "coordinatorEmail"],
      ["coordinator_name_2", null],
      ["coordinator_phone_2", null],
      ["coordinator_email_2", null],
      ["participation_site_code_1", null],
      ["participation_site_name_1", null],
      ["rotation_required_1", null],
      ["rotation_months_y1_1", null],
      ["rotation_months_y2_1", null],
      ["participation_site_code_2", null],
      ["participation_site_name_2", null],
      ["rotation_required_2", null],
      ["rotation_months_y1_2", null],
    ],
    `
Amber Hill Hospital Program|1 Amber Way, Suite 4|58102|Fargo|North Dakota|https://amber.example.edu|(701) 555-0100|7653799001|379901|Amber Hill Hospital|July 1, 2001|Continued Accreditation|Alva Vale, MD|July 1, 2019|Dot Finch, MA|(701) 555-0102|d@amber.example.edu|Gil Swift|(701) 555-0103|g@amber.example.edu|379911|Amber Hill Hospital|Yes|8.0|9.0|379912|River Clinic|No|2.0
Bright Lake University Program|2 Lake Rd|55802|Duluth|Minnesota|https://bright.example.edu|(218) 555-0100|7652699002|269902|Bright Lake University|July 1, 1999|Continued Accreditation|Bo Moss, MD|July 1, 2015|Eli Wren, MA|(218) 555-0102|e@bright.example.edu||||269911|Bright Lake Hospital|Yes|10.0|10.0||||
Copper Bay Medical Center Program|3 Bay Ave|74103|Tulsa|Oklahoma|https://copper.example.org|(918) 555-0100|7654099003|409903|Copper Bay Medical Center|July 1, 2011|Initial Accreditation|Cy Reed, MD|July 1, 2024|Fay Lark, MS|(918) 555-0102|f@copper.example.org||||409911|Copper Bay Hospital|Yes|12.0|12.0||||`,
  ),
];
