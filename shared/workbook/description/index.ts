export { MASTER } from "./master";
