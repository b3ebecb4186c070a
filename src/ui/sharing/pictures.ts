/** What networks and messengers draw whole. */
export const pictureSize = { width: 1200, height: 630 };

/** For every page that has no picture of its own. */
export const portalPicturePath = "/apercu/portail";

/** Of an entry: its title, type, producer and freshness. */
export const entryPicturePath = (entry: { slug: string }): string =>
  `/apercu/catalogue/${entry.slug}`;

/** A picture as a page announces it. */
export const sharedPicture = (url: string, alt: string) => ({
  url,
  alt,
  type: "image/png",
  ...pictureSize,
});

/** Its words change with the portal's name and tagline: the picture is described by what it is. */
export const portalPicture = sharedPicture(portalPicturePath, "Nom et présentation du portail");
