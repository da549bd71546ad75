import { readFileSync } from "node:fs";
import { Agent as HttpAgent, type ClientRequest } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { Agent, type AgentConnectOpts } from "agent-base";
import { HttpProxyAgent } from "http-proxy-agent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { type Environment, namesProxy, proxyFor } from "./proxies.ts";

/** How requests leave this machine. */
export interface Agents {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpAgent;
}

/** What a proxy answers that is asked to connect. */
interface ConnectResponse {
  readonly statusCode: number;
  readonly statusText: string;
}

const KEPT = { keepAlive: true } as const;

/**
 * Agents for what variables say of proxies and of `AWS_CA_BUNDLE`; undefined where they say nothing. Throws where the file
 * of authorities cannot be read.
 */
export function agentsFor(env: Environment): Agents | undefined {
  const bundle = env["AWS_CA_BUNDLE"] ?? "";
  if (bundle === "" && !namesProxy(env)) return undefined;
  const trusted = bundle === "" ? {} : { ca: readFileSync(bundle, "utf8") };
  if (!namesProxy(env)) return { httpAgent: new HttpAgent(KEPT), httpsAgent: new HttpsAgent({ ...KEPT, ...trusted }) };
  const agent = new Choosing(env, trusted);
  return { httpAgent: agent, httpsAgent: agent };
}

/** An answer of the proxy is none of AWS. */
function refuse(request: ClientRequest, { host }: URL, { statusCode, statusText }: ConnectResponse): void {
  if (statusCode === 200) return;
  const error = new Error(`The proxy does not lead to ${host}: it answers ${statusCode} ${statusText}`);
  request.destroy(Object.assign(error, { code: "EPROXY" }));
}

/** Asks for each request whether a proxy is in between. */
class Choosing extends Agent {
  readonly #env: Environment;
  readonly #agents = new Map<string, HttpAgent>();

  constructor(env: Environment, trusted: { readonly ca?: string }) {
    super({ ...KEPT, ...trusted });
    this.#env = env;
  }

  override connect(request: ClientRequest, { secureEndpoint }: AgentConnectOpts): HttpAgent {
    const scheme = secureEndpoint ? "https" : "http";
    const url = new URL(`${scheme}://${String(request.getHeader("host"))}`);
    const proxy = proxyFor(url, this.#env)?.href ?? "";
    const key = `${scheme} ${proxy}`;
    const agent = this.#agents.get(key) ?? agentBy(secureEndpoint, proxy);
    this.#agents.set(key, agent);
    if (secureEndpoint) request.once("proxyConnect", (answer: ConnectResponse) => refuse(request, url, answer));
    return agent;
  }
}

/** What the outer agent trusts comes with each request. */
function agentBy(isSecure: boolean, proxy: string): HttpAgent {
  if (proxy === "") return isSecure ? new HttpsAgent(KEPT) : new HttpAgent(KEPT);
  return isSecure ? new HttpsProxyAgent(proxy, KEPT) : new HttpProxyAgent(proxy, KEPT);
}
