/** Style sheets that the bundler collects into one file. */
declare module "*.css";
