import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect as openSocket } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { agentsFor } from "../../../src/live/aws/agents.ts";
import { connect } from "../../../src/live/aws/connect.ts";

const FIXTURES = join(import.meta.dirname, "fixtures");
const certificate = join(FIXTURES, "certificate.pem");

const IDENTITY =
  "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account><Arn>arn:aws:iam::123456789012:user/reader</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>";

it("leaves it to the SDK where variables say nothing", () => {
  expect(agentsFor({ NO_PROXY: "*", AWS_CA_BUNDLE: "" })).toBeUndefined();
});

it("says that the bundle of authorities is not there", () => {
  expect(() => agentsFor({ AWS_CA_BUNDLE: join(FIXTURES, "absent.pem") })).toThrow("ENOENT");
});

describe("requests", () => {
  const asked: string[] = [];
  let answer = "200 Connection established";
  const aws = createSecureServer(
    { key: readFileSync(join(FIXTURES, "key.pem")), cert: readFileSync(certificate) },
    (_, response) => response.end(IDENTITY),
  );
  const plain = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end(IDENTITY);
  });
  /** Every host that it is asked for is the one that plays AWS. */
  plain.on("connect", (request, socket) => {
    asked.push(`CONNECT ${request.url} ${request.headers["proxy-authorization"] ?? ""}`.trimEnd());
    socket.write(`HTTP/1.1 ${answer}\r\n\r\n`);
    if (!answer.startsWith("200")) return void socket.end();
    const upstream = openSocket(portOf(aws), "127.0.0.1");
    upstream.pipe(socket).pipe(upstream);
    for (const one of [upstream, socket]) one.on("error", () => one.destroy());
  });

  beforeAll(async () => {
    await Promise.all([aws, plain].map((server) => new Promise<void>((done) => server.listen(0, "127.0.0.1", done))));
  });
  afterAll(() => {
    for (const server of [aws, plain]) {
      server.close();
      server.closeAllConnections();
    }
  });
  afterEach(() => {
    asked.length = 0;
    answer = "200 Connection established";
    vi.unstubAllEnvs();
  });

  function given(env: Readonly<Record<string, string>>): void {
    const keys = { AWS_ACCESS_KEY_ID: "shop", AWS_SECRET_ACCESS_KEY: "shop", AWS_MAX_ATTEMPTS: "1" };
    for (const name of ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "https_proxy", "http_proxy", "no_proxy"])
      vi.stubEnv(name, "");
    for (const [name, value] of Object.entries({ ...keys, ...env })) vi.stubEnv(name, value);
  }

  it("go through the proxy, with the password that its URL holds", async () => {
    given({ HTTPS_PROXY: `http://user:pass@127.0.0.1:${portOf(plain)}`, AWS_CA_BUNDLE: certificate });
    expect(await connect({ region: "us-east-1" })).toMatchObject({ value: { account: "123456789012" } });
    expect(asked).toEqual(["CONNECT sts.us-east-1.amazonaws.com:443 Basic dXNlcjpwYXNz"]);
  });

  it("go past it to hosts of NO_PROXY, and trust AWS_CA_BUNDLE there, too", async () => {
    const proxy = `http://127.0.0.1:${portOf(plain)}`;
    given({ HTTPS_PROXY: proxy, NO_PROXY: "localhost", AWS_CA_BUNDLE: certificate });
    const access = { region: "us-east-1", endpoint: `https://localhost:${portOf(aws)}` };
    expect(await connect(access)).toMatchObject({ value: { account: "123456789012" } });
    given({ AWS_CA_BUNDLE: certificate });
    expect(await connect(access)).toMatchObject({ value: { account: "123456789012" } });
    expect(asked).toEqual([]);
  });

  it("go to a plain endpoint by the proxy of plain requests", async () => {
    given({ HTTP_PROXY: `127.0.0.1:${portOf(plain)}` });
    const access = { region: "us-east-1", endpoint: "http://aws.internal:4566" };
    expect(await connect(access)).toMatchObject({ value: { account: "123456789012" } });
    expect(asked).toEqual(["POST http://aws.internal:4566/"]);
  });

  it("do not trust who signs for AWS in between, unless told to", async () => {
    given({ HTTPS_PROXY: `http://127.0.0.1:${portOf(plain)}` });
    expect(await connect({ region: "us-east-1" })).toMatchObject({ refusal: { why: "unreachable" } });
  });

  it.each(["403 Forbidden", "407 Proxy Authentication Required"])("say that the proxy refuses: %s", async (status) => {
    answer = status;
    given({ HTTPS_PROXY: `http://127.0.0.1:${portOf(plain)}`, AWS_CA_BUNDLE: certificate });
    expect(await connect({ region: "us-east-1" })).toMatchObject({
      refusal: { why: "unreachable", message: expect.stringContaining(status.slice(0, 3)) },
    });
  });

  it("say that a proxy is not a URL, and that the bundle is not there", async () => {
    given({ HTTPS_PROXY: "http://" });
    expect(await connect({ region: "us-east-1" })).toMatchObject({
      refusal: { why: "unreachable", message: "HTTPS_PROXY is not a URL" },
    });
    given({ AWS_CA_BUNDLE: join(FIXTURES, "absent.pem") });
    expect(await connect({ region: "us-east-1" })).toMatchObject({
      refusal: { why: "unreachable", code: "AWS_CA_BUNDLE" },
    });
  });
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server does not listen.");
  return address.port;
}
