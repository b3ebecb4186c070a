/** The public addresses of what the catalogue publishes: the contract of the design page. */

type Slugged = { slug: string };

export const entryPath = ({ slug }: Slugged): string => `/catalogue/${slug}`;
export const sourcePath = ({ slug }: Slugged): string => `/sources/${slug}`;
export const seriesPath = ({ slug }: Slugged): string => `/series/${slug}`;
export const organizationPath = ({ slug }: Slugged): string => `/organismes/${slug}`;
export const termPath = ({ slug }: Slugged): string => `/glossaire/${slug}`;
/** A theme has no page of its own: its entries are the catalogue, filtered. */
export const themePath = ({ slug }: Slugged): string => `/catalogue?thematique=${slug}`;
