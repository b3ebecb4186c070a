/** Headers of Next's answer that concern its own connection with us, not the reader's. */
export const connectionHeaders = [
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "date",
] as const;
