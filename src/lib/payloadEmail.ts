import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import { env } from "./env";

/** Payload's own mails (a forgotten password). Without a server they are written to the log. */
export const payloadEmail = () => {
  const { SITE_URL, SMTP_URL } = env();
  return nodemailerAdapter({
    defaultFromName: "Open Collectivités",
    // The site's own name: servers refuse mail from names that do not exist.
    defaultFromAddress: `ne-pas-repondre@${new URL(SITE_URL).hostname}`,
    skipVerify: true,
    transport: SMTP_URL
      ? nodemailer.createTransport(SMTP_URL)
      : nodemailer.createTransport({ jsonTransport: true }),
  });
};
