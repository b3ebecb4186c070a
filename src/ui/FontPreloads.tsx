import bold from "@codegouvfr/react-dsfr/dsfr/fonts/Marianne-Bold.woff2";
import regular from "@codegouvfr/react-dsfr/dsfr/fonts/Marianne-Regular.woff2";

/** The two weights that every page shows first, fetched beside the style sheet, not after it. */
export const FontPreloads = () => (
  <>
    {[regular, bold].map((address) => (
      <link
        key={address}
        rel="preload"
        href={address}
        as="font"
        type="font/woff2"
        crossOrigin="anonymous"
      />
    ))}
  </>
);
