import type http from "node:http";
import { type Answer, send, sendCsv } from "./mockHost";

/** Ways to answer that many cases share. */

export const html = { "content-type": "text/html" };
export const fine: Answer = (_, response) => sendCsv(response);
export const isHead = (request: http.IncomingMessage): boolean => request.method === "HEAD";

export const page =
  (title: string, headers: http.OutgoingHttpHeaders = {}): Answer =>
  (_, response) =>
    send(
      response,
      200,
      { ...html, ...headers },
      `<!doctype html><title>${title}</title><h1>${title}</h1>`,
    );

export const status =
  (code: number, headers: http.OutgoingHttpHeaders = {}, body = ""): Answer =>
  (_, response) =>
    send(response, code, headers, body);

export const redirect =
  (code: number, location: string, headers: http.OutgoingHttpHeaders = {}): Answer =>
  (_, response) =>
    send(response, code, { location, ...headers });

/** One answer for HEAD, another for all else. */
export const head =
  (forHead: Answer, forOthers: Answer): Answer =>
  (request, response, count) =>
    (isHead(request) ? forHead : forOthers)(request, response, count);

/** Answers by path; what is not mentioned is 404. */
export const at =
  (routes: Record<string, Answer>): Answer =>
  (request, response, count) => {
    const route = routes[new URL(request.url ?? "/", "http://x").pathname];
    if (route) route(request, response, count);
    else send(response, 404, html, "non");
  };

/** A body without end, as fast as it is taken. */
export const endless: Answer = (request, response) => {
  if (isHead(request)) return void response.end();
  const block = Buffer.alloc(64 * 1024, "x");
  const pour = () => {
    while (!response.destroyed && response.write(block));
  };
  response.on("drain", pour);
  pour();
};
