import { withPayload } from "@payloadcms/next/withPayload";
import type { NextConfig } from "next";

const own: NextConfig = {
  poweredByHeader: false,
  // Our server compresses and caches (src/server).
  compress: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  serverExternalPackages: ["pg", "nodemailer", "undici"],
  devIndicators: false,
  // Titles, canonical addresses and feeds stand in the head, for every reader: else Next sends
  // them late, in the body, to all but some robots that it knows.
  htmlLimitedBots: /.*/,
};

const config = withPayload(own, { devBundleServerPackages: false });

export default {
  ...config,
  // Payload asks every page for the colour-scheme hint, which costs a browser a second request:
  // only its admin uses it.
  headers: async () =>
    ((await config.headers?.()) ?? []).map((rule) => ({
      ...rule,
      source: rule.source === "/:path*" ? "/admin/:path*" : rule.source,
    })),
} satisfies NextConfig;
