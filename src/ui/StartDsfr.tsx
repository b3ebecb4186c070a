"use client";

import { useEffect } from "react";

type Dsfr = { verbose: boolean; mode: "react"; start?: () => void };

/**
 * Starts the design system's own scripts (modals, collapsing menus, theme choice) once the page
 * is hydrated, so that they never change what React is about to compare.
 *
 * react-dsfr's `DsfrProvider` does this and more: it also writes a `<style>` element, which the
 * portal's policy forbids (`style-src 'self'`), and ships every colour of the palette.
 */
export function StartDsfr() {
  useEffect(() => {
    const holder = window as unknown as { dsfr?: Dsfr };
    if (holder.dsfr) return;
    holder.dsfr = { verbose: false, mode: "react" };
    void import("@codegouvfr/react-dsfr/dsfr/dsfr.module.min.js").then(() =>
      holder.dsfr?.start?.(),
    );
  }, []);
  return null;
}
