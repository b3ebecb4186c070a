"use client";

import { useEffect } from "react";

/**
 * Starts the portal's scripts under Next's development mode, once React has taken the page over:
 * they change what it is about to compare. A built page has no React in the browser (ADR 0012):
 * our server gives it the same scripts without it (`src/server/browserScript.ts`).
 */
export function StartInDevelopment() {
  useEffect(() => {
    void import("@/browser/portal");
  }, []);
  return null;
}
