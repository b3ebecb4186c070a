/**
 * Shows each version of a draft as soon as it is saved: the admin, which holds the page in a frame
 * or opened it as a window, says when (Payload's live preview).
 */
export function followEditor(): void {
  window.addEventListener("message", (event: MessageEvent) => {
    if (event.origin === window.location.origin && event.data?.type === "payload-document-event")
      window.location.reload();
  });
  const admin = window.opener ?? window.parent;
  if (admin !== window)
    admin.postMessage({ type: "payload-live-preview", ready: true }, window.location.origin);
}
