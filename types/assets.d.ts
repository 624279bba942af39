/** Files that the bundler turns into text. */
declare module "*.csv" {
  const text: string;
  export default text;
}
