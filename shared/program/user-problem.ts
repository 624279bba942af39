/** A sentence for a person: what is wrong, where, and what to do. Thrown inside the core, answered as a Problem. */
export class UserProblem extends Error {}
