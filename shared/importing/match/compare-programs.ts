/** How likely two rows are one program by what they say of name, place, pathway and contacts. Symmetric. */
import { BEFORE_COMPARING, type Evidence } from "./candidate";
import { compareNames, type Frequencies, type NameComparison } from "./compare-names";
import type { ContactAgreement } from "./contacts";
import { saysTown } from "./left-over";
import { CONTACT, type Model, MUCH, STATE_UNKNOWN, type TownAgreement, valueAt } from "./model";
import type { Profile } from "./profile";
import { compareTowns } from "./towns";

/** What name and place of two profiles have in common. */
export interface Findings {
  readonly names: NameComparison;
  readonly town: TownAgreement;
  readonly statesKnown: boolean;
}

export function findingsOf(a: Profile, b: Profile, frequencies: Frequencies): Findings {
  const named = saysTown(a.name, b.town) || saysTown(b.name, a.town);
  const town = named ? "same" : compareTowns(a.town, b.town);
  const names = compareNames(a.name, b.name, { same: town === "same", first: a.town, second: b.town }, frequencies);
  return { names, town: names.elsewhere ? "named" : town, statesKnown: a.state !== "" && b.state !== "" };
}

/** What the findings mean: the same for all rows of the two profiles. */
export interface Verdict {
  readonly logOdds: number;
  readonly evidence: readonly Evidence[];
  /** Whether it may be taken for the same without asking, if it is likely enough. */
  readonly free: boolean;
}

/** Less of the names in common is asked about: two hospitals of one system share half of their words. */
const MOST_WORDS = 0.55;

/** So much of the names in common is all but spelling. */
const SAME_WORDS = 0.95;

export function judge({ names, town, statesKnown }: Findings, model: Model): Verdict {
  const { much, little } = model.site;
  const site = names.left === "site";
  const shared = site ? (names.shared >= MUCH ? much : little) : valueAt(model.shared, names.shared);
  const rarity = valueAt(model.rarity, names.rarity);
  // Of names with less in common it says nothing more.
  const alike = names.shared >= MOST_WORDS;
  const evidence: readonly Evidence[] = [
    { what: BEFORE_COMPARING, logOdds: model.start },
    ...(shared + rarity > model.apart
      ? [
          { what: sharedInWords(names), logOdds: shared },
          { what: rarityInWords(names), logOdds: rarity },
        ]
      : [{ what: "names share hardly a word", logOdds: model.apart }]),
    { what: TOWN_IN_WORDS[town], logOdds: model.town[town] },
    ...(names.direction ? [{ what: "only one says North, South, East, West …", logOdds: model.direction }] : []),
    ...(alike && names.kinds ? [{ what: "another kind of institution", logOdds: model.kinds }] : []),
    ...(alike && names.rare ? [{ what: "only one has a further rare word", logOdds: model.rare }] : []),
    ...(statesKnown ? [] : [{ what: "state not known of both", logOdds: STATE_UNKNOWN }]),
  ];
  const elsewhere = town === "named" || (town === "different" && !(names.spread && names.shared >= SAME_WORDS));
  const other = site || names.direction || names.kinds || names.rare;
  const doubtful = other || elsewhere || !alike || shared + rarity <= 0;
  return {
    logOdds: evidence.reduce((sum, { logOdds }) => sum + logOdds, 0),
    evidence: evidence.filter(({ logOdds }) => logOdds !== 0),
    free: statesKnown && !doubtful,
  };
}

const TOWN_IN_WORDS: { readonly [agreement in TownAgreement]: string } = {
  same: "city agrees",
  near: "city written nearly alike, or one as a part of the other",
  different: "city differs",
  named: "the names name different cities",
  unknown: "city not known of both",
};

function sharedInWords({ left, shared }: NameComparison): string {
  if (left === "site") return "one names a site or hospital of its own";
  const beside = left === "sponsor" ? ", beside a sponsor that only one names" : "";
  if (shared >= SAME_WORDS) return `same words in the name${beside}`;
  return `${Math.round(shared * 100)} % of the name agrees${beside}`;
}

function rarityInWords({ words }: NameComparison): string {
  if (words.length === 0) return "no rare word agrees";
  return `both names have ${words.join(", ")}`;
}

const CONTACT_IN_WORDS: { readonly [kind in ContactAgreement]: string } = {
  address: "an e-mail address agrees",
  site: "the website agrees",
  domain: "the website's or e-mail's domain agrees",
  none: "",
  different: "websites or e-mails are of different domains",
};

export function contactEvidence(agreement: ContactAgreement): readonly Evidence[] {
  return agreement === "none" ? [] : [{ what: CONTACT_IN_WORDS[agreement], logOdds: CONTACT[agreement] }];
}
