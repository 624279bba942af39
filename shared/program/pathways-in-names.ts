/**
 * The pathway within the name of a program or an institution: "Northlake University (Peds/Genetics)". Wrong is worse
 * than none: genetics institutes and departments of pediatrics are called by what is trained elsewhere too.
 */
import { type Pathway, pathwayOfWords } from "./pathways";

/** By the program's words, else by its institution's; null where neither tells it, or tells of several. */
export function pathwayInNames(names: { readonly program: string; readonly institution: string }): Pathway | null {
  return pathwayOfProgram(names.program) ?? pathwayWithin(names.institution, inBrackets(names.institution));
}

function pathwayOfProgram(name: string): Pathway | null {
  const parts = name.split(/\s[-–—|]\s|[:;,()[\]]|\bat\b/i);
  const ofTraining = RESIDENCY.exec(name)?.[1];
  return sole([name]) ?? pathwayWithin(name, [...parts, ofTraining ?? ""]);
}

/** Two fields together are a pathway wherever they stand; one alone only as a whole part of the name. */
function pathwayWithin(name: string, parts: readonly string[]): Pathway | null {
  if (name === "" || ANOTHER_FIELD.test(name)) return null;
  const combined = [...name.matchAll(COMBINED)];
  if (combined.length === 0) return sole(BODY.test(name) ? inBrackets(name) : parts);
  return combined.some(({ 0: words, index }) => isOfBody(name, index, words)) ? null : sole(combined.map(([it]) => it));
}

/** The one pathway that the texts name; null where they name none, or different ones. */
function sole(texts: readonly string[]): Pathway | null {
  const found = new Set(texts.filter((text) => !BARE.test(text)).map(pathwayOfWords));
  found.delete(null);
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function inBrackets(name: string): readonly string[] {
  return [...name.matchAll(/[([]([^)\]]*)[)\]]/g)].map(([, words = ""]) => words);
}

/** Genetics alone may be any of its pathways; that of children is one field, not two. */
const BARE = /^\s*(?:pediatric )?genetics?\s*$/i;

const GENETICS = "(?:(?:medical|med\\.?|clinical) )?(?:genetics?|gen)\\b\\.?(?:(?: and| &) genomics)?";
const INTERNAL = "(?:internal medicine|internal med\\b|int\\.? med\\b|im\\b)";
const PEDIATRICS = "(?:pediatrics?|peds?)\\b";
const FIELD = `(?:${GENETICS}|${INTERNAL}|${PEDIATRICS})`;
const AND = "(?:\\s*[-–—/&+]\\s*|\\s+and\\s+)";

/** Fields with a mark or an "and" between them: "Pediatric Genetics" is one field. "Med" is medicine only before "Peds". */
const COMBINED = new RegExp(
  `\\b(?:${FIELD}(?:${AND}${FIELD})+|(?<!\\bof )med(?:${AND})(?:${PEDIATRICS})(?:${AND}${FIELD})*)`,
  "gi",
);

/** One field directly before the word that says what it is: "… Medical Genetics Residency". */
const RESIDENCY = new RegExp(`(?<!${AND})\\b(${FIELD})\\s+residency\\b`, "i");

/** What bears the name of a field without training in it. */
const BODIES =
  "institutes?|cent(?:er|re)s?|clinics?|departments?|dept\\.?|divisions?|school|college|academy|society|board|associates|group|foundation|laborator(?:y|ies)|labs?|hospitals?|services?|building|counsel(?:ing|ors?)|pavilion";
const BODY = new RegExp(`\\b(?:${BODIES}) (?:of|for)\\b|\\b(?:genetics?|genomics|pediatrics) (?:${BODIES})\\b`, "i");
const BODY_BEFORE = new RegExp(`\\b(?:${BODIES}) (?:of|for)(?: the)?\\s*$`, "i");
const BODY_BEHIND = new RegExp(`^\\s*(?:${BODIES})\\b`, "i");

function isOfBody(name: string, from: number, words: string): boolean {
  return BODY_BEFORE.test(name.slice(0, from)) || BODY_BEHIND.test(name.slice(from + words.length));
}

/** With another field beside it, training is in that. */
const ANOTHER_FIELD =
  /\b\w+(?:ology|iatry)\b|\b(?:surg\w+|anesth\w+|emergency|family|maternal|fetal|preliminary|prelim|transitional|biochemical|molecular|laboratory|counsel\w+|obstetrics|gyne\w+|critical|preventive|physical|sports|sleep|palliative|occupational|nuclear|geriatrics?|neonatal|metabol\w+)\b/i;
