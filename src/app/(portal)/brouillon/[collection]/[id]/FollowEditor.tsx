"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Shows each version as soon as it is saved: the admin, which holds this page in a frame or opened
 * it as a window, says when (Payload's live preview).
 */
export function FollowEditor() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MessageEvent) => {
      if (event.origin === window.location.origin && event.data?.type === "payload-document-event")
        router.refresh();
    };
    window.addEventListener("message", follow);
    const admin = window.opener ?? window.parent;
    if (admin !== window)
      admin.postMessage({ type: "payload-live-preview", ready: true }, window.location.origin);
    return () => window.removeEventListener("message", follow);
  }, [router]);
  return null;
}
