import http from "node:http";
import type net from "node:net";
import type { Readable } from "node:stream";

/** An answer as undici gives it, so far as it is used here. */
export type PlainAnswer = {
  statusCode: number;
  headers: Record<string, string | string[] | undefined>;
  body: Readable;
};

/**
 * One request by Node's own client on a connection that is open already. It reads past interim
 * answers (100, 103 …) that nobody asked for, as RFC 9110, 15.2 wants it; undici takes an
 * unexpected 100 for the end of the conversation.
 */
export function requestPastInterim(
  socket: net.Socket,
  request: {
    method: "GET" | "HEAD";
    url: URL;
    headers: Record<string, string>;
    maxHeaderBytes: number;
    signal: AbortSignal;
  },
): Promise<PlainAnswer> {
  const { method, url, headers, maxHeaderBytes, signal } = request;
  return new Promise((resolve, reject) => {
    const asking = http.request({
      createConnection: () => socket,
      method,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, connection: "close", ...headers },
      maxHeaderSize: maxHeaderBytes,
      signal,
    });
    asking.once("error", reject);
    asking.once("response", (answer) =>
      resolve({
        statusCode: answer.statusCode ?? 0,
        headers: answer.headersDistinct,
        body: answer,
      }),
    );
    asking.end();
  });
}
