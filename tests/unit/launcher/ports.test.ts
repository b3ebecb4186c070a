import { createServer, type Server } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { choosePort, isPortFree } from "@/launcher/ports";

async function listen(host: string): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
  return { server, port: (server.address() as { port: number }).port };
}

describe("a port", () => {
  it.each(["127.0.0.1", "0.0.0.0"])("is taken when somebody listens on %s", async (host) => {
    const { server, port } = await listen(host);
    expect(await isPortFree(port)).toBe(false);
    const said: string[] = [];
    const chosen = await choosePort({ wished: port, label: "le site", say: (s) => said.push(s) });
    expect(chosen).toBeGreaterThan(port);
    expect(said).toEqual([`Le port ${port} est pris : le site prend le port ${chosen}.`]);
    await new Promise((resolve) => server.close(resolve));
    expect(await isPortFree(port)).toBe(true);
  });

  it("that we already gave is not given twice", async () => {
    const { server, port } = await listen("127.0.0.1");
    await new Promise((resolve) => server.close(resolve));
    const chosen = await choosePort({
      wished: port,
      label: "sa page",
      say: () => {},
      avoid: [port],
    });
    expect(chosen).toBeGreaterThan(port);
  });

  it("after the last one there is none", async () => {
    await expect(
      choosePort({ wished: 65_535, label: "le site", say: () => {}, avoid: [65_535] }),
    ).rejects.toThrow("Aucun port n’est libre entre 65535 et 65535");
  });
});
