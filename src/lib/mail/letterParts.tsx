import type { CSSProperties, ReactNode } from "react";

/**
 * The parts that every letter is made of: tables for layout (mail clients know little else),
 * styles inline, and a style sheet for what may be missing: dark mode.
 * Contrast is at least 4.5:1 in both. No image at all, so nothing is lost with images off.
 */

export const ink = "#161616";
const quiet = "#555555";
const blue = "#000091";
export const line = "#dddddd";
export const font = "Marianne, Arial, Helvetica, sans-serif";

/** Colours of the State design system for dark surroundings. */
const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; -webkit-text-size-adjust: 100%; }
@media (prefers-color-scheme: dark) {
  body, .page, .sheet { background-color: #161616 !important; }
  .ink { color: #ffffff !important; }
  .quiet { color: #cecece !important; }
  .link { color: #a8a8ff !important; }
  .rule { border-color: #3a3a3a !important; }
  .button { background-color: #8585f6 !important; color: #000091 !important; }
}`;

/** A word or an address may be wider than a phone; the second is for older programs. */
const cell: CSSProperties = {
  padding: "0 24px",
  fontFamily: font,
  overflowWrap: "anywhere",
  wordBreak: "break-word",
};
export const paragraph: CSSProperties = {
  margin: "0 0 16px",
  fontFamily: font,
  fontSize: "16px",
  lineHeight: "24px",
  color: ink,
};
const small: CSSProperties = {
  ...paragraph,
  margin: "0 0 8px",
  fontSize: "14px",
  lineHeight: "20px",
  color: quiet,
};

export const Table = ({ children, width }: { children: ReactNode; width?: string }) => (
  <table
    role="presentation"
    cellPadding={0}
    cellSpacing={0}
    border={0}
    width={width ?? "100%"}
    style={{ borderCollapse: "collapse", width: "100%" }}
  >
    <tbody>{children}</tbody>
  </table>
);

export const Anchor = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className="link" href={href} style={{ color: blue, textDecoration: "underline" }}>
    {children}
  </a>
);

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <p className="ink" style={paragraph}>
    {children}
  </p>
);

export const Small = ({ children }: { children: ReactNode }) => (
  <p className="quiet" style={small}>
    {children}
  </p>
);

/** A link that looks like the one thing to do; the text part says its address. */
export const Button = ({ href, children }: { href: string; children: ReactNode }) => (
  <p style={{ ...paragraph, margin: "8px 0 24px" }}>
    <a
      className="button"
      href={href}
      style={{
        backgroundColor: blue,
        color: "#ffffff",
        display: "inline-block",
        padding: "12px 24px",
        fontFamily: font,
        fontSize: "16px",
        lineHeight: "24px",
        textDecoration: "none",
      }}
    >
      {children}
    </a>
  </p>
);

/** The whole page of a mail. `title` is its `h1`, `preheader` what mailboxes show beside it. */
export const Page = ({
  title,
  preheader,
  siteUrl,
  kicker,
  children,
}: {
  title: string;
  preheader: string;
  siteUrl: string;
  kicker?: ReactNode;
  children: ReactNode;
}) => (
  <html lang="fr" dir="ltr">
    <head>
      <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
      <title>{title}</title>
      <style>{sheet}</style>
    </head>
    <body className="page" style={{ margin: 0, padding: 0, backgroundColor: "#ffffff" }}>
      <div
        style={{ display: "none", maxHeight: 0, overflow: "hidden", fontSize: "1px", opacity: 0 }}
      >
        {preheader}
      </div>
      <table
        role="presentation"
        className="page"
        cellPadding={0}
        cellSpacing={0}
        border={0}
        width="100%"
        style={{ backgroundColor: "#ffffff" }}
      >
        <tbody>
          <tr>
            <td align="center">
              <table
                role="presentation"
                className="sheet"
                cellPadding={0}
                cellSpacing={0}
                border={0}
                width="600"
                style={{ width: "100%", maxWidth: "600px", textAlign: "left" }}
              >
                <tbody>
                  <tr>
                    <td style={{ ...cell, paddingTop: "24px" }}>
                      <p className="ink" style={{ ...paragraph, fontWeight: 700 }}>
                        <a
                          className="ink"
                          href={siteUrl}
                          style={{ color: ink, textDecoration: "none" }}
                        >
                          Open Collectivités
                        </a>
                      </p>
                      {kicker}
                      <h1
                        className="ink"
                        style={{
                          margin: "0 0 16px",
                          fontFamily: font,
                          fontSize: "28px",
                          lineHeight: "36px",
                          color: ink,
                        }}
                      >
                        {title}
                      </h1>
                      {children}
                    </td>
                  </tr>
                </tbody>
              </table>
            </td>
          </tr>
        </tbody>
      </table>
    </body>
  </html>
);

export const Heading = ({ children }: { children: ReactNode }) => (
  <h2
    className="ink"
    style={{
      margin: "24px 0 12px",
      fontFamily: font,
      fontSize: "20px",
      lineHeight: "28px",
      color: ink,
    }}
  >
    {children}
  </h2>
);
