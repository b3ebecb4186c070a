/** What came of what was asked for, above the page that it leads back to. */
export function Notice({ notice }: { notice: { tone: "success" | "error"; text: string } | null }) {
  if (!notice) return null;
  return (
    <p
      role={notice.tone === "error" ? "alert" : "status"}
      className={`links-notice links-notice--${notice.tone}`}
    >
      {notice.text}
    </p>
  );
}
