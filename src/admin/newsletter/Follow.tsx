"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 3_000;

/** Shows a page anew while its work goes on, unless nobody looks. Rendered only then. */
export function Follow() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return <p className="admin-page__muted">En cours : la page se met à jour toute seule.</p>;
}
