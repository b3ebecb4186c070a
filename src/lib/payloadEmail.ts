import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import { env } from "./env";

/** Payload's own mails (a forgotten password). Without a server they are written to the log. */
export const payloadEmail = () => {
  const { SMTP_URL } = env();
  return nodemailerAdapter({
    defaultFromName: "Open Collectivités",
    defaultFromAddress: "ne-pas-repondre@open-collectivites.localhost",
    skipVerify: true,
    transport: SMTP_URL
      ? nodemailer.createTransport(SMTP_URL)
      : nodemailer.createTransport({ jsonTransport: true }),
  });
};
