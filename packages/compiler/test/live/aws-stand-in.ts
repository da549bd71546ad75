import { createServer, type IncomingMessage, type Server } from "node:http";

/** What an action answers instead of the cloud behind: a body of JSON, or an error by its code. */
export type Standing = Readonly<Record<string, object | { readonly error: string; readonly message: string }>>;

/**
 * Stands before moto and answers some actions itself, as AWS would: moto has no exit codes of containers, no events, and no
 * refusals by action. Everything else is moto's to answer. Only services that speak JSON 1.1 can be stood in for.
 */
export async function standBefore(
  cloud: string,
  standing: Standing,
): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (body) => {
      const action =
        String(request.headers["x-amz-target"] ?? "")
          .split(".")
          .at(-1) ?? "";
      const own = standing[action];
      if (own !== undefined) {
        const isError = "error" in own;
        response.writeHead(isError ? 400 : 200, { "content-type": "application/x-amz-json-1.1" });
        return response.end(
          JSON.stringify(isError ? { __type: own.error, message: "message" in own ? own.message : "" } : own),
        );
      }
      const headers = Object.entries(request.headers).filter(
        ([name]) => !/^(host|connection|content-length|expect)$/.test(name),
      );
      const answer = await fetch(`${cloud}${request.url ?? "/"}`, {
        method: request.method ?? "POST",
        headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
        ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
      });
      response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
      return response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`, server };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
