import type { CollectionConfig } from "payload";
import { dropPages, dropPagesOfDeleted } from "./dropPages";
import { forgetPublicAddresses, keepAddress } from "./keepAddresses";
import { keepContributorsInDraft } from "./keepContributorsInDraft";
import { recordChange, recordDeletion } from "./recordAudit";
import { forgetAddresses, saveWhole, watchAddresses } from "./watchAddresses";

type Hooks = NonNullable<CollectionConfig["hooks"]>;

/** What every collection with published content does when it is saved or deleted. */
export function contentHooks(options: { table: string; drafts?: boolean }): {
  beforeOperation: NonNullable<Hooks["beforeOperation"]>;
  afterChange: NonNullable<Hooks["afterChange"]>;
  afterDelete: NonNullable<Hooks["afterDelete"]>;
} {
  const drafts = options.drafts ?? true;
  return {
    beforeOperation: drafts ? [keepContributorsInDraft, saveWhole] : [saveWhole],
    afterChange: [
      watchAddresses({ table: options.table, drafts }),
      keepAddress({ table: options.table }),
      dropPages,
      recordChange,
    ],
    afterDelete: [forgetAddresses, forgetPublicAddresses, dropPagesOfDeleted, recordDeletion],
  };
}
