/**
 * Initials by which a university or hospital is known → the words they stand for, as `name.ts` would read them. "CA:"
 * before them: only there, because elsewhere they are others'. Facts.
 */
const INITIALS: ReadonlyMap<string, readonly Meaning[]> = new Map(
  [
    "uab university alabama",
    "usa AL:university south alabama",
    "uams university arkansas medical sciences",
    "ua AZ:university arizona|AL:university alabama|AR:university arkansas",
    "asu AZ:arizona state university",
    "uc CA:university california|OH:university cincinnati",
    "ucla university california los-angeles",
    "ucsf university california san-francisco",
    "ucsd university california san-diego",
    "uci university california irvine",
    "ucr university california riverside",
    "ucd CA:university california davis|CO:university colorado denver",
    "usc CA:university california south|SC:university south-carolina",
    "chla childrens hospital los-angeles",
    "uconn university connecticut",
    "gw DC:george washington university",
    "gwu george washington university",
    "uf FL:university florida",
    "usf FL:university south florida",
    "fsu FL:florida state university",
    "fiu florida international university",
    "fau florida atlantic university",
    "ucf university central florida",
    "um FL:university miami|MI:university michigan",
    "nsu FL:nova southeastern university",
    "au GA:augusta university",
    "uga university georgia",
    "mcg medical college georgia",
    "choa childrens healthcare atlanta",
    "uh HI:university hawaii|OH:university hospitals",
    "uic university illinois chicago",
    "siu southern illinois university",
    "iu IN:indiana university",
    "ku KS:university kansas",
    "kumc university kansas medical center",
    "uk KY:university kentucky",
    "uofl university louisville",
    "lsu louisiana state university",
    "lsuhsc louisiana state university health science center",
    "umms MD:university maryland medical system",
    "jhu johns hopkins university",
    "nih national institutes health",
    "mgh massachusetts general hospital",
    "bwh brigham womens hospital",
    "bidmc beth israel deaconess medical center",
    "bmc MA:boston medical center",
    "umass university massachusetts",
    "msu MI:michigan state university",
    "wsu MI:wayne state university|WA:washington state university|OH:wright state university",
    "wmu MI:western michigan university",
    "hcmc MN:hennepin county medical center",
    "umn university minnesota",
    "ummc MS:university mississippi medical center|MD:university maryland medical center",
    "umkc university missouri kansas-city",
    "slu MO:saint louis university",
    "wustl washington university",
    "unmc university nebraska medical center",
    "unlv university nevada las-vegas",
    "unr university nevada reno",
    "unm university new-mexico",
    "nyu new-york university",
    "nyp new-york presbyterian",
    "nymc new-york medical college",
    "nyit new-york institute technology",
    "suny state university new-york",
    "cuny city university new-york",
    "urmc university rochester medical center",
    "unc university north-carolina",
    "ecu NC:east carolina university",
    "und ND:university north-dakota",
    "osu OH:ohio state university|OK:oklahoma state university",
    "neomed northeast ohio medical university",
    "ou OK:university oklahoma",
    "ohsu oregon health science university",
    "upmc university pittsburgh medical center",
    "upenn university pennsylvania",
    "chop childrens hospital philadelphia",
    "pcom philadelphia college osteopathic medicine",
    "lecom lake erie college osteopathic medicine",
    "musc medical university south-carolina",
    "usd SD:university south-dakota",
    "ut TN:university tennessee|TX:university texas",
    "uthsc TN:university tennessee health science center|TX:university texas health science center",
    "uthscsa university texas health science center san-antonio",
    "utmb university texas medical branch",
    "utsw university texas southwestern",
    "utrgv university texas rio grande valley",
    "etsu east tennessee state university",
    "ttu texas tech university",
    "ttuhsc texas tech university health science center",
    "tamu texas a m university",
    "uvm university vermont",
    "uva university virginia",
    "vcu virginia commonwealth university",
    "evms eastern virginia medical school",
    "uw WA:university washington|WI:university wisconsin",
    "mcw medical college wisconsin",
    "wvu west-virginia university",
    "rwj robert wood johnson",
    "atsu still university",
    "kcu kansas-city university",
    "wvsom west-virginia school osteopathic medicine",
  ].map((line) => {
    const [initials = "", ...rest] = line.split(" ");
    return [initials, rest.join(" ").split("|").map(meaning)] as const;
  }),
);

interface Meaning {
  /** "" when it holds everywhere. */
  readonly state: string;
  readonly words: readonly string[];
}

function meaning(text: string): Meaning {
  const [, state = "", words = ""] = /^(?:([A-Z]{2}):)?(.*)$/.exec(text) ?? [];
  return { state, words: words.split(" ") };
}

/** The words that initials stand for in a state, or null where they are none that is known. */
export function wordsOfInitials(word: string, state: string): readonly string[] | null {
  const meanings = INITIALS.get(word) ?? [];
  return meanings.find((it) => it.state === "" || it.state === state)?.words ?? null;
}
