import type { CollectionConfig } from "payload";
import { isEditor } from "@/access/isEditor";
import { isStaff } from "@/access/isStaff";
import { mayWriteDrafts } from "@/access/mayWriteDrafts";
import { publishedOrStaff } from "@/access/publishedOrStaff";

/** Content that contributors write and editors publish. */
export const writtenByStaff: CollectionConfig["access"] = {
  read: publishedOrStaff,
  readVersions: isStaff,
  create: mayWriteDrafts,
  update: mayWriteDrafts,
  delete: isEditor,
  unlock: isEditor,
};

/** What structures the content: editors alone change it. */
export const writtenByEditors: CollectionConfig["access"] = {
  read: publishedOrStaff,
  readVersions: isStaff,
  create: isEditor,
  update: isEditor,
  delete: isEditor,
  unlock: isEditor,
};
