"use client";

import { useDocumentInfo } from "@payloadcms/ui";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { DocumentLinks } from "./documentLinks";

/**
 * The links of the document of a form, asked for once however many fields and panels show them,
 * again after each save, and again every few seconds while a check is awaited.
 */

const everyMs = 2_500;
/** Courtesy may make a check wait for hours: nobody watches that long. */
const longestMs = 2 * 60_000;

type Store = {
  address: string;
  links: DocumentLinks | null;
  /** The save that `links` follows. */
  version: number | "none";
  listeners: Set<() => void>;
  timer: ReturnType<typeof setTimeout> | undefined;
  followUntil: number;
};

const stores = new Map<string, Store>();

function storeOf(address: string): Store {
  const known = stores.get(address);
  if (known) return known;
  const store: Store = {
    address,
    links: null,
    version: "none",
    listeners: new Set(),
    timer: undefined,
    followUntil: 0,
  };
  stores.set(address, store);
  return store;
}

async function ask(store: Store): Promise<void> {
  try {
    const response = await fetch(store.address, { credentials: "include" });
    if (response.ok) {
      store.links = await response.json();
      for (const listener of store.listeners) listener();
    }
  } catch {
    // What is shown stays; the next save or check asks again.
  }
  clearTimeout(store.timer);
  const awaited = store.links?.links.some(({ asked }) => asked) ?? false;
  if (awaited && store.listeners.size > 0 && Date.now() < store.followUntil)
    store.timer = setTimeout(() => void ask(store), everyMs);
}

/** Asks again, and goes on while checks are awaited. */
function follow(store: Store): Promise<void> {
  store.followUntil = Date.now() + longestMs;
  return ask(store);
}

/**
 * @returns `links`: null before they are known, or for a document that was never saved;
 *   `refresh`: to be called once a check was asked for
 */
export function useDocumentLinks(): { links: DocumentLinks | null; refresh: () => Promise<void> } {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const address = id && collectionSlug ? `/api/liens/document/${collectionSlug}/${id}` : null;
  // The same function at each render: React would leave and come back otherwise.
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!address) return () => {};
      const store = storeOf(address);
      store.listeners.add(listener);
      return () => {
        store.listeners.delete(listener);
        if (store.listeners.size > 0) return;
        clearTimeout(store.timer);
        stores.delete(address);
      };
    },
    [address],
  );
  const links = useSyncExternalStore(
    subscribe,
    () => (address ? storeOf(address).links : null),
    () => null,
  );
  useEffect(() => {
    if (!address) return;
    const store = storeOf(address);
    if (store.version === lastUpdateTime) return;
    store.version = lastUpdateTime;
    void follow(store);
  }, [address, lastUpdateTime]);
  return { links, refresh: async () => (address ? follow(storeOf(address)) : undefined) };
}
