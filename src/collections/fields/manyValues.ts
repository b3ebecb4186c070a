/** For fields of several words, numbers or choices: how two versions are compared. */
export const comparedAsWords = {
  Diff: "/admin/versions/ManyValuesDiff#ManyValuesDiff",
} as const;
