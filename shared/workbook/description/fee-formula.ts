/**
 * What `count` applications cost by a named schedule of Settings, as a formula without its "=": in each band that is
 * reached, the band as a whole and each program in it. Checked against the AAMC's own examples.
 */
export function feeFormula(schedule: string, count: string): string {
  const [from, to, together, each] = [1, 2, 3, 4].map((column) => `INDEX(${schedule},0,${column})`);
  const beyond = `(${to}>0)*(${count}>${to})*(${count}-${to})`;
  return `SUMPRODUCT((${from}>0)*(${count}>=${from})*(${together}+${each}*(${count}-${from}+1-${beyond})))`;
}
