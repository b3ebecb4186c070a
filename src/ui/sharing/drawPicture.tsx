import { drawAside } from "./drawAside";
import { cutText, drawableText, fitTitle } from "./drawableText";

/** What a picture for social networks and messengers says. */
export type SharedPicture = {
  siteName: string;
  /** The kind of thing, above the title. */
  kind?: string;
  title: string;
  /** Two short lines beneath, or a longer one: who, how fresh. */
  facts: readonly string[];
};

const blue = "#000091";
const grey = "#3a3a3a";
/** Characters on a line beneath the title. */
const longestLine = 64;

/** Draws the picture, whole: a failure is an answer of its own, never half a file. */
export async function drawPicture(picture: SharedPicture): Promise<ArrayBuffer> {
  return (await drawAside(layPicture(picture))).png;
}

/** Only plain elements, no components: it is drawn in another thread. */
export function layPicture({ siteName, kind, title, facts }: SharedPicture) {
  const drawn = fitTitle(title);
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        background: "#ffffff",
        borderLeft: `24px solid ${blue}`,
        padding: "56px 72px 56px 64px",
        fontFamily: "Marianne",
        color: "#161616",
      }}
    >
      <div style={{ display: "flex", fontSize: 34, fontWeight: 700, color: blue }}>
        {cutText(drawableText(siteName), longestLine)}
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        {kind ? (
          <div
            style={{
              display: "flex",
              alignSelf: "flex-start",
              background: "#e3e3fd",
              color: blue,
              borderRadius: 6,
              padding: "6px 16px",
              marginBottom: 24,
              fontSize: 26,
              fontWeight: 700,
              textTransform: "uppercase",
            }}
          >
            {drawableText(kind)}
          </div>
        ) : null}
        <div
          style={{
            display: "block",
            fontSize: drawn.size,
            fontWeight: 700,
            lineHeight: 1.2,
            // A guard for titles in capitals: never more than four lines, whatever their width.
            lineClamp: 4,
            wordBreak: "break-word",
          }}
        >
          {drawn.text}
        </div>
      </div>
      <div style={{ display: "flex", flexDirection: "column", fontSize: 30, color: grey }}>
        {facts
          // One fact alone may take the room of two.
          .map((fact) =>
            cutText(drawableText(fact), facts.length > 1 ? longestLine : 2 * longestLine),
          )
          .filter(Boolean)
          .map((fact) => (
            <div key={fact} style={{ display: "flex", marginTop: 8 }}>
              {fact}
            </div>
          ))}
      </div>
    </div>
  );
}
