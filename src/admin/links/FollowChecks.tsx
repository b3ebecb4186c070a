"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const everyMs = 3_000;
/** Courtesy may make a check wait for hours: nobody watches that long. */
const longestMs = 3 * 60_000;

/** Shows a page anew while checks that people asked for wait. Rendered only then. */
export function FollowChecks() {
  const router = useRouter();
  const [following, setFollowing] = useState(true);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => {
      if (Date.now() - started > longestMs) {
        setFollowing(false);
        clearInterval(timer);
      } else if (!document.hidden) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <p role="status" className="links-notice">
      {following
        ? "Vérification en cours : la page se met à jour toute seule."
        : "Certaines vérifications attendent encore : rechargez la page plus tard."}
    </p>
  );
}
