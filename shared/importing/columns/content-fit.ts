import { DOMAINS } from "../../program/domains";
import { fold } from "../../program/text";
import type { Target, TargetId } from "./file-fields";
import type { Profile } from "./profile";

/** What a column's values say about its being a field's. "silent": there are none, or such as fit anything. */
export type Fit = "fits" | "silent" | "contradicts";

/** The share of a column's values, 0–1, that look like the field's. */
type Look = (profile: Profile) => number;

/** From these shares on. Between them a column may be untidy, or something else: its values then say nothing. */
const FITS = 0.75;
const CONTRADICTS = 0.45;

/** Neither fits nor contradicts. */
const UNSURE = (FITS + CONTRADICTS) / 2;

/** Values that no name, remark or word can be. */
function unlikeText({ share }: Profile): number {
  return Math.max(
    share("number"),
    share("percent"),
    share("email"),
    share("url"),
    share("nrmpCodes"),
    share("acgmeCode"),
    share("phone"),
    share("date"),
    share("money"),
  );
}

const word: Look = (p) => Math.min(p.share("words"), 1 - Math.max(unlikeText(p), p.share("yesNo")));
const name: Look = (p) => Math.min(word(p), 1 - (p.share("place") - p.share("degree")));
const named: Look = (p) => Math.min(name(p), 1 - p.share("state"));
/** A person, not the whole of an address. */
const person: Look = (p) => Math.min(named(p), 1 - Math.max(p.share("long"), p.share("digits")));
/** Where each state could as well be a degree, the values do not say. */
const place: Look = ({ share }) => (share("degree") < share("place") ? share("place") : Math.min(share("place"), 0.5));
const remark: Look = (p) => 1 - unlikeText(p);
const rating: Look = ({ share }) => share("rating");
const domainNotes: Look = (p) => Math.min(p.share("words"), 1 - Math.max(unlikeText(p), p.share("stance")));
/** Some are addresses: beside names and remarks, or among what cannot be read. No proof where the name does not say. */
const SOME = 0.3;
const email: Look = ({ share }) => Math.max(share("email"), share("withEmail") >= SOME ? UNSURE : 0);
const date: Look = ({ share }) => share("date") + share("serialDate");
/** "3", "3 years", "36 months". */
const span: Look = ({ share }) => share("span") + share("integer") - share("year");
const count: Look = ({ share }) => share("integer") - share("year");

const visa: Look = ({ share }) => 1 - Math.max(share("email"), share("url"), share("percent"), share("date"));

const LOOKS: ReadonlyMap<TargetId, Look> = new Map<TargetId, Look>([
  ["institution", named],
  ["program", named],
  // New York and Washington are states' names too; a state behind the city is read as one.
  ["city", (p) => Math.min(word(p), 1 - p.share("stateCode"))],
  ["state", ({ share }) => share("state")],
  ["place", place],
  ["region", (p) => Math.min(p.share("words"), 1 - Math.max(unlikeText(p), p.share("place"), p.share("state")))],
  ["pathway", named],
  ["setting", ({ share }) => 0.5 * (1 - share("specialty") - share("number")) + share("setting")],
  ["length", span],
  ["positions", count],
  // The digits of the state agree with the address for some 99 %: others may be codes all the same, by their name.
  ["acgmeCode", ({ share }) => Math.max(share("acgmeCode"), Math.min(share("tenDigits"), UNSURE))],
  ["nrmpCodes", ({ share }) => share("nrmpCodes")],
  ["specialtyCode", ({ share }) => share("threeDigits")],
  ["nrmpInstitution", ({ share }) => share("fourDigits")],
  ["sponsorCode", ({ share }) => share("sixDigits")],
  // A dot within is proof of an address only where the column's name says so.
  ["website", ({ share }) => Math.max(share("url"), Math.min(share("hostName"), UNSURE)) - share("programLink")],
  ["director", person],
  ["directorFirstName", name],
  ["directorLastName", name],
  ["coordinator", person],
  ["directorEmail", email],
  ["coordinatorEmail", email],
  ["phone", ({ share }) => share("phone")],
  ["stance", ({ share }) => share("stance")],
  ["stanceQuote", ({ share }) => share("words") - share("stance")],
  ["stanceDate", date],
  ["lastChecked", date],
  ["visa", visa],
  ["visaJ1", visa],
  ["visaH1b", visa],
  ["visaF1", visa],
  [
    "percentImg",
    ({ share }) => Math.max(share("percent"), share("number")) - Math.max(share("year"), share("acgmeCode")),
  ],
  ["step2", ({ share }) => share("score")],
  ["graduationLimit", span],
  ["clinicalMonths", span],
  ...DOMAINS.map(({ id }) => [id, rating] as const),
  ...DOMAINS.map(({ id }) => [`${id}Notes` as const, domainNotes] as const),
  ["openness", rating],
  ["whyThisProgram", remark],
  ["overrideNote", remark],
  ["status", ({ share }) => share("words") - Math.max(share("participation"), share("accreditation"))],
  ["accreditation", ({ share }) => 0.5 + share("accreditation") - share("participation")],
  ["participation", ({ share }) => share("participation") + share("yesNo")],
  ["interviewed", count],
  ["matched", count],
]);

export function fitOf(target: Target, profile: Profile): Fit {
  const look = LOOKS.get(target.id) ?? choiceLook(target);
  if (profile.count === 0 || look === null) return "silent";
  const share = look(profile);
  return share >= FITS ? "fits" : share < CONTRADICTS ? "contradicts" : "silent";
}

/** A list that takes nothing else cannot be a column of which hardly anything is in the list. */
function choiceLook({ content }: Target): Look | null {
  if (content.kind !== "choice" || content.open) return null;
  const allowed = new Set(content.values.map(fold));
  return ({ values }) => [...values].filter((value) => allowed.has(fold(value))).length / Math.max(1, values.size);
}

/** Whether the values make a name that could mean the target mean it. Names of things need more than being words. */
export function fitsDoubtfulName(target: Target, profile: Profile): boolean {
  if (fitOf(target, profile) !== "fits") return false;
  switch (target.id) {
    case "institution":
    case "participation":
      return profile.share(target.id) >= MOST;
    case "program":
      return profile.share("institution") < MOST && profile.share("programName") >= MOST;
    default:
      return true;
  }
}

/** Whether the values of a column without a name, beside codes, say what is trained. */
export function saysWhatIsTrained({ share, values }: Profile): boolean {
  return (
    values.size >= DIFFERENT && share("programName") >= MOST && share("institution") < MOST && share("long") < MOST
  );
}

/** Most institutions say so in their names, not all. */
const MOST = 0.5;
/** Where no name helps, all but a typing error must fit, and not by chance. */
const ALL = 0.95;
const ENOUGH = 8;
const DIFFERENT = 3;

/** Whether the values tell the target by themselves. A telephone number has ten digits too, but not a state's in the middle. */
export function fitsWithoutName(id: TargetId, profile: Profile): boolean {
  const { count, share, values } = profile;
  switch (id) {
    case "acgmeCode":
      if (share("acgmeCode") < ALL || values.size < 2) return false;
      return count >= ENOUGH || Math.max(share("pathwayCode"), share("programLink")) >= ALL;
    case "phone":
      return share("phone") >= ALL;
    case "place":
      return place(profile) >= ALL && values.size >= DIFFERENT;
    case "nrmpCodes":
    case "state":
      return share(id) >= ALL && values.size >= DIFFERENT;
    default:
      return false;
  }
}
