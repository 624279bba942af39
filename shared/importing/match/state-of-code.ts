/** The states' numbers in ACGME program codes (digits 4 and 5), alphabetical with gaps. Source: ACGME. */
const NUMBERS: ReadonlyMap<string, string> = new Map(
  (
    "01AL 02AK 03AZ 04AR 05CA 07CO 08CT 09DE 10DC 11FL 12GA 14HI 15ID 16IL 17IN 18IA 19KS 20KY 21LA 22ME 23MD 24MA " +
    "25MI 26MN 27MS 28MO 29MT 30NE 31NV 32NH 33NJ 34NM 35NY 36NC 37ND 38OH 39OK 40OR 41PA 42PR 43RI 45SC 46SD 47TN " +
    "48TX 49UT 50VT 51VA 54WA 55WV 56WI"
  )
    .split(" ")
    .map((entry) => [entry.slice(0, 2), entry.slice(2)] as const),
);

/** The postal code of the state in an ACGME program code; "" when there is none. One of a hundred differs from the address. */
export function stateOfCode(acgmeCode: string): string {
  return NUMBERS.get(acgmeCode.slice(3, 5)) ?? "";
}
