import { s3Storage } from "@payloadcms/storage-s3";
import { env } from "./env";

/** Uploads go to the S3 bucket when one is given, to `media/` otherwise. */
export const mediaStorage = () => {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  return s3Storage({
    enabled: Boolean(S3_BUCKET),
    collections: { media: true },
    bucket: S3_BUCKET ?? "",
    config: {
      endpoint: S3_ENDPOINT,
      region: S3_REGION,
      forcePathStyle: true,
      credentials: {
        accessKeyId: S3_ACCESS_KEY_ID ?? "",
        secretAccessKey: S3_SECRET_ACCESS_KEY ?? "",
      },
    },
  });
};
