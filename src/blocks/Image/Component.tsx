import type { ImageBlock, Media } from "@/payload-types";
import { filled } from "@/ui/filled";

/**
 * An image at the size that the screen needs, with the alternative that its editor wrote (empty:
 * decoration), its caption and its credit.
 */
export function Image({ block }: { block: ImageBlock }) {
  const media = filled<Media>(block.image);
  if (!media?.url) return null;
  const { small, large } = media.sizes ?? {};
  const files = [small, large, media].flatMap((file) =>
    file?.url && file.width ? [`${ownPath(file.url)} ${file.width}w`] : [],
  );
  const caption = [block.caption, media.credit ? `Crédit : ${media.credit}` : ""]
    .filter(Boolean)
    .join(" – ");
  return (
    <figure className="fr-content-media">
      <div className="fr-content-media__img">
        {/* biome-ignore lint/performance/noImgElement: our own server serves the sizes; no optimiser runs. */}
        <img
          src={ownPath(media.url)}
          srcSet={files.length > 1 ? files.join(", ") : undefined}
          sizes={files.length > 1 ? "(min-width: 78em) 1200px, 100vw" : undefined}
          alt={media.alt ?? ""}
          width={media.width ?? undefined}
          height={media.height ?? undefined}
          loading="lazy"
          decoding="async"
        />
      </div>
      {caption ? <figcaption className="fr-content-media__caption">{caption}</figcaption> : null}
    </figure>
  );
}

/** Uploads are served by this site: their path holds under whatever name it is reached. */
const ownPath = (url: string): string => url.replace(/^https?:\/\/[^/]+(?=\/api\/media\/)/, "");
