import { CERTIFICATION_STATES, CITIZENSHIPS, EXAM_RESULTS, PATHWAY_STAGES } from "../../program/profile";
import type { ColumnContent } from "../column";
import { amount, between, choice, DATE, openChoice, TEXT } from "./contents";

/** One answer about the applicant. A blank one is unknown. */
export type ProfileField =
  | "step1"
  | "step1Attempts"
  | "step2"
  | "step2Attempts"
  | "step3"
  | "step3Attempts"
  | "certification"
  | "certificationDate"
  | "graduation"
  | "school"
  | "schoolCountry"
  | "schoolRecognition"
  | "monthsAsStudent"
  | "monthsSubInternship"
  | "monthsAfterGraduation"
  | "monthsObserving"
  | "monthsGenetics"
  | "geneticsExposure"
  | "researchExperiences"
  | "publications"
  | "letters"
  | "lettersUs"
  | "lettersGenetics"
  | "stage"
  | "residency"
  | "residencyEnd"
  | "citizenship"
  | "interests"
  | "notes";

interface ProfileQuestion {
  readonly field: ProfileField;
  /** By which the answer is found beside it. */
  readonly label: string;
  readonly content: ColumnContent;
  readonly help: string;
  /** Only some can answer it, or need to: the profile is whole without. */
  readonly optional: boolean;
}

export interface ProfilePart {
  /** The name of labels and answers. */
  readonly name: string;
  readonly title: string;
  readonly questions: readonly ProfileQuestion[];
}

const EXAM = choice("ExamResults", EXAM_RESULTS);
const ATTEMPTS = amount(10, "0");
const MONTHS = amount(120);
const COUNT = amount(500, "0");

function question(field: ProfileField, label: string, content: ColumnContent, help: string): ProfileQuestion {
  return { field, label, content, help, optional: false };
}

function optional(...of: Parameters<typeof question>): ProfileQuestion {
  return { ...question(...of), optional: true };
}

export const PROFILE_PARTS: readonly ProfilePart[] = [
  {
    name: "ProfileExams",
    title: "Exams",
    questions: [
      question("step1", "Step 1", EXAM, "Passing it is part of ECFMG certification."),
      question(
        "step1Attempts",
        "Step 1 attempts",
        ATTEMPTS,
        "Counting the one passed; some programs ask for a first-time pass.",
      ),
      question("step2", "Step 2 CK score", between(100, 300, "0"), "Compared with each program's benchmark."),
      question("step2Attempts", "Step 2 CK attempts", ATTEMPTS, "Counting the one passed; some programs set a limit."),
      optional("step3", "Step 3 (optional)", EXAM, "Few programs ask for it; some value it."),
      optional("step3Attempts", "Step 3 attempts", ATTEMPTS, "Counting the one passed."),
    ],
  },
  {
    name: "ProfileCertification",
    title: "Certification and school",
    questions: [
      question(
        "certification",
        "ECFMG certification",
        choice("CertificationStates", CERTIFICATION_STATES),
        "Needed to enter training; exams are due before rank lists are: ecfmg.org.",
      ),
      question("certificationDate", "Certified on, or expected", DATE, "Programs ask for it; so does the match."),
      question("graduation", "Graduation date", DATE, "Some programs limit the years since graduation."),
      question("school", "Medical school", TEXT, "As your diploma has it."),
      question("schoolCountry", "Country of the school", TEXT, "Some states and programs list countries or schools."),
      question(
        "schoolRecognition",
        "Recognition of the school",
        TEXT,
        "What the World Directory and state boards say, and when you looked.",
      ),
    ],
  },
  {
    name: "ProfileExperience",
    title: "US clinical months",
    questions: [
      question(
        "monthsAsStudent",
        "Clerkships and electives",
        MONTHS,
        "Hands-on, as a student. Compared with what programs ask.",
      ),
      question("monthsSubInternship", "Sub-internships", MONTHS, "Hands-on, with an intern's duties."),
      question("monthsAfterGraduation", "Hands-on after graduation", MONTHS, "Externships and the like."),
      question("monthsObserving", "Observerships", MONTHS, "Not hands-on: many programs do not count them."),
      question("monthsGenetics", "Of all these, in genetics", MONTHS, "Clinic or ward with geneticists."),
    ],
  },
  {
    name: "ProfileAchievements",
    title: "Genetics, research, letters",
    questions: [
      question(
        "geneticsExposure",
        "Genetics exposure",
        TEXT,
        'Projects, clinics, meetings: for "Why genetics?" and "Why this program?".',
      ),
      question(
        "researchExperiences",
        "Research experiences",
        COUNT,
        "As ERAS counts them; Charting Outcomes reports them.",
      ),
      question(
        "publications",
        "Publications and presentations",
        COUNT,
        "Abstracts and posters, too; Charting Outcomes reports them.",
      ),
      question("letters", "Letters of recommendation", COUNT, "Most programs take three or four."),
      question("lettersUs", "Of these, from US physicians", COUNT, "Often asked for."),
      question("lettersGenetics", "Of these, from geneticists", COUNT, "They speak for your choice."),
    ],
  },
  {
    name: "ProfileStage",
    title: "Where you stand",
    questions: [
      question(
        "stage",
        "Residency so far",
        choice("PathwayStages", PATHWAY_STAGES),
        "Not yet: combined programs first. In or past one: the two-year track.",
      ),
      optional("residency", "Which residency", openChoice("Pathways"), "If you are in one or completed one."),
      optional("residencyEnd", "Completed on, or expected", DATE, "The two-year track asks for it."),
      question(
        "citizenship",
        "Citizenship",
        choice("Citizenships", CITIZENSHIPS),
        "No visa needed as a citizen or permanent resident; NIH-funded tracks ask for it.",
      ),
      question("interests", "Interests and career goal", TEXT, "What to look for when you rate training and research."),
      optional("notes", "Notes", TEXT, "Anything else an advisor should know."),
    ],
  },
];
