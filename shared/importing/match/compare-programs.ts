/** How likely two rows are one program by what they say of name, place, pathway and contacts. Symmetric. */
import type { Evidence } from "./candidate";
import { compareNames, type Frequencies, type NameComparison } from "./compare-names";
import type { ContactAgreement } from "./contacts";
import { saysTown } from "./left-over";
import { CONTACT, type Model, MUCH, STATE_UNKNOWN, type TownAgreement, valueAt } from "./model";
import type { Profile } from "./profile";

/** What name and place of two profiles have in common. */
export interface Findings {
  readonly names: NameComparison;
  readonly town: TownAgreement;
  readonly statesKnown: boolean;
}

export function findingsOf(a: Profile, b: Profile, frequencies: Frequencies): Findings {
  const town = compareTowns(a, b);
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

export function judge({ names, town, statesKnown }: Findings, model: Model): Verdict {
  const { much, little } = model.site;
  const site = names.left === "site";
  const shared = site ? (names.shared >= MUCH ? much : little) : valueAt(model.shared, names.shared);
  const rarity = valueAt(model.rarity, names.rarity);
  const evidence: readonly Evidence[] = [
    { what: "before comparing: one of about 20 programs of a state", logOdds: model.start },
    ...(shared + rarity > model.apart
      ? [
          { what: sharedInWords(names), logOdds: shared },
          { what: rarityInWords(names), logOdds: rarity },
        ]
      : [{ what: "name: hardly any word agrees", logOdds: model.apart }]),
    { what: TOWN_IN_WORDS[town], logOdds: model.town[town] },
    ...(names.direction ? [{ what: "name: only one says North, South, East, West …", logOdds: model.direction }] : []),
    ...(statesKnown ? [] : [{ what: "state not known of both", logOdds: STATE_UNKNOWN }]),
  ];
  const doubtful = site || names.direction || town === "named" || names.shared < MOST_WORDS || shared + rarity <= 0;
  return {
    logOdds: evidence.reduce((sum, { logOdds }) => sum + logOdds, 0),
    evidence: evidence.filter(({ logOdds }) => logOdds !== 0),
    free: statesKnown && !doubtful,
  };
}

function compareTowns(a: Profile, b: Profile): "same" | "different" | "unknown" {
  if (saysTown(a.name, b.town) || saysTown(b.name, a.town)) return "same";
  if (a.town.size === 0 || b.town.size === 0) return "unknown";
  return a.town.size === b.town.size && [...a.town].every((word) => b.town.has(word)) ? "same" : "different";
}

const TOWN_IN_WORDS: { readonly [agreement in TownAgreement]: string } = {
  same: "city agrees",
  different: "city differs",
  named: "the names name different cities",
  unknown: "city not known of both",
};

function sharedInWords({ left, shared }: NameComparison): string {
  if (left === "site") return "name: one has a site or hospital that the other has not";
  const beside = left === "sponsor" ? ", beside a sponsor that only one names" : "";
  if (shared >= 0.95) return `name: the same words${beside}`;
  return `name: ${Math.round(shared * 100)} % of the words agree, by rarity${beside}`;
}

function rarityInWords({ words }: NameComparison): string {
  if (words.length === 0) return "name: no rare word agrees";
  return `name: ${words.length === 1 ? "a rare word agrees" : `${words.length} rare words agree`} (${words.join(", ")})`;
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
