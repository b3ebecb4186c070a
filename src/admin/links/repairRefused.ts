import type { RepairRefusal } from "./repairWording";

/** Why a decision was not carried out; nothing of it was. */
export class RepairRefused extends Error {
  readonly refusals: RepairRefusal[];

  constructor(refusals: RepairRefusal[]) {
    super(refusals.map(({ code }) => code).join(", "));
    this.refusals = refusals;
  }
}

export const refuse = (...refusals: RepairRefusal[]) => new RepairRefused(refusals);
